"""The files of modules, and what packages brought. The bytes lie in the folder of materials."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Date, Integer, String, UniqueConstraint, Uuid

from trainer_app.domain.languages import Language
from trainer_app.domain.material import MaterialKind
from trainer_app.storage.tables.common import record_table, reference
from trainer_app.storage.types import EnumText, Pairs

material = record_table(
    "material",
    reference("module_id", "module"),
    Column("line_id", Uuid(), nullable=False),
    Column("number", Integer(), nullable=False),
    Column("language", EnumText(Language), nullable=False),
    Column("kind", EnumText(MaterialKind), nullable=False),
    Column("name", String(200), nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("bytes", BigInteger(), nullable=False),
    Column("added_on", Date()),
)

taken_package = record_table(
    "taken_package",
    reference("edition_id", "edition", index=False),
    Column("site_code", String(40), nullable=False),
    Column("key_id", String(16), nullable=False),
    Column("prints", Pairs(), nullable=False),
    UniqueConstraint("edition_id"),
)
