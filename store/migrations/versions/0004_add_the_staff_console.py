"""Add the staff console: accounts, reviews, models, handovers, versions of content, imports.

Nothing of ours is imported here: the tables will move on, this file must not.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# SQLite counts up by itself only for the type INTEGER.
RowId = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    _create_accounts_and_content()
    _create_handovers()
    _create_reviews()
    _add_columns()
    _keep_open_handovers()
    _review_from_now_on()
    # After all else: a table that is rebuilt loses its triggers.
    _create_message_search()


def downgrade() -> None:
    _drop_message_search()
    with op.batch_alter_table("staff_sessions") as table:
        table.drop_column("seen_at")
        table.drop_column("stage")

    with op.batch_alter_table("staff") as table:
        table.drop_column("logged_in_at")
        table.drop_column("recovery_codes")
        table.drop_column("totp_step")
        table.drop_column("totp_secret")

    with op.batch_alter_table("questions") as table:
        table.drop_constraint("fk_questions_group_id", type_="foreignkey")
        table.drop_index("ix_questions_group_id")
        table.drop_column("group_id")

    with op.batch_alter_table("programmes") as table:
        table.drop_column("revision")
        table.drop_column("previous")
        table.drop_column("shown")

    with op.batch_alter_table("openings") as table:
        table.drop_column("updated_at")
        table.drop_column("edited_by")

    with op.batch_alter_table("messages") as table:
        table.drop_constraint("fk_messages_staff_id", type_="foreignkey")
        table.drop_index("ix_messages_without_words")
        table.drop_index("ix_messages_created_at")
        table.drop_index("ix_messages_conversation_id_created_at")
        table.drop_index("ix_messages_confidence")
        table.drop_column("words")
        table.drop_column("redacted_at")
        table.drop_column("staff_id")
        table.drop_column("form")
        table.drop_column("new_words")

    with op.batch_alter_table("institutions") as table:
        table.drop_column("updated_at")
        table.drop_column("edited_by")

    with op.batch_alter_table("events") as table:
        table.drop_column("updated_at")
        table.drop_column("edited_by")

    with op.batch_alter_table("conversations") as table:
        table.drop_constraint("fk_conversations_safety_seen_by", type_="foreignkey")
        table.drop_column("safety_seen_by")
        table.drop_column("safety_seen_at")

    with op.batch_alter_table("application_steps") as table:
        table.drop_column("note")
        table.drop_column("message")

    with op.batch_alter_table("audit") as table:
        table.drop_index("ix_audit_subject")
        table.drop_index("ix_audit_actor")
        table.drop_index("ix_audit_action")

    with op.batch_alter_table("answers") as table:
        table.drop_index("ix_answers_state")
        table.drop_column("proposed_at")
        table.drop_column("based_on")
        table.drop_column("revision")
        table.drop_column("rejection")
        table.drop_column("remark")
        table.drop_column("approved_at")
        table.drop_column("approved_by")
        table.drop_column("state")

    with op.batch_alter_table("reviews") as table:
        table.drop_index("ix_reviews_staff_id_id")
        table.drop_index("ix_reviews_message_id")

    op.drop_table("reviews")
    with op.batch_alter_table("review_tasks") as table:
        table.drop_index("ix_review_tasks_text_key_status_score")
        table.drop_index("ix_review_tasks_status_score_message_id")
        table.drop_index("ix_review_tasks_status_language_score_message_id")

    op.drop_table("review_tasks")
    op.execute("DELETE FROM settings WHERE name = 'review_tasks_until'")
    with op.batch_alter_table("examples") as table:
        table.drop_index("ix_examples_topic")
        table.drop_index("ix_examples_message_id")

    op.drop_table("examples")
    with op.batch_alter_table("answer_flags") as table:
        table.drop_index("ix_answer_flags_topic")
        table.drop_index("ix_answer_flags_message_id")

    op.drop_table("answer_flags")
    with op.batch_alter_table("notes") as table:
        table.drop_index("ix_notes_conversation_id")

    op.drop_table("notes")
    with op.batch_alter_table("handovers") as table:
        table.drop_index("uq_handovers_open")
        table.drop_index("ix_handovers_first_reply_at")
        table.drop_index("ix_handovers_conversation_id_id")
        table.drop_index("ix_handovers_closed_at_asked_at")

    op.drop_table("handovers")
    with op.batch_alter_table("unmaskings") as table:
        table.drop_index("ix_unmaskings_staff_id_person_id_until")

    op.drop_table("unmaskings")
    op.drop_table("bookmarks")
    op.drop_table("tags")
    op.drop_table("saved_views")
    op.drop_table("invitations")
    op.drop_table("imports")
    with op.batch_alter_table("models") as table:
        table.drop_index("ix_models_status")

    op.drop_table("models")
    op.drop_table("question_groups")
    with op.batch_alter_table("help_lines") as table:
        table.drop_index("ix_help_lines_proposed_by")

    op.drop_table("help_lines")
    op.drop_table("canned_replies")


def _create_accounts_and_content() -> None:
    op.create_table(
        "canned_replies",
        sa.Column("id", RowId, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("edited_by", sa.String(), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_canned_replies"),
        sa.UniqueConstraint("name", name="uq_canned_replies_name"),
    )
    op.create_table(
        "help_lines",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("contact", sa.String(), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("about", sa.JSON(), nullable=False),
        sa.Column("source", sa.JSON(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=True),
        sa.Column("review_by", sa.Date(), nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.Column("edited_by", sa.String(), nullable=True),
        sa.Column("approved_by", sa.String(), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("proposal", sa.JSON(), nullable=True),
        sa.Column("proposed_by", sa.String(), nullable=True),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("previous", sa.JSON(), nullable=True),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_help_lines"),
    )
    with op.batch_alter_table("help_lines") as table:
        table.create_index("ix_help_lines_proposed_by", ["proposed_by"])

    op.create_table(
        "question_groups",
        sa.Column("id", RowId, nullable=False),
        sa.Column("name", sa.Text(), nullable=True),
        sa.Column("topic", sa.String(), nullable=True),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_question_groups"),
        sa.UniqueConstraint("topic", name="uq_question_groups_topic"),
    )
    op.create_table(
        "models",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("progress", sa.Integer(), nullable=False),
        sa.Column("error", sa.String(), nullable=True),
        sa.Column("examples", sa.Integer(), nullable=False),
        sa.Column("compared_with", sa.String(), nullable=True),
        sa.Column("report", sa.JSON(), nullable=True),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("live_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_models"),
    )
    with op.batch_alter_table("models") as table:
        table.create_index("ix_models_status", ["status"])

    op.create_table(
        "imports",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("filename", sa.String(), nullable=False),
        sa.Column("rows", sa.JSON(), nullable=False),
        sa.Column("faults", sa.JSON(), nullable=False),
        sa.Column("staff_id", sa.String(), nullable=False),
        sa.Column("taken_over_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_imports_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_imports"),
    )
    op.create_table(
        "invitations",
        sa.Column("id", RowId, nullable=False),
        sa.Column("token_lookup", sa.String(), nullable=False),
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("invited_by", sa.String(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["invited_by"], ["staff.id"], name="fk_invitations_invited_by"),
        sa.PrimaryKeyConstraint("id", name="pk_invitations"),
        sa.UniqueConstraint("token_lookup", name="uq_invitations_token_lookup"),
    )
    op.create_table(
        "saved_views",
        sa.Column("id", RowId, nullable=False),
        sa.Column("staff_id", sa.String(), nullable=False),
        sa.Column("page", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("query", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name="fk_saved_views_staff_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_saved_views"),
        sa.UniqueConstraint("staff_id", "page", "name", name="uq_saved_views_staff_id_page_name"),
    )
    op.create_table(
        "tags",
        sa.Column("id", RowId, nullable=False),
        sa.Column("conversation_id", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("staff_id", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name="fk_tags_conversation_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_tags_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_tags"),
        sa.UniqueConstraint("conversation_id", "name", name="uq_tags_conversation_id_name"),
    )
    op.create_index("ix_tags_name", "tags", ["name"])
    op.create_table(
        "bookmarks",
        sa.Column("staff_id", sa.String(), nullable=False),
        sa.Column("conversation_id", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["staff_id"], ["staff.id"], name="fk_bookmarks_staff_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name="fk_bookmarks_conversation_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("staff_id", "conversation_id", name="pk_bookmarks"),
    )
    op.create_index("ix_bookmarks_conversation_id", "bookmarks", ["conversation_id"])
    op.create_table(
        "unmaskings",
        sa.Column("id", RowId, nullable=False),
        sa.Column("staff_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name="fk_unmaskings_person_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_unmaskings_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_unmaskings"),
    )
    with op.batch_alter_table("unmaskings") as table:
        table.create_index(
            "ix_unmaskings_staff_id_person_id_until", ["staff_id", "person_id", "until"]
        )


def _create_handovers() -> None:
    op.create_table(
        "handovers",
        sa.Column("id", RowId, nullable=False),
        sa.Column("conversation_id", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("requested_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("assigned_to", sa.String(), nullable=True),
        sa.Column("first_reply_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_reply_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("waiting_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("unread", sa.Integer(), nullable=False),
        sa.Column("escalated_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("escalations", sa.Integer(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_by", sa.String(), nullable=True),
        sa.Column("outcome", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["assigned_to"], ["staff.id"], name="fk_handovers_assigned_to"),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name="fk_handovers_conversation_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name="pk_handovers"),
    )
    with op.batch_alter_table("handovers") as table:
        table.create_index("ix_handovers_closed_at_asked_at", ["closed_at", "asked_at"])
        table.create_index("ix_handovers_conversation_id_id", ["conversation_id", "id"])
        table.create_index("ix_handovers_first_reply_at", ["first_reply_at"])
        table.create_index(
            "uq_handovers_open",
            ["conversation_id"],
            unique=True,
            sqlite_where=sa.text("closed_at IS NULL"),
            postgresql_where=sa.text("closed_at IS NULL"),
        )

    op.create_table(
        "notes",
        sa.Column("id", RowId, nullable=False),
        sa.Column("conversation_id", sa.String(), nullable=False),
        sa.Column("staff_id", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversations.id"],
            name="fk_notes_conversation_id",
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_notes_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_notes"),
    )
    with op.batch_alter_table("notes") as table:
        table.create_index("ix_notes_conversation_id", ["conversation_id"])


def _create_reviews() -> None:
    op.create_table(
        "answer_flags",
        sa.Column("id", RowId, nullable=False),
        sa.Column("message_id", RowId, nullable=True),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("staff_id", sa.String(), nullable=False),
        sa.Column("settled_by", sa.String(), nullable=True),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.id"], name="fk_answer_flags_message_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_answer_flags_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_answer_flags"),
    )
    with op.batch_alter_table("answer_flags") as table:
        table.create_index("ix_answer_flags_message_id", ["message_id"])
        table.create_index("ix_answer_flags_topic", ["topic"])

    op.create_table(
        "examples",
        sa.Column("id", RowId, nullable=False),
        sa.Column("message_id", RowId, nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("entities", sa.JSON(), nullable=False),
        sa.Column("accepted_by", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["accepted_by"], ["staff.id"], name="fk_examples_accepted_by"),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.id"], name="fk_examples_message_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_examples"),
        sa.UniqueConstraint("language", "text", name="uq_examples_language_text"),
    )
    with op.batch_alter_table("examples") as table:
        table.create_index("ix_examples_message_id", ["message_id"])
        table.create_index("ix_examples_topic", ["topic"])

    op.create_table(
        "review_tasks",
        sa.Column("message_id", RowId, autoincrement=False, nullable=False),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("topic", sa.String(), nullable=True),
        sa.Column("score", sa.Double(), nullable=False),
        sa.Column("reasons", sa.JSON(), nullable=False),
        sa.Column("text_key", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.id"], name="fk_review_tasks_message_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("message_id", name="pk_review_tasks"),
    )
    with op.batch_alter_table("review_tasks") as table:
        table.create_index(
            "ix_review_tasks_status_language_score_message_id",
            ["status", "language", "score", "message_id"],
        )
        table.create_index(
            "ix_review_tasks_status_score_message_id", ["status", "score", "message_id"]
        )
        table.create_index("ix_review_tasks_text_key_status_score", ["text_key", "status", "score"])

    op.create_table(
        "reviews",
        sa.Column("id", RowId, nullable=False),
        sa.Column("message_id", RowId, nullable=False),
        sa.Column("staff_id", sa.String(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=True),
        sa.Column("entities", sa.JSON(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["messages.id"], name="fk_reviews_message_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_reviews_staff_id"),
        sa.PrimaryKeyConstraint("id", name="pk_reviews"),
    )
    with op.batch_alter_table("reviews") as table:
        table.create_index("ix_reviews_message_id", ["message_id"])
        table.create_index("ix_reviews_staff_id_id", ["staff_id", "id"])


def _add_columns() -> None:
    with op.batch_alter_table("answers") as table:
        table.add_column(
            sa.Column("state", sa.String(), nullable=False, server_default="published")
        )
        table.add_column(sa.Column("approved_by", sa.String(), nullable=True))
        table.add_column(sa.Column("approved_at", sa.DateTime(timezone=True), nullable=True))
        table.add_column(sa.Column("remark", sa.String(), nullable=True))
        table.add_column(sa.Column("rejection", sa.String(), nullable=True))
        table.add_column(sa.Column("revision", sa.Integer(), nullable=False, server_default="1"))
        table.add_column(sa.Column("based_on", sa.Integer(), nullable=True))
        table.add_column(sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=True))
        table.create_index("ix_answers_state", ["state"])

    with op.batch_alter_table("application_steps") as table:
        table.add_column(sa.Column("message", sa.Text(), nullable=True))
        table.add_column(sa.Column("note", sa.Text(), nullable=True))

    with op.batch_alter_table("audit") as table:
        table.create_index("ix_audit_action", ["action"])
        table.create_index("ix_audit_actor", ["actor"])
        table.create_index("ix_audit_subject", ["subject"])

    with op.batch_alter_table("conversations") as table:
        table.add_column(sa.Column("safety_seen_at", sa.DateTime(timezone=True), nullable=True))
        table.add_column(sa.Column("safety_seen_by", sa.String(), nullable=True))
        table.create_foreign_key(
            "fk_conversations_safety_seen_by", "staff", ["safety_seen_by"], ["id"]
        )

    with op.batch_alter_table("events") as table:
        table.add_column(sa.Column("edited_by", sa.String(), nullable=True))
        table.add_column(sa.Column("updated_at", sa.DateTime(timezone=True), nullable=True))

    with op.batch_alter_table("institutions") as table:
        table.add_column(sa.Column("edited_by", sa.String(), nullable=True))
        table.add_column(sa.Column("updated_at", sa.DateTime(timezone=True), nullable=True))

    with op.batch_alter_table("messages") as table:
        table.add_column(sa.Column("new_words", sa.Integer(), nullable=True))
        table.add_column(sa.Column("form", sa.String(), nullable=True))
        table.add_column(sa.Column("staff_id", sa.String(), nullable=True))
        table.add_column(sa.Column("redacted_at", sa.DateTime(timezone=True), nullable=True))
        table.create_foreign_key("fk_messages_staff_id", "staff", ["staff_id"], ["id"])
        table.add_column(sa.Column("words", sa.String(), nullable=True))
        table.create_index("ix_messages_created_at", ["created_at"])
        table.create_index(
            "ix_messages_conversation_id_created_at", ["conversation_id", "created_at"]
        )
        table.create_index(
            "ix_messages_confidence",
            ["confidence"],
            sqlite_where=sa.text("confidence IS NOT NULL"),
            postgresql_where=sa.text("confidence IS NOT NULL"),
        )
        table.create_index(
            "ix_messages_without_words",
            ["id"],
            sqlite_where=sa.text("words IS NULL"),
            postgresql_where=sa.text("words IS NULL"),
        )

    with op.batch_alter_table("openings") as table:
        table.add_column(sa.Column("edited_by", sa.String(), nullable=True))
        table.add_column(sa.Column("updated_at", sa.DateTime(timezone=True), nullable=True))

    with op.batch_alter_table("programmes") as table:
        table.add_column(sa.Column("shown", sa.Boolean(), nullable=False, server_default=sa.true()))
        table.add_column(sa.Column("previous", sa.JSON(), nullable=True))
        table.add_column(sa.Column("revision", sa.Integer(), nullable=False, server_default="1"))

    with op.batch_alter_table("questions") as table:
        table.add_column(sa.Column("group_id", RowId, nullable=True))
        table.create_index("ix_questions_group_id", ["group_id"])
        table.create_foreign_key(
            "fk_questions_group_id", "question_groups", ["group_id"], ["id"], ondelete="SET NULL"
        )

    with op.batch_alter_table("staff") as table:
        table.add_column(sa.Column("totp_secret", sa.Text(), nullable=True))
        table.add_column(sa.Column("totp_step", sa.BigInteger(), nullable=True))
        table.add_column(
            sa.Column("recovery_codes", sa.JSON(), nullable=False, server_default="[]")
        )
        table.add_column(sa.Column("logged_in_at", sa.DateTime(timezone=True), nullable=True))

    # Whoever is logged in has no second factor yet: they log in anew.
    op.execute("DELETE FROM staff_sessions")
    with op.batch_alter_table("staff_sessions") as table:
        table.add_column(sa.Column("stage", sa.String(), nullable=False, server_default="full"))
        table.add_column(sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False))


def _keep_open_handovers() -> None:
    """Whoever waits for a person, or talks to one, still does."""
    asked = "COALESCE(handover_since, last_message_at)"
    op.execute(
        "INSERT INTO handovers (conversation_id, reason, asked_at, requested_at, first_reply_at,"  # noqa: S608
        " last_reply_at, waiting_since, unread, escalations)"
        f" SELECT id, 'asked', {asked}, {asked}, CASE WHEN handover = 'open' THEN {asked} END,"
        f" CASE WHEN handover = 'open' THEN {asked} END, {asked}, 0, 0"
        " FROM conversations WHERE handover != 'none'"
    )


def _review_from_now_on() -> None:
    """Of what was said before nobody knows whether it was an answer in a form."""
    op.execute(
        "INSERT INTO settings (name, value)"
        " SELECT 'review_tasks_until', CAST(MAX(id) AS VARCHAR) FROM messages HAVING MAX(id) > 0"
    )


def _create_message_search() -> None:
    """Words of messages, by either engine's text search (store/conversations/message_search.py)."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE INDEX message_words ON messages"
            " USING gin (array_to_tsvector(string_to_array(words, ' ')))"
        )
        return
    op.execute(
        "CREATE VIRTUAL TABLE message_words USING fts5(words, content='messages',"
        " content_rowid='id', tokenize='unicode61 remove_diacritics 2', detail='none',"
        " columnsize=0)"
    )
    add = "INSERT INTO message_words (rowid, words) SELECT id, COALESCE(words, '') FROM messages"
    op.execute(add)
    remove = (
        "INSERT INTO message_words (message_words, rowid, words)"
        " VALUES ('delete', old.id, COALESCE(old.words, ''));"
    )
    add += " WHERE id = new.id;"
    for event, step in (
        ("INSERT", add),
        ("DELETE", remove),
        ("UPDATE OF words", f"{remove} {add}"),
    ):
        op.execute(
            f"CREATE TRIGGER message_words_{event.split()[0].lower()} AFTER {event} ON messages"
            f" BEGIN {step} END"
        )


def _drop_message_search() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP INDEX message_words")
        return
    for trigger in ("insert", "delete", "update"):
        op.execute(f"DROP TRIGGER message_words_{trigger}")
    op.execute("DROP TABLE message_words")
