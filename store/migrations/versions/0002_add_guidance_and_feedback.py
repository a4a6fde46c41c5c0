"""Add programmes, profiles, ticks, ratings, questions, missing texts, and marks of safety.

Nothing of ours is imported here: the tables will move on, this file must not.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# SQLite counts up by itself only for the type INTEGER.
RowId = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
# In an order in which each table can refer to those before it.
TABLES = ("programmes", "missing_texts", "profiles", "ticks", "ratings", "questions")


def upgrade() -> None:
    with op.batch_alter_table("people") as people:
        people.add_column(
            sa.Column("short_answers", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table("conversations") as conversations:
        conversations.add_column(_text("safety_topic", nullable=True))
        conversations.add_column(_moment("safety_at", nullable=True))
        conversations.create_index("ix_conversations_safety_at", ["safety_at"])
    _create_content()
    _create_guidance()
    _create_feedback()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    with op.batch_alter_table("conversations") as conversations:
        conversations.drop_index("ix_conversations_safety_at")
        conversations.drop_column("safety_at")
        conversations.drop_column("safety_topic")
    with op.batch_alter_table("people") as people:
        people.drop_column("short_answers")


def _create_content() -> None:
    op.create_table(
        "programmes",
        _text("id"),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=True),
        sa.Column("ends_on", sa.Date(), nullable=True),
        sa.Column("details", sa.JSON(), nullable=False),
        _text("edited_by", nullable=True),
        _moment("updated_at"),
        _key("programmes", "id"),
    )
    op.create_table(
        "missing_texts",
        _text("kind"),
        _text("key"),
        _text("language"),
        sa.Column("times", sa.Integer(), nullable=False),
        _moment("first_at"),
        _moment("last_at"),
        _key("missing_texts", "kind", "key", "language"),
    )


def _create_guidance() -> None:
    op.create_table(
        "profiles",
        _text("person_id"),
        sa.Column("details", sa.Text(), nullable=False),
        _moment("agreed_at"),
        _moment("updated_at"),
        _key("profiles", "person_id"),
        _refers("profiles", "person_id", "people.id", "CASCADE"),
    )
    op.create_table(
        "ticks",
        _text("person_id"),
        _text("procedure"),
        _text("step"),
        _moment("done_at"),
        _key("ticks", "person_id", "procedure", "step"),
        _refers("ticks", "person_id", "people.id", "CASCADE"),
    )


def _create_feedback() -> None:
    op.create_table(
        "ratings",
        sa.Column("id", RowId),
        _text("person_id"),
        sa.Column("answer_id", RowId, nullable=False),
        sa.Column("helpful", sa.Boolean(), nullable=False),
        _text("reason", nullable=True),
        _moment("created_at"),
        _key("ratings", "id"),
        _refers("ratings", "person_id", "people.id", "CASCADE"),
        _refers("ratings", "answer_id", "answers.id"),
        sa.UniqueConstraint("person_id", "answer_id", name="uq_ratings_person_id_answer_id"),
    )
    op.create_index("ix_ratings_answer_id", "ratings", ["answer_id"])
    op.create_table(
        "questions",
        sa.Column("id", RowId),
        _text("person_id"),
        sa.Column("message_id", RowId, nullable=False),
        _text("language"),
        _text("status"),
        _text("reply", nullable=True),
        _text("topic", nullable=True),
        _text("answered_by", nullable=True),
        _moment("answered_at", nullable=True),
        _moment("created_at"),
        _key("questions", "id"),
        _refers("questions", "person_id", "people.id", "CASCADE"),
        _refers("questions", "message_id", "messages.id", "CASCADE"),
    )
    for column in ("person_id", "message_id", "status"):
        op.create_index(f"ix_questions_{column}", "questions", [column])


def _text(name: str, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.String(), nullable=nullable)


def _moment(name: str, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _refers(
    table: str, column: str, target: str, on_delete: str | None = None
) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [target], name=f"fk_{table}_{column}", ondelete=on_delete
    )
