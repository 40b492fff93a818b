"""Tables of curricula: editions, their parts and modules, texts, and remarks on these."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    false,
    true,
)

from trainer_app.domain.curriculum import CurriculumKind, Delivery, EditionState, TextStatus
from trainer_app.domain.languages import Language
from trainer_app.storage.tables.common import metadata, record_table, reference
from trainer_app.storage.types import EnumText, Localized, Rule, Texts

curriculum = record_table(
    "curriculum",
    reference("programme_id", "programme"),
    Column("code", String(24), nullable=False),
    Column("title", Localized(), nullable=False),
    Column("kind", EnumText(CurriculumKind), nullable=False),
    Column("owner", String(200), nullable=False, server_default=""),
)

edition = record_table(
    "edition",
    reference("curriculum_id", "curriculum"),
    Column("name", String(60), nullable=False),
    Column("state", EnumText(EditionState), nullable=False),
    Column("published_on", Date()),
    Column("withdrawn_on", Date()),
    reference("based_on_id", "edition", optional=True, index=False),
    Column("rule", Rule(), nullable=False),
    Column("pathway", String(40), nullable=False, server_default=""),
)

part = record_table(
    "part",
    reference("edition_id", "edition"),
    Column("position", Integer(), nullable=False),
    Column("title", Localized(), nullable=False),
)

module = record_table(
    "module",
    reference("edition_id", "edition"),
    Column("code", String(24), nullable=False),
    Column("position", Integer(), nullable=False),
    Column("minutes", Integer(), nullable=False),
    Column("levels", Texts(), nullable=False),
    Column("delivery", EnumText(Delivery), nullable=False),
    Column("prerequisites", Texts(), nullable=False),
    Column("participants_per_trainer", Integer()),
    Column("equipment", Text(), nullable=False, server_default=""),
    Column("mandatory", Boolean(), nullable=False, server_default=true()),
    reference("part_id", "part", optional=True, index=False),
    Column("tested_by", Texts(), nullable=False, server_default="[]"),
)

module_text = record_table(
    "module_text",
    reference("module_id", "module", index=False),
    Column("language", EnumText(Language), nullable=False),
    Column("title", Text(), nullable=False),
    Column("aim", Text(), nullable=False, server_default=""),
    Column("objectives", Texts(), nullable=False),
    Column("outline", Text(), nullable=False, server_default=""),
    Column("status", EnumText(TextStatus), nullable=False),
    Column("revision", Integer(), nullable=False, server_default="1"),
    Column("source_revision", Integer()),
    Column("reviewer", String(200), nullable=False, server_default=""),
    Column("reviewed_on", Date()),
    reference("written_by_id", "staff", optional=True, index=False),
    UniqueConstraint("module_id", "language"),
)

text_piece = Table(
    "text_piece",
    metadata,
    Column("fingerprint", String(12), primary_key=True),
    Column(
        "module_text_id",
        Uuid(),
        ForeignKey("module_text.id", deferrable=True, initially="DEFERRED"),
        primary_key=True,
        index=True,
    ),
)
"""What the English texts say, piece by piece, for the translation memory. Derived, not journalled.
"""

text_remark = record_table(
    "text_remark",
    reference("module_id", "module"),
    Column("language", EnumText(Language), nullable=False),
    Column("words", Text(), nullable=False),
    Column("author", String(200), nullable=False),
    Column("made_at", DateTime(), nullable=False),
    Column("settled", Boolean(), nullable=False, server_default=false()),
)
