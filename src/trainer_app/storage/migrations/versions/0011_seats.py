"""How seats are given, outcomes that somebody decided, and why a course was opened again."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0009"


def upgrade() -> None:
    with op.batch_alter_table("course") as batch:
        batch.add_column(sa.Column("most_per_agency", sa.Integer()))
        batch.add_column(
            sa.Column("women_percent", sa.Integer(), server_default="0", nullable=False)
        )
        batch.add_column(sa.Column("required_curriculum_id", sa.Uuid()))
        batch.add_column(sa.Column("status_note", sa.Text(), server_default="", nullable=False))
        batch.create_foreign_key(
            "fk_course_required_curriculum_id",
            "curriculum",
            ["required_curriculum_id"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )
    with op.batch_alter_table("enrolment") as batch:
        batch.add_column(sa.Column("override", sa.String(length=32)))
        batch.add_column(sa.Column("override_note", sa.Text(), server_default="", nullable=False))
