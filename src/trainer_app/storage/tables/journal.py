"""Tables of the journal: change sets and the changes in them."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    Integer,
    String,
    Table,
    UniqueConstraint,
    Uuid,
)

from trainer_app.domain.journal import ChangeKind
from trainer_app.domain.records import Noun
from trainer_app.storage.tables.common import metadata
from trainer_app.storage.types import EnumText, PlainJson

change_set = Table(
    "change_set",
    metadata,
    Column("id", Uuid(), primary_key=True),
    Column("site_id", Uuid(), nullable=False),
    Column("number", Integer(), nullable=False),
    Column("stamp", BigInteger(), nullable=False, index=True),
    Column("actor_id", Uuid()),
    Column("label", String(60), nullable=False),
    Column("label_values", PlainJson, nullable=False),
    Column("undoes", Uuid()),
    Column("final", String(60), nullable=False, server_default=""),
    UniqueConstraint("site_id", "number"),
)

change = Table(
    "change",
    metadata,
    Column("change_set_id", Uuid(), ForeignKey("change_set.id"), primary_key=True),
    Column("position", Integer(), primary_key=True),
    Column("noun", EnumText(Noun), nullable=False),
    Column("record_id", Uuid(), nullable=False, index=True),
    Column("kind", EnumText(ChangeKind), nullable=False),
    Column("before", PlainJson),
    Column("after", PlainJson),
)
