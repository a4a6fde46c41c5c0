"""Typed names of what the app and a request carry."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

from console.password_checks import PasswordChecks
from store.accounts.sessions import SignedIn
from store.database import Database
from store.settings import Settings

DATABASE = web.AppKey("database", Database)
SETTINGS = web.AppKey("settings", Settings)
PASSWORD_CHECKS = web.AppKey("password_checks", PasswordChecks)
# Filled from the table in console/routes.py, by route and by the name of a page.
ROLES_BY_ROUTE = web.AppKey("roles_by_route", Mapping[web.AbstractRoute, frozenset[str]])
ROLES_BY_NAME = web.AppKey("roles_by_name", Mapping[str, frozenset[str]])
# How many bytes a request of a route may carry.
LARGEST_BODIES = web.AppKey("largest_bodies", Mapping[web.AbstractRoute, int])

# Set by console/access.py on requests of somebody who is logged in.
WHO = web.RequestKey("who", SignedIn)
# The header of requests that a page makes by itself.
REFRESHING = "X-Live"
# How many wait for a person; set by console/handover/badge.py for whoever works the desk.
WAITING = web.RequestKey("waiting", int)
