"""An address for each route of the table, with a row behind it where it needs one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from itertools import count
from typing import Any

from sqlalchemy import Select, select

from console.routes import Route
from store.openings import links
from store.tables import (
    Answer,
    AnswerFlag,
    CannedReply,
    Conversation,
    Document,
    Expert,
    Import,
    Invitation,
    Model,
    Question,
    SavedView,
    StaffSession,
)
from store.types import now
from tests.console.browser import Browser
from tests.reviewing import add_example, wait_for_review

# `{name}` or `{name:pattern}`; a pattern may hold braces itself.
PLACEHOLDER = re.compile(r"\{(\w+)(?::(?:[^{}]|\{[^{}]*\})*)?\}")

_numbers = count(1)


def address(browser: Browser, route: Route) -> str:
    """An address that the route answers."""
    return PLACEHOLDER.sub(lambda found: FILLERS[found[1]](browser), route.path)


def conversation(browser: Browser) -> str:
    """One of somebody who told of danger, has been looked after, and did so again."""
    marks = {"safety_topic": "emergency", "safety_at": now()}
    return browser.cast.conversation(**marks, safety_seen_at=now() - timedelta(days=1)).id


def message(browser: Browser) -> str:
    """A message of the conversation that was made last."""
    last = _first(browser, select(Conversation).order_by(Conversation.created_at.desc()))
    conversation = last or browser.cast.conversation()
    return str(browser.cast.message(conversation, "My number is 06-12345678").id)


def view(browser: Browser) -> str:
    """Filters that whoever has logged in last keeps."""
    logged_in = select(StaffSession.staff_id).order_by(StaffSession.created_at.desc())
    owner = _first(browser, logged_in) or browser.cast.staff(f"owner-{next(_numbers)}").id
    name = f"View {next(_numbers)}"
    kept = SavedView(staff_id=owner, page="conversations", name=name, query="danger=any")
    return str(browser.cast.add(kept).id)


def _first(browser: Browser, query: Select[Any]) -> Any:
    with browser.cast.database.session() as session:
        return session.scalars(query.limit(1)).one_or_none()


def question(browser: Browser) -> str:
    """One that somebody left for staff."""
    conversation = browser.cast.conversation()
    asked = {"message_id": browser.cast.message(conversation, "May I?").id, "language": "en"}
    return str(browser.cast.add(Question(person_id=conversation.person_id, **asked)).id)


def opening(browser: Browser) -> str:
    """One with a link."""
    with browser.cast.database.session() as session:
        links.keep_username(session, "cd4d_bot")
    return browser.cast.opening().reference


def draft_opening(browser: Browser) -> str:
    """One that can be published, with an application."""
    deadline = now().date() + timedelta(days=9)
    made = browser.cast.opening(status="draft", deadline=deadline)
    browser.cast.application(browser.cast.person(), made)
    return made.reference


def institution(browser: Browser) -> str:
    """One without openings."""
    return browser.cast.institution().id


def application(browser: Browser) -> str:
    """One with a CV."""
    person = browser.cast.person()
    file = _file(browser, person.id)
    return browser.cast.application(person, browser.cast.opening(), document_id=file).reference


def expert(browser: Browser) -> str:
    """Somebody in the pool, with a CV."""
    person = browser.cast.person()
    given = {"details": {"name": "Hodan"}, "consent_version": "1"}
    file = _file(browser, person.id)
    browser.cast.add(Expert(person_id=person.id, document_id=file, **given))
    return person.id


def _file(browser: Browser, person_id: str) -> str:
    given = {"name": "cv.pdf", "kind": "pdf", "size": 4, "content": b"%PDF", "file_id": "f"}
    return browser.cast.add(Document(person_id=person_id, **given)).id


def draft_event(browser: Browser) -> str:
    """One that can be published."""
    return browser.cast.event(status="draft", starts_at=now() + timedelta(days=9)).reference


def spreadsheet(browser: Browser) -> str:
    """One that was checked and says nothing."""
    owner = browser.cast.staff(f"importer-{next(_numbers)}").id
    given = {"kind": "openings", "filename": "x.csv", "rows": [], "faults": []}
    return browser.cast.add(Import(staff_id=owner, **given)).id


def staff(browser: Browser) -> str:
    """Another member of the staff."""
    return browser.cast.staff(f"other-{next(_numbers)}", "reader").id


def invitation(browser: Browser) -> str:
    """One that nobody has used."""
    return str(_invite(browser).id)


def invitation_token(browser: Browser) -> str:
    """That of such an invitation."""
    token = f"{next(_numbers):x}".rjust(43, "A")
    _invite(browser, browser.cast.database.vault.lookup(f"invitation:{token}"))
    return token


def _invite(browser: Browser, lookup: str | None = None) -> Invitation:
    number = next(_numbers)
    return browser.cast.add(
        Invitation(
            token_lookup=lookup or f"lookup-{number}",
            login=f"invited-{number}",
            role="reader",
            invited_by=browser.cast.staff(f"inviter-{number}").id,
            expires_at=now().replace(year=2100),
        )
    )


def canned(browser: Browser) -> str:
    """A canned reply."""
    name = f"Reply {next(_numbers)}"
    return str(browser.cast.add(CannedReply(name=name, texts={"en": "Hello"})).id)


def answer_version(browser: Browser) -> str:
    """The first version of an answer."""
    with browser.cast.database.session() as session:
        found = session.scalars(select(Answer).where(Answer.topic == "about_cd4d")).first()
    return str((found or browser.cast.answer("about_cd4d")).version)


def flag(browser: Browser) -> str:
    """What a reviewer says of an answer."""
    reviewer = browser.cast.staff(f"reviewer-{next(_numbers)}", "reviewer").id
    row = AnswerFlag(topic="about_cd4d", language="en", reason="wrong", staff_id=reviewer)
    return str(browser.cast.add(row).id)


def help_line(browser: Browser) -> str:
    """A help line."""
    return browser.cast.help_line(f"line_{next(_numbers)}").id


def task(browser: Browser) -> str:
    """A message that waits for a reviewer."""
    return str(wait_for_review(browser.cast).message_id)


def example(browser: Browser) -> str:
    """What came of a review."""
    number = next(_numbers)
    accepted_by = browser.cast.staff(f"reviewer-{number}", "reviewer").id
    return str(add_example(browser.cast, f"example {number}", accepted_by).id)


def model(browser: Browser) -> str:
    """One that came with the project."""
    found = f"{next(_numbers):016x}"
    browser.cast.add(Model(id=found, status="ready", made_by="project"))
    return found


def programme(browser: Browser) -> str:
    """A programme of the eligibility check."""
    return browser.cast.programme(f"programme_{next(_numbers)}").id


# What stands for each placeholder.
FILLERS: Mapping[str, Callable[[Browser], str]] = {
    "name": lambda _: "console.css",
    "id": conversation,
    "message": message,
    "view": view,
    "number": question,
    "reference": opening,
    "opening": draft_opening,
    "institution": institution,
    "application": application,
    "expert": expert,
    "event": draft_event,
    "sheet": spreadsheet,
    "format": lambda _: "csv",
    "kind": lambda _: "openings",
    "staff": staff,
    "canned": canned,
    "model": model,
    "invitation": invitation,
    "token": invitation_token,
    "topic": lambda _: "about_cd4d",
    "language": lambda _: "en",
    "version": answer_version,
    "decision": lambda _: "approve",
    "flag": flag,
    "line": help_line,
    "programme": programme,
    "task": task,
    "example": example,
}
