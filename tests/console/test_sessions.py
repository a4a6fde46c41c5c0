"""Sessions: when they end, and one's own page of them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from store.tables import Staff, StaffSession
from store.types import now
from tests.console.browser import PASSWORD_HASH, SECRET, Browser


@pytest.fixture
def iago(browser: Browser) -> Staff:
    """Somebody who is logged in with the token `here`."""
    staff = browser.cast.staff("iago", password_hash=PASSWORD_HASH, totp_secret=SECRET)
    browser.hold_session(staff, "here")
    return staff


def kept(browser: Browser, token: str) -> StaffSession | None:
    """The row of a token."""
    with browser.cast.database.session() as session:
        return session.get(StaffSession, browser.cast.database.vault.lookup(f"session:{token}"))


def change(browser: Browser, **fields: object) -> None:
    """Turn the clock of the session `here`."""
    with browser.cast.database.session() as session:
        row = session.scalars(select(StaffSession)).one()
        for name, value in fields.items():
            setattr(row, name, value)


@pytest.mark.usefixtures("iago")
async def test_session_ends_after_an_hour_without_a_request(browser: Browser) -> None:
    change(browser, seen_at=now() - timedelta(minutes=59))
    assert await browser.is_in()
    change(browser, seen_at=now() - timedelta(minutes=60))
    assert not await browser.is_in()


@pytest.mark.usefixtures("iago")
async def test_request_keeps_the_session_alive_but_not_for_ever(browser: Browser) -> None:
    change(browser, seen_at=now() - timedelta(minutes=59))
    assert await browser.is_in()
    row = kept(browser, "here")
    assert row
    assert now() - row.seen_at < timedelta(seconds=30)
    change(browser, expires_at=now())
    assert not await browser.is_in()


@pytest.mark.usefixtures("iago")
async def test_not_every_request_is_written_down(browser: Browser) -> None:
    seen = now() - timedelta(seconds=50)
    change(browser, seen_at=seen)
    assert await browser.is_in()
    row = kept(browser, "here")
    assert row
    assert row.seen_at == seen


async def test_log_in_lasts_twelve_hours(browser: Browser) -> None:
    browser.cast.staff("iago", password_hash=PASSWORD_HASH, totp_secret=SECRET)
    await browser.log_in_fully()
    row = kept(browser, browser.cookie("cd4d_session") or "")
    assert row
    assert timedelta(hours=11, minutes=59) < row.expires_at - now() <= timedelta(hours=12)


async def test_page_shows_ones_own_sessions_only(browser: Browser, iago: Staff) -> None:
    browser.hold_session(browser.cast.staff("other"), "of-somebody-else")
    browser.hold_session(iago, "half-way", stage="second_factor")
    browser.hold_session(iago, "idle", seen_at=now() - timedelta(hours=2))
    browser.hold_session(iago, "elsewhere")
    browser.take_cookie("cd4d_session", "here")
    page = await browser.text("/sessions")
    assert page.count('<th scope="row"') == 2
    assert page.count("this one") == 1
    for token in ("here", "elsewhere"):
        assert browser.cast.database.vault.lookup(f"session:{token}") not in page


async def test_log_out_everywhere_else(browser: Browser, iago: Staff) -> None:
    other = browser.cast.staff("other")
    browser.hold_session(other, "of-somebody-else")
    browser.hold_session(iago, "elsewhere")
    browser.take_cookie("cd4d_session", "here")
    response = await browser.post("/sessions/end", "/sessions")
    assert response.headers["Location"] == "/sessions?done=1"
    page = await browser.text("/sessions?done=1")
    assert "logged out everywhere else" in page
    assert "Log out everywhere else" not in page
    assert not kept(browser, "elsewhere")
    assert kept(browser, "here")
    assert kept(browser, "of-somebody-else")
