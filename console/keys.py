"""Typed names of what the app and a request carry."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from aiohttp import web

from store.database import Database
from store.settings import Settings
from store.staff import SignedIn

DATABASE = web.AppKey("database", Database)
SETTINGS = web.AppKey("settings", Settings)
# Each password check takes 64 MB: a few at once, the others wait.
PASSWORD_CHECKS = web.AppKey("password_checks", asyncio.Semaphore)
# Filled from the table in console/routes.py, by route and by the name of a page.
ROLES_BY_ROUTE = web.AppKey("roles_by_route", Mapping[web.AbstractRoute, frozenset[str]])
ROLES_BY_NAME = web.AppKey("roles_by_name", Mapping[str, frozenset[str]])

# Set by console/access.py on requests of somebody who is logged in.
WHO = web.RequestKey("who", SignedIn)
