"""Sessions of every role and of every step of the log-in, for walks over the table of routes."""

from __future__ import annotations

from collections.abc import AsyncIterator

from aiohttp import ClientResponse

from console.routes import ROUTES, Route
from store.accounts.sessions import STAGES
from store.accounts.staff import ROLES
from tests.console.addresses import address
from tests.console.browser import PASSWORD_HASH, Browser


class Standings:
    """Somebody of each role, logged in, and somebody at each step; `tokens` are their sessions."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.tokens = {standing: self._log_in(standing) for standing in sorted(ROLES | STAGES)}

    def be(self, standing: str) -> str:
        """Hold the session of this role or stage, or none; its token."""
        token = self.tokens.get(standing, "token-of-nobody")
        self.browser.take_cookie("cd4d_session", token)
        return token

    def open(self, route: Route) -> str:
        """Be somebody who may open the route; the token."""
        return self.be("administrator" if "administrator" in route.roles else min(route.roles))

    async def pages(self) -> AsyncIterator[ClientResponse]:
        """What each address of the table answers to somebody whose it is."""
        for route in ROUTES:
            if route.method == "GET":
                self.open(route)
                response = await self.browser.get(address(self.browser, route))
                yield response
                response.close()

    def _log_in(self, standing: str) -> str:
        login, token = f"is-{standing.replace('_', '-')}", f"token-of-{standing}"
        role = standing if standing in ROLES else "reader"
        staff = self.browser.cast.staff(login, role, password_hash=PASSWORD_HASH)
        stage = standing if standing in STAGES else "full"
        self.browser.hold_session(staff, token, stage=stage)
        return token
