"""Changing one's own password."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

from console import cookies
from console.forms import read_form
from console.keys import DATABASE, PASSWORD_CHECKS, WHO
from console.pages import redirect, render
from store.accounts import staff


async def show_password(request: web.Request) -> web.Response:
    """The form; `?changed=1` says that it has worked."""
    return _password_page(request, 200, changed="changed" in request.query)


async def change_password(request: web.Request) -> web.Response:
    """Set the new password; every other session of this login ends, this one gets a new token."""
    form = await read_form(request)
    problem = find_problem(form, request[WHO].login)
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
    checks = request.app[PASSWORD_CHECKS]
    fits = await checks.run(staff.password_fits, known, form.get("current", ""))
    if known is None:
        return False
    new_hash = await checks.run(staff.hash_password, form["new"])
    lookup = cookies.lookup(request, token)
    return await database.run(staff.change_password, known, fits, new_hash, lookup)


def find_problem(form: Mapping[str, str], login: str) -> str | None:
    """What is wrong with the new password of a form, as the templates name it."""
    new = form.get("new", "")
    different = None if new == form.get("again") else "different"
    return staff.password_problem(new, login) or different


def _password_page(
    request: web.Request, status: int, *, problem: str | None = None, changed: bool = False
) -> web.Response:
    shortest = staff.SHORTEST_PASSWORD
    context = {"problem": problem, "changed": changed, "shortest": shortest}
    return render(request, "accounts/password.html", status, **context)
