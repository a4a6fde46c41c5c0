"""What staff and other people do in a story, by the use cases that the console calls too.

- staff: {publish: {reference: D-901, like: D-004}}   # a new one like another, or again
- staff: {close: D-901}
- staff: {applied: D-022}                             # the person of the step, for an opening
- staff: {status: {of: $application, to: interview}}  # ... of an application
- staff: {propose: D-901}                             # ... to the person of the step, of the pool
- staff: {plan: {reference: E-901, like: E-003, in_hours: 50, capacity: 30, taken: 30}}
- staff: {give_up_place: E-901}                       # the first one of others who have a place
- staff: {cancel_event: E-901}
- staff: {reply: "Good afternoon"}                    # ... to the person of the step
- staff: end_talk                                     # ... with that person
- staff: clock                                        # it is midday where the person is
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from store.applications import applications, drafts, pool, sending
from store.database import Database
from store.events import event_changes, registrations
from store.handover import handovers
from store.openings import openings
from store.tables import (
    Application,
    Conversation,
    Event,
    Handover,
    Opening,
    Person,
    Registration,
    Staff,
)
from store.types import now

STAFF = "made-up-staff"
MIDDAY = 12
ZONES = range(-12, 15)
ANSWERS = {
    "name": "Hodan Ali",
    "email": "hodan@example.org",
    "residence": "NL",
    "origin": "NG",
    "field": "ict",
    "education": "higher",
    "experience": "8",
    "languages": "en",
    "availability": "any",
    "motivation": "I have built registers for three clinics.",
    "consent": "2026-11",
}


def do(database: Database, lookup: str, deed: str | dict[str, Any]) -> None:
    """Do one of these, in a transaction of its own; `lookup` finds the person of the step."""
    name, given = (deed, None) if isinstance(deed, str) else next(iter(deed.items()))
    with database.session() as session:
        person = session.scalars(select(Person).where(Person.telegram_lookup == lookup)).one()
        DEEDS[name](session, person, given)


def _publish(session: Session, _: Person, given: dict[str, Any]) -> None:
    reference = given["reference"]
    if not session.scalar(select(Opening).where(Opening.reference == reference)):
        model = _copy(session, Opening, given["like"], reference)
        model.deadline = _today() + timedelta(days=given.get("deadline_in_days", 20))
        model.status, model.published_at = "draft", None
        session.add(model)
        session.flush()
    openings.publish(session, reference)


def _close(session: Session, _: Person, reference: str) -> None:
    openings.close(session, reference)


def _applied(session: Session, person: Person, reference: str) -> None:
    drafts.keep(session, person.id, reference, ANSWERS)
    sending.send(session, person.id, reference)


def _status(session: Session, _: Person, given: dict[str, str]) -> None:
    wanted = select(Application.id).where(Application.reference == given["of"])
    applications.change_status(session, session.scalars(wanted).one(), given["to"], STAFF)


def _propose(session: Session, person: Person, reference: str) -> None:
    pool.propose(session, person.id, reference, STAFF)


def _plan(session: Session, _: Person, given: dict[str, Any]) -> None:
    """A new event; `taken` of its seats are others'."""
    event = _copy(session, Event, given["like"], given["reference"])
    event.starts_at = now() + timedelta(hours=given["in_hours"])
    event.ends_at = event.starts_at + timedelta(hours=2)
    event.capacity = given["capacity"]
    session.add(event)
    session.flush()
    for number in range(given.get("taken", 0)):
        somebody = Person(
            telegram_lookup=f"{event.reference} {number}",
            telegram_id=f"0{event.id}{number:03}",
            name=f"Person {number}",
            language="en",
            blocked_at=now(),  # nobody is there to be told
        )
        session.add(somebody)
        session.flush()
        session.add(Registration(event_id=event.id, person_id=somebody.id))


def _give_up_place(session: Session, person: Person, reference: str) -> None:
    event = session.scalars(select(Event).where(Event.reference == reference)).one()
    others = (Registration.person_id != person.id) & (Registration.status == "registered")
    wanted = select(Registration.person_id).where(Registration.event_id == event.id, others)
    somebody = session.scalars(wanted.order_by(Registration.queued_at, Registration.id)).first()
    registrations.cancel(session, str(somebody), reference)


def _cancel_event(session: Session, _: Person, reference: str) -> None:
    event_changes.cancel_event(session, reference, STAFF)


def _reply(session: Session, person: Person, text: str) -> None:
    if session.get(Staff, STAFF) is None:
        session.add(Staff(id=STAFF, login=STAFF, role="agent", password_hash="-"))
        session.flush()
    handovers.reply(session, _conversation(session, person), text, STAFF)


def _end_talk(session: Session, person: Person, _: None) -> None:
    query = select(Handover.id).where(
        Handover.conversation_id == _conversation(session, person), Handover.closed_at.is_(None)
    )
    handovers.close(session, session.scalars(query).one(), STAFF)


def _conversation(session: Session, person: Person) -> str:
    query = select(Conversation.id).where(Conversation.person_id == person.id)
    return session.scalars(query).one()


def _clock(_: Session, person: Person, __: None) -> None:
    """The zone whose clocks show midday, so that no message waits for the morning."""
    hour = now().hour
    ahead = next(one for one in ZONES if (hour + one) % 24 == MIDDAY)
    # The signs of these names are the other way round.
    person.time_zone = f"Etc/GMT{-ahead:+}" if ahead else "Etc/GMT"


def _copy(session: Session, table: type[Any], like: str, reference: str) -> Any:
    """A row with the same fields, under another reference."""
    model = session.scalars(select(table).where(table.reference == like)).one()
    columns = [column.name for column in table.__table__.columns if column.name != "id"]
    return table(**{name: getattr(model, name) for name in columns} | {"reference": reference})


def _today() -> date:
    return now().date()


DEEDS: dict[str, Callable[[Session, Person, Any], None]] = {
    "publish": _publish,
    "close": _close,
    "applied": _applied,
    "status": _status,
    "propose": _propose,
    "plan": _plan,
    "give_up_place": _give_up_place,
    "cancel_event": _cancel_event,
    "reply": _reply,
    "end_talk": _end_talk,
    "clock": _clock,
}
