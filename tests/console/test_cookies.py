"""The cookies of a log-in: out of reach, and never one that was planted."""

from __future__ import annotations

import re

import pytest
from aiohttp import ClientResponse

from store.accounts.sessions import STAGES
from tests.console.browser import PASSWORD, PASSWORD_HASH, SECRET, Browser, OpenBrowser, code
from tests.console.standings import Standings


@pytest.fixture
def standings(browser: Browser) -> Standings:
    """Sessions of every kind."""
    return Standings(browser)


async def walk_in(browser: Browser, prefix: str = "") -> list[ClientResponse]:
    """Log in step by step, cookies in hand as the jar of a browser over HTTPS would hold them."""
    held: dict[str, str] = {}
    answers: list[ClientResponse] = []

    async def ask(method: str, path: str, **fields: str) -> str:
        response = await browser.client.request(
            method, path, data=fields or None, cookies=held, allow_redirects=False
        )
        answers.append(response)
        held.update({name: one.value for name, one in response.cookies.items() if one.value})
        found = re.search(r'name="csrf" value="([^"]+)"', await response.text())
        return found[1] if found else ""

    token = await ask("GET", "/login")
    await ask("POST", "/login", csrf=token, login="iago", password=PASSWORD)
    token = await ask("GET", "/login/code")
    await ask("POST", "/login/code", csrf=token, code=code())
    token = await ask("GET", "/sessions")
    assert answers[-1].status == 200
    await ask("POST", "/logout", csrf=token)
    assert answers[-1].status == 303
    return answers


@pytest.mark.parametrize("secure", [False, True])
async def test_cookies_are_out_of_reach(open_browser: OpenBrowser, secure: bool) -> None:
    browser = await open_browser(SECURE_COOKIES="always" if secure else "auto")
    browser.cast.staff("iago", password_hash=PASSWORD_HASH, totp_secret=SECRET)
    seen = [cookie for one in await walk_in(browser) for cookie in one.cookies.values()]
    assert {cookie.key.removeprefix("__Host-") for cookie in seen} == {
        "cd4d_session",
        "cd4d_visitor",
    }
    for cookie in seen:
        assert cookie["httponly"], cookie
        assert cookie["samesite"] == "Strict", cookie
        assert cookie["path"] == "/", cookie
        assert not cookie["domain"], cookie
        assert bool(cookie["secure"]) == cookie.key.startswith("__Host-") == secure, cookie


async def test_no_page_sets_a_cookie_of_its_own(browser: Browser, standings: Standings) -> None:
    async for response in standings.pages():
        visitors = response.url.path == "/login" or response.url.path.startswith("/welcome/")
        assert set(response.cookies) <= ({"cd4d_visitor"} if visitors else set()), response.url


async def test_planted_token_is_never_the_one_that_opens(
    browser: Browser, standings: Standings
) -> None:
    browser.cast.staff("iago", password_hash=PASSWORD_HASH, totp_secret=SECRET)
    # Of nobody; of the attacker, at each stage.
    planted = ["made-up", *(standings.tokens[one] for one in ("reader", *sorted(STAGES)))]
    for token in planted:
        browser.take_cookie("cd4d_session", token)
        await browser.log_in()
        half_way = browser.cookie("cd4d_session")
        assert half_way not in planted
        # Whoever planted it has nothing of what the victim does.
        browser.take_cookie("cd4d_session", token)
        assert not await browser.is_in()
    browser.take_cookie("cd4d_session", half_way or "")
    await browser.post("/login/code", code=code())
    opened = browser.cookie("cd4d_session")
    assert opened not in (*planted, half_way)
    browser.take_cookie("cd4d_session", half_way or "")
    assert not await browser.is_in()
