"""Certificate templates; photos of people; the template that a certificate names."""

from __future__ import annotations

import json

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

JSON = sa.JSON(none_as_null=True)


def upgrade() -> None:
    op.create_table(
        "certificate_template",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("name", JSON, nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("layout", JSON, nullable=False),
        sa.Column("in_use_since", sa.Date(), nullable=True),
        sa.Column("removed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_certificate_template"),
        sa.UniqueConstraint("code", "number", name="uq_certificate_template_code_number"),
    )
    with op.batch_alter_table("person") as table:
        table.add_column(
            sa.Column("photo", sa.String(length=64), server_default="", nullable=False)
        )
    with op.batch_alter_table("certificate") as table:
        table.add_column(sa.Column("said_template", sa.Text(), server_default="", nullable=False))
    _fill_which_template_papers_name()


def _fill_which_template_papers_name() -> None:
    certificate = sa.table(
        "certificate",
        sa.column("id", sa.Uuid()),
        sa.column("content", JSON),
        sa.column("said_template", sa.Text()),
    )
    connection = op.get_bind()
    for row in connection.execute(sa.select(certificate.c.id, certificate.c.content)).all():
        loaded = json.loads(row.content) if isinstance(row.content, str) else row.content
        connection.execute(
            certificate.update()
            .where(certificate.c.id == row.id)
            .values(said_template=dict(loaded).get("template", ""))
        )
