"""How seats are given, outcomes that somebody decided, evaluation sheets."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

_QUESTIONS = (
    "objectives", "usefulness", "trainers", "exercises", "materials", "pace", "place", "overall",
)  # fmt: skip


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
    op.create_table(
        "evaluation",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("course_id", sa.Uuid(), nullable=False),
        *(sa.Column(name, sa.Integer()) for name in _QUESTIONS),
        sa.Column("helped", sa.Text(), server_default="", nullable=False),
        sa.Column("change", sa.Text(), server_default="", nullable=False),
        sa.Column("removed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["course_id"],
            ["course.id"],
            name="fk_evaluation_course_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_evaluation"),
    )
    op.create_index("ix_evaluation_course_id", "evaluation", ["course_id"])
