"""Questions that people left for staff: found, left, answered or closed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from store import audit, notices
from store.audit import Action
from store.missing import MissingError
from store.notices import Notice
from store.tables import Conversation, Message, Person, Question
from store.types import now
from store.wording.replies import day, human_button

# Buttons under answers to buttons: nobody goes deeper than this.
MOST_STEPS = 20
# What is typed, but asks nothing.
NO_QUESTIONS = ("command", "link", "edit")
# An argument of a phrase holds 2,500 characters; a message 4,096.
LONGEST_REPLY = 2000
QUOTED = 300


class NoSuchQuestionError(MissingError):
    """No question has this number; its person may have been erased."""


class SettledQuestionError(Exception):
    """The question has been answered or closed before."""


class UnusableReplyError(ValueError):
    """A reply that holds nothing, or more than LONGEST_REPLY characters."""


@dataclass(frozen=True)
class Asked:
    """Whom an answer goes to, and to which words."""

    question_id: int
    person_id: str
    message_id: int
    text: str
    asked_at: datetime
    blocked_at: datetime | None


def find(session: Session, conversation_id: str, message_id: int | None) -> Message | None:
    """The question that led to a message of the conversation; None when nothing was asked.

    From a message to what it replies to, and from a button that was pressed to the message that
    holds it, back to what the person wrote. Who wrote nothing asked by the first topic pressed.
    """
    pressed = None
    for _ in range(MOST_STEPS):
        message = _message(session, conversation_id, message_id)
        if message is None:
            break
        if message.direction == "in" and message.kind != "button":
            wrote = message.text and message.kind not in NO_QUESTIONS
            return message if wrote else pressed
        if message.direction == "in" and message.topic:
            pressed = message
        message_id = message.reply_to
    return pressed


def is_left(session: Session, message_id: int) -> bool:
    """Whether the question of a message has been left before, whatever became of it."""
    return session.scalar(select(Question.id).where(Question.message_id == message_id)) is not None


def quoted(text: str) -> str:
    """A question as it is shown back to who asked it: one line, not too long."""
    line = " ".join(text.split())
    return line if len(line) <= QUOTED else f"{line[:QUOTED].rstrip()}…"


def leave(session: Session, person_id: str, message_id: int, language: str) -> None:
    """Keep a question for staff, once; a message of somebody else is not touched.

    `language` is that of the chat, for a message whose own is not known.
    """
    own = (
        select(Message)
        .join(Conversation, Conversation.id == Message.conversation_id)
        .where(
            Message.id == message_id,
            Message.direction == "in",
            Conversation.person_id == person_id,
        )
    )
    message = session.scalar(own)
    if message is None or is_left(session, message_id):
        return
    session.add(
        Question(person_id=person_id, message_id=message_id, language=message.language or language)
    )


def answer(session: Session, question_id: int, reply: str, staff_id: str) -> bool:
    """Mark a question answered and tell the person; False when they have blocked the bot.

    They agreed to be told, so /stop does not keep it from them. Raises NoSuchQuestionError,
    SettledQuestionError (the person is told once) and UnusableReplyError.
    """
    words = usable(reply)
    question = _settle(session, question_id, "answered", staff_id)
    audit.record(session, staff_id, Action.QUESTION_ANSWERED, str(question_id))
    question.reply = words
    [asked] = asked_of(session, [question_id])
    notices.tell(session, asked.person_id, reply_notice(asked, words))
    return asked.blocked_at is None


def usable(reply: str) -> str:
    """What can be sent of what was written; raises UnusableReplyError."""
    # A browser sends two characters for an end of line; PostgreSQL takes no NUL.
    words = reply.replace("\0", "").replace("\r\n", "\n").strip()
    if not words or len(words) > LONGEST_REPLY:
        raise UnusableReplyError
    return words


def close(session: Session, question_id: int, staff_id: str) -> None:
    """Close a question without a reply; raises NoSuchQuestionError and SettledQuestionError."""
    _settle(session, question_id, "closed", staff_id)
    audit.record(session, staff_id, Action.QUESTION_CLOSED, str(question_id))


def reopen(session: Session, question_id: int, staff_id: str) -> None:
    """Undo a close; raises NoSuchQuestionError and SettledQuestionError (it was answered)."""
    question = _locked(session, question_id)
    if question.status == "answered":
        raise SettledQuestionError(str(question_id))
    if question.status == "open":
        return
    question.status, question.answered_by, question.answered_at = "open", None, None
    audit.record(session, staff_id, Action.QUESTION_REOPENED, str(question_id))


def asked_of(session: Session, ids: Collection[int]) -> list[Asked]:
    """Who asked these questions, in order."""
    query = (
        select(
            Question.id.label("question_id"),
            Question.person_id,
            Question.message_id,
            Message.text,
            Message.created_at.label("asked_at"),
            Person.blocked_at,
        )
        .join(Message, Message.id == Question.message_id)
        .join(Person, Person.id == Question.person_id)
        .where(Question.id.in_(ids))
        .order_by(Question.id)
    )
    return [Asked(**row) for row in session.execute(query).mappings()]


def reply_notice(asked: Asked, words: str) -> Notice:
    """What staff have written, told to whoever asked."""
    args = _about(asked) | {"reply": words}
    told = {"phrase": "question-answered", "args": args, "buttons": [human_button()]}
    return Notice(told, asked_for=True, reply_to=asked.message_id)


def answer_notice(asked: Asked, topic: str) -> Notice:
    """The curated answer that a question has led to, told to whoever asked."""
    told = {"phrase": "question-has-answer", "args": _about(asked), "answer": topic}
    return Notice(told, asked_for=True, reply_to=asked.message_id)


def _message(session: Session, conversation_id: str, message_id: int | None) -> Message | None:
    query = select(Message).where(
        Message.id == message_id, Message.conversation_id == conversation_id
    )
    return session.scalar(query) if message_id else None


def _settle(session: Session, question_id: int, status: str, staff_id: str) -> Question:
    question = _locked(session, question_id)
    if question.status != "open":
        raise SettledQuestionError(str(question_id))
    question.status, question.answered_by, question.answered_at = status, staff_id, now()
    return question


def _locked(session: Session, question_id: int) -> Question:
    """The row is locked, so of two that settle it at once the second is refused."""
    question = session.get(Question, question_id, with_for_update=True)
    if question is None:
        raise NoSuchQuestionError(str(question_id))
    return question


def _about(asked: Asked) -> dict[str, Any]:
    return {"asked_on": day(asked.asked_at), "question": quoted(asked.text)}
