"""Replies that staff use often, in several languages, with {fill-ins}."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta

from sqlalchemy import delete as delete_rows
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from store import audit
from store.audit import Action
from store.editing import version
from store.missing import MissingError
from store.tables import CannedReply
from store.types import now

# What a text may leave open. No names of people: they would stand in every list and screenshot.
FILL_INS = ("opening", "event", "reference", "hours")
LONGEST_NAME = 80
LONGEST_TEXT = 2000
MOST = 500
# A deleted one can be brought back so long.
UNDO = timedelta(days=1)
_FILL_IN = re.compile(r"\{\s*([^{}]*?)\s*\}")
_BRACE = re.compile(r"[{}]")


class NoSuchCannedReplyError(MissingError):
    """No canned reply has this number."""


class UnusableCannedReplyError(ValueError):
    """`problem` says why: name_empty, name_long, name_taken, texts_empty, text_long,
    fill_in_unknown or brace; `language` and `fill_in` say where."""

    def __init__(self, problem: str, language: str = "", fill_in: str = "") -> None:
        super().__init__(problem)
        self.problem, self.language, self.fill_in = problem, language, fill_in


class UnfilledError(ValueError):
    """Fill-ins that were given no value."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(", ".join(names))
        self.names = list(names)


def all_replies(session: Session) -> Sequence[CannedReply]:
    """All of them, by name."""
    query = select(CannedReply).where(CannedReply.deleted_at.is_(None))
    return session.scalars(query.order_by(CannedReply.name).limit(MOST)).all()


def one(session: Session, reply_id: int) -> CannedReply:
    """One of them; NoSuchCannedReplyError."""
    found = session.get(CannedReply, reply_id)
    if found is None or found.deleted_at:
        raise NoSuchCannedReplyError(str(reply_id))
    return found


def save(
    session: Session,
    name: str,
    texts: Mapping[str, str],
    staff_id: str,
    reply_id: int | None = None,
    seen: str = "",
) -> int:
    """Add one, or change the one with this number, if it is as it was `seen`; its number.

    `texts` by language; an empty one is left out. UnusableCannedReplyError, NoSuchCannedReplyError.
    """
    name = _name(name)
    kept = _texts(texts)
    _check_free(session, name, reply_id)
    reply = CannedReply(name=name, texts=kept)
    if reply_id is not None:
        reply = one(session, reply_id)
        if version(reply) != seen:
            raise UnusableCannedReplyError("changed")
    reply.name, reply.texts, reply.edited_by, reply.updated_at = name, kept, staff_id, now()
    session.add(reply)
    try:
        session.flush()
    except IntegrityError:
        # Somebody else was faster, between the look and this.
        raise UnusableCannedReplyError("name_taken") from None
    audit.record(session, staff_id, Action.CANNED_REPLY_SAVED, str(reply.id))
    return reply.id


def delete(session: Session, reply_id: int, staff_id: str) -> None:
    """Take one away; `restore` brings it back for a day. NoSuchCannedReplyError."""
    one(session, reply_id).deleted_at = now()
    session.execute(delete_rows(CannedReply).where(CannedReply.deleted_at < now() - UNDO))
    audit.record(session, staff_id, Action.CANNED_REPLY_DELETED, str(reply_id))


def restore(session: Session, reply_id: int, staff_id: str) -> None:
    """Bring back what was deleted of late; NoSuchCannedReplyError."""
    found = session.get(CannedReply, reply_id)
    if found is None:
        raise NoSuchCannedReplyError(str(reply_id))
    if found.deleted_at:
        found.deleted_at = None
        audit.record(session, staff_id, Action.CANNED_REPLY_RESTORED, str(reply_id))


def fill_ins(text: str) -> list[str]:
    """The fill-ins of a text, each once, in order."""
    return list(dict.fromkeys(_FILL_IN.findall(text)))


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with its fill-ins filled in; raises UnfilledError when one is not given."""
    unfilled = [name for name in fill_ins(text) if not values.get(name, "").strip()]
    if unfilled:
        raise UnfilledError(unfilled)
    return _FILL_IN.sub(lambda match: values[match[1]].strip(), text)


def _name(name: str) -> str:
    name = " ".join(name.replace("\0", "").split())
    if not name:
        raise UnusableCannedReplyError("name_empty")
    if len(name) > LONGEST_NAME:
        raise UnusableCannedReplyError("name_long")
    return name


def _texts(texts: Mapping[str, str]) -> dict[str, str]:
    tidy = {code: _tidy(text) for code, text in texts.items()}
    kept = {code: text for code, text in tidy.items() if text}
    if not kept:
        raise UnusableCannedReplyError("texts_empty")
    for language, text in kept.items():
        _check(language, text)
    return kept


def _tidy(text: str) -> str:
    return text.replace("\0", "").replace("\r\n", "\n").strip()


def _check(language: str, text: str) -> None:
    if len(text) > LONGEST_TEXT:
        raise UnusableCannedReplyError("text_long", language)
    for name in fill_ins(text):
        if name not in FILL_INS:
            raise UnusableCannedReplyError("fill_in_unknown", language, name)
    if _BRACE.search(_FILL_IN.sub("", text)):
        raise UnusableCannedReplyError("brace", language)


def _check_free(session: Session, name: str, reply_id: int | None) -> None:
    """Two of one name could not be told apart; one that was deleted makes room."""
    found = session.scalar(select(CannedReply).where(CannedReply.name == name).with_for_update())
    if found is None or found.id == reply_id:
        return
    if found.deleted_at is None:
        raise UnusableCannedReplyError("name_taken")
    session.delete(found)
    session.flush()
