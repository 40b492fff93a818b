"""Tables of people. `search_text` and the keys are derived; `person_key` seals the journal."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
    Uuid,
    true,
)

from trainer_app.domain.person import PathwayStage, Sex
from trainer_app.storage.tables.common import metadata, record_table, reference
from trainer_app.storage.types import EnumText, Texts

person = record_table(
    "person",
    Column("native_name", String(200), nullable=False, server_default=""),
    Column("latin_name", String(200), nullable=False, server_default=""),
    Column("family_name", String(200), nullable=False, server_default=""),
    Column("given_name", String(200), nullable=False, server_default=""),
    Column("sex", EnumText(Sex), nullable=False),
    Column("birth_date", Date()),
    Column("id_number", String(60), nullable=False, server_default=""),
    Column("email", String(254), nullable=False, server_default=""),
    Column("phone", String(60), nullable=False, server_default=""),
    Column("country", String(2), nullable=False, server_default=""),
    Column("rank", String(200), nullable=False, server_default=""),
    Column("agency", String(200), nullable=False, server_default=""),
    Column("unit", String(200), nullable=False, server_default=""),
    Column("languages", Texts(), nullable=False),
    Column("alias", String(200), nullable=False, server_default=""),
    Column("note", Text(), nullable=False, server_default=""),
    Column("photo", String(64), nullable=False, server_default=""),
    Column("consent_on", Date()),
    Column("keep_until", Date()),
    Column("anonymised_on", Date()),
    Column("passport", String(60), nullable=False, server_default=""),
    Column("arrival", String(300), nullable=False, server_default=""),
    Column("lodging", String(300), nullable=False, server_default=""),
    Column("diet", String(200), nullable=False, server_default=""),
    reference("merged_into_id", "person", optional=True),
    Column("search_text", Text(), nullable=False, server_default=""),
    Column("native_key", String(400), nullable=False, server_default="", index=True),
    Column("latin_key", String(400), nullable=False, server_default="", index=True),
)

DERIVED = ("search_text", "native_key", "latin_key")
"""Columns that follow from others: written with the row, left out of the journal."""

trainer = record_table(
    "trainer",
    reference("person_id", "person"),
    reference("academy_id", "academy", optional=True),
    Column("stage", EnumText(PathwayStage), nullable=False),
    Column("stage_since", Date()),
    Column("certified_on", Date()),
    Column("certified_until", Date()),
    Column("teaching_languages", Texts(), nullable=False),
    Column("home_city", String(200), nullable=False, server_default=""),
    Column("active", Boolean(), nullable=False, server_default=true()),
    Column("note", Text(), nullable=False, server_default=""),
)

person_key = Table(
    "person_key",
    metadata,
    Column("person_id", Uuid(), primary_key=True),
    Column("key", LargeBinary(64), nullable=False),
)

told_apart = record_table(
    "told_apart",
    reference("person_id", "person"),
    reference("other_id", "person"),
)

identity_reading = record_table(
    "identity_reading",
    reference("person_id", "person"),
    Column("read_at", DateTime(), nullable=False),
    Column("reason", Text(), nullable=False),
)

sender_layout = record_table(
    "sender_layout",
    Column("sender", String(64), nullable=False),
    Column("fields", Texts(), nullable=False),
    UniqueConstraint("sender"),
)
