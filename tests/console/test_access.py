"""Who may open what: every route of the table, with every role and with none."""

from __future__ import annotations

from collections.abc import Callable

from aiohttp import web
from pytest_aiohttp import AiohttpClient

from console.app import create_app
from console.routes import PUBLIC, ROUTES, STAFF, WELCOME, Route
from store.accounts.sessions import ENROLMENT, SECOND_FACTOR, STAGES
from store.accounts.staff import ROLES
from store.settings import Settings
from tests.console.addresses import address
from tests.console.browser import Browser, OpenBrowser

# Where the steps of a log-in stand.
STEPS = {SECOND_FACTOR: "/login/code", ENROLMENT: "/login/setup"}


async def hello(_: web.Request) -> web.Response:
    """A page that is only there for these tests."""
    return web.Response(text="hello")


# One page for each role alone, so that there is something to refuse to every role.
ONLY = [Route(f"only-{role}", "GET", f"/only/{role}", hello, frozenset({role})) for role in ROLES]


def allowed(route: Route, role: str) -> tuple[int, ...]:
    """Statuses that somebody with this role may get from a route."""
    if route.roles == PUBLIC or role in route.roles:
        # 409: theirs, but there is nothing to do it with; 503: nobody does it now.
        return 200, 303, 400, 409, 503
    # The steps of a log-in lead home whoever has them behind them.
    return (303,) if route.roles <= STAGES else (403,)


async def knock(browser: Browser, route: Route) -> int:
    """Status of a request that only the role could refuse."""
    path = address(browser, route)
    if route.method == "GET":
        return (await browser.get(path)).status
    return (await browser.post(path, form="/password")).status


def test_every_route_names_known_roles() -> None:
    for route in ROUTES:
        assert route.roles == PUBLIC or (route.roles and route.roles <= STAFF | STAGES), route
    public = {(route.method, route.path) for route in ROUTES if route.roles == PUBLIC}
    log_in = {("GET", "/login"), ("POST", "/login"), ("GET", WELCOME), ("POST", WELCOME)}
    assert public == log_in | {("GET", "/healthz"), ("GET", "/static/{name}")}


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
            # The forms of visitors are signed for visitors.
            if route.roles != PUBLIC or route.method == "GET":
                status = await knock(browser, route)
                assert status in allowed(route, role), (role, route, status)


async def test_session_without_its_second_factor_opens_its_own_step_only(
    browser: Browser,
) -> None:
    iago = browser.cast.staff()
    for stage, step in STEPS.items():
        browser.hold_session(iago, f"token-{stage}", stage=stage)
        for route in ROUTES:
            if route.roles != PUBLIC and stage not in route.roles:
                path = address(browser, route)
                response = await browser.client.request(route.method, path, allow_redirects=False)
                place = response.headers["Location"].partition("?")[0]
                assert (response.status, place) == (303, step), (stage, route)
        assert (await browser.get(step)).status == 200


async def test_page_missing_from_the_table_is_refused(
    aiohttp_client: AiohttpClient, browser: Browser, settings: Callable[..., Settings]
) -> None:
    app = create_app(browser.cast.database, settings())
    app.router.add_get("/forgotten", hello)
    browser = Browser(await aiohttp_client(app), browser.cast)
    staff = browser.become("administrator")
    assert (await browser.get("/forgotten")).status == 403
    for stage, step in STEPS.items():
        browser.hold_session(staff, stage, stage=stage)
        response = await browser.get("/forgotten")
        assert (response.status, response.headers["Location"]) == (303, f"{step}?next=/forgotten")


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
