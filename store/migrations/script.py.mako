"""${message}

Rules: one idea for each migration. Nothing of ours is imported here: the tables will move on,
this file must not. Change a table inside `with op.batch_alter_table(...)`, or SQLite cannot do it.
Write the way back, too. A column goes in two releases: first stop using it, then drop it.
Never edit a migration that has been released.
"""

import sqlalchemy as sa
from alembic import op
${imports if imports else ""}
revision = "${up_revision}"
down_revision = ${'"%s"' % down_revision if down_revision else None}
branch_labels = None
depends_on = None


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}


def downgrade() -> None:
    ${downgrades if downgrades else "pass"}
