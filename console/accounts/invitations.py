"""Inviting somebody, and what the invited do with the link."""

from __future__ import annotations

from collections.abc import Mapping

from aiohttp import web

from console import access, cookies
from console.accounts import visitors
from console.accounts.password import find_problem
from console.forms import read_form
from console.keys import DATABASE, PASSWORD_CHECKS, WHO
from console.pages import redirect, render
from store.accounts import invitations, sessions, staff
from store.accounts.invitations import (
    NoSuchInvitationError,
    TakenLoginError,
    UnusableInvitationError,
)
from store.tables import Invitation


async def show_invite(request: web.Request) -> web.Response:
    """The form for a login and a role."""
    return _invite_page(request, 200)


async def invite(request: web.Request) -> web.Response:
    """Make an invitation and show its link, which nobody can show again."""
    form, token = await read_form(request), cookies.new_token()
    login, role = form.get("login", ""), form.get("role", "")
    lookup, who = _lookup(request, token), request[WHO]
    try:
        made = await request.app[DATABASE].run(invitations.invite, login, role, lookup, who)
    except UnusableInvitationError:
        return _invite_page(request, 400, problem="unusable", login=login, role=role)
    except TakenLoginError:
        return _invite_page(request, 409, problem="taken", login=login, role=role)
    return render(request, "accounts/invited.html", invitation=made, link=_address(request, token))


async def withdraw(request: web.Request) -> web.Response:
    """Let an invitation open nothing any more."""
    number = int(request.match_info["invitation"])
    await request.app[DATABASE].run(invitations.withdraw, number, request[WHO])
    url = request.app.router["staff"].url_for().with_query(done="withdrawn")
    return redirect(str(url))


async def show_welcome(request: web.Request) -> web.Response:
    """What the invited see; looking uses nothing up, for chats fetch links to preview them."""
    found = await _find(request)
    return _welcome_page(request, found, 200) if found else _over_page(request)


async def accept(request: web.Request) -> web.Response:
    """Keep the password that was chosen; the second factor is set up next."""
    form, found = await read_form(request), await _find(request)
    if found is None:
        return _over_page(request)
    problem = find_problem(form, found.login)
    if problem:
        return _welcome_page(request, found, 400, problem=problem)
    token = cookies.new_token()
    try:
        await _accept(request, form, token)
    except (NoSuchInvitationError, TakenLoginError):
        return _over_page(request)
    response = redirect(str(request.app.router[access.STEPS[sessions.ENROLMENT]].url_for()))
    cookies.write(request, response, cookies.SESSION, token)
    cookies.remove(request, response, cookies.VISITOR)
    return response


async def _accept(request: web.Request, form: Mapping[str, str], token: str) -> None:
    database = request.app[DATABASE]
    password_hash = await request.app[PASSWORD_CHECKS].run(staff.hash_password, form["new"])
    lookup, opened = _token_lookup(request), cookies.lookup(request, token)
    await database.run(invitations.accept, lookup, password_hash, opened)
    replaced = cookies.session_lookup(request)
    if replaced:
        await database.run(sessions.end, replaced)


async def _find(request: web.Request) -> Invitation | None:
    try:
        return await request.app[DATABASE].read(invitations.find, _token_lookup(request))
    except NoSuchInvitationError:
        return None


def _token_lookup(request: web.Request) -> str:
    return _lookup(request, request.match_info["token"])


def _lookup(request: web.Request, token: str) -> str:
    return request.app[DATABASE].vault.lookup(f"invitation:{token}")


def _address(request: web.Request, token: str) -> str:
    scheme = "https" if cookies.is_secure(request) else "http"
    path = request.app.router["welcome"].url_for(token=token)
    return f"{scheme}://{request.host}{path}"


def _invite_page(
    request: web.Request,
    status: int,
    *,
    problem: str | None = None,
    login: str = "",
    role: str = "reader",
) -> web.Response:
    context = {"problem": problem, "login": login, "role": role}
    return render(request, "accounts/invite.html", status, **context)


def _welcome_page(
    request: web.Request, invitation: Invitation, status: int, *, problem: str | None = None
) -> web.Response:
    context = {"invitation": invitation, "problem": problem, "shortest": staff.SHORTEST_PASSWORD}
    return visitors.render(request, "accounts/welcome.html", status, **context)


def _over_page(request: web.Request) -> web.Response:
    return visitors.render(request, "accounts/welcome.html", 404, invitation=None)
