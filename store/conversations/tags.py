"""Words by which staff find conversations again, and those that somebody keeps for later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from store import audit
from store.audit import Action
from store.conversations.transcripts import NoSuchConversationError
from store.tables import Bookmark, Conversation, Tag

LONGEST_TAG = 40
# On one conversation.
MOST = 10
# More would be no list to choose from.
MOST_OFFERED = 200


class UnusableTagError(Exception):
    """The tag is empty or too long."""


class TooManyTagsError(Exception):
    """There would be no overview of them any more."""


@dataclass(frozen=True)
class Tagged:
    """The tags of a conversation, those that there are, and whether the viewer keeps it."""

    tags: Sequence[str]
    in_use: Sequence[str]
    is_kept: bool


def spelled(name: str) -> str:
    """A tag as it is kept: in small letters, with single spaces; UnusableTagError."""
    name = " ".join(name.casefold().split())
    # PostgreSQL takes no NUL in a text.
    if not 0 < len(name) <= LONGEST_TAG or "\0" in name:
        raise UnusableTagError
    return name


def add(session: Session, staff_id: str, conversation_id: str, name: str) -> None:
    """Tag a conversation; one that is there stays. The errors above, NoSuchConversationError."""
    name = spelled(name)
    _lock(session, conversation_id)
    given = on(session, [conversation_id]).get(conversation_id, [])
    if name in given:
        return
    if len(given) >= MOST:
        raise TooManyTagsError
    session.add(Tag(conversation_id=conversation_id, name=name, staff_id=staff_id))
    audit.record(session, staff_id, Action.TAG_ADDED, conversation_id)


def remove(session: Session, staff_id: str, conversation_id: str, name: str) -> None:
    """Take a tag off again; without it nothing happens. UnusableTagError."""
    query = select(Tag).where(Tag.conversation_id == conversation_id, Tag.name == spelled(name))
    if tag := session.scalars(query.with_for_update()).one_or_none():
        session.delete(tag)
        audit.record(session, staff_id, Action.TAG_REMOVED, conversation_id)


def on(session: Session, conversation_ids: Sequence[str]) -> dict[str, list[str]]:
    """The tags of some conversations, of each in the order of the alphabet."""
    query = select(Tag.conversation_id, Tag.name).where(Tag.conversation_id.in_(conversation_ids))
    found: dict[str, list[str]] = {}
    for conversation_id, name in session.execute(query.order_by(Tag.name)):
        found.setdefault(conversation_id, []).append(name)
    return found


def in_use(session: Session) -> Sequence[str]:
    """The tags that there are, those of most conversations first."""
    query = select(Tag.name).group_by(Tag.name).order_by(func.count().desc(), Tag.name)
    return session.scalars(query.limit(MOST_OFFERED)).all()


def keep(session: Session, staff_id: str, conversation_id: str) -> None:
    """Keep a conversation for later; NoSuchConversationError."""
    _lock(session, conversation_id)
    if not is_kept(session, staff_id, conversation_id):
        session.add(Bookmark(staff_id=staff_id, conversation_id=conversation_id))
        audit.record(session, staff_id, Action.CONVERSATION_KEPT, conversation_id)


def let_go(session: Session, staff_id: str, conversation_id: str) -> None:
    """Keep it no longer."""
    if bookmark := session.get(Bookmark, (staff_id, conversation_id), with_for_update=True):
        session.delete(bookmark)
        audit.record(session, staff_id, Action.CONVERSATION_LET_GO, conversation_id)


def look(session: Session, viewer: str, conversation_id: str) -> Tagged:
    """How a conversation is tagged and kept."""
    own = on(session, [conversation_id]).get(conversation_id, [])
    return Tagged(own, in_use(session), is_kept(session, viewer, conversation_id))


def is_kept(session: Session, staff_id: str, conversation_id: str) -> bool:
    """Whether somebody keeps a conversation for later."""
    return session.get(Bookmark, (staff_id, conversation_id)) is not None


def _lock(session: Session, conversation_id: str) -> None:
    query = select(Conversation.id).where(Conversation.id == conversation_id).with_for_update()
    if session.scalar(query) is None:
        raise NoSuchConversationError
