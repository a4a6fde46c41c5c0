"""Filters that staff keep under a name of their own."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode

from aiohttp import web

from console.conversations import filters
from console.conversations.listing import PAGE, list_page
from console.forms import read_form
from console.keys import DATABASE, WHO
from console.pages import redirect
from store.conversations import saved_views
from store.conversations.saved_views import NameTakenError, TooManyViewsError, UnusableNameError

PROBLEMS: dict[type[Exception], tuple[str, int]] = {
    UnusableNameError: ("name", 400),
    NameTakenError: ("taken", 409),
    TooManyViewsError: ("too_many", 409),
}


async def save(request: web.Request) -> web.Response:
    """Keep the filters of the list under a name; one that is deleted comes back this way, too."""
    form = await read_form(request)
    name = form.get("name", "")
    query = _filters(form.get("query", ""))
    try:
        await request.app[DATABASE].run(
            saved_views.save, request[WHO].staff_id, PAGE, name, urlencode(query)
        )
    except tuple(PROBLEMS) as error:
        problem, status = PROBLEMS[type(error)]
        return await list_page(request, status, query=query, problem=problem, name=name)
    return _list(request, query, done="restored" if form.get("again") else "saved")


async def delete(request: web.Request) -> web.Response:
    """Forget a view; the page then offers to bring it back."""
    number = int(request.match_info["view"])
    name, query = await request.app[DATABASE].run(
        saved_views.delete, request[WHO].staff_id, PAGE, number
    )
    return _list(request, {}, done="deleted", name=name, query=query)


def _filters(query: str) -> dict[str, str]:
    """Of the text of a query only what is a filter."""
    given = dict(parse_qsl(query))
    return {name: given[name] for name in filters.FIELDS if given.get(name)}


def _list(request: web.Request, given: dict[str, str], **more: str) -> web.Response:
    return redirect(str(request.app.router[PAGE].url_for().with_query(given | more)))
