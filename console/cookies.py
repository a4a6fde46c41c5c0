"""The two cookies: the session's token, and the visitor's that guards the log-in form."""

from __future__ import annotations

import secrets

from aiohttp import web

from console.keys import DATABASE, SETTINGS

SESSION = "cd4d_session"
VISITOR = "cd4d_visitor"


def is_secure(request: web.Request) -> bool:
    """True when the browser is known to speak HTTPS with us or with the proxy before us."""
    return request.secure or request.app[SETTINGS].secure_cookies


def new_token() -> str:
    """256 random bits in base64url."""
    return secrets.token_urlsafe(32)


def read(request: web.Request, name: str) -> str | None:
    """The cookie's value, None when it is missing or empty."""
    return request.cookies.get(_full_name(request, name)) or None


def session_lookup(request: web.Request) -> str | None:
    """The keyed hash under which the request's session would be stored."""
    token = read(request, SESSION)
    return token and lookup(request, token)


def lookup(request: web.Request, token: str) -> str:
    """The keyed hash under which a session is stored, so that the table opens nothing."""
    return request.app[DATABASE].vault.lookup(f"session:{token}")


def write(request: web.Request, response: web.StreamResponse, name: str, value: str) -> None:
    """Set a cookie that no script reads and no other site sends; gone with the browser."""
    response.set_cookie(
        _full_name(request, name),
        value,
        path="/",
        secure=is_secure(request),
        httponly=True,
        samesite="Strict",
    )


def remove(request: web.Request, response: web.StreamResponse, name: str) -> None:
    """Tell the browser to forget a cookie."""
    response.del_cookie(
        _full_name(request, name),
        path="/",
        secure=is_secure(request),
        httponly=True,
        samesite="Strict",
    )


def _full_name(request: web.Request, name: str) -> str:
    # The prefix makes browsers refuse the cookie from a sister domain or over plain HTTP.
    return f"__Host-{name}" if is_secure(request) else name
