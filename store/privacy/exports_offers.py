"""What is stored of a person about openings and events, as plain values for the person to read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from store.tables import (
    Alert,
    Application,
    ApplicationStep,
    Document,
    Draft,
    Event,
    Expert,
    Opening,
    Registration,
    Telling,
)


def export(session: Session, person_id: str) -> dict[str, Any]:
    """All of it, oldest first; of the documents what is known about them."""
    return {
        "applications": _applications(session, person_id),
        "drafts": _drafts(session, person_id),
        "documents": _documents(session, person_id),
        "pool": _pool(session, person_id),
        "registrations": _registrations(session, person_id),
        "alerts": _alerts(session, person_id),
        "tellings": _tellings(session, person_id),
    }


def documents(session: Session, person_id: str) -> Sequence[Document]:
    """The files that a person sent, oldest first: Telegram hands each out by its `file_id`."""
    query = select(Document).where(Document.person_id == person_id)
    return session.scalars(query.order_by(Document.created_at, Document.id)).all()


def _applications(session: Session, person_id: str) -> list[dict[str, Any]]:
    query = (
        select(Application, Opening.reference)
        .join(Opening, Opening.id == Application.opening_id)
        .where(Application.person_id == person_id)
        .order_by(Application.id)
    )
    return [
        {
            "reference": application.reference,
            "opening": opening,
            "status": application.status,
            "details": application.details,
            "consent_version": application.consent_version,
            "history": _history(session, application.id),
            "created_at": moment(application.created_at),
            "updated_at": moment(application.updated_at),
        }
        for application, opening in session.execute(query)
    ]


def _history(session: Session, application_id: int) -> list[dict[str, Any]]:
    query = select(ApplicationStep).where(ApplicationStep.application_id == application_id)
    return [
        {
            "at": moment(step.created_at),
            "what": step.what,
            "by_staff": step.staff_id is not None,
            "status": step.status,
            "before": step.before,
            "message": step.message,
            "note": step.note,
        }
        for step in session.scalars(query.order_by(ApplicationStep.id))
    ]


def _drafts(session: Session, person_id: str) -> list[dict[str, Any]]:
    """Without an opening: for the pool; with an application: to change it."""
    query = (
        select(Draft, Opening.reference, Application.reference)
        .outerjoin(Opening, Opening.id == Draft.opening_id)
        .outerjoin(Application, Application.id == Draft.application_id)
        .where(Draft.person_id == person_id)
        .order_by(Draft.id)
    )
    return [
        {
            "opening": opening,
            "application": application,
            "details": draft.answers,
            "reminded_at": moment(draft.reminded_at),
            "created_at": moment(draft.created_at),
            "updated_at": moment(draft.updated_at),
        }
        for draft, opening, application in session.execute(query)
    ]


def _documents(session: Session, person_id: str) -> list[dict[str, Any]]:
    return [
        {
            "document": document.id,
            "name": document.name,
            "kind": document.kind,
            "size": document.size,
            "created_at": moment(document.created_at),
        }
        for document in documents(session, person_id)
    ]


def _pool(session: Session, person_id: str) -> dict[str, Any] | None:
    expert = session.get(Expert, person_id)
    if expert is None:
        return None
    return {
        "field": expert.field,
        "origin": expert.origin,
        "residence": expert.residence,
        "experience": expert.experience,
        "details": expert.details,
        "consent_version": expert.consent_version,
        "agreed_at": moment(expert.agreed_at),
        "updated_at": moment(expert.updated_at),
    }


def _registrations(session: Session, person_id: str) -> list[dict[str, Any]]:
    query = (
        select(Registration, Event.reference)
        .join(Event, Event.id == Registration.event_id)
        .where(Registration.person_id == person_id)
        .order_by(Registration.id)
    )
    return [
        {
            "event": event,
            "seats": registration.seats,
            "needs": registration.needs,
            "status": registration.status,
            "queued_at": moment(registration.queued_at),
            "reminded_day_at": moment(registration.reminded_day_at),
            "reminded_hours_at": moment(registration.reminded_hours_at),
            "attended": registration.attended,
            "feedback_asked_at": moment(registration.feedback_asked_at),
            "rating": registration.rating,
            "better": registration.better,
            "created_at": moment(registration.created_at),
        }
        for registration, event in session.execute(query)
    ]


def _alerts(session: Session, person_id: str) -> list[dict[str, Any]]:
    query = select(Alert).where(Alert.person_id == person_id).order_by(Alert.id)
    return [
        {
            "conditions": alert.conditions,
            "pace": alert.pace,
            "stopped_at": moment(alert.stopped_at),
            "created_at": moment(alert.created_at),
        }
        for alert in session.scalars(query)
    ]


def _tellings(session: Session, person_id: str) -> list[dict[str, Any]]:
    query = (
        select(Telling, Opening.reference)
        .join(Opening, Opening.id == Telling.opening_id)
        .where(Telling.person_id == person_id)
        .order_by(Telling.created_at, Opening.reference)
    )
    return [
        {
            "opening": opening,
            "by_staff": telling.staff_id is not None,
            "due_at": moment(telling.due_at),
            "told_at": moment(telling.told_at),
            "dropped": telling.dropped,
            "created_at": moment(telling.created_at),
        }
        for telling, opening in session.execute(query)
    ]


def moment(at: datetime | None) -> str | None:
    """A time as it is written in the document."""
    return None if at is None else at.isoformat()
