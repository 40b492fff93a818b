"""The table of certificate templates; their pictures are kept files."""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, String, UniqueConstraint

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.template import TemplateState
from trainer_app.storage.tables.common import record_table
from trainer_app.storage.types import EnumText, LayoutJson, Localized

certificate_template = record_table(
    "certificate_template",
    Column("code", String(40), nullable=False),
    Column("number", Integer(), nullable=False),
    Column("kind", EnumText(CertificateKind), nullable=False),
    Column("name", Localized(), nullable=False),
    Column("state", EnumText(TemplateState), nullable=False),
    Column("layout", LayoutJson(), nullable=False),
    Column("in_use_since", Date()),
    UniqueConstraint("code", "number"),
)
