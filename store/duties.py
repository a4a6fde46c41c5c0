"""What is due by itself: each duty does one batch at a time and says how much it did."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from store import documents, draft_duties, tellings
from store.event_reminders import ask_feedback, remind
from store.registrations import fill_seats

# A duty marks what it has done in the same transaction, so a crash repeats nothing.
Duty = Callable[[Session, datetime], int]

DUTIES: Sequence[Duty] = (
    *(fill_seats, remind, ask_feedback),
    *(draft_duties.remind, draft_duties.prune, documents.prune),
    tellings.tell,
)
