"""Recovery codes, and another telephone in place of the first."""

from __future__ import annotations

import re

import pytest
from sqlalchemy import select

from store.tables import Staff
from tests.console.browser import PASSWORD, PASSWORD_HASH, SECRET, Browser, code


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


@pytest.mark.usefixtures("nora")
async def test_recovery_code_opens_once(browser: Browser) -> None:
    codes = await browser.enrol("nora")
    assert len(set(codes)) == 10
    for written in (codes[0].lower().replace("-", " "), codes[1]):
        await browser.log_in("nora")
        response = await browser.post("/login/code", "/login/code?recovery=1", code=written)
        assert response.headers["Location"] == "/second-factor?used=1"
        assert "logged in with a recovery code" in await browser.text("/second-factor?used=1")
    await browser.log_in("nora")
    response = await browser.post("/login/code", code=codes[0])
    assert response.status == 403
    assert not await browser.is_in()
    assert browser.actions().count("recovery_code_used") == 2


@pytest.mark.usefixtures("nora")
async def test_recovery_codes_and_secret_are_not_readable_in_the_database(browser: Browser) -> None:
    codes = await browser.enrol("nora")
    with browser.cast.database.engine.connect() as connection:
        row = connection.exec_driver_sql("SELECT totp_secret, recovery_codes FROM staff").one()
    secret = stored(browser).totp_secret
    assert secret
    assert secret not in row[0]
    assert not [one for one in codes if one.replace("-", "") in str(row[1]) or one in str(row[1])]


async def test_recovery_codes_of_somebody_else_open_nothing(browser: Browser, iago: Staff) -> None:
    browser.cast.staff("nora", password_hash=PASSWORD_HASH)
    codes = await browser.enrol("nora")
    await browser.log_in("iago")
    assert (await browser.post("/login/code", code=codes[0])).status == 403


@pytest.mark.usefixtures("nora")
async def test_new_recovery_codes_take_the_place_of_the_old_ones(browser: Browser) -> None:
    old = await browser.enrol("nora")
    path = "/second-factor/codes"
    response = await browser.post(path, "/second-factor", current="wrong")
    assert response.status == 400
    assert "current password is wrong" in await response.text()
    response = await browser.post(path, "/second-factor", current=PASSWORD)
    new = re.findall(r"<code>(\w{5}-\w{5})</code>", await response.text())
    assert len(set(new) - set(old)) == 10
    await browser.log_in("nora")
    assert (await browser.post("/login/code", code=old[0])).status == 403
    assert (await browser.post("/login/code", code=new[0])).status == 303


@pytest.mark.usefixtures("nora")
async def test_another_telephone_takes_the_place_of_the_first(browser: Browser) -> None:
    await browser.enrol("nora")
    first = stored(browser).totp_secret
    assert first
    path = "/second-factor/new"
    secret = await browser.shown_secret(path)
    assert secret != first
    for fields in ({"current": "wrong", "code": code(secret)}, {"current": PASSWORD, "code": "1"}):
        assert (await browser.post(path, **fields)).status == 400
        assert stored(browser).totp_secret == first
    token = browser.cookie("cd4d_session")
    assert token
    response = await browser.post(path, current=PASSWORD, code=code(secret))
    assert "recovery codes" in await response.text()
    assert stored(browser).totp_secret == secret
    assert await browser.is_in()
    browser.take_cookie("cd4d_session", token)
    assert not await browser.is_in()


@pytest.mark.usefixtures("iago")
async def test_password_guessed_at_those_pages_locks_the_login(browser: Browser) -> None:
    await browser.log_in_fully()
    for _ in range(5):
        await browser.post("/second-factor/codes", "/second-factor", current="wrong")
    response = await browser.post("/second-factor/codes", "/second-factor", current=PASSWORD)
    assert response.status == 400
    assert stored(browser).recovery_codes == []
