"""The desk: everybody who waits for a person, and whom staff are talking to."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from aiohttp import web
from sqlalchemy.orm import Session

from console.keys import DATABASE, WHO
from console.pages import render
from store.handover import handover_wait, handovers, office_hours, talks
from store.handover.handovers import Waiting
from store.types import now

SHOWN = 50
# Among so many one's own are looked for.
LOOKED_AT = 1000
MINE, NOBODYS = "mine", "nobodys"


async def show_queue(request: web.Request) -> web.Response:
    """Danger first, then by waiting; `?only=mine` or `?only=nobodys`. Nothing that was written."""
    asked = request.query.get("only")
    only = asked if asked in (MINE, NOBODYS) else None
    database, who = request.app[DATABASE], request[WHO]
    found = await database.read(handovers.queue, LOOKED_AT if only else SHOWN)
    rows = [row for row in found if _fits(row, only, who.login)]
    total = len(rows) if only else await database.read(handovers.count)
    shown = rows[:SHOWN]
    return render(
        request,
        "handover/queue.html",
        rows=shown,
        more=total - len(shown),
        own=await database.read(talks.own, who.staff_id),
        worked=await database.read(_working_time, shown),
        only=only,
        now=now(),
    )


def _fits(row: Waiting, only: str | None, login: str) -> bool:
    if only == MINE:
        return row.assigned_to == login
    return only is None or row.assigned_to is None


def _working_time(session: Session, rows: Sequence[Waiting]) -> dict[int, timedelta]:
    """How long those who wait have waited while staff were there; empty without office hours."""
    hours = office_hours.current(session)
    if hours is None:
        return {}
    return {
        row.id: handover_wait.waited(hours, row.waiting_since, now())
        for row in rows
        if row.waiting_since
    }
