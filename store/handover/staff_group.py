"""The one Telegram group of staff that is told when somebody waits; connected by a one-time code.

Nothing that anybody wrote goes there, and nobody in it is stored.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from store import audit
from store.audit import Action
from store.notices import tell_group
from store.tables import OutboxRow, Setting
from store.types import now
from store.wording.replies import Reply, line

GROUP, CODE = "staff_group", "staff_group_code"
CODE_LENGTH = timedelta(minutes=15)
# A group that becomes a supergroup adds the bot there, and may say only then what has happened.
MOVING = timedelta(minutes=1)
# How the numbers of supergroups begin.
SUPERGROUP = "-100"
# Without the characters that people take for each other.
LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
CODE_LETTERS = 10
LONGEST_TITLE = 100
LEAVE = "leave_chat"
# Who acts when a group removes the bot.
BOT = "bot"


class NotConnectedError(Exception):
    """No group is connected."""


@dataclass(frozen=True)
class Group:
    """The group that is connected, its title, and the language in which it is told things."""

    chat: str
    title: str
    language: str
    since: datetime


def new_code(session: Session, staff_id: str) -> str:
    """A code that connects a group once, within fifteen minutes; an older one is worth nothing."""
    code = "".join(secrets.choice(LETTERS) for _ in range(CODE_LETTERS))
    expires_at = now() + CODE_LENGTH
    _set(session, CODE, {"hash": _hash(code), "by": staff_id, "until": expires_at.isoformat()})
    audit.record(session, staff_id, Action.GROUP_CODE_MADE)
    return code


def is_expected(session: Session) -> bool:
    """Whether a code waits to be used."""
    return _waiting_code(session) is not None


def fits(session: Session, code: str) -> bool:
    """Whether this is the code that waits."""
    waiting = _waiting_code(session)
    return waiting is not None and secrets.compare_digest(waiting["hash"], _hash(code))


def connected(session: Session) -> Group | None:
    """The group; None when none is connected."""
    found = _get(session, GROUP)
    if found is None:
        return None
    since = datetime.fromisoformat(found["since"])
    return Group(found["chat"], found["title"], found["language"], since)


def is_connected(session: Session, chat: str) -> bool:
    """Whether this chat is the group."""
    group = connected(session)
    return group is not None and group.chat == chat


def connect(session: Session, chat: str, title: str, language: str, code: str) -> None:
    """Connect a group by a code, once, and say so there; a code that does not fit does nothing.

    A group that was connected before is told, and left.
    """
    # Of two groups at once, only the first gets it.
    row = session.get(Setting, CODE, with_for_update=True, populate_existing=True)
    if row is None or not fits(session, code):
        return
    by = json.loads(row.value)["by"]
    before = connected(session)
    if before and before.chat != chat:
        _part(session, before)
    session.delete(row)
    _do_not_leave(session, chat)
    group = {"chat": chat, "title": title[:LONGEST_TITLE], "language": language}
    _set(session, GROUP, group | {"since": now().isoformat()})
    tell_group(session, chat, language, line("group-connected"))
    audit.record(session, by, Action.GROUP_CONNECTED)


def wait_for_code(session: Session, chat: str, language: str) -> None:
    """The bot was added to a group while a code waits: it stays until the code is worth nothing."""
    waiting = _waiting_code(session)
    if waiting is None:
        return
    _do_not_leave(session, chat)
    tell_group(session, chat, language, line("group-say-code"))
    _leave(session, chat, datetime.fromisoformat(waiting["until"]))


def may_be_moving(session: Session, chat: str) -> bool:
    """Whether this may be the group that is connected, just become a supergroup."""
    group = connected(session)
    is_new = group is not None and not group.chat.startswith(SUPERGROUP)
    return is_new and chat.startswith(SUPERGROUP)


def leave_soon(session: Session, chat: str) -> None:
    """Leave a chat without a word, unless it turns out to be the group."""
    _do_not_leave(session, chat)
    _leave(session, chat, now() + MOVING)


def disconnect(session: Session, staff_id: str) -> None:
    """Tell the group nothing any more: it is told so, and left. NotConnectedError."""
    group = connected(session)
    if group is None:
        raise NotConnectedError
    _part(session, group)
    _set(session, GROUP, None)
    audit.record(session, staff_id, Action.GROUP_DISCONNECTED)


def removed(session: Session, chat: str) -> None:
    """Somebody took the bot out of a group: if it was this one, none is connected any more."""
    _do_not_leave(session, chat)
    if is_connected(session, chat):
        _set(session, GROUP, None)
        audit.record(session, BOT, Action.GROUP_DISCONNECTED)


def moved(session: Session, chat: str, to: str) -> None:
    """The group has become a supergroup, with another number: so has what is on its way there."""
    for row in _on_the_way(session, chat):
        row.chat = to
    session.flush()
    found = _get(session, GROUP)
    if found and found["chat"] == chat:
        _do_not_leave(session, to)
        _set(session, GROUP, found | {"chat": to})


def tell(session: Session, group: Group, reply: Reply) -> None:
    """Tell the group something; nothing of what people wrote, and nothing about who they are."""
    tell_group(session, group.chat, group.language, reply)


def _part(session: Session, group: Group) -> None:
    tell(session, group, line("group-disconnected"))
    _leave(session, group.chat, now())


def _leave(session: Session, chat: str, at: datetime) -> None:
    session.add(OutboxRow(chat=chat, method=LEAVE, parameters={}, due_at=at))
    session.flush()


def _do_not_leave(session: Session, chat: str) -> None:
    for row in _on_the_way(session, chat):
        if row.method == LEAVE and row.status == "due":
            session.delete(row)
    session.flush()


def _on_the_way(session: Session, chat: str) -> list[OutboxRow]:
    """What waits to be done in a chat without a person; the chat is encrypted, so it is read."""
    # What is being sent just now is refused, and due once more.
    is_waiting = OutboxRow.status.in_(("due", "sending"))
    query = select(OutboxRow).where(OutboxRow.person_id.is_(None), is_waiting)
    rows = session.scalars(query.with_for_update())
    return [row for row in rows if row.chat == chat]


def _waiting_code(session: Session) -> dict[str, Any] | None:
    found = _get(session, CODE)
    return found if found and datetime.fromisoformat(found["until"]) > now() else None


def _hash(code: str) -> str:
    # Fifty random bits for a quarter of an hour: nothing that a slow hash would make safer.
    return hashlib.sha256(code.strip().upper().encode()).hexdigest()


def _get(session: Session, name: str) -> dict[str, Any] | None:
    value = session.scalar(select(Setting.value).where(Setting.name == name))
    return None if value is None else dict(json.loads(value))


def _set(session: Session, name: str, content: dict[str, Any] | None) -> None:
    if content is not None:
        session.merge(Setting(name=name, value=json.dumps(content)))
    elif found := session.get(Setting, name):
        session.delete(found)
    session.flush()
