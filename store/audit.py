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
    LOG_OUT_ELSEWHERE = "log_out_elsewhere"
    PASSWORD_ACCEPTED = "password_accepted"  # noqa: S105
    SECOND_FACTOR_FAILED = "second_factor_failed"
    SECOND_FACTOR_SET_UP = "second_factor_set_up"
    RECOVERY_CODE_USED = "recovery_code_used"
    RECOVERY_CODES_MADE = "recovery_codes_made"
    PASSWORD_CHANGED = "password_changed"  # noqa: S105 - names an action
    PASSWORD_CHANGE_FAILED = "password_change_failed"  # noqa: S105
    PASSWORD_RESET = "password_reset"  # noqa: S105
    SECOND_FACTOR_RESET = "second_factor_reset"
    STAFF_ADDED = "staff_added"
    STAFF_INVITED = "staff_invited"
    INVITATION_WITHDRAWN = "invitation_withdrawn"
    ROLE_CHANGED = "role_changed"
    STAFF_DISABLED = "staff_disabled"
    STAFF_ENABLED = "staff_enabled"
    STAFF_UNLOCKED = "staff_unlocked"
    AUDIT_VIEWED = "audit_viewed"
    AUDIT_EXPORTED = "audit_exported"
    CONVERSATIONS_VIEWED = "conversations_viewed"
    TRANSCRIPT_VIEWED = "transcript_viewed"
    PERSON_UNMASKED = "person_unmasked"
    PERSON_MASKED = "person_masked"
    MESSAGE_REDACTED = "message_redacted"
    # By the person, in the chat; nobody is named.
    PERSON_ERASED = "person.erased"
    TAG_ADDED = "tag_added"
    TAG_REMOVED = "tag_removed"
    CONVERSATION_KEPT = "conversation_kept"
    CONVERSATION_LET_GO = "conversation_let_go"
    DANGER_SEEN = "danger_seen"
    DANGER_REOPENED = "danger_reopened"
    VIEW_SAVED = "view_saved"
    VIEW_DELETED = "view_deleted"
    CONTENT_VIEWED = "content_viewed"
    QUESTION_ANSWERED = "question_answered"
    QUESTION_CLOSED = "question_closed"
    QUESTION_REOPENED = "question_reopened"
    QUESTIONS_GROUPED = "questions_grouped"
    QUESTIONS_UNGROUPED = "questions_ungrouped"
    QUESTION_GROUP_CHANGED = "question_group_changed"
    ANSWER_DRAFTED = "answer_drafted"
    ANSWER_PROPOSED = "answer_proposed"
    ANSWER_WITHDRAWN = "answer_withdrawn"
    ANSWER_APPROVED = "answer_approved"
    ANSWER_REJECTED = "answer_rejected"
    ANSWER_DROPPED = "answer_dropped"
    ANSWER_ROLLED_BACK = "answer_rolled_back"
    HELP_LINE_PROPOSED = "help_line_proposed"
    HELP_LINE_WITHDRAWN = "help_line_withdrawn"
    HELP_LINE_APPROVED = "help_line_approved"
    HELP_LINE_REJECTED = "help_line_rejected"
    HELP_LINE_UNDONE = "help_line_undone"
    PROGRAMME_SAVED = "programme_saved"
    PROGRAMME_UNDONE = "programme_undone"
    OPENING_CREATED = "opening_created"
    OPENING_CHANGED = "opening_changed"
    OPENING_PUBLISHED = "opening_published"
    OPENING_CLOSED = "opening_closed"
    OPENING_REOPENED = "opening_reopened"
    OPENING_DELETED = "opening_deleted"
    INSTITUTION_CREATED = "institution_created"
    INSTITUTION_CHANGED = "institution_changed"
    INSTITUTION_DELETED = "institution_deleted"
    EVENT_CREATED = "event_created"
    EVENT_CHANGED = "event_changed"
    EVENT_PUBLISHED = "event_published"
    EVENT_DELETED = "event_deleted"
    DEMO_REMOVED = "demo_removed"
    IMPORT_CHECKED = "import_checked"
    IMPORT_TAKEN_OVER = "import_taken_over"
    IMPORT_UNDONE = "import_undone"
    PROGRAMME_EXPORTED = "programme_exported"
    APPLICATIONS_VIEWED = "applications_viewed"
    APPLICATION_VIEWED = "application_viewed"
    APPLICATIONS_EXPORTED = "applications_exported"
    DOCUMENT_DOWNLOADED = "document_downloaded"
    EXPERTS_VIEWED = "experts_viewed"
    EXPERT_VIEWED = "expert_viewed"
    ATTENDANCE_VIEWED = "attendance_viewed"
    ATTENDANCE_EXPORTED = "attendance_exported"
    APPLICATION_STATUS = "application_status"
    EXPERT_PROPOSED = "expert_proposed"
    EVENT_RESIZED = "event_resized"
    EVENT_MOVED = "event_moved"
    EVENT_CANCELLED = "event_cancelled"
    ATTENDANCE_MARKED = "attendance_marked"
    HANDOVER_ASSIGNED = "handover_assigned"
    HANDOVER_CLOSED = "handover_closed"
    HANDOVER_REOPENED = "handover_reopened"
    STAFF_REPLIED = "staff_replied"
    NOTE_WRITTEN = "note_written"
    CANNED_REPLY_SAVED = "canned_reply_saved"
    CANNED_REPLY_DELETED = "canned_reply_deleted"
    CANNED_REPLY_RESTORED = "canned_reply_restored"
    SETTING_CHANGED = "setting_changed"
    GROUP_CODE_MADE = "group_code_made"
    GROUP_CONNECTED = "group_connected"
    GROUP_DISCONNECTED = "group_disconnected"
    REVIEW_VIEWED = "review_viewed"
    REVIEWED = "reviewed"
    REVIEW_UNDONE = "review_undone"
    MODEL_TRAINED = "model_trained"
    MODEL_LIVE = "model_live"
    MODEL_ROLLED_BACK = "model_rolled_back"
    ANSWER_FLAGGED = "answer_flagged"
    FLAG_WITHDRAWN = "flag_withdrawn"
    FLAG_SETTLED = "flag_settled"
    EXAMPLES_VIEWED = "examples_viewed"
    EXAMPLE_REMOVED = "example_removed"
    EXAMPLE_RESTORED = "example_restored"
    EXAMPLES_EXPORTED = "examples_exported"
    STORY_EXPORTED = "story_exported"


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
