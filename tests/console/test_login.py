"""Logging in and out, over HTTP."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from store.tables import AuditRow, Staff, StaffSession
from store.types import now
from tests.console.browser import PASSWORD, PASSWORD_HASH, SECRET, Browser, OpenBrowser, code

ELSEWHERE = [
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "\\\\evil.example/",
    "/\t/evil.example/",
    "/\r\nLocation: https://evil.example/",
    "javascript:alert(1)",
    "evil.example",
    "http:/evil.example",
    "//[",
    "",
]


@pytest.fixture(autouse=True)
def iago(browser: Browser) -> Staff:
    """The staff member who logs in."""
    return browser.cast.staff("iago", password_hash=PASSWORD_HASH, totp_secret=SECRET)


def stored(browser: Browser) -> Staff:
    """What the database knows of the staff member now."""
    with browser.cast.database.session() as session:
        return session.scalars(select(Staff)).one()


def actions(browser: Browser) -> list[tuple[str, str | None]]:
    """What was recorded, in order."""
    with browser.cast.database.session() as session:
        rows = session.scalars(select(AuditRow).order_by(AuditRow.id))
        return [(row.action, row.subject) for row in rows]


async def test_right_password_and_code_open_the_console(browser: Browser, iago: Staff) -> None:
    response = await browser.log_in_fully(" IAGO ")
    assert (response.status, response.headers["Location"]) == (303, "/")
    assert "Log out" in await browser.text("/sessions")
    assert actions(browser) == [("password_accepted", iago.id), ("log_in", iago.id)]


async def test_session_cookie_is_out_of_reach_of_scripts_and_other_sites(browser: Browser) -> None:
    cookie = (await browser.log_in()).cookies["cd4d_session"]
    assert cookie["httponly"] is True
    assert (cookie["samesite"], cookie["path"]) == ("Strict", "/")
    assert not cookie["secure"]
    assert not cookie["domain"]


async def test_session_cookie_is_tied_to_https_when_secure(open_browser: OpenBrowser) -> None:
    browser = await open_browser(SECURE_COOKIES="always")
    page = await browser.get("/login")
    visitor = page.cookies["__Host-cd4d_visitor"]
    # The jar keeps secure cookies off plain HTTP, as a browser would.
    cookies = {"__Host-cd4d_visitor": visitor.value}
    token = (await page.text()).split('name="csrf" value="')[1].split('"')[0]
    form = {"csrf": token, "login": "iago", "password": PASSWORD}
    response = await browser.client.post(
        "/login", data=form, cookies=cookies, allow_redirects=False
    )
    cookie = response.cookies["__Host-cd4d_session"]
    assert cookie["secure"] is True
    assert cookie["path"] == "/"
    assert not cookie["domain"]
    assert "max-age" in page.headers["Strict-Transport-Security"]


async def test_unknown_login_and_wrong_password_get_the_same_answer(browser: Browser) -> None:
    wrong = await browser.log_in("iago", "wrong")
    unknown = await browser.log_in("nobody", "wrong")
    assert wrong.status == unknown.status == 403
    told = (await wrong.text()).replace("iago", "nobody")
    assert "Login or password is wrong" in told
    assert told == await unknown.text()
    assert "cd4d_session" not in wrong.cookies


async def test_failed_attempt_is_recorded_without_what_was_typed(
    browser: Browser, iago: Staff
) -> None:
    await browser.log_in("iago", "wrong")
    await browser.log_in("my-password-by-mistake", "wrong")
    assert actions(browser) == [("log_in_failed", iago.id), ("log_in_failed", None)]


async def test_five_wrong_passwords_lock_the_login(browser: Browser) -> None:
    for _ in range(5):
        await browser.log_in("iago", "wrong")
    assert (await browser.log_in()).status == 403
    until = stored(browser).locked_until
    assert until
    assert timedelta(seconds=30) < until - now() <= timedelta(minutes=1)


async def test_many_guesses_at_once_count_as_many(browser: Browser) -> None:
    page = await browser.get("/login")
    token = (await page.text()).split('name="csrf" value="')[1].split('"')[0]
    guesses = [browser.send("/login", csrf=token, login="iago", password="x") for _ in range(12)]
    answers = await asyncio.gather(*guesses)
    assert {answer.status for answer in answers} == {403}
    assert stored(browser).failed_logins == 5


async def test_log_in_takes_a_new_token_and_ends_the_one_before(
    browser: Browser, iago: Staff
) -> None:
    browser.hold_session(iago, "planted")
    await browser.log_in()
    token = browser.cookie("cd4d_session")
    assert token not in (None, "planted")
    browser.take_cookie("cd4d_session", "planted")
    assert (await browser.get("/conversations")).status == 303


async def test_token_itself_is_not_in_the_database(browser: Browser) -> None:
    await browser.log_in()
    with browser.cast.database.session() as session:
        kept = session.scalars(select(StaffSession)).one()
    assert browser.cookie("cd4d_session") not in (None, kept.token_lookup)


async def test_log_out_ends_the_session_for_good(browser: Browser, iago: Staff) -> None:
    await browser.log_in_fully()
    token = browser.cookie("cd4d_session")
    assert token
    response = await browser.post("/logout", form="/conversations")
    assert (response.status, response.headers["Location"]) == (303, "/login")
    assert browser.cookie("cd4d_session") is None
    browser.take_cookie("cd4d_session", token)
    assert (await browser.get("/conversations")).status == 303
    assert actions(browser)[-1] == ("log_out", iago.id)


async def test_session_ends_after_its_time(browser: Browser, iago: Staff) -> None:
    browser.hold_session(iago, "old", expires_at=now() - timedelta(seconds=1))
    assert (await browser.get("/conversations")).status == 303


async def test_sessions_that_are_over_are_cleared_away(browser: Browser, iago: Staff) -> None:
    browser.hold_session(iago, "old", expires_at=now() - timedelta(seconds=1))
    await browser.log_in()
    with browser.cast.database.session() as session:
        assert len(session.scalars(select(StaffSession)).all()) == 1


async def test_disabled_staff_is_out_at_once_and_stays_out(browser: Browser, iago: Staff) -> None:
    browser.hold_session(iago, "token")
    with browser.cast.database.session() as session:
        session.get_one(Staff, iago.id).disabled_at = now()
    assert (await browser.get("/conversations")).status == 303
    assert (await browser.log_in()).status == 403


async def test_log_in_returns_to_the_page_that_was_asked_for(browser: Browser) -> None:
    asked = await browser.get("/conversations?only=waiting")
    form = asked.headers["Location"]
    response = await browser.post(
        "/login", form, login="iago", password=PASSWORD, next="/conversations?only=waiting"
    )
    assert 'value="/conversations?only=waiting"' in await (await browser.get(form)).text()
    step = response.headers["Location"]
    assert 'value="/conversations?only=waiting"' in await browser.text(step)
    kept = {"next": "/conversations?only=waiting"}
    response = await browser.post("/login/code", step, code=code(), **kept)
    assert response.headers["Location"] == "/conversations?only=waiting"


async def test_log_in_sends_nobody_to_another_site(browser: Browser) -> None:
    for target in ELSEWHERE:
        response = await browser.post("/login", login="iago", password=PASSWORD, next=target)
        assert response.headers["Location"] == "/login/code?next=/", repr(target)


async def test_second_factor_sends_nobody_to_another_site(browser: Browser, iago: Staff) -> None:
    for number, target in enumerate(ELSEWHERE):
        browser.hold_session(iago, f"token-{number}", stage="second_factor")
        with browser.cast.database.session() as session:
            session.get_one(Staff, iago.id).totp_step = None
        response = await browser.post("/login/code", code=code(), next=target)
        assert response.headers["Location"] == "/", repr(target)


async def test_odd_input_is_refused_like_any_other(browser: Browser) -> None:
    for login in ("", "\0", "iago\0\0", "'; --", "\N{PILE OF POO}" * 500):
        assert (await browser.log_in(login, "wrong")).status == 403
