"""One's own second factor: another telephone, new recovery codes."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

from console import cookies
from console.accounts.second_factor import secret, show_codes
from console.forms import read_form
from console.keys import DATABASE, PASSWORD_CHECKS, WHO
from console.pages import render
from store.accounts import own_factor, second_factor, staff
from store.accounts.second_factor import Outcome
from store.accounts.staff import Credentials

STATUS = {Outcome.REFUSED: 400, Outcome.WRONG: 400}


async def show_factor(request: web.Request) -> web.Response:
    """What there is; `?used=1` after a log-in with a recovery code."""
    return await _factor_page(request, 200)


async def renew_codes(request: web.Request) -> web.Response:
    """Make new recovery codes and show them, which nobody can do again."""
    known, fits = await _check(request, await read_form(request))
    done = await request.app[DATABASE].run(own_factor.renew_codes, known, fits)
    if done.outcome in STATUS:
        return await _factor_page(request, STATUS[done.outcome], done.outcome)
    return show_codes(request, done.recovery_codes, _home(request))


async def show_replacement(request: web.Request) -> web.Response:
    """The picture for the other telephone."""
    return _replacement_page(request, 200)


async def replace(request: web.Request) -> web.Response:
    """Take the other telephone; every other session ends."""
    form, token = await read_form(request), cookies.new_token()
    known, fits = await _check(request, form)
    done = await request.app[DATABASE].run(
        own_factor.replace,
        known,
        fits,
        secret(request),
        form.get("code", ""),
        cookies.lookup(request, token),
    )
    if done.outcome in STATUS:
        return _replacement_page(request, STATUS[done.outcome], done.outcome)
    response = show_codes(request, done.recovery_codes, _home(request))
    cookies.write(request, response, cookies.SESSION, token)
    return response


async def _check(request: web.Request, form: Mapping[str, str]) -> tuple[Credentials, bool]:
    known = await request.app[DATABASE].read(staff.find_credentials, request[WHO].login)
    if known is None:
        # Disabled since the request began.
        raise web.HTTPForbidden
    checks = request.app[PASSWORD_CHECKS]
    return known, await checks.run(staff.password_fits, known, form.get("current", ""))


async def _factor_page(
    request: web.Request, status: int, problem: str | None = None
) -> web.Response:
    left = await request.app[DATABASE].read(own_factor.codes_left, request[WHO])
    context = {"left": left, "problem": problem, "used": "used" in request.query}
    return render(request, "accounts/factor.html", status, **context)


def _replacement_page(
    request: web.Request, status: int, problem: str | None = None
) -> web.Response:
    typed = second_factor.in_groups(secret(request))
    return render(request, "accounts/replace.html", status, problem=problem, secret=typed)


def _home(request: web.Request) -> str:
    return str(request.app.router["own-factor"].url_for())
