"""Changing one's own password."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from aiohttp import web

from console import cookies
from console.forms import read_form
from console.keys import DATABASE, PASSWORD_CHECKS, WHO
from console.login import check_password
from console.pages import redirect, render
from store import staff


async def show_password(request: web.Request) -> web.Response:
    """The form; `?changed=1` says that it has worked."""
    return _password_page(request, 200, changed="changed" in request.query)


async def change_password(request: web.Request) -> web.Response:
    """Set the new password; every other session of this login ends, this one gets a new token."""
    form = await read_form(request)
    problem = _problem(form)
    if problem:
        return _password_page(request, 400, problem=problem)
    token = cookies.new_token()
    if not await _change(request, form, token):
        return _password_page(request, 403, problem="refused")
    response = redirect(str(request.app.router["password"].url_for().with_query(changed="1")))
    cookies.write(request, response, cookies.SESSION, token)
    return response


async def _change(request: web.Request, form: Mapping[str, str], token: str) -> bool:
    database = request.app[DATABASE]
    known = await database.read(staff.find_credentials, request[WHO].login)
    fits = await check_password(request, known, form.get("current", ""))
    if known is None:
        return False
    async with request.app[PASSWORD_CHECKS]:
        new_hash = await asyncio.to_thread(staff.hash_password, form["new"])
    lookup = cookies.lookup(request, token)
    return await database.run(staff.change_password, known, fits, new_hash, lookup)


def _problem(form: Mapping[str, str]) -> str | None:
    """What is wrong with the new password, as the template names it."""
    new = form.get("new", "")
    if len(new) < staff.SHORTEST_PASSWORD:
        return "short"
    return None if new == form.get("again") else "different"


def _password_page(
    request: web.Request, status: int, *, problem: str | None = None, changed: bool = False
) -> web.Response:
    shortest = staff.SHORTEST_PASSWORD
    context = {"problem": problem, "changed": changed, "shortest": shortest}
    return render(request, "password.html", status, **context)
