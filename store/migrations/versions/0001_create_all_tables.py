"""Create all tables.

Nothing of ours is imported here: the tables will move on, this file must not.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# SQLite counts up by itself only for the type INTEGER.
RowId = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

# In an order in which each table can refer to those before it.
TABLES = (
    "answers",
    "audit",
    "events",
    "institutions",
    "people",
    "staff",
    "updates",
    "conversations",
    "openings",
    "registrations",
    "staff_sessions",
    "applications",
    "messages",
    "outbox",
)


def upgrade() -> None:
    _create_content()
    _create_people()
    _create_staff()
    _create_conversations()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)


def _create_content() -> None:
    op.create_table(
        "answers",
        sa.Column("id", RowId),
        _text("topic"),
        _text("language"),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("live", sa.Boolean(), nullable=False),
        _text("status"),
        _text("lead"),
        _text("body"),
        sa.Column("sources", sa.JSON(), nullable=False),
        sa.Column("related", sa.JSON(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("review_by", sa.Date(), nullable=False),
        _text("edited_by", nullable=True),
        _moment("created_at"),
        _key("answers", "id"),
        _unique("answers", "topic", "language", "version"),
    )
    op.create_index(
        "uq_answers_live",
        "answers",
        ["topic", "language"],
        unique=True,
        sqlite_where=sa.text("live"),
        postgresql_where=sa.text("live"),
    )
    op.create_table(
        "institutions",
        _text("id"),
        _text("name"),
        _text("country"),
        _text("region", nullable=True),
        _text("city", nullable=True),
        sa.Column("demo", sa.Boolean(), nullable=False),
        _key("institutions", "id"),
    )
    op.create_table(
        "openings",
        sa.Column("id", RowId),
        _text("reference"),
        _text("institution_id"),
        sa.Column("title", sa.JSON(), nullable=False),
        sa.Column("tasks", sa.JSON(), nullable=False),
        sa.Column("covered", sa.JSON(), nullable=True),
        _text("sector"),
        _text("mode"),
        sa.Column("weeks", sa.Integer(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("deadline", sa.Date(), nullable=False),
        _text("status"),
        sa.Column("demo", sa.Boolean(), nullable=False),
        _text("based_on", nullable=True),
        _key("openings", "id"),
        _unique("openings", "reference"),
        _refers("openings", "institution_id", "institutions.id"),
    )
    _index("openings", "institution_id")
    _index("openings", "status", "deadline")
    op.create_table(
        "events",
        sa.Column("id", RowId),
        _text("reference"),
        sa.Column("title", sa.JSON(), nullable=False),
        sa.Column("summary", sa.JSON(), nullable=False),
        sa.Column("price", sa.JSON(), nullable=True),
        _moment("starts_at"),
        _moment("ends_at"),
        _text("place", nullable=True),
        _text("city", nullable=True),
        _text("country", nullable=True),
        sa.Column("online", sa.Boolean(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("demo", sa.Boolean(), nullable=False),
        _text("based_on", nullable=True),
        _key("events", "id"),
        _unique("events", "reference"),
    )
    _index("events", "starts_at")


def _create_people() -> None:
    op.create_table(
        "people",
        _text("id"),
        _text("telegram_lookup"),
        sa.Column("telegram_id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text()),
        _text("language", nullable=True),
        sa.Column("language_chosen", sa.Boolean(), nullable=False),
        _text("time_zone"),
        _moment("blocked_at", nullable=True),
        _moment("messages_stopped_at", nullable=True),
        _moment("created_at"),
        _key("people", "id"),
        _unique("people", "telegram_lookup"),
    )
    op.create_table(
        "applications",
        sa.Column("id", RowId),
        _text("reference"),
        _text("person_id"),
        sa.Column("opening_id", RowId, nullable=False),
        _text("status"),
        sa.Column("details", sa.Text()),
        _moment("created_at"),
        _moment("updated_at"),
        _key("applications", "id"),
        _unique("applications", "reference"),
        _refers("applications", "person_id", "people.id", "CASCADE"),
        _refers("applications", "opening_id", "openings.id"),
    )
    _index("applications", "person_id")
    _index("applications", "opening_id")
    op.create_table(
        "registrations",
        sa.Column("id", RowId),
        sa.Column("event_id", RowId, nullable=False),
        _text("person_id"),
        sa.Column("seats", sa.Integer(), nullable=False),
        _text("status"),
        _moment("created_at"),
        _key("registrations", "id"),
        _unique("registrations", "event_id", "person_id"),
        _refers("registrations", "event_id", "events.id"),
        _refers("registrations", "person_id", "people.id", "CASCADE"),
    )
    _index("registrations", "person_id")


def _create_staff() -> None:
    op.create_table(
        "staff",
        _text("id"),
        _text("login"),
        _text("password_hash"),
        _text("role"),
        sa.Column("failed_logins", sa.Integer(), nullable=False),
        _moment("locked_until", nullable=True),
        _moment("disabled_at", nullable=True),
        _moment("created_at"),
        _key("staff", "id"),
        _unique("staff", "login"),
    )
    op.create_table(
        "staff_sessions",
        _text("token_lookup"),
        _text("staff_id"),
        _moment("expires_at"),
        _moment("created_at"),
        _key("staff_sessions", "token_lookup"),
        _refers("staff_sessions", "staff_id", "staff.id", "CASCADE"),
    )
    _index("staff_sessions", "staff_id")
    _index("staff_sessions", "expires_at")
    op.create_table(
        "audit",
        sa.Column("id", RowId),
        _moment("at"),
        _text("actor"),
        _text("action"),
        _text("subject", nullable=True),
        sa.Column("details", sa.JSON()),
        _key("audit", "id"),
    )
    _index("audit", "at")


def _create_conversations() -> None:
    op.create_table(
        "updates",
        sa.Column("update_id", sa.BigInteger(), autoincrement=False),
        _moment("done_at"),
        _key("updates", "update_id"),
    )
    _index("updates", "done_at")
    op.create_table(
        "conversations",
        _text("id"),
        _text("person_id"),
        sa.Column("state", sa.Text()),
        _text("handover"),
        _moment("handover_since", nullable=True),
        _moment("last_message_at"),
        _moment("created_at"),
        _key("conversations", "id"),
        _unique("conversations", "person_id"),
        _refers("conversations", "person_id", "people.id", "CASCADE"),
    )
    _index("conversations", "last_message_at")
    op.create_table(
        "messages",
        sa.Column("id", RowId),
        _text("conversation_id"),
        _text("direction"),
        _text("kind"),
        _text("text"),
        _text("language", nullable=True),
        _text("topic", nullable=True),
        sa.Column("confidence", sa.Double()),
        sa.Column("ranking", sa.JSON()),
        sa.Column("entities", sa.JSON()),
        _text("model", nullable=True),
        sa.Column("took_ms", sa.Double()),
        sa.Column("reply_to", sa.BigInteger()),
        _text("keyboard_id", nullable=True),
        sa.Column("keyboard", sa.JSON()),
        sa.Column("answer_id", RowId),
        sa.Column("telegram_message_id", sa.BigInteger()),
        _moment("created_at"),
        _key("messages", "id"),
        _unique("messages", "keyboard_id"),
        _refers("messages", "conversation_id", "conversations.id", "CASCADE"),
        _refers("messages", "answer_id", "answers.id"),
    )
    _index("messages", "conversation_id", "id")
    _index("messages", "topic")
    op.create_table(
        "outbox",
        sa.Column("id", RowId),
        _text("person_id", nullable=True),
        sa.Column("message_id", RowId),
        sa.Column("chat", sa.Text(), nullable=False),
        _text("method"),
        sa.Column("parameters", sa.Text(), nullable=False),
        _text("status"),
        _moment("due_at"),
        sa.Column("attempts", sa.Integer(), nullable=False),
        _text("error", nullable=True),
        _moment("settled_at", nullable=True),
        _key("outbox", "id"),
        _refers("outbox", "person_id", "people.id", "CASCADE"),
        _refers("outbox", "message_id", "messages.id", "CASCADE"),
    )
    _index("outbox", "person_id")
    _index("outbox", "message_id")
    _index("outbox", "status", "due_at")


def _text(name: str, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.String(), nullable=nullable)


def _moment(name: str, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _key(table: str, column: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(column, name=f"pk_{table}")


def _unique(table: str, *columns: str) -> sa.UniqueConstraint:
    return sa.UniqueConstraint(*columns, name=f"uq_{table}_{'_'.join(columns)}")


def _refers(
    table: str, column: str, target: str, on_delete: str | None = None
) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [target], name=f"fk_{table}_{column}", ondelete=on_delete
    )


def _index(table: str, *columns: str) -> None:
    op.create_index(f"ix_{table}_{'_'.join(columns)}", table, list(columns))
