"""What module texts are found by: each live text folded, in a row of its own.

The rows follow from `module_text`, so the journal leaves them out; `storage.searched_texts` keeps
them. On SQLite an FTS5 table of all runs of three characters stands beside it, kept by triggers of
this table alone; on PostgreSQL an index of pg_trgm, where the server has that extension.
"""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, Table, Text, Uuid

from trainer_app.domain.languages import Language
from trainer_app.storage.tables.common import metadata
from trainer_app.storage.types import EnumText

text_search = Table(
    "text_search",
    metadata,
    Column("number", Integer(), primary_key=True),
    Column(
        "text_id",
        Uuid(),
        ForeignKey("module_text.id", deferrable=True, initially="DEFERRED"),
        nullable=False,
        unique=True,
    ),
    Column("module_id", Uuid(), nullable=False),
    Column("language", EnumText(Language), nullable=False),
    Column("title", Text(), nullable=False),
    Column("aim", Text(), nullable=False),
    Column("body", Text(), nullable=False),
)
"""`number` grows with each change, so that the greatest is the newest; `body` holds the objectives
and the outline, a line each."""

TRIGRAMS = "text_trigrams"
"""The FTS5 table on SQLite, with the columns title, aim and body; its rowid is `number`.

Beside it `ix_text_search_trigrams` is, on SQLite, the titles alone, to be read through for needles
too short for it; on PostgreSQL, where the server has pg_trgm, what stands in place of both.
"""
