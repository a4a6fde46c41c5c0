"""The second step of a log-in: codes of an app, setting the app up, recovery codes."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from store.tables import Staff, StaffSession
from store.types import now
from tests.console.browser import PASSWORD_HASH, SECRET, Browser, code

NEW_PASSWORD = "a quite different pass phrase"


@pytest.fixture
def iago(browser: Browser) -> Staff:
    """Somebody whose app is set up."""
    return browser.cast.staff("iago", password_hash=PASSWORD_HASH, totp_secret=SECRET)


@pytest.fixture
def nora(browser: Browser) -> Staff:
    """Somebody who logs in for the first time."""
    return browser.cast.staff("nora", "reader", password_hash=PASSWORD_HASH)


def stored(browser: Browser) -> Staff:
    """What the database knows of the one staff member now."""
    with browser.cast.database.session() as session:
        return session.scalars(select(Staff)).one()


def sessions(browser: Browser) -> list[StaffSession]:
    """The sessions that are kept."""
    with browser.cast.database.session() as session:
        return list(session.scalars(select(StaffSession)))


@pytest.mark.usefixtures("iago")
async def test_password_alone_opens_nothing(browser: Browser) -> None:
    response = await browser.log_in()
    assert response.headers["Location"] == "/login/code?next=/"
    assert not await browser.is_in()
    for _ in range(2):
        assert (await browser.get("/")).headers["Location"] == "/login/code"
    assert "Signed in as" not in await browser.text("/login/code")


@pytest.mark.usefixtures("iago")
async def test_code_opens_the_console_with_a_new_token(browser: Browser) -> None:
    await browser.log_in()
    before = browser.cookie("cd4d_session")
    assert before
    response = await browser.post("/login/code", code=code())
    assert (response.status, response.headers["Location"]) == (303, "/")
    assert await browser.is_in()
    assert browser.cookie("cd4d_session") != before
    browser.take_cookie("cd4d_session", before)
    assert not await browser.is_in()
    assert len(sessions(browser)) == 1


@pytest.mark.usefixtures("iago")
async def test_code_may_be_typed_with_spaces_and_in_other_digits(browser: Browser) -> None:
    await browser.log_in()
    shown = code()
    persian = "".join(chr(0x6F0 + int(digit)) for digit in shown)
    await browser.post("/login/code", code=f" {persian[:3]} {persian[3:]} ")
    assert await browser.is_in()


async def test_code_is_taken_once(browser: Browser, iago: Staff) -> None:
    shown = code()
    await browser.log_in()
    await browser.post("/login/code", code=shown)
    await browser.log_in()
    response = await browser.post("/login/code", code=shown)
    assert response.status == 403
    assert "was used before" in await response.text()
    # The telephone's clock may be half a minute ahead.
    assert (await browser.post("/login/code", code=code(later=1))).status == 303
    assert browser.actions().count("second_factor_failed") == 1


@pytest.mark.parametrize("steps", [-3, -2, 2, 3])
async def test_code_of_another_time_is_refused(browser: Browser, iago: Staff, steps: int) -> None:
    await browser.log_in()
    # A step may pass between the test and the console.
    away = steps + 1 if steps == 2 else steps
    assert (await browser.post("/login/code", code=code(later=away))).status == 403


@pytest.mark.parametrize("given", ["", "0", "abcdef", "1234567", "12345", "\0", "٣" * 6, "x" * 900])
async def test_what_is_no_code_is_refused(browser: Browser, iago: Staff, given: str) -> None:
    await browser.log_in()
    assert (await browser.post("/login/code", code=given)).status == 403
    assert not await browser.is_in()


@pytest.mark.usefixtures("iago")
async def test_wrong_codes_lock_the_login_as_wrong_passwords_do(browser: Browser) -> None:
    for _ in range(2):
        await browser.log_in("iago", "wrong")
    await browser.log_in()
    for _ in range(3):
        assert (await browser.post("/login/code", code="000000")).status == 403
    assert stored(browser).failed_logins == 5
    response = await browser.post("/login/code", code=code())
    assert response.status == 429
    assert "Nothing was tried" in await response.text()
    assert (await browser.log_in()).status == 403


@pytest.mark.usefixtures("iago")
async def test_password_gives_no_new_guesses_at_the_code(browser: Browser) -> None:
    for _ in range(5):
        response = await browser.log_in()
        assert response.status == 303
        await browser.post("/login/code", code="000000")
    assert (await browser.log_in()).status == 403


@pytest.mark.usefixtures("iago")
async def test_success_forgets_the_failures(browser: Browser) -> None:
    await browser.log_in()
    for _ in range(4):
        await browser.post("/login/code", code="000000")
    await browser.post("/login/code", code=code())
    assert stored(browser).failed_logins == 0
    assert stored(browser).logged_in_at is not None


@pytest.mark.usefixtures("iago")
async def test_many_guesses_at_once_count_as_many(browser: Browser) -> None:
    await browser.log_in()
    token = (await browser.text("/login/code")).split('name="csrf" value="')[1].split('"')[0]
    guesses = [browser.send("/login/code", csrf=token, code="000000") for _ in range(12)]
    assert {answer.status for answer in await asyncio.gather(*guesses)} <= {403, 429}
    assert stored(browser).failed_logins == 5


@pytest.mark.usefixtures("iago")
async def test_form_that_is_sent_twice_opens_once_and_counts_nothing(browser: Browser) -> None:
    await browser.log_in()
    token = (await browser.text("/login/code")).split('name="csrf" value="')[1].split('"')[0]
    shown = code()
    twice = [browser.send("/login/code", csrf=token, code=shown) for _ in range(2)]
    assert {answer.status for answer in await asyncio.gather(*twice)} == {303}
    assert stored(browser).failed_logins == 0
    assert await browser.is_in()
    # And whoever goes back to the step is led home.
    assert (await browser.get("/login/code")).headers["Location"] == "/"


async def test_step_ends_after_ten_minutes(browser: Browser, iago: Staff) -> None:
    await browser.log_in()
    (kept,) = sessions(browser)
    assert timedelta(minutes=9) < kept.expires_at - now() <= timedelta(minutes=10)
    with browser.cast.database.session() as session:
        session.get_one(StaffSession, kept.token_lookup).expires_at = now()
    assert (await browser.get("/login/code")).headers["Location"].startswith("/login?")


async def test_who_is_disabled_in_between_does_not_get_in(browser: Browser, iago: Staff) -> None:
    await browser.log_in()
    with browser.cast.database.session() as session:
        session.get_one(Staff, iago.id).disabled_at = now()
    assert (await browser.get("/login/code")).headers["Location"].startswith("/login?")


@pytest.mark.usefixtures("nora")
async def test_first_log_in_sets_the_app_up(browser: Browser) -> None:
    response = await browser.log_in("nora")
    assert response.headers["Location"] == "/login/setup?next=/"
    assert not await browser.is_in()
    secret = await browser.shown_secret("/login/setup")
    # The picture holds the same secret, and reloading shows no other one.
    assert await browser.shown_secret("/login/setup") == secret
    picture = await browser.get("/login/setup.svg")
    assert picture.content_type == "image/svg+xml"
    assert picture.headers["Cache-Control"] == "no-store"
    assert stored(browser).totp_secret is None
    before = browser.cookie("cd4d_session")
    response = await browser.post("/login/setup", code=code(secret))
    assert "shown only now" in await response.text()
    assert stored(browser).totp_secret == secret
    assert await browser.is_in()
    assert browser.cookie("cd4d_session") != before
    assert browser.actions() == ["password_accepted", "second_factor_set_up", "log_in"]


@pytest.mark.usefixtures("nora")
async def test_each_session_sets_up_a_secret_of_its_own(browser: Browser) -> None:
    await browser.log_in("nora")
    first = await browser.shown_secret("/login/setup")
    await browser.log_in("nora")
    second = await browser.shown_secret("/login/setup")
    assert first != second
    assert (await browser.post("/login/setup", code=code(first))).status == 403
    assert (await browser.post("/login/setup", code=code(second))).status == 200


@pytest.mark.usefixtures("nora")
async def test_wrong_code_sets_nothing_up_and_counts(browser: Browser) -> None:
    await browser.log_in("nora")
    response = await browser.post("/login/setup", code="000000", next="/audit")
    assert response.status == 403
    page = await response.text()
    assert "does not fit" in page
    assert 'value="/audit"' in page
    assert stored(browser).totp_secret is None
    assert stored(browser).failed_logins == 1


async def test_somebody_else_with_the_password_cannot_set_up_a_second_app(
    browser: Browser, nora: Staff
) -> None:
    browser.hold_session(nora, "other", stage="enrolment")
    await browser.enrol("nora")
    browser.take_cookie("cd4d_session", "other")
    assert (await browser.get("/login/setup")).headers["Location"].startswith("/login?")


@pytest.mark.usefixtures("nora")
async def test_app_that_is_set_up_is_asked_for_from_then_on(browser: Browser) -> None:
    await browser.enrol("nora")
    assert (await browser.log_in("nora")).headers["Location"].startswith("/login/code")
    secret = stored(browser).totp_secret
    assert secret
    response = await browser.post("/login/code", code=code(secret, later=1))
    assert response.status == 303
