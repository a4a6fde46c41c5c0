"""The second step of a log-in: a code of the app, or, the first time, setting the app up."""

from __future__ import annotations

from aiohttp import web

from console import cookies
from console.accounts.login import HOME, local_path
from console.forms import read_form
from console.keys import DATABASE, WHO
from console.pages import redirect, render
from store.accounts import second_factor
from store.accounts.second_factor import Outcome

STATUS = {Outcome.WRONG: 403, Outcome.LOCKED: 429}


async def show_code(request: web.Request) -> web.Response:
    """The form for the code; `?recovery=1` for one of those that were written down."""
    return _code_page(request, 200, request.query.get("next", HOME))


async def enter_code(request: web.Request) -> web.Response:
    """Open the session, with a new token."""
    form = await read_form(request)
    target, token = form.get("next", HOME), cookies.new_token()
    outcome = await request.app[DATABASE].run(
        second_factor.enter,
        request[WHO],
        form.get("code", ""),
        cookies.session_lookup(request) or "",
        cookies.lookup(request, token),
    )
    if outcome in STATUS:
        return _code_page(request, STATUS[outcome], target, outcome)
    if outcome is Outcome.OVER:
        return redirect(HOME)
    response = redirect(_landing(request, outcome, target))
    cookies.write(request, response, cookies.SESSION, token)
    return response


async def show_setup(request: web.Request) -> web.Response:
    """The picture for the app and the secret to type, with the form that confirms it."""
    return _setup_page(request, 200, request.query.get("next", HOME))


async def send_picture(request: web.Request) -> web.Response:
    """The QR code; as every page, no browser keeps it."""
    body = second_factor.drawing(secret(request), request[WHO].login)
    return web.Response(body=body, content_type="image/svg+xml")


async def set_up(request: web.Request) -> web.Response:
    """Keep the secret and show the recovery codes, which nobody can show again."""
    form = await read_form(request)
    target, token = form.get("next", HOME), cookies.new_token()
    enrolled = await request.app[DATABASE].run(
        second_factor.enrol,
        request[WHO],
        secret(request),
        form.get("code", ""),
        cookies.session_lookup(request) or "",
        cookies.lookup(request, token),
    )
    if enrolled.outcome in STATUS:
        return _setup_page(request, STATUS[enrolled.outcome], target, enrolled.outcome)
    if enrolled.outcome is Outcome.OVER:
        return redirect(HOME)
    response = show_codes(request, enrolled.recovery_codes, local_path(target))
    cookies.write(request, response, cookies.SESSION, token)
    return response


def show_codes(request: web.Request, codes: list[str], next: str) -> web.Response:
    """The page of the recovery codes, which nobody can show again."""
    # Without menu and log-out: their form token would be that of a session that may have ended.
    return render(request, "accounts/recovery.html", who=None, codes=codes, next=next)


def secret(request: web.Request) -> str:
    """The secret that this session may set up."""
    token = cookies.read(request, cookies.SESSION) or ""
    return second_factor.new_secret(request.app[DATABASE].vault, token)


def _landing(request: web.Request, outcome: Outcome, target: str) -> str:
    """Whoever has used a recovery code may have lost the telephone: they can change it there."""
    if outcome is Outcome.RECOVERED:
        return str(request.app.router["own-factor"].url_for().with_query(used="1"))
    return local_path(target)


def _code_page(
    request: web.Request, status: int, target: str, problem: str | None = None
) -> web.Response:
    context = {"next": target, "problem": problem, "recovery": "recovery" in request.query}
    return render(request, "accounts/code.html", status, **context)


def _setup_page(
    request: web.Request, status: int, target: str, problem: str | None = None
) -> web.Response:
    typed = second_factor.in_groups(secret(request))
    context = {"next": target, "problem": problem, "secret": typed}
    return render(request, "accounts/setup.html", status, **context)
