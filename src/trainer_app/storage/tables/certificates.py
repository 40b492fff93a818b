"""Tables of certificates: series, register, the files as issued, and whose keys count."""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, LargeBinary, String, Table, Text, UniqueConstraint

from trainer_app.domain.certificate import CertificateKind, CertificateState
from trainer_app.storage.tables.common import metadata, record_table, reference
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

SAID = {
    "said_holder": "holder_name",
    "said_latin": "holder_latin_name",
    "said_title": "course_title",
    "said_course": "course_code",
    "said_academy": "academy_name",
    "said_language": "language",
    "said_template": "template",
}
"""Columns that repeat what stands in the content, so that the register need not open it."""

certificate = record_table(
    "certificate",
    Column("number", String(40), nullable=False),
    reference("series_id", "series", optional=True, index=False),
    Column("sequence", Integer()),
    Column("kind", EnumText(CertificateKind), nullable=False),
    reference("person_id", "person", optional=True),
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
    Column("file_sha256", String(64), nullable=False, server_default=""),
    *(Column(name, Text(), nullable=False, server_default="") for name in SAID),
    UniqueConstraint("number"),
    UniqueConstraint("series_id", "sequence"),
)

kept_file = Table(
    "kept_file",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("content", LargeBinary(), nullable=False),
)
"""Papers as they were issued, by the SHA-256 of their bytes; never changed, so not journalled."""

trusted_key = record_table(
    "trusted_key",
    Column("key_id", String(16), nullable=False),
    Column("public_key", Text(), nullable=False),
    Column("site_code", String(40), nullable=False),
    Column("site_name", String(400), nullable=False),
    Column("since", Date(), nullable=False),
    Column("vouched_by", String(16), nullable=False, server_default=""),
    UniqueConstraint("key_id"),
)

known_void = record_table(
    "known_void",
    Column("site_code", String(40), nullable=False),
    Column("as_of", Date(), nullable=False),
    Column("entries", Pairs(), nullable=False),
    Column("key_id", String(16), nullable=False, server_default=""),
    UniqueConstraint("site_code"),
)
