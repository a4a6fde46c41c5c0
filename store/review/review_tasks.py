"""Fills the queue of reviews from the record: what is worth a look, the most useful first."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.orm import Session, aliased

from store.review.staff_talks import told_to_staff
from store.review.usefulness import (
    ASKED_AGAIN,
    FALLBACK,
    LATE,
    OTHER_CHOSEN,
    OUT_OF_SCOPE,
    THUMBS_DOWN,
    weights,
)
from store.tables import Message, ReviewTask, Setting

# The message that was looked at last; what is done is looked at once.
UNTIL = "review_tasks_until"
BATCH = 500
# Ids are given out before a transaction ends: by then no smaller one is still on its way.
SETTLED = timedelta(seconds=30)
# Who asks nearly the same within so short a time was not understood.
AGAIN = timedelta(minutes=2)
ALIKE = 0.5
FEWEST_WORDS = 2
# What was reviewed before in the same words ranks behind all else.
KNOWN = 100.0


def fill(session: Session, now: datetime) -> int:
    """Look at a batch of what was said since the last time; how many messages that was."""
    heard = _heard(session, now)
    if not heard:
        return 0
    late = _signals(session, heard)
    messages = _reviewable(session, {row.id for row in heard if row.kind == "text"} | late.keys())
    _put_in(session, messages, late)
    session.merge(Setting(name=UNTIL, value=str(heard[-1].id)))
    return len(heard)


def text_key(text: str, language: str | None) -> str:
    """The same for the same words in the same language, whatever their case and spaces."""
    words = " ".join(text.casefold().split())
    return hashlib.blake2b(f"{language}\n{words}".encode(), digest_size=16).hexdigest()


def _heard(session: Session, now: datetime) -> Sequence[Row[Any]]:
    """What people said or pressed since the last look, with the message before it."""
    until = session.scalar(select(Setting.value).where(Setting.name == UNTIL))
    earlier = aliased(Message)
    before = (
        select(earlier.id)
        .where(
            earlier.conversation_id == Message.conversation_id,
            earlier.id < Message.id,
            earlier.direction == "in",
        )
        .order_by(earlier.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    query = (
        select(
            *(Message.id, Message.kind, Message.text, Message.reply_to, Message.created_at),
            before.label("before"),
        )
        .where(Message.id > int(until or 0), Message.direction == "in")
        .order_by(Message.id)
        .limit(BATCH)
    )
    rows = session.execute(query).all()
    # Later than now says a clock that was wrong: not waited for, or it would hold up all others.
    young = (n for n, row in enumerate(rows) if abs(now - row.created_at) < SETTLED)
    return rows[: next(young, len(rows))]


def _signals(session: Session, heard: Sequence[Row[Any]]) -> dict[int, set[str]]:
    """What was done next, by the message that it says something about."""
    found: dict[int, set[str]] = {}
    for message_id, reason in (*_pressed(session, heard), *_asked_again(session, heard)):
        found.setdefault(message_id, set()).add(reason)
    return found


def _pressed(session: Session, heard: Sequence[Row[Any]]) -> Iterator[tuple[int, str]]:
    """Thumbs down, and another topic than the one that was guessed first."""
    presses = [row for row in heard if row.kind == "button" and row.reply_to]
    holders = _by_id(session, {row.reply_to for row in presses})
    asked = _by_id(session, {one.reply_to for one in holders.values() if one.reply_to})
    for press in presses:
        holder = holders.get(press.reply_to)
        source = asked.get(holder.reply_to or 0) if holder else None
        if holder is None or source is None:
            continue
        buttons = (one for one in holder.keyboard or () if one.get("label") == press.text)
        button: dict[str, Any] = next(buttons, {})
        if button.get("helpful") is False:
            yield source.id, THUMBS_DOWN
        elif _was_not_meant(source, button.get("topic")):
            yield source.id, OTHER_CHOSEN


def _was_not_meant(source: Message, chosen: str | None) -> bool:
    """Whether a suggestion was pressed that was not the likeliest."""
    if chosen is None or source.topic not in (FALLBACK, OUT_OF_SCOPE):
        return False
    return chosen != next((row["topic"] for row in source.ranking or ()), None)


def _asked_again(session: Session, heard: Sequence[Row[Any]]) -> Iterator[tuple[int, str]]:
    typed = [row for row in heard if row.kind == "text" and row.before]
    earlier = _by_id(session, {row.before for row in typed})
    for row in typed:
        before = earlier.get(row.before)
        if before is None or before.kind != "text" or row.created_at - before.created_at > AGAIN:
            continue
        if _is_alike(row.text, before.text):
            yield before.id, ASKED_AGAIN


def _is_alike(one: str, other: str) -> bool:
    """Whether most words are the same; of the very same message nothing more was said."""
    a, b = set(one.casefold().split()), set(other.casefold().split())
    return min(len(a), len(b)) >= FEWEST_WORDS and len(a & b) / len(a | b) >= ALIKE


def _by_id(session: Session, ids: Collection[int]) -> dict[int, Message]:
    if not ids:
        return {}
    return {one.id: one for one in session.scalars(select(Message).where(Message.id.in_(ids)))}


def _reviewable(session: Session, ids: Collection[int]) -> list[Message]:
    """What the model understood of what was typed. Not in a form, where it may be personal."""
    if not ids:
        return []
    query = select(Message).where(
        Message.id.in_(ids),
        Message.direction == "in",
        Message.kind == "text",
        # Null while the model was away.
        Message.topic.is_not(None),
        Message.confidence.is_not(None),
        Message.form.is_(None),
        Message.redacted_at.is_(None),
        ~told_to_staff(),
    )
    return list(session.scalars(query.order_by(Message.id)))


def _put_in(session: Session, messages: Sequence[Message], late: Mapping[int, set[str]]) -> None:
    """Add tasks, and later reasons to those that nobody has judged."""
    there = _tasks(session, [message.id for message in messages])
    keys = {message.id: text_key(message.text, message.language) for message in messages}
    known = _known(session, set(keys.values()))
    for message in messages:
        reasons = {reason: LATE[reason] for reason in sorted(late.get(message.id, ()))}
        task = there.get(message.id)
        if task is not None:
            _add_reasons(task, reasons)
            continue
        reasons |= weights(message.topic, message.confidence, message.ranking, message.new_words)
        if reasons:
            session.add(_task(message, reasons, keys[message.id], keys[message.id] in known))


def _tasks(session: Session, ids: Iterable[int]) -> dict[int, ReviewTask]:
    query = select(ReviewTask).where(ReviewTask.message_id.in_(list(ids))).with_for_update()
    return {task.message_id: task for task in session.scalars(query)}


def _known(session: Session, keys: Collection[str]) -> set[str]:
    """Which of these words have been reviewed."""
    query = select(ReviewTask.text_key).where(
        ReviewTask.text_key.in_(keys), ReviewTask.status == "done"
    )
    return set(session.scalars(query.distinct()))


def _add_reasons(task: ReviewTask, reasons: Mapping[str, float]) -> None:
    new = {reason: weight for reason, weight in reasons.items() if reason not in task.reasons}
    if task.status == "open" and new:
        task.reasons = [*new, *task.reasons]
        task.score += sum(new.values())


def _task(message: Message, reasons: dict[str, float], key: str, is_known: bool) -> ReviewTask:
    return ReviewTask(
        message_id=message.id,
        language=message.language,
        topic=message.topic,
        score=round(sum(reasons.values()) - (KNOWN if is_known else 0), 4),
        reasons=sorted(reasons, key=lambda reason: -reasons[reason]),
        text_key=key,
    )
