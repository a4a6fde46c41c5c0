"""Everything stored about a person, as plain values for the person to read."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from store.privacy import exports_handovers, exports_offers, exports_reviews
from store.privacy.exports_offers import moment
from store.tables import (
    Answer,
    Conversation,
    Message,
    OutboxRow,
    Person,
    Profile,
    Question,
    Rating,
    Tick,
)
from store.types import now


def export(session: Session, person_id: str) -> dict[str, Any]:
    """Everything stored about a person, oldest first."""
    conversation = session.scalars(
        select(Conversation).where(Conversation.person_id == person_id)
    ).one()
    return {
        "exported_at": now().isoformat(),
        "person": _person(session.get_one(Person, person_id)),
        "conversation": _conversation(conversation),
        "messages": _messages(session, conversation.id),
        "deliveries": _deliveries(session, person_id),
        **exports_reviews.export(session, conversation.id),
        **exports_handovers.export(session, conversation.id),
        **exports_offers.export(session, person_id),
        "questions": _questions(session, person_id),
        "ratings": _ratings(session, person_id),
        "profile": _profile(session, person_id),
        "ticks": _ticks(session, person_id),
    }


def _person(person: Person) -> dict[str, Any]:
    return {
        "telegram_id": person.telegram_id,
        "name": person.name,
        "language": person.language,
        "language_chosen": person.language_chosen,
        "short_answers": person.short_answers,
        "time_zone": person.time_zone,
        "messages_stopped_at": moment(person.messages_stopped_at),
        "blocked_at": moment(person.blocked_at),
        "first_seen_at": moment(person.created_at),
    }


def _conversation(conversation: Conversation) -> dict[str, Any]:
    return {
        "state": conversation.state,
        "handover": conversation.handover,
        "handover_since": moment(conversation.handover_since),
        "safety_topic": conversation.safety_topic,
        "safety_at": moment(conversation.safety_at),
        "last_message_at": moment(conversation.last_message_at),
    }


def _messages(session: Session, conversation_id: str) -> list[dict[str, Any]]:
    query = select(Message).where(Message.conversation_id == conversation_id).order_by(Message.id)
    return [
        {
            "at": moment(message.created_at),
            "direction": message.direction,
            "kind": message.kind,
            "text": message.text,
            "language": message.language,
            "topic": message.topic,
            "confidence": message.confidence,
            "ranking": message.ranking,
            "entities": message.entities,
            "model": message.model,
            "took_ms": message.took_ms,
            "buttons": [button["label"] for button in message.keyboard or ()],
        }
        for message in session.scalars(query)
    ]


def _deliveries(session: Session, person_id: str) -> list[dict[str, Any]]:
    """What is on its way or went out of late; of a document only its caption."""
    query = select(OutboxRow).where(OutboxRow.person_id == person_id).order_by(OutboxRow.id)
    return [
        {
            "text": row.parameters.get("text") or row.parameters.get("caption"),
            "notice": _notice(row),
            "status": row.status,
            "due_at": moment(row.due_at),
            "settled_at": moment(row.settled_at),
        }
        for row in session.scalars(query)
    ]


def _notice(row: OutboxRow) -> Any:
    """What is going to be told; of a word of staff not whose it is."""
    reply = row.parameters.get("reply")
    return reply["written"] if reply and "written" in reply else reply


def _questions(session: Session, person_id: str) -> list[dict[str, Any]]:
    query = (
        select(Question, Message.text)
        .join(Message, Message.id == Question.message_id)
        .where(Question.person_id == person_id)
        .order_by(Question.id)
    )
    return [
        {
            "text": asked,
            "language": question.language,
            "status": question.status,
            "reply": question.reply,
            "topic": question.topic,
            "created_at": moment(question.created_at),
            "answered_at": moment(question.answered_at),
        }
        for question, asked in session.execute(query)
    ]


def _ratings(session: Session, person_id: str) -> list[dict[str, Any]]:
    query = (
        select(Rating, Answer)
        .join(Answer, Answer.id == Rating.answer_id)
        .where(Rating.person_id == person_id)
        .order_by(Rating.id)
    )
    return [
        {
            "topic": answer.topic,
            "language": answer.language,
            "version": answer.version,
            "helpful": rating.helpful,
            "reason": rating.reason,
            "created_at": moment(rating.created_at),
        }
        for rating, answer in session.execute(query)
    ]


def _profile(session: Session, person_id: str) -> dict[str, Any] | None:
    profile = session.get(Profile, person_id)
    if profile is None:
        return None
    return {
        "details": profile.details,
        "agreed_at": moment(profile.agreed_at),
        "updated_at": moment(profile.updated_at),
    }


def _ticks(session: Session, person_id: str) -> list[dict[str, Any]]:
    query = (
        select(Tick)
        .where(Tick.person_id == person_id)
        .order_by(Tick.done_at, Tick.procedure, Tick.step)
    )
    return [
        {"procedure": tick.procedure, "step": tick.step, "done_at": moment(tick.done_at)}
        for tick in session.scalars(query)
    ]
