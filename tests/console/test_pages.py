"""What all pages have in common: headers, the error page, health."""

from __future__ import annotations

import logging

import pytest
from aiohttp import web

from console.routes import ROUTES, STAFF, Route
from store.database import Database
from tests.console.browser import Browser, OpenBrowser

SECRET = "something that somebody wrote"


async def fail(_: web.Request) -> web.Response:
    """A page with a fault in it."""
    raise RuntimeError(SECRET)


async def test_every_response_carries_the_headers(browser: Browser) -> None:
    browser.become("reader")
    conversation = browser.cast.conversation()
    pages = [
        "/login",
        "/",
        "/content",
        "/links",
        "/conversations",
        f"/conversations/{conversation.id}",
        "/password",
    ]
    for path in [*pages, "/no-such-page", "/conversations?before=x", "/healthz", "/logout"]:
        headers = (await browser.get(path)).headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy, path
        assert "frame-ancestors 'none'" in policy, path
        assert "unsafe" not in policy, path
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cache-Control"] == "no-store"
        assert "Strict-Transport-Security" not in headers
        assert "aiohttp" not in headers["Server"]


async def test_pages_hold_nothing_inline_and_nothing_from_elsewhere(browser: Browser) -> None:
    browser.become("reader")
    conversation = browser.cast.conversation()
    listed = ("/login", "/conversations", f"/conversations/{conversation.id}", "/password")
    for path in (*listed, "/content"):
        page = await browser.text(path)
        for forbidden in ("<script>", "<style", " style=", " onclick=", "http:", "https:"):
            assert forbidden not in page, (path, forbidden)


async def test_style_sheet_is_served_and_nothing_beside_it(browser: Browser) -> None:
    response = await browser.get("/static/console.css")
    assert response.content_type == "text/css"
    for name in ("..%2Fapp.py", "console", "templates", "..%5Capp.py", "%00"):
        assert (await browser.get(f"/static/{name}")).status == 404, name


async def test_missing_page_is_a_page(browser: Browser) -> None:
    browser.become("reader")
    for path in ("/no-such-page", "/conversations/short", "/conversations/" + "x" * 22):
        response = await browser.get(path)
        assert response.status == 404
        assert "There is no such page" in await response.text()


async def test_wrong_method_says_which_are_right(browser: Browser) -> None:
    response = await browser.send("/conversations")
    assert response.status == 405
    assert response.headers["Allow"] == "GET,HEAD"
    assert "cannot be used that way" in await response.text()


async def test_fault_is_numbered_and_nothing_leaks(
    open_browser: OpenBrowser, caplog: pytest.LogCaptureFixture
) -> None:
    browser = await open_browser([*ROUTES, Route("fail", "GET", "/fail/{what}", fail, STAFF)])
    browser.become("reader")
    with caplog.at_level(logging.INFO, "console"):
        response = await browser.get(f"/fail/{SECRET}")
    assert response.status == 500
    page = await response.text()
    number = page.split("<code>")[1].split("</code>")[0]
    logged = [one.getMessage() for one in caplog.records if one.name.startswith("console")]
    assert f"number={number} error=RuntimeError at=test_pages.py" in logged[0]
    assert "somebody" not in page + "".join(logged)


async def test_health_names_the_database(browser: Browser) -> None:
    response = await browser.get("/healthz")
    assert (response.status, await response.json()) == (200, {"database": "ok"})


async def test_health_fails_without_the_database(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def down(_: Database) -> bool:
        return False

    monkeypatch.setattr(Database, "check", down)
    response = await browser.get("/healthz")
    assert (response.status, await response.json()) == (503, {"database": "down"})
