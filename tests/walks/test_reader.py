"""Somebody who may only read: each page of theirs opens, each other one says no."""

from __future__ import annotations

from typing import cast as typed

import pytest
from aiohttp.test_utils import TestClient
from playwright.sync_api import Page

from console.routes import PUBLIC, ROUTES, Route
from store.accounts.sessions import STAGES
from tests.console.addresses import address
from tests.console.browser import Browser
from tests.factories import Cast
from tests.walks.conftest import SignIn

# Answers that never end, or that open a file.
NO_PAGES = ("live",)


@pytest.fixture
def rows(cast: Cast) -> Browser:
    """Makes what an address needs; its browser is not used."""
    return Browser(typed(TestClient, None), cast)


def is_for(role: str, route: Route) -> bool:
    """Whether the table opens a route to a role."""
    return route.roles == PUBLIC or role in route.roles


def test_a_reader_is_refused_at_each_address_that_is_not_theirs(
    sign_in: SignIn, rows: Browser
) -> None:
    page = sign_in("reader")
    page.goto("/password")
    token = page.locator("main input[name=csrf]").get_attribute("value") or ""
    others = [r for r in ROUTES if not is_for("reader", r) and not r.roles <= STAGES]
    assert len(others) > 20
    for route in others:
        path = address(rows, route)
        if route.method == "GET":
            opened = page.goto(path)
            assert opened
            assert opened.status == 403, route.name
            assert page.get_by_role("heading", name="This page is not for you").is_visible()
        else:
            sent = page.request.post(path, form={"csrf": token}, max_redirects=0)
            assert sent.status == 403, route.name


def test_a_reader_opens_their_own_pages(sign_in: SignIn, rows: Browser) -> None:
    page: Page = sign_in("reader")
    for route in ROUTES:
        if route.method == "GET" and is_for("reader", route) and route.name not in NO_PAGES:
            opened = page.request.get(address(rows, route))
            assert opened.status == 200, (route.name, opened.status)
    page.goto("/")
    menu = page.get_by_role("navigation", name="Main").get_by_role("link")
    for link in menu.all():
        assert page.request.get(link.get_attribute("href") or "").status == 200
