"""Add drafts, documents, history, the pool, alerts, words of openings, places at events, settings.

Nothing of ours is imported here: the tables will move on, this file must not.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# SQLite counts up by itself only for the type INTEGER.
RowId = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
# In an order in which each table can refer to those before it.
TABLES = (
    *("documents", "application_steps", "drafts", "experts", "alerts", "tellings"),
    *("opening_words", "settings"),
)
STANDING = sa.text("status != 'withdrawn'")


def upgrade() -> None:
    _create_documents()
    _add_columns()
    _create_applying()
    _create_alerts()
    op.create_table(
        "opening_words",
        _text("word"),
        sa.Column("opening_id", RowId, nullable=False),
        _key("opening_words", "word", "opening_id"),
        _refers("opening_words", "opening_id", "openings.id", "CASCADE"),
    )
    op.create_index("ix_opening_words_opening_id", "opening_words", ["opening_id"])
    op.create_table("settings", _text("name"), _text("value"), _key("settings", "name"))


def downgrade() -> None:
    for table in reversed(TABLES[1:]):
        op.drop_table(table)
    with op.batch_alter_table("registrations") as registrations:
        registrations.drop_index("ix_registrations_event_id_status_queued_at")
        for column in (
            *("needs", "queued_at", "reminded_day_at", "reminded_hours_at", "attended"),
            *("feedback_asked_at", "rating", "better"),
        ):
            registrations.drop_column(column)
    with op.batch_alter_table("events") as events:
        events.drop_column("status")
        events.drop_column("outcome")
        events.drop_column("revision")
    with op.batch_alter_table("applications") as applications:
        applications.drop_index("uq_applications_standing")
        applications.drop_constraint("fk_applications_document_id", type_="foreignkey")
        applications.drop_column("document_id")
        applications.drop_column("consent_version")
    with op.batch_alter_table("openings") as openings:
        openings.drop_column("published_at")
    op.drop_table("documents")


def _create_documents() -> None:
    op.create_table(
        "documents",
        _text("id"),
        _text("person_id"),
        sa.Column("name", sa.Text(), nullable=False),
        _text("kind"),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("file_id", sa.Text(), nullable=False),
        _moment("created_at"),
        _key("documents", "id"),
        _refers("documents", "person_id", "people.id", "CASCADE"),
    )
    op.create_index("ix_documents_person_id", "documents", ["person_id"])


def _add_columns() -> None:
    with op.batch_alter_table("openings") as openings:
        openings.add_column(_moment("published_at", nullable=True))
    # What is there was published when this feature was not: nobody is told of it now.
    op.execute(
        "UPDATE openings SET published_at = CURRENT_TIMESTAMP"
        " WHERE status IN ('published', 'closed')"
    )
    with op.batch_alter_table("applications") as applications:
        applications.add_column(_text("document_id", nullable=True))
        applications.add_column(_text("consent_version", nullable=True))
        applications.create_foreign_key(
            "fk_applications_document_id", "documents", ["document_id"], ["id"], ondelete="SET NULL"
        )
    _withdraw_doubles()
    op.create_index(
        "uq_applications_standing",
        "applications",
        ["person_id", "opening_id"],
        unique=True,
        sqlite_where=STANDING,
        postgresql_where=STANDING,
    )
    with op.batch_alter_table("events") as events:
        events.add_column(
            sa.Column("status", sa.String(), nullable=False, server_default="published")
        )
        events.add_column(sa.Column("outcome", sa.JSON(), nullable=True))
        events.add_column(sa.Column("revision", sa.Integer(), nullable=False, server_default="0"))
    with op.batch_alter_table("registrations") as registrations:
        registrations.add_column(sa.Column("needs", sa.Text(), nullable=True))
        registrations.add_column(_moment("queued_at", nullable=True))
        for name in ("reminded_day_at", "reminded_hours_at", "feedback_asked_at"):
            registrations.add_column(_moment(name, nullable=True))
        registrations.add_column(sa.Column("attended", sa.Boolean(), nullable=True))
        registrations.add_column(sa.Column("rating", sa.Integer(), nullable=True))
        registrations.add_column(_text("better", nullable=True))
    op.execute("UPDATE registrations SET queued_at = created_at")
    with op.batch_alter_table("registrations") as registrations:
        registrations.alter_column("queued_at", nullable=False)
        registrations.create_index(
            "ix_registrations_event_id_status_queued_at", ["event_id", "status", "queued_at"]
        )


def _withdraw_doubles() -> None:
    """Of several applications for one opening the newest stands."""
    op.execute(
        "UPDATE applications SET status = 'withdrawn' WHERE EXISTS ("
        "SELECT 1 FROM applications AS later WHERE later.person_id = applications.person_id"
        " AND later.opening_id = applications.opening_id AND later.status != 'withdrawn'"
        " AND later.id > applications.id)"
    )


def _create_applying() -> None:
    op.create_table(
        "application_steps",
        sa.Column("id", RowId),
        sa.Column("application_id", RowId, nullable=False),
        _text("staff_id", nullable=True),
        _text("what"),
        _text("status"),
        sa.Column("before", sa.Text(), nullable=True),
        _moment("created_at"),
        _key("application_steps", "id"),
        _refers("application_steps", "application_id", "applications.id", "CASCADE"),
    )
    op.create_index("ix_application_steps_application_id", "application_steps", ["application_id"])
    op.create_table(
        "drafts",
        sa.Column("id", RowId),
        _text("person_id"),
        sa.Column("opening_id", RowId, nullable=True),
        sa.Column("application_id", RowId, nullable=True),
        sa.Column("answers", sa.Text(), nullable=False),
        _text("document_id", nullable=True),
        _moment("created_at"),
        _moment("updated_at"),
        _moment("reminded_at", nullable=True),
        _key("drafts", "id"),
        _refers("drafts", "person_id", "people.id", "CASCADE"),
        _refers("drafts", "opening_id", "openings.id"),
        _refers("drafts", "application_id", "applications.id", "CASCADE"),
        _refers("drafts", "document_id", "documents.id", "SET NULL"),
        sa.UniqueConstraint("person_id", "opening_id", name="uq_drafts_person_id_opening_id"),
    )
    op.create_index("ix_drafts_opening_id", "drafts", ["opening_id"])
    op.create_table(
        "experts",
        _text("person_id"),
        _text("field", nullable=True),
        _text("origin", nullable=True),
        _text("residence", nullable=True),
        sa.Column("experience", sa.Integer(), nullable=True),
        sa.Column("details", sa.Text(), nullable=False),
        _text("document_id", nullable=True),
        _text("consent_version"),
        _moment("agreed_at"),
        _moment("updated_at"),
        _key("experts", "person_id"),
        _refers("experts", "person_id", "people.id", "CASCADE"),
        _refers("experts", "document_id", "documents.id", "SET NULL"),
    )
    op.create_index("ix_experts_field_origin", "experts", ["field", "origin"])


def _create_alerts() -> None:
    op.create_table(
        "alerts",
        sa.Column("id", RowId),
        _text("person_id"),
        sa.Column("conditions", sa.JSON(), nullable=False),
        _text("pace"),
        _moment("stopped_at", nullable=True),
        _moment("created_at"),
        _key("alerts", "id"),
        _refers("alerts", "person_id", "people.id", "CASCADE"),
    )
    op.create_index("ix_alerts_person_id", "alerts", ["person_id"])
    op.create_table(
        "tellings",
        _text("person_id"),
        sa.Column("opening_id", RowId, nullable=False),
        sa.Column("alert_id", RowId, nullable=True),
        _text("staff_id", nullable=True),
        _moment("due_at"),
        _moment("told_at", nullable=True),
        _text("dropped", nullable=True),
        _moment("created_at"),
        _key("tellings", "person_id", "opening_id"),
        _refers("tellings", "person_id", "people.id", "CASCADE"),
        _refers("tellings", "opening_id", "openings.id", "CASCADE"),
        _refers("tellings", "alert_id", "alerts.id", "CASCADE"),
    )
    op.create_index("ix_tellings_told_at_due_at", "tellings", ["told_at", "due_at"])


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
