"""Forms that another site, or another member of the staff, has made: at every address."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select

from console.routes import ROUTES
from store.tables import AuditRow
from tests.console.addresses import address
from tests.console.browser import Browser
from tests.console.standings import Standings

WRITTEN = [route for route in ROUTES if route.method == "POST"]


@pytest.fixture
def standings(browser: Browser) -> Standings:
    """Sessions of every kind."""
    return Standings(browser)


def signature(browser: Browser, token: str) -> str:
    """What a form of the session with this token carries."""
    return browser.cast.database.vault.sign(f"csrf:{token}")


def recorded(browser: Browser) -> int:
    """How much the audit holds."""
    with browser.cast.database.session() as session:
        return session.scalar(select(func.count()).select_from(AuditRow)) or 0


async def test_forged_form_is_refused_at_every_address(
    browser: Browser, standings: Standings
) -> None:
    other = signature(browser, "token-of-somebody-else")
    for route in WRITTEN:
        path, own = address(browser, route), standings.open(route)
        before = recorded(browser)
        for fields in ({}, {"csrf": ""}, {"csrf": "wrong"}, {"csrf": other}, {"csrf": own}):
            response = await browser.send(path, **fields)
            assert response.status == 403, (route, fields)
            assert "This form is too old" in await response.text(), route
        assert recorded(browser) == before, route


async def test_form_of_another_member_of_the_staff_is_refused(
    browser: Browser, standings: Standings
) -> None:
    for route in WRITTEN:
        path, own = address(browser, route), standings.open(route)
        for token in {*standings.tokens.values(), "nobody"} - {own}:
            response = await browser.send(path, csrf=signature(browser, token))
            assert response.status == 403, (route, token)


async def test_token_in_the_address_does_not_stand_for_the_one_in_the_form(
    browser: Browser, standings: Standings
) -> None:
    for route in WRITTEN:
        path, own = address(browser, route), standings.open(route)
        response = await browser.send(f"{path}?csrf={signature(browser, own)}")
        assert response.status == 403, route
