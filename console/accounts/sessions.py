"""Where somebody is logged in."""

from __future__ import annotations

from aiohttp import web

from console import cookies
from console.keys import DATABASE, WHO
from console.pages import redirect, render
from store.accounts import sessions


async def show_sessions(request: web.Request) -> web.Response:
    """One's own sessions; `?done=1` says that the others have ended."""
    found = await request.app[DATABASE].read(sessions.of_staff, request[WHO].staff_id)
    return render(
        request,
        "accounts/sessions.html",
        sessions=found,
        this=cookies.session_lookup(request),
        done="done" in request.query,
    )


async def end_others(request: web.Request) -> web.Response:
    """Log out everywhere else."""
    lookup = cookies.session_lookup(request) or ""
    await request.app[DATABASE].run(sessions.log_out_elsewhere, request[WHO], lookup)
    return redirect(str(request.app.router["sessions"].url_for().with_query(done="1")))
