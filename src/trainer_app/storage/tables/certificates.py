"""Tables of certificates: series and register."""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, String, Text, UniqueConstraint

from trainer_app.domain.certificate import CertificateKind, CertificateState
from trainer_app.storage.tables.common import record_table, reference
from trainer_app.storage.types import EnumText, Pairs

series = record_table(
    "series",
    reference("academy_id", "academy", index=False),
    Column("kind", EnumText(CertificateKind), nullable=False),
    Column("year", Integer(), nullable=False),
    reference("site_id", "site", index=False),
    Column("first_number", Integer(), nullable=False, server_default="1"),
    Column("last_number", Integer(), nullable=False, server_default="0"),
    UniqueConstraint("academy_id", "kind", "year"),
)

certificate = record_table(
    "certificate",
    Column("number", String(40), nullable=False),
    reference("series_id", "series", index=False),
    Column("sequence", Integer(), nullable=False),
    Column("kind", EnumText(CertificateKind), nullable=False),
    reference("person_id", "person"),
    Column("issued_on", Date(), nullable=False),
    Column("content", Pairs(), nullable=False),
    reference("course_id", "course", optional=True),
    reference("enrolment_id", "enrolment", optional=True),
    Column("state", EnumText(CertificateState), nullable=False),
    Column("handed_over_on", Date()),
    Column("handed_over_to", String(200), nullable=False, server_default=""),
    Column("reason", Text(), nullable=False, server_default=""),
    Column("state_on", Date()),
    reference("replaces_id", "certificate", optional=True, index=False),
    UniqueConstraint("number"),
    UniqueConstraint("series_id", "sequence"),
)
