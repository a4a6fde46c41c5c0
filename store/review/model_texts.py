"""What people have typed, for two models to read before one of them goes live."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from store.privacy import masking
from store.review.review_tasks import text_key
from store.tables import Conversation, Message, Review
from store.types import now

PERIOD = timedelta(days=90)
MOST = 5000
# So many messages are looked at, of which many say the same.
LOOKED_AT = 5 * MOST
MOST_SHOWN = 200
SKIP = "skip"
# The topic of "did you mean": the first one that is offered counts as what was understood.
ASKS = "nlu_fallback"

# Id, text and language of a message.
Said = Row[int, str, str | None]


@dataclass(frozen=True)
class Typed:
    """A text that somebody typed, once for all who typed the same; `wanted` is what reviews say."""

    message_id: int
    text: str
    language: str | None
    wanted: str | None = None


@dataclass(frozen=True)
class Reading:
    """What a model makes of a text: what it acts on, and what it takes for the likeliest."""

    topic: str
    likeliest: str

    @classmethod
    def of(cls, result: dict[str, Any]) -> Reading:
        """As the trainer gives it."""
        topic = str(result["topic"])
        ranking = result.get("ranking") or []
        return cls(topic, str(ranking[0]["topic"]) if topic == ASKS and ranking else topic)


def typed(session: Session, limit: int = MOST) -> list[Typed]:
    """The newest different texts that a model has understood, without answers in forms."""
    query = (
        select(Message.id, Message.text, Message.language)
        .where(
            Message.direction == "in",
            Message.kind == "text",
            Message.topic.is_not(None),
            Message.form.is_(None),
            Message.redacted_at.is_(None),
            Message.created_at > now() - PERIOD,
        )
        .order_by(Message.id.desc())
        .limit(LOOKED_AT)
    )
    said: dict[str, list[Said]] = {}
    for row in session.execute(query):
        key = text_key(row.text, row.language)
        if row.text.strip() and (key in said or len(said) < limit):
            said.setdefault(key, []).append(row)
    verdicts = _verdicts(session, said.values())
    return [
        Typed(
            same[0].id,
            same[0].text,
            same[0].language,
            next((verdicts[row.id] for row in same if row.id in verdicts), None),
        )
        for same in said.values()
    ]


def changes(
    texts: Sequence[Typed], old: Sequence[Reading], new: Sequence[Reading]
) -> dict[str, Any]:
    """What two models make of the texts, in the same order; no text is kept in it."""
    read = list(zip(texts, old, new, strict=True))
    changed = [(one, before, after) for one, before, after in read if before.topic != after.topic]
    pairs = Counter((one.language, before.topic, after.topic) for one, before, after in changed)
    reviewed = [(one, before, after) for one, before, after in read if one.wanted]
    return {
        "parsed": len(texts),
        "changed": len(changed),
        "languages": _by_language(texts, [one for one, _, _ in changed]),
        "pairs": [[*pair, n] for pair, n in pairs.most_common()],
        "examples": [
            {
                "message": one.message_id,
                "language": one.language,
                "from": before.topic,
                "to": after.topic,
                "wanted": one.wanted,
            }
            for one, before, after in changed[:MOST_SHOWN]
        ],
        "reviewed": {
            "n": len(reviewed),
            "before": sum(before.likeliest == one.wanted for one, before, _ in reviewed),
            "after": sum(after.likeliest == one.wanted for one, _, after in reviewed),
        },
    }


def shown(session: Session, staff_id: str, ids: Collection[int]) -> dict[int, dict[str, str]]:
    """Text and conversation of messages that are still there, as somebody may see them."""
    rows = session.execute(
        select(
            Message.id, Message.text, Conversation.id.label("conversation"), Conversation.person_id
        )
        .join(Conversation, Conversation.id == Message.conversation_id)
        .where(Message.id.in_(ids))
    ).all()
    veils = masking.veils(session, staff_id, {row.person_id for row in rows})
    return {
        row.id: {"conversation": row.conversation, "text": veils[row.person_id].text(row.text)}
        for row in rows
    }


def _verdicts(
    session: Session, said: Iterable[Sequence[Row[int, str, str | None]]]
) -> dict[int, str]:
    """The topic that the newest verdict gives a message, from the oldest of these on."""
    oldest = min((same[-1].id for same in said), default=None)
    if oldest is None:
        return {}
    query = select(Review.message_id, Review.topic).where(
        Review.message_id >= oldest,
        Review.undone_at.is_(None),
        Review.verdict != SKIP,
        Review.topic.is_not(None),
    )
    return {row.message_id: row.topic for row in session.execute(query.order_by(Review.id))}


def _by_language(texts: Iterable[Typed], changed: Iterable[Typed]) -> dict[str, dict[str, int]]:
    parsed = Counter(one.language or "" for one in texts)
    moved = Counter(one.language or "" for one in changed)
    return {code: {"parsed": n, "changed": moved[code]} for code, n in sorted(parsed.items())}
