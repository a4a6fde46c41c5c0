"""What people apply for and come to, and what editors prepare."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from store.applications import application_board, drafts, pool, sending
from store.applications.application_notices import POOL
from store.database import Database
from store.editing import version
from store.events import events_editing, registrations
from store.openings import alerts, openings_editing
from store.programmes.programme_choices import Choices
from store.sheets import imports
from store.sheets.sheet_reading import read_table
from store.tables import Institution, Registration
from store.types import now
from tests.applying import ANSWERS, CONTENT
from tests.walks.sample import login_id, people, sample

# Nothing of the demo data is at home there.
UNUSED = "gh-school-of-crafts"


def programme_work(database: Database) -> None:
    """Applications in all stages, the pool, places at events, drafts, a checked spreadsheet."""
    for work in (_apply, _come, _prepare):
        with database.session() as session:
            work(session)


def draft_opening(session: Session) -> str:
    """A copy of an opening that is published."""
    return openings_editing.duplicate(
        session, sample()["opening"], login_id(session, "editor")
    ).reference


def draft_event(session: Session) -> str:
    """A copy of an event that is published."""
    event = events_editing.find(session, sample()["event"])
    names = ("title", "summary", "price", "starts_at", "ends_at", "place", "city", "country")
    fields = {name: getattr(event, name) for name in (*names, "online", "languages", "capacity")}
    return events_editing.create(session, fields, login_id(session, "editor")).reference


def _apply(session: Session) -> None:
    opening, agent, ids = sample()["opening"], login_id(session, "agent"), people(session)
    for one in sample()["applications"]:
        drafts.keep(session, ids[one["name"]], opening, _answers(one))
        sent = sending.send(session, ids[one["name"]], opening)
        assert sent, one["name"]
        if one["status"]:
            move = (sent.reference, version(sent), one["status"], agent)
            application_board.move(session, *move, one.get("message", ""), one.get("note", ""))
    for one in sample()["pool"]:
        drafts.keep(session, ids[one["name"]], POOL, _answers(one))
        assert pool.join(session, ids[one["name"]]), one["name"]
        alerts.save(session, ids[one["name"]], {})


def _answers(one: dict[str, Any]) -> dict[str, str]:
    """The form as somebody fills it in."""
    told = {"name": one["name"], "email": f"{one['name'].lower()}@example.org"}
    return ANSWERS | told | {name: text for name, text in one.items() if name in ANSWERS}


def _come(session: Session) -> None:
    ids, over = people(session), events_editing.find(session, sample()["over"])
    for one in sample()["places"]:
        registrations.register(
            session, ids[one["name"]], sample()["event"], one["seats"], one["needs"]
        )
        said = {name: one[name] for name in ("seats", "needs", "attended", "rating", "better")}
        asked = {"person_id": ids[one["name"]], "feedback_asked_at": now()}
        session.add(Registration(event_id=over.id, **asked, **said))


def _prepare(session: Session) -> None:
    editor = login_id(session, "editor")
    draft_opening(session)
    draft_event(session)
    session.add(Institution(id=UNUSED, name="School of crafts", country="GH", city="Kumasi"))
    table = read_table(sample()["sheet"].encode())
    choices = Choices.load(CONTENT)
    imports.check(session, "openings", choices, "openings-autumn.csv", table, editor)
