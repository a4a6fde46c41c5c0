"""Deep links that open an opening or an event in the chat, and their QR pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

import segno
from sqlalchemy import select
from sqlalchemy.orm import Session

from store.events import events
from store.missing import MissingError
from store.openings.openings import SHOWN_STATUSES
from store.tables import Event, Message, Opening, Setting
from store.types import ZONE

# The first letter of a code says what it opens, and so do the first letters of a reference.
KINDS = {"D-": "o", "E-": "e"}
# Telegram lets a link carry 64 characters of A-Z, a-z, 0-9, _ and -.
CODE = re.compile(r"([oe])-([A-Za-z0-9-]{1,62})", re.ASCII)
REFERENCE = re.compile(r"[DE]-[A-Z0-9-]{1,60}", re.ASCII)
USERNAME = "telegram_username"
# How many messages back somebody may have looked at what is shared now.
LOOKED_AT = 50
# Modules of white around the picture, as the standard asks for; pixels of a module.
QUIET_ZONE = 4
PIXELS = 12


class NoLinkError(MissingError):
    """The reference is of nothing that a link could open."""


@dataclass(frozen=True)
class Linked:
    """An opening or event that a link opens; `title` is a map from language to text."""

    reference: str
    title: dict[str, Any]
    demo: bool


@dataclass(frozen=True)
class Shareable:
    """Everything that is worth a link now, the soonest first."""

    openings: Sequence[Opening]
    events: Sequence[Event]


def code(reference: str) -> str:
    """What a link carries, `o-D-004` or `e-E-003`; raises NoLinkError."""
    if not REFERENCE.fullmatch(reference):
        raise NoLinkError
    return f"{KINDS[reference[:2]]}-{reference}"


def reference_of(code: str) -> str | None:
    """The reference that a code carries, in any case; None when it is no code of ours."""
    match = CODE.fullmatch(code)
    if match is None or not REFERENCE.fullmatch(match[2].upper()):
        return None
    reference = match[2].upper()
    return reference if KINDS[reference[:2]] == match[1] else None


def is_event(reference: str) -> bool:
    """Whether a reference is an event's."""
    return reference.startswith("E-")


def link(username: str, reference: str) -> str:
    """The address that opens it in the chat with this bot; raises NoLinkError."""
    return f"https://t.me/{username}?start={code(reference)}"


def picture(address: str) -> bytes:
    """The address as a QR code, PNG."""
    return _drawn(address, "png", scale=PIXELS)


def drawing(address: str) -> bytes:
    """The address as a QR code, SVG: for print in any size."""
    return _drawn(address, "svg", scale=PIXELS)


def _drawn(address: str, kind: str, **how: Any) -> bytes:
    """Black on white also where a page is dark: many telephones read nothing else."""
    out = BytesIO()
    code = segno.make_qr(address, error="m")
    code.save(out, kind=kind, border=QUIET_ZONE, dark="#000", light="#fff", **how)
    return out.getvalue()


def linked(session: Session, reference: str) -> Linked:
    """What a reference is of, also when it is over or closed; raises NoLinkError."""
    found: Opening | Event | None
    if is_event(reference):
        planned = Event.status.in_(events.SHOWN_STATUSES)
        found = session.scalar(select(Event).where(Event.reference == reference, planned))
    else:
        shown = Opening.status.in_(SHOWN_STATUSES)
        found = session.scalar(select(Opening).where(Opening.reference == reference, shown))
    if found is None:
        raise NoLinkError
    return Linked(found.reference, found.title, found.demo)


def shareable(session: Session, now: datetime) -> Shareable:
    """Openings that are open and events that are to come."""
    today = now.astimezone(ZONE).date()
    openings = (
        select(Opening)
        .where(Opening.status == "published", Opening.deadline >= today)
        .order_by(Opening.deadline, Opening.reference)
    )
    events = (
        select(Event)
        .where(Event.status == "published", Event.starts_at > now)
        .order_by(Event.starts_at, Event.reference)
    )
    return Shareable(session.scalars(openings).all(), session.scalars(events).all())


def looked_at(session: Session, conversation_id: str) -> str | None:
    """The reference that somebody looked at last: the newest message with a button to share it."""
    keyboards = session.scalars(
        select(Message.keyboard)
        .where(Message.conversation_id == conversation_id, Message.keyboard_id.is_not(None))
        .order_by(Message.id.desc())
        .limit(LOOKED_AT)
    )
    shared = (button["share"] for keys in keyboards for button in keys or () if "share" in button)
    return next(shared, None)


def username(session: Session) -> str | None:
    """The bot's name at Telegram; None until the bot was there once."""
    return session.scalar(select(Setting.value).where(Setting.name == USERNAME))


def keep_username(session: Session, name: str) -> None:
    """The bot has learnt its name."""
    session.merge(Setting(name=USERNAME, value=name))
