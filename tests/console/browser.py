"""Somebody at a browser, as the tests of the console see them."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import ClientResponse
from aiohttp.test_utils import TestClient
from argon2 import PasswordHasher

from store.staff import SESSION_LENGTH
from store.tables import Staff, StaffSession
from store.types import now
from tests.factories import Cast

PASSWORD = "correct horse battery staple"
# As cheap as argon2 allows: what is tested is not its strength.
HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
PASSWORD_HASH = HASHER.hash(PASSWORD)
_TOKEN = re.compile(r'name="csrf" value="([^"]+)"')


class Browser:
    """A browser at the console that follows no redirects; `token` is the log-in it holds."""

    def __init__(self, client: TestClient, cast: Cast) -> None:
        self.client = client
        self.cast = cast
        self.token: str | None = None

    async def get(self, path: str, **options: Any) -> ClientResponse:
        """Open a page."""
        return await self.client.get(path, allow_redirects=False, **options)

    async def text(self, path: str) -> str:
        """The page at `path`, which must open."""
        response = await self.get(path)
        assert response.status == 200, (path, response.status)
        return await response.text()

    async def post(self, path: str, form: str | None = None, **fields: str) -> ClientResponse:
        """Send a form as the page at `form` (default: `path`) offers it."""
        shown = await (await self.get(form or path)).text()
        found = _TOKEN.search(shown)
        assert found, f"no form at {form or path}"
        return await self.send(path, csrf=found[1], **fields)

    async def send(self, path: str, **fields: str) -> ClientResponse:
        """Send fields just so."""
        return await self.client.post(path, data=fields, allow_redirects=False)

    async def log_in(self, login: str = "iago", password: str = PASSWORD) -> ClientResponse:
        """Fill in the log-in form."""
        return await self.post("/login", login=login, password=password)

    def cookie(self, name: str) -> str | None:
        """A cookie's value."""
        cookies = self.client.session.cookie_jar.filter_cookies(self.client.make_url("/"))
        return cookies[name].value if name in cookies else None

    def take_cookie(self, name: str, value: str) -> None:
        """Plant a cookie."""
        self.client.session.cookie_jar.update_cookies({name: value}, self.client.make_url("/"))

    def hold_session(self, staff: Staff, token: str, **fields: Any) -> None:
        """Be logged in as `staff`."""
        lookup = self.cast.database.vault.lookup(f"session:{token}")
        given = {"expires_at": now() + SESSION_LENGTH}
        self.cast.add(StaffSession(token_lookup=lookup, staff_id=staff.id, **given | fields))
        self.take_cookie("cd4d_session", token)

    def become(self, role: str = "administrator") -> Staff:
        """Be logged in as somebody new with this role."""
        staff = self.cast.staff(f"login-of-{role}", role, password_hash=PASSWORD_HASH)
        self.hold_session(staff, f"token-of-{role}")
        return staff


OpenBrowser = Callable[..., Awaitable[Browser]]
