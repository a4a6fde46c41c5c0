"""Makes an application of a draft, once; or changes one that was sent.

The person is told by a notice what became of it, for it is only known here.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from store.applications import application_notices as told
from store.applications import drafts, references
from store.applications.applications import lock, may_amend, note, standing
from store.applications.drafts import CONSENT
from store.openings.openings import is_open
from store.tables import Application, Draft, Opening
from store.types import now, today
from store.wording.replies import Reply

# So often a new reference is drawn when one is taken; one of 923,521 is, now and then.
DRAWS = 5


class NoFreeReferenceError(Exception):
    """Every reference that was drawn is taken."""


def send(session: Session, person_id: str, opening: str) -> Application | None:
    """Make an application of the draft for an opening, or change the one that it is about.

    Tells the person the reference, or why not. Sent twice, there is one. None: nothing was sent.
    """
    peeked = session.scalar(_draft(person_id, opening))
    changes = peeked.application_id if peeked else None
    # Whoever changes an application locks it first, and then the draft.
    application = lock(session, person_id, Application.id == changes) if changes else None
    # Of two that send at once, the second waits and finds no draft.
    locked = _draft(person_id, opening).with_for_update()
    draft = session.scalar(locked.execution_options(populate_existing=True))
    if draft is None:
        told.tell(session, person_id, _refused(session, person_id, opening))
        return None
    if application:
        return _amend(session, application, draft)
    return _apply(session, draft, draft.opening)


def _apply(session: Session, draft: Draft, opening: Opening) -> Application | None:
    person_id, application = draft.person_id, None
    if standing(session, person_id, opening.reference):
        session.delete(draft)
        reply = _refused(session, person_id, opening.reference)
    elif not is_open(opening, today()):
        reply = told.closed(opening)
    elif drafts.missing(draft.answers, opening.reference):
        reply = told.incomplete(opening)
    elif application := _insert(session, draft, opening):
        note(session, application, "sent")
        session.delete(draft)
        reply = told.sent(application)
    else:
        reply = _refused(session, person_id, opening.reference)
    told.tell(session, person_id, reply)
    return application


def _refused(session: Session, person_id: str, opening: str) -> Reply:
    """There is one already, or there is nothing to send."""
    before = standing(session, person_id, opening)
    return told.already(before) if before else told.nothing_to_send()


def _insert(session: Session, draft: Draft, opening: Opening) -> Application | None:
    """The row under a reference that is free; None when there is one for the opening already."""
    for _ in range(DRAWS):
        application = Application(
            reference=references.new(),
            person_id=draft.person_id,
            opening=opening,
            details=dict(draft.answers),
            document_id=draft.document_id,
            consent_version=draft.answers[CONSENT],
        )
        try:
            with session.begin_nested():
                session.add(application)
        except IntegrityError:
            if standing(session, draft.person_id, opening.reference):
                return None
        else:
            return application
    raise NoFreeReferenceError


def _amend(session: Session, application: Application, draft: Draft) -> Application | None:
    opening = application.opening
    if may_amend(application, today()) and drafts.missing(draft.answers, opening.reference):
        told.tell(session, draft.person_id, told.incomplete(opening))
        return None
    if may_amend(application, today()):
        reply = told.amended(application, changed=_change(session, application, draft))
    else:
        reply = told.too_late_to_amend(application, is_open=is_open(opening, today()))
    told.tell(session, draft.person_id, reply)
    session.delete(draft)
    return application


def _change(session: Session, application: Application, draft: Draft) -> bool:
    """Whether there was anything to change."""
    before = application.details or {}
    if before == draft.answers:
        return False
    application.details = dict(draft.answers)
    application.document_id = draft.document_id
    application.consent_version = draft.answers[CONSENT]
    application.updated_at = now()
    note(session, application, "amended", before=before)
    return True


def _draft(person_id: str, opening: str) -> Select[Any]:
    wanted = select(Opening.id).where(Opening.reference == opening).scalar_subquery()
    return select(Draft).where(Draft.person_id == person_id, Draft.opening_id == wanted)
