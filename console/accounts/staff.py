"""The accounts of staff, for administrators."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aiohttp import web

from console.forms import read_form
from console.keys import DATABASE, WHO
from console.pages import redirect, render
from store.accounts import accounts, invitations
from store.accounts.accounts import NoAdministratorError, OwnAccountError, UnknownRoleError
from store.accounts.staff import ROLES


async def show_staff(request: web.Request) -> web.Response:
    """Everybody, and the invitations that nobody has used yet."""
    database = request.app[DATABASE]
    page = await database.read(accounts.listed, request.query.get("after", ""))
    invited = await database.read(invitations.listed)
    done = request.query.get("done")
    return render(request, "accounts/staff.html", page=page, invited=invited, done=done)


async def show_account(request: web.Request) -> web.Response:
    """One of them; `?done=` says what was changed, `?was=` the role before."""
    was = request.query.get("was")
    return await _page(
        request, 200, done=request.query.get("done"), was=was if was in ROLES else None
    )


async def change_role(request: web.Request) -> web.Response:
    """Give another role."""
    role = (await read_form(request)).get("role", "")
    return await _change(request, "role", accounts.change_role, role)


async def disable(request: web.Request) -> web.Response:
    """Log somebody out, and let them in no more."""
    return await _change(request, "disabled", accounts.disable)


async def enable(request: web.Request) -> web.Response:
    """Let somebody in again."""
    return await _change(request, "enabled", accounts.enable)


async def reset_second_factor(request: web.Request) -> web.Response:
    """Let somebody set up another telephone."""
    return await _change(request, "reset", accounts.reset_second_factor)


async def unlock(request: web.Request) -> web.Response:
    """End a lock-out."""
    return await _change(request, "unlocked", accounts.unlock)


async def _change(
    request: web.Request, done: str, use_case: Callable[..., Any], *arguments: str
) -> web.Response:
    staff_id, who = request.match_info["staff"], request[WHO]
    try:
        was = await request.app[DATABASE].run(use_case, staff_id, *arguments, who)
    except NoAdministratorError:
        raise web.HTTPForbidden from None
    except UnknownRoleError:
        raise web.HTTPBadRequest from None
    except OwnAccountError:
        return await _page(request, 409, own=True)
    url = request.app.router["account"].url_for(staff=staff_id)
    return redirect(str(url.with_query({"done": done} | ({"was": was} if was else {}))))


async def _page(
    request: web.Request,
    status: int,
    *,
    done: str | None = None,
    was: str | None = None,
    own: bool = False,
) -> web.Response:
    found = await request.app[DATABASE].read(accounts.find, request.match_info["staff"])
    context = {"account": found, "done": done, "was": was, "own": own}
    return render(request, "accounts/account.html", status, **context)
