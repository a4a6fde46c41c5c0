"""A day in the life of an installation: people write in six languages, staff answer."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy import select
from sqlalchemy.orm import Session

from store.accounts.staff import hash_password
from store.database import Database
from store.handover import canned_replies, handovers, office_hours
from store.privacy import masking
from store.tables import Conversation, Invitation, Message, Person, Staff
from store.types import now
from tests.e2e.installation import Installation
from tests.e2e.phone import Phone

PASSWORD = "correct horse battery staple"
ROLES = ("administrator", "editor", "agent", "reviewer", "reader")


@cache
def sample() -> dict[str, Any]:
    """What stands in sample.yml."""
    return yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))


def people_write(installation: Installation) -> None:
    """Everybody says what they have to say, and waits for the answer, whatever it is."""
    for person in sample()["people"]:
        phone = Phone(installation.sandbox, name=person["name"])
        choice = phone.say("/start")
        phone.press(choice, next(one for one in choice.labels if person["language"] in one))
        for text in person["writes"]:
            phone.say(text)


def staff_work(database: Database) -> None:
    """Colleagues of every role, a canned reply, and a talk with one of those who wanted one."""
    with database.session() as session:
        for role in ROLES:
            session.add(Staff(login=role, role=role, password_hash=hash_password(PASSWORD)))
        session.flush()
        agent = login_id(session, "agent")
        _invite(session, login_id(session, "administrator"))
        canned = sample()["canned"]
        canned_replies.save(session, canned["name"], canned["texts"], agent)
        office_hours.save(session, office_hours.read(sample()["hours"]), agent)
        talk = conversation_id(session, sample()["answered"])
        handovers.reply(session, talk, sample()["reply"], agent)
        handovers.note(session, talk, sample()["note"], agent)
        masking.unmask(session, agent, people(session)[sample()["answered"]], sample()["note"])


def _invite(session: Session, by: str) -> None:
    invited = {"login": "newcomer", "role": "agent", "invited_by": by}
    session.add(Invitation(token_lookup="-", expires_at=now() + timedelta(days=7), **invited))


def login_id(session: Session, login: str) -> str:
    """Id of one of the staff."""
    return session.scalars(select(Staff.id).where(Staff.login == login)).one()


def people(session: Session) -> dict[str, str]:
    """Ids of everybody who writes, by name."""
    return {str(person.name): person.id for person in session.scalars(select(Person))}


def conversation_id(session: Session, name: str) -> str:
    """Id of somebody's conversation."""
    owner = Conversation.person_id == people(session)[name]
    return session.scalars(select(Conversation.id).where(owner)).one()


def message(session: Session, text: str) -> Message:
    """What somebody wrote."""
    query = select(Message).where(Message.text == text, Message.direction == "in")
    return session.scalars(query.order_by(Message.id)).first() or _missing(text)


def _missing(text: str) -> Message:
    raise LookupError(text)
