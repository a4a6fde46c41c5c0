"""The addresses of pages that show the sample at its best."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from console.routes import Route
from store.database import Database
from store.tables import Application, CannedReply, Event, Import, Opening, Question
from tests.console.addresses import PLACEHOLDER
from tests.walks.sample import conversation_id, login_id, message, people, sample
from tests.walks.sample_content import TRAINED
from tests.walks.sample_programme import UNUSED

MASKED = "mon adresse est aminata@b.example"
# Pages of what nobody has seen yet.
OF_DRAFTS = ("opening-edit", "opening-publish", "opening-delete", "event-edit", "event-delete")


def address(database: Database, route: Route) -> str:
    """Where a page of the sample is."""
    with database.session() as session:
        places = _places(session, route.name)
        path = PLACEHOLDER.sub(lambda found: places[found[1]](), route.path)
        if route.name == "questions-answer":
            asked = session.scalars(select(Question.id).where(Question.status == "open"))
            path += "?" + "&".join(f"question={one}" for one in asked)
        return path


def _places(session: Session, page: str) -> Mapping[str, Callable[[], str]]:
    """What stands for each placeholder."""
    is_draft = page in OF_DRAFTS
    redacted = message(session, MASKED)

    def first(column: Any, *which: Any) -> str:
        return str(session.scalars(select(column).where(*which)).first())

    def conversation() -> str:
        if page == "redact":
            return redacted.conversation_id
        return conversation_id(session, sample()["answered" if page == "desk-talk" else "shown"])

    def opening() -> str:
        draft = first(Opening.reference, Opening.status == "draft") if is_draft else ""
        return draft or sample()["opening"]

    def event() -> str:
        draft = first(Event.reference, Event.status == "draft") if is_draft else ""
        return draft or sample()["over" if page == "attendance" else "event"]

    return {
        "id": conversation,
        "message": lambda: str(redacted.id),
        "opening": opening,
        "event": event,
        "institution": lambda: UNUSED,
        "application": lambda: first(Application.reference, Application.status == "in_review"),
        "expert": lambda: people(session)[sample()["pool"][0]["name"]],
        "sheet": lambda: first(Import.id),
        "staff": lambda: login_id(session, "agent"),
        "canned": lambda: first(CannedReply.id),
        "model": lambda: TRAINED,
        "topic": lambda: sample()["answer"]["topic"],
        "language": lambda: sample()["answer"]["language"],
        "version": lambda: "1",
        "line": lambda: "emergency",
        "programme": lambda: "cd4d2",
    }
