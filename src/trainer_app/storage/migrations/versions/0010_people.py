"""Judging who is the same person, merging, sealed readings, consent and guests from abroad."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

JSON = sa.JSON(none_as_null=True)

_FOR_SQLITE = """CREATE INDEX ix_person_in_order
    ON person (latin_key, native_key, id, search_text, removed) WHERE removed IS 0"""
"""A page of the registry, searched or not, is found in this index alone."""

_FOR_POSTGRESQL = """
DO $$ BEGIN
    CREATE INDEX ix_person_in_order ON person (removed, latin_key, id);
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX ix_person_trigrams ON person USING gin (search_text gin_trgm_ops);
EXCEPTION
    WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN NULL;
END $$
"""
"""A server without the extension searches without an index; its rows of an index are short."""


def upgrade() -> None:
    for column in (
        sa.Column("consent_on", sa.Date(), nullable=True),
        sa.Column("keep_until", sa.Date(), nullable=True),
        sa.Column("anonymised_on", sa.Date(), nullable=True),
        sa.Column("passport", sa.String(length=60), server_default="", nullable=False),
        sa.Column("arrival", sa.String(length=300), server_default="", nullable=False),
        sa.Column("lodging", sa.String(length=300), server_default="", nullable=False),
        sa.Column("diet", sa.String(length=200), server_default="", nullable=False),
    ):
        op.add_column("person", column)
    with op.batch_alter_table("person") as batch:
        batch.add_column(sa.Column("merged_into_id", sa.Uuid(), nullable=True))
        batch.create_foreign_key(
            "fk_person_merged_into_id",
            "person",
            ["merged_into_id"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )
    op.create_index("ix_person_merged_into_id", "person", ["merged_into_id"])
    if op.get_bind().dialect.name == "sqlite":
        op.execute(_FOR_SQLITE)
    else:
        op.execute(_FOR_POSTGRESQL)
    op.add_column("site", sa.Column("same_from", sa.Integer(), server_default="85", nullable=False))
    op.add_column(
        "site", sa.Column("doubtful_from", sa.Integer(), server_default="35", nullable=False)
    )
    _record("told_apart", _person("told_apart", "person_id"), _person("told_apart", "other_id"))
    _record(
        "identity_reading",
        _person("identity_reading", "person_id"),
        (
            sa.Column("read_at", sa.DateTime(), nullable=False),
            sa.Column("reason", sa.Text(), nullable=False),
        ),
    )
    _record(
        "sender_layout",
        (
            sa.Column("sender", sa.String(length=64), nullable=False),
            sa.Column("fields", JSON, nullable=False),
            sa.UniqueConstraint("sender", name="uq_sender_layout_sender"),
        ),
    )
    for table, link in (
        ("told_apart", "person_id"),
        ("told_apart", "other_id"),
        ("identity_reading", "person_id"),
    ):
        op.create_index(f"ix_{table}_{link}", table, [link])


def _record(name: str, *columns: tuple[sa.schema.SchemaItem, ...]) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Uuid(), nullable=False),
        *(one for some in columns for one in some),
        sa.Column("removed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )


def _person(table: str, column: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column(column, sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            [column],
            ["person.id"],
            name=f"fk_{table}_{column}",
            initially="DEFERRED",
            deferrable=True,
        ),
    )
