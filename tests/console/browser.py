"""Somebody at a browser, as the tests of the console see them."""

from __future__ import annotations

import io
import re
import time
from collections.abc import Awaitable, Callable
from typing import Any

import pyotp
from aiohttp import ClientResponse, FormData
from aiohttp.test_utils import TestClient
from argon2 import PasswordHasher
from sqlalchemy import select

from store.accounts.sessions import FULL_LENGTH
from store.tables import AuditRow, Staff, StaffSession
from store.types import now
from tests.factories import Cast

PASSWORD = "correct horse battery staple"
# As cheap as argon2 allows: what is tested is not its strength.
HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
PASSWORD_HASH = HASHER.hash(PASSWORD)
# The second factor of staff who have one, which no clock makes right or wrong for long.
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
_SECRET = re.compile(r'class="secret"[^>]*>([A-Z2-7 ]+)<')
_TOKEN = re.compile(r'name="csrf" value="([^"]+)"')


def code(secret: str = SECRET, later: int = 0) -> str:
    """What the authenticator app shows now, or that many steps later."""
    return pyotp.TOTP(secret).at(time.time() + 30 * later)


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
        return await self.send(path, csrf=await self.form_token(form or path), **fields)

    async def form_token(self, path: str) -> str:
        """What the form of a page proves itself with."""
        found = _TOKEN.search(await (await self.get(path)).text())
        assert found, f"no form at {path}"
        return found[1]

    async def upload(
        self, path: str, name: str, content: bytes, form: str | None = None, **fields: str
    ) -> ClientResponse:
        """Send a form with a file."""
        # The name goes out as it is, whatever stands in it.
        data = FormData(quote_fields=False)
        for field, value in {"csrf": await self.form_token(form or path), **fields}.items():
            data.add_field(field, value)
        data.add_field("file", io.BytesIO(content), filename=name)
        return await self.client.post(path, data=data, allow_redirects=False)

    async def send(self, path: str, **fields: str) -> ClientResponse:
        """Send fields just so."""
        return await self.client.post(path, data=fields, allow_redirects=False)

    async def log_in(self, login: str = "iago", password: str = PASSWORD) -> ClientResponse:
        """Fill in the log-in form: the second factor is asked for next."""
        return await self.post("/login", login=login, password=password)

    async def log_in_fully(self, login: str = "iago", password: str = PASSWORD) -> ClientResponse:
        """Log in as somebody whose second factor is SECRET."""
        first = await self.log_in(login, password)
        step = first.headers["Location"]
        assert step.startswith("/login/code"), step
        return await self.post("/login/code", step, code=code())

    async def enrol(self, login: str) -> list[str]:
        """Log in for the first time, as the pages say; the recovery codes that are shown."""
        await self.log_in(login)
        secret = await self.shown_secret("/login/setup")
        response = await self.post("/login/setup", code=code(secret))
        assert response.status == 200
        return re.findall(r"<code>(\w{5}-\w{5})</code>", await response.text())

    async def shown_secret(self, path: str) -> str:
        """The secret for the app that a page offers to type."""
        found = _SECRET.search(await self.text(path))
        assert found, f"no secret at {path}"
        return found[1].replace(" ", "")

    async def is_in(self) -> bool:
        """Whether the console opens."""
        return (await self.get("/sessions")).status == 200

    def actions(self) -> list[str]:
        """What the audit has recorded, in order."""
        with self.cast.database.session() as session:
            return list(session.scalars(select(AuditRow.action).order_by(AuditRow.id)))

    def cookie(self, name: str) -> str | None:
        """A cookie's value."""
        cookies = self.client.session.cookie_jar.filter_cookies(self.client.make_url("/"))
        return cookies[name].value if name in cookies else None

    def take_cookie(self, name: str, value: str) -> None:
        """Plant a cookie."""
        self.client.session.cookie_jar.update_cookies({name: value}, self.client.make_url("/"))

    def hold_session(self, staff: Staff, token: str, **fields: Any) -> None:
        """Be logged in as `staff`, with the second factor unless `stage` says otherwise."""
        lookup = self.cast.database.vault.lookup(f"session:{token}")
        given = {"expires_at": now() + FULL_LENGTH}
        self.cast.add(StaffSession(token_lookup=lookup, staff_id=staff.id, **given | fields))
        self.take_cookie("cd4d_session", token)

    def become(self, role: str = "administrator") -> Staff:
        """Be logged in as somebody new with this role."""
        staff = self.cast.staff(f"login-of-{role}", role, password_hash=PASSWORD_HASH)
        self.hold_session(staff, f"token-of-{role}")
        return staff


OpenBrowser = Callable[..., Awaitable[Browser]]
