"""Who may open what: every route of the table, with every role and with none."""

from __future__ import annotations

from collections.abc import Callable

from aiohttp import web
from pytest_aiohttp import AiohttpClient

from console.app import create_app
from console.routes import LINK, PUBLIC, ROUTES, STAFF, Route
from store import links
from store.settings import Settings
from store.staff import ROLES
from store.tables import Question
from tests.console.browser import Browser, OpenBrowser


async def hello(_: web.Request) -> web.Response:
    """A page that is only there for these tests."""
    return web.Response(text="hello")


# One page for each role alone, so that there is something to refuse to every role.
ONLY = [Route(f"only-{role}", "GET", f"/only/{role}", hello, frozenset({role})) for role in ROLES]


def address(browser: Browser, route: Route) -> str:
    """An address that the route answers, with a row behind it where it needs one."""
    if "{id" in route.path:
        return f"/conversations/{browser.cast.conversation().id}"
    if "{number" in route.path:
        return route.path.replace("{number:[0-9]{1,18}}", str(question(browser).id))
    if "{reference" in route.path:
        with browser.cast.database.session() as session:
            links.keep_username(session, "cd4d_bot")
        return route.path.replace(LINK, f"/links/{browser.cast.opening().reference}")
    return route.path.replace("{name}", "console.css")


def question(browser: Browser) -> Question:
    """One that somebody left for staff."""
    conversation = browser.cast.conversation()
    asked = {"message_id": browser.cast.message(conversation, "May I?").id, "language": "en"}
    return browser.cast.add(Question(person_id=conversation.person_id, **asked))


async def knock(browser: Browser, route: Route) -> int:
    """Status of a request that only the role could refuse."""
    path = address(browser, route)
    if route.method == "GET":
        return (await browser.get(path)).status
    return (await browser.post(path, form="/password")).status


def test_every_route_names_known_roles() -> None:
    for route in ROUTES:
        assert route.roles == PUBLIC or (route.roles and route.roles <= STAFF), route
    public = {(route.method, route.path) for route in ROUTES if route.roles == PUBLIC}
    login = {("GET", "/login"), ("POST", "/login")}
    assert public == login | {("GET", "/healthz"), ("GET", "/static/{name}")}


async def test_nobody_gets_in_without_logging_in(browser: Browser) -> None:
    for route in ROUTES:
        if route.roles != PUBLIC:
            path = address(browser, route)
            for method in {route.method, route.method.replace("GET", "HEAD")}:
                response = await browser.client.request(method, path, allow_redirects=False)
                assert response.status == 303, route
                assert response.headers["Location"].startswith("/login"), route


async def test_every_role_opens_its_own_pages_and_no_others(open_browser: OpenBrowser) -> None:
    # Logging out comes last, for afterwards there is no role.
    routes = sorted([*ROUTES, *ONLY], key=lambda route: route.name == "logout")
    for role in sorted(ROLES):
        browser = await open_browser([*ROUTES, *ONLY])
        browser.become(role)
        for route in routes:
            if route.name != "login":
                status = await knock(browser, route)
                may = route.roles == PUBLIC or role in route.roles
                assert status in ((200, 303, 400) if may else (403,)), (role, route, status)


async def test_page_missing_from_the_table_is_refused(
    aiohttp_client: AiohttpClient, browser: Browser, settings: Callable[..., Settings]
) -> None:
    app = create_app(browser.cast.database, settings())
    app.router.add_get("/forgotten", hello)
    browser = Browser(await aiohttp_client(app), browser.cast)
    browser.become("administrator")
    assert (await browser.get("/forgotten")).status == 403


async def test_page_of_another_role_says_so(open_browser: OpenBrowser) -> None:
    browser = await open_browser([*ROUTES, *ONLY])
    browser.become("reader")
    response = await browser.get("/only/administrator")
    assert response.status == 403
    assert "Your role does not open it" in await response.text()


async def test_navigation_shows_only_what_the_role_opens(open_browser: OpenBrowser) -> None:
    narrowed = [
        Route(route.name, route.method, route.path, route.handler, frozenset({"editor"}))
        if route.name == "conversations"
        else route
        for route in ROUTES
    ]
    link = 'href="/conversations"'
    for role, shown in (("editor", True), ("reader", False)):
        browser = await open_browser(narrowed)
        browser.become(role)
        assert (link in await browser.text("/password")) == shown
