"""Pathways, who is on them, decisions, observations and qualifications of trainers."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

JSON = sa.JSON(none_as_null=True)


def upgrade() -> None:
    _record(
        "pathway",
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("name", JSON, nullable=False),
        sa.Column("rules", JSON, nullable=False),
        sa.UniqueConstraint("code", "number", name="uq_pathway_code_number"),
    )
    _record(
        "candidacy",
        *_link("candidacy", "person_id", "person"),
        *_link("candidacy", "pathway_id", "pathway"),
        sa.Column("began_on", sa.Date(), nullable=False),
        sa.Column("scope", JSON, nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        indexes=("person_id", "pathway_id"),
    )
    _record(
        "decision",
        *_link("decision", "candidacy_id", "candidacy"),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("decided_on", sa.Date(), nullable=False),
        sa.Column("by_name", sa.String(length=200), nullable=False),
        sa.Column("stage", sa.String(length=60), server_default="", nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("requirement", sa.String(length=60), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("agency", sa.String(length=200), server_default="", nullable=False),
        indexes=("candidacy_id",),
    )
    _record(
        "observation",
        *_link("observation", "session_id", "session"),
        *_link("observation", "person_id", "person"),
        *_link("observation", "observer_id", "person"),
        sa.Column("observed_on", sa.Date(), nullable=False),
        sa.Column("marks", JSON, nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        indexes=("session_id", "person_id", "observer_id"),
    )
    _record(
        "qualification",
        *_link("qualification", "person_id", "person"),
        sa.Column("curriculum", sa.String(length=24), nullable=False),
        sa.Column("module", sa.String(length=24), nullable=False),
        sa.Column("language", sa.String(length=32), nullable=False),
        sa.Column("level", sa.String(length=32), nullable=True),
        sa.Column("shown", sa.String(length=32), nullable=False),
        sa.Column("shown_on", sa.Date(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        indexes=("person_id",),
    )


def _record(name: str, *columns: sa.schema.SchemaItem, indexes: tuple[str, ...] = ()) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Uuid(), nullable=False),
        *columns,
        sa.Column("removed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    for column in indexes:
        op.create_index(f"ix_{name}_{column}", name, [column])


def _link(table: str, column: str, target: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column(column, sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            [column],
            [f"{target}.id"],
            name=f"fk_{table}_{column}",
            initially="DEFERRED",
            deferrable=True,
        ),
    )
