"""Logging in and out."""

from __future__ import annotations

from aiohttp import web
from yarl import URL

from console import access, cookies
from console.accounts import visitors
from console.forms import read_form
from console.keys import DATABASE, PASSWORD_CHECKS, WHO
from console.pages import redirect
from store.accounts import sessions, staff

HOME = "/"


async def show_login(request: web.Request) -> web.Response:
    """The log-in form."""
    return _login_page(request, 200, next=request.query.get("next", HOME))


async def log_in(request: web.Request) -> web.Response:
    """Begin a session, always with a token of its own; every refusal looks the same."""
    form = await read_form(request)
    login, target = form.get("login", ""), form.get("next", HOME)
    database = request.app[DATABASE]
    known = await database.read(staff.find_credentials, login)
    checks = request.app[PASSWORD_CHECKS]
    fits = await checks.run(staff.password_fits, known, form.get("password", ""))
    token = cookies.new_token()
    stage = await database.run(staff.log_in, known, fits, cookies.lookup(request, token))
    if stage is None:
        return _login_page(request, 403, next=target, login=login, refused=True)
    replaced = cookies.session_lookup(request)
    if replaced:
        await database.run(sessions.end, replaced)
    step = request.app.router[access.STEPS[stage]].url_for()
    response = redirect(str(step.with_query(next=local_path(target))))
    cookies.write(request, response, cookies.SESSION, token)
    cookies.remove(request, response, cookies.VISITOR)
    return response


async def log_out(request: web.Request) -> web.Response:
    """End the session, in the database too."""
    lookup = cookies.session_lookup(request)
    if lookup:
        await request.app[DATABASE].run(sessions.log_out, request[WHO], lookup)
    response = redirect(str(request.app.router["login"].url_for()))
    cookies.remove(request, response, cookies.SESSION)
    return response


def local_path(target: str) -> str:
    """`target` when it is a path of ours, else the home page: nobody is sent to another site."""
    # Browsers read a backslash as a slash and skip control characters.
    if any(character < " " or character in "\\\x7f" for character in target):
        return HOME
    try:
        url = URL(target)
    except ValueError:
        return HOME
    if url.absolute or not target.startswith("/") or target.startswith("//"):
        return HOME
    return str(url)


def _login_page(
    request: web.Request, status: int, *, next: str, login: str = "", refused: bool = False
) -> web.Response:
    context = {"next": next, "login": login, "refused": refused}
    return visitors.render(request, "accounts/login.html", status, **context)
