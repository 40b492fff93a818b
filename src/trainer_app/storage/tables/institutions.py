"""Tables of the site and of the institutions: programme, academy and what belongs to them."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Integer, String, Text, UniqueConstraint, false, true

from trainer_app.domain.academy import RoomKind
from trainer_app.domain.curriculum import Level
from trainer_app.storage.tables.common import record_table, reference
from trainer_app.storage.types import EnumText, Localized, Texts

site = record_table(
    "site",
    Column("code", String(12), nullable=False),
    Column("name", String(200), nullable=False),
    reference("academy_id", "academy", optional=True, index=False),
    Column("holds_samples", Boolean(), nullable=False, server_default=false()),
    Column("approval_by_another", Boolean(), nullable=False, server_default=true()),
    Column("same_from", Integer(), nullable=False, server_default="85"),
    Column("doubtful_from", Integer(), nullable=False, server_default="35"),
    UniqueConstraint("code"),
)

staff = record_table(
    "staff",
    Column("name", String(200), nullable=False),
    Column("account", String(200), nullable=False, server_default=""),
    Column("title", String(200), nullable=False, server_default=""),
)

programme = record_table(
    "programme",
    Column("code", String(24), nullable=False),
    Column("name", Localized(), nullable=False),
    Column("donors", Text(), nullable=False, server_default=""),
    Column("starts_on", Date()),
    Column("ends_on", Date()),
    Column("aliases_required", Boolean(), nullable=False, server_default=false()),
    Column("note", Text(), nullable=False, server_default=""),
)

academy = record_table(
    "academy",
    Column("code", String(6), nullable=False),
    Column("name", Localized(), nullable=False),
    Column("country", String(2), nullable=False),
    Column("city", Localized(), nullable=False),
    Column("time_zone", String(64), nullable=False),
    Column("working_days", Texts(), nullable=False),
    Column("opens", Integer(), nullable=False),
    Column("closes", Integer(), nullable=False),
    Column("focal_point", String(200), nullable=False, server_default=""),
    Column("phone", String(60), nullable=False, server_default=""),
    Column("email", String(254), nullable=False, server_default=""),
)

agreement = record_table(
    "agreement",
    reference("academy_id", "academy"),
    Column("reference", String(200), nullable=False),
    Column("starts_on", Date(), nullable=False),
    Column("ends_on", Date()),
    Column("covers", Text(), nullable=False, server_default=""),
)

room = record_table(
    "room",
    reference("academy_id", "academy"),
    Column("name", String(200), nullable=False),
    Column("seats", Integer(), nullable=False),
    Column("kind", EnumText(RoomKind), nullable=False),
    Column("equipment", Text(), nullable=False, server_default=""),
)

closure = record_table(
    "closure",
    reference("academy_id", "academy"),
    Column("starts_on", Date(), nullable=False),
    Column("ends_on", Date(), nullable=False),
    Column("reason", String(200), nullable=False, server_default=""),
)

agency = record_table(
    "agency",
    Column("name", Localized(), nullable=False),
    Column("country", String(2), nullable=False, server_default=""),
    Column("abbreviation", String(24), nullable=False, server_default=""),
)

rank = record_table(
    "rank",
    Column("name", Localized(), nullable=False),
    Column("country", String(2), nullable=False, server_default=""),
    Column("level", EnumText(Level), nullable=False),
    Column("position", Integer(), nullable=False, server_default="0"),
)
