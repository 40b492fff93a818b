"""Tables of planning: when people are away, which conflicts are accepted."""

from __future__ import annotations

from sqlalchemy import Column, Date, DateTime, String, Text

from trainer_app.domain.conflict import Rule
from trainer_app.storage.tables.common import record_table, reference
from trainer_app.storage.types import EnumText

absence = record_table(
    "absence",
    reference("person_id", "person"),
    Column("starts_on", Date(), nullable=False),
    Column("ends_on", Date(), nullable=False),
    Column("reason", String(200), nullable=False, server_default=""),
)

accepted_conflict = record_table(
    "accepted_conflict",
    reference("course_id", "course"),
    Column("key", String(24), nullable=False),
    Column("rule", EnumText(Rule), nullable=False),
    Column("note", Text(), nullable=False),
    reference("staff_id", "staff", optional=True, index=False),
    Column("accepted_at", DateTime(), nullable=False),
)
