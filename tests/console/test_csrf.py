"""Forms that were not made for this browser and session change nothing."""

from __future__ import annotations

from store.accounts import sessions
from tests.console.browser import PASSWORD, PASSWORD_HASH, SECRET, Browser, OpenBrowser


async def is_logged_in(browser: Browser) -> bool:
    """Whether the console still knows the browser."""
    return (await browser.get("/conversations")).status == 200


async def test_form_without_the_right_token_is_refused(browser: Browser) -> None:
    browser.become("administrator")
    for fields in ({}, {"csrf": ""}, {"csrf": "wrong"}, {"csrf": "\u0639" * 64}):
        response = await browser.send("/logout", **fields)
        assert response.status == 403
        assert "This form is too old" in await response.text()
        assert await is_logged_in(browser)


async def test_log_in_form_needs_its_token_too(browser: Browser) -> None:
    browser.cast.staff("iago", password_hash=PASSWORD_HASH)
    for fields in ({}, {"csrf": "wrong"}):
        response = await browser.send("/login", login="iago", password=PASSWORD, **fields)
        assert response.status == 403
        assert "cd4d_session" not in response.cookies


async def test_token_of_another_browser_is_refused(open_browser: OpenBrowser) -> None:
    mine, other = await open_browser(), await open_browser()
    mine.become("administrator")
    other.become("reader")
    token = (await other.text("/password")).split('name="csrf" value="')[1].split('"')[0]
    assert (await mine.send("/logout", csrf=token)).status == 403
    assert await is_logged_in(mine)


async def test_token_from_before_the_log_in_is_refused_after_it(browser: Browser) -> None:
    browser.cast.staff("iago", password_hash=PASSWORD_HASH, totp_secret=SECRET)
    before = (await browser.text("/login")).split('name="csrf" value="')[1].split('"')[0]
    await browser.log_in_fully()
    assert (await browser.send("/logout", csrf=before)).status == 403
    assert await is_logged_in(browser)


async def test_bodies_that_are_no_forms_are_refused(browser: Browser) -> None:
    staff = browser.become("administrator")
    bodies = [
        (b"csrf=%ff\xff", "application/x-www-form-urlencoded", 400),
        (b"csrf=x", "application/x-www-form-urlencoded; charset=no-such", 400),
        (b"no parts", "multipart/form-data", 400),
        (b'{"csrf": "x"}', "application/json", 403),
        (b"csrf=" + b"x" * 70_000, "application/x-www-form-urlencoded", 413),
    ]
    for body, kind, status in bodies:
        response = await browser.client.post("/logout", data=body, headers={"Content-Type": kind})
        assert response.status == status, kind
    with browser.cast.database.session() as session:
        lookup = browser.cast.database.vault.lookup("session:token-of-administrator")
        assert sessions.find(session, lookup).staff_id == staff.id
