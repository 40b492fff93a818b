"""Trusted keys, kept papers; the register's columns; entries of old registers."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

JSON = sa.JSON(none_as_null=True)
_SAID = {
    "said_holder": "holder_name",
    "said_latin": "holder_latin_name",
    "said_title": "course_title",
    "said_course": "course_code",
    "said_academy": "academy_name",
    "said_language": "language",
}


def upgrade() -> None:
    op.create_table(
        "trusted_key",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("key_id", sa.String(length=16), nullable=False),
        sa.Column("public_key", sa.Text(), nullable=False),
        sa.Column("site_code", sa.String(length=40), nullable=False),
        sa.Column("site_name", sa.String(length=400), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("vouched_by", sa.String(length=16), server_default="", nullable=False),
        sa.Column("removed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_trusted_key"),
        sa.UniqueConstraint("key_id", name="uq_trusted_key_key_id"),
    )
    op.create_table(
        "known_void",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("site_code", sa.String(length=40), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("entries", JSON, nullable=False),
        sa.Column("key_id", sa.String(length=16), server_default="", nullable=False),
        sa.Column("removed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_known_void"),
        sa.UniqueConstraint("site_code", name="uq_known_void_site_code"),
    )
    op.create_table(
        "kept_file",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_kept_file"),
    )
    with op.batch_alter_table("certificate") as table:
        for name in ("series_id", "person_id"):
            table.alter_column(name, existing_type=sa.Uuid(), nullable=True)
        table.alter_column("sequence", existing_type=sa.Integer(), nullable=True)
        table.add_column(
            sa.Column("file_sha256", sa.String(length=64), server_default="", nullable=False)
        )
        for name in _SAID:
            table.add_column(sa.Column(name, sa.Text(), server_default="", nullable=False))
    _fill_what_papers_say()


def _fill_what_papers_say() -> None:
    certificate = sa.table(
        "certificate",
        sa.column("id", sa.Uuid()),
        sa.column("content", JSON),
        *(sa.column(name, sa.Text()) for name in _SAID),
    )
    connection = op.get_bind()
    for row in connection.execute(sa.select(certificate.c.id, certificate.c.content)).all():
        loaded = json.loads(row.content) if isinstance(row.content, str) else row.content
        content = dict(loaded)
        connection.execute(
            certificate.update()
            .where(certificate.c.id == row.id)
            .values({column: content.get(name, "") for column, name in _SAID.items()})
        )
