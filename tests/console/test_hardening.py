"""What holds for the whole console, so for every line of the table of routes, of whichever area."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from aiohttp import ClientResponse

from console.routes import PUBLIC, ROUTES
from tests.console.addresses import address
from tests.console.browser import PASSWORD_HASH, Browser, code
from tests.console.standings import Standings

EVIL = "https://evil.example/"
READ = [route for route in ROUTES if route.method == "GET"]
# What a page may be made of; nothing else is named in the policy.
DIRECTIVES = {
    "default-src": "'none'",
    "style-src": "'self'",
    "script-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
}


class Page(HTMLParser):
    """What of a page could do harm: its forms, and all that is inline or from elsewhere."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.forms: list[dict[str, str | None]] = []
        self.signed = 0
        self.inline: list[str] = []
        self.addresses: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        """Take note of one element."""
        given = dict(attributes)
        if tag == "form" and (given.get("method") or "get").lower() == "post":
            self.forms.append(given)
        if tag == "input" and given.get("name") == "csrf":
            self.signed += 1
        if tag == "style" or (tag == "script" and "src" not in given) or "style" in given:
            self.inline.append(tag)
        self.inline += [name for name in given if name.startswith(("on", "hx-on", "hx-vars"))]
        names = ("src", "href", "action", "formaction", "hx-get", "hx-post", "sse-connect")
        self.addresses += [given[name] or "" for name in names if name in given]


def is_ours(location: str) -> bool:
    """Whether a browser stays with us when it follows this."""
    parts = urlsplit(location)
    return not parts.scheme and not parts.netloc and "\\" not in location


@pytest.fixture
def standings(browser: Browser) -> Standings:
    """Sessions of every kind."""
    return Standings(browser)


async def test_every_form_is_signed_and_leads_to_the_table(
    browser: Browser, standings: Standings
) -> None:
    async for response in standings.pages():
        if response.content_type == "text/html":
            page = Page(await response.text())
            assert page.signed >= len(page.forms), response.url
            assert not page.inline, (response.url, page.inline)
            # Sources and help lines may be linked; nothing of a page is fetched from elsewhere.
            assert not [one for one in page.addresses if one.startswith("javascript:")]
            sent = [form.get("action") or str(response.url.path) for form in page.forms]
            assert all(is_ours(action) for action in sent), (response.url, sent)


async def test_nothing_of_a_page_is_fetched_from_elsewhere(
    browser: Browser, standings: Standings
) -> None:
    async for response in standings.pages():
        if response.content_type == "text/html":
            for element in re.findall(
                r"<(?:script|img|link|source|iframe|object|embed)[^>]*>", await response.text()
            ):
                found = re.search(r'(?:src|href|data)="([^"]*)"', element)
                assert found is None or is_ours(found[1]), (response.url, element)


def check_headers(response: ClientResponse) -> None:
    """Policy, clickjacking, sniffing, referrers and caching of one answer."""
    place = (response.method, response.url)
    # Files have "sandbox" in addition.
    policy = response.headers["Content-Security-Policy"].removesuffix("; sandbox")
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives == DIRECTIVES, place
    assert response.headers["X-Content-Type-Options"] == "nosniff", place
    assert response.headers["Referrer-Policy"] == "no-referrer", place
    assert response.headers["Cross-Origin-Opener-Policy"] == "same-origin", place
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin", place
    assert "Access-Control-Allow-Origin" not in response.headers, place
    if "/static/" not in response.url.path:
        assert "no-store" in response.headers["Cache-Control"], place


async def test_headers_of_every_page(browser: Browser, standings: Standings) -> None:
    async for response in standings.pages():
        check_headers(response)
        assert response.status in (200, 303, 400), response.url


async def test_headers_of_every_refusal(browser: Browser, standings: Standings) -> None:
    for route in ROUTES:
        path = address(browser, route)
        for standing in ("nobody", "reader", "enrolment"):
            standings.be(standing)
            response = await browser.client.request(route.method, path, allow_redirects=False)
            check_headers(response)
            response.close()
    for path in ("/no-such-page", "/%00", "/static/none.css", "/conversations/short"):
        check_headers(await browser.get(path))


async def test_file_that_people_may_have_made_is_never_shown_in_place(
    browser: Browser, standings: Standings
) -> None:
    shown = {"text/html", "text/plain", "text/css", "application/json", "text/event-stream"}
    async for response in standings.pages():
        if response.status == 200 and response.content_type not in shown:
            disposition = response.headers.get("Content-Disposition", "")
            own_picture = response.url.path.endswith(("/setup.svg", "/new.svg"))
            assert own_picture or disposition.startswith("attachment"), response.url


async def test_no_method_but_those_of_the_table_does_anything(
    browser: Browser, standings: Standings
) -> None:
    standings.be("administrator")
    table = {(route.path, route.method) for route in ROUTES}
    for route in ROUTES:
        path = address(browser, route)
        for method in ("POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "GET"):
            if (route.path, method) not in table:
                response = await browser.client.request(method, path, allow_redirects=False)
                assert response.status == 405, (method, route)


async def test_disguised_addresses_open_nothing_either(browser: Browser) -> None:
    for route in ROUTES:
        if route.roles != PUBLIC and route.method == "GET":
            path = address(browser, route)
            for disguised in (
                f"{path}/",
                path.upper(),
                f"{path};x=1",
                f"/static/..{path}",
                f"/static/%2e%2e{path}",
                f"{path}%00",
                f"{path}?csrf=1&role=administrator",
            ):
                response = await browser.get(disguised)
                assert response.status in (303, 404), (disguised, response.status)


async def test_no_address_sends_anybody_to_another_site(
    browser: Browser, standings: Standings
) -> None:
    query = "&".join(f"{name}={EVIL}" for name in ("next", "done", "url", "back", "return", "was"))
    for route in READ:
        path = address(browser, route)
        for token in (standings.open(route), standings.tokens["second_factor"], "nobody"):
            browser.take_cookie("cd4d_session", token)
            response = await browser.get(f"{path}?{query}")
            assert is_ours(response.headers.get("Location", "/")), route
            if response.content_type == "text/html":
                page = Page(await response.text())
                assert not [one for one in page.addresses if one.startswith(EVIL)], route
            response.close()


async def test_last_page_of_the_log_in_leads_to_no_other_site(browser: Browser) -> None:
    browser.cast.staff("nora", password_hash=PASSWORD_HASH)
    await browser.log_in("nora")
    secret = await browser.shown_secret("/login/setup")
    response = await browser.post("/login/setup", code=code(secret), next=EVIL)
    assert EVIL not in await response.text()
