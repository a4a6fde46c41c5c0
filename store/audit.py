"""The record of who did what to which thing; never of what was said."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from store.tables import AuditRow

# Who acts when nobody is logged in.
CONSOLE = "console"


class Action(StrEnum):
    """What is recorded."""

    LOG_IN = "log_in"
    LOG_IN_FAILED = "log_in_failed"
    LOG_OUT = "log_out"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 - names an action
    PASSWORD_CHANGE_FAILED = "password_change_failed"  # noqa: S105
    PASSWORD_RESET = "password_reset"  # noqa: S105
    STAFF_ADDED = "staff_added"
    TRANSCRIPT_VIEWED = "transcript_viewed"
    CONTENT_VIEWED = "content_viewed"
    QUESTION_ANSWERED = "question_answered"
    QUESTION_CLOSED = "question_closed"
    APPLICATION_STATUS = "application_status"
    EXPERT_PROPOSED = "expert_proposed"
    EVENT_RESIZED = "event_resized"
    EVENT_MOVED = "event_moved"
    EVENT_CANCELLED = "event_cancelled"
    ATTENDANCE_MARKED = "attendance_marked"


def record(
    session: Session,
    actor: str,
    action: Action,
    subject: str | None = None,
    details: dict[str, Any] | None = None,
) -> None:
    """Note that `actor` (a staff id or a process) did `action` to `subject` (an id)."""
    row = AuditRow(actor=actor, action=action.value, subject=subject, details=details)
    session.add(row)
