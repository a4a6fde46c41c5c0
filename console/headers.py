"""Headers that every response carries."""

from __future__ import annotations

from aiohttp import web

from console.cookies import is_secure

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
    "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
ALWAYS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
ONE_YEAR = "max-age=31536000"


async def add_headers(request: web.Request, response: web.StreamResponse) -> None:
    """Strict by default; a handler may only loosen caching."""
    response.headers.update(ALWAYS)
    if response.headers.get("Content-Disposition", "").startswith("attachment"):
        # Should a browser show it after all, nothing in it runs or belongs to our pages.
        response.headers["Content-Security-Policy"] = f"{POLICY}; sandbox"
    response.headers.setdefault("Cache-Control", "no-store")
    # Names and versions of software are of use to nobody but an attacker.
    response.headers["Server"] = "console"
    if is_secure(request):
        response.headers["Strict-Transport-Security"] = ONE_YEAR
