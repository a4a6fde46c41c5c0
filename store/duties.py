"""What is due by itself: each duty does one batch at a time and says how much it did."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from store.applications import documents, draft_duties
from store.conversations import message_search
from store.events.event_reminders import ask_feedback, remind
from store.events.registrations import fill_seats
from store.handover import handover_duties
from store.openings import tellings
from store.review import review_tasks

# A duty marks what it has done in the same transaction, so a crash repeats nothing.
Duty = Callable[[Session, datetime], int]

DUTIES: Sequence[Duty] = (
    *(fill_seats, remind, ask_feedback),
    *(draft_duties.remind, draft_duties.prune, documents.prune),
    tellings.tell,
    *(handover_duties.escalate, handover_duties.apologise, handover_duties.end_quiet),
    *(message_search.index_missing, review_tasks.fill),
)
