"""Module texts are found by any part of them: folded, with an index of three characters each."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

from trainer_app.writing.folding import fold

revision = "0007"
down_revision = "0006"

JSON = sa.JSON(none_as_null=True)
_AT_ONCE = 500

_FOR_SQLITE = (
    """CREATE VIRTUAL TABLE text_trigrams USING fts5(
        title, aim, body, content='text_search', content_rowid='number',
        tokenize='trigram case_sensitive 1')""",
    "CREATE INDEX ix_text_search_trigrams ON text_search (title, language)",
    """CREATE TRIGGER text_search_added AFTER INSERT ON text_search BEGIN
        INSERT INTO text_trigrams(rowid, title, aim, body)
        VALUES (new.number, new.title, new.aim, new.body);
    END""",
    """CREATE TRIGGER text_search_gone AFTER DELETE ON text_search BEGIN
        INSERT INTO text_trigrams(text_trigrams, rowid, title, aim, body)
        VALUES ('delete', old.number, old.title, old.aim, old.body);
    END""",
)

_FOR_POSTGRESQL = """
DO $$ BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX ix_text_search_trigrams ON text_search
        USING gin (title gin_trgm_ops, aim gin_trgm_ops, body gin_trgm_ops);
EXCEPTION
    WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN NULL;
END $$
"""
"""A server without the extension, or a user who may not add it, searches without an index."""


def upgrade() -> None:
    op.create_table(
        "text_search",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text_id", sa.Uuid(), nullable=False),
        sa.Column("module_id", sa.Uuid(), nullable=False),
        sa.Column("language", sa.String(length=32), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("aim", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["text_id"],
            ["module_text.id"],
            name="fk_text_search_text_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("number", name="pk_text_search"),
        sa.UniqueConstraint("text_id", name="uq_text_search_text_id"),
    )
    if op.get_bind().dialect.name == "sqlite":
        for statement in _FOR_SQLITE:
            op.execute(statement)
    _fill()
    if op.get_bind().dialect.name == "postgresql":
        op.execute(_FOR_POSTGRESQL)


def _fill() -> None:
    """Fold what is there, with the rules of the program that is at work."""
    text = sa.table(
        "module_text",
        sa.column("id", sa.Uuid()),
        sa.column("module_id", sa.Uuid()),
        sa.column("language", sa.String()),
        sa.column("title", sa.Text()),
        sa.column("aim", sa.Text()),
        sa.column("objectives", JSON),
        sa.column("outline", sa.Text()),
        sa.column("removed", sa.Boolean()),
    )
    found = sa.table(
        "text_search",
        sa.column("text_id", sa.Uuid()),
        sa.column("module_id", sa.Uuid()),
        *(sa.column(name, sa.Text()) for name in ("language", "title", "aim", "body")),
    )
    connection = op.get_bind()
    live = connection.execute(sa.select(text).where(text.c.removed.is_(False)).order_by(text.c.id))
    for some in live.partitions(_AT_ONCE):
        connection.execute(found.insert(), [_row(one) for one in some])


def _row(text: sa.Row[tuple[object, ...]]) -> dict[str, object]:
    loaded = text.objectives
    objectives = json.loads(loaded) if isinstance(loaded, str) else loaded
    lines = [fold(line) for line in (*objectives, *text.outline.split("\n"))]
    return {
        "text_id": text.id,
        "module_id": text.module_id,
        "language": text.language,
        "title": fold(text.title),
        "aim": fold(text.aim),
        "body": "\n".join(filter(None, lines)),
    }
