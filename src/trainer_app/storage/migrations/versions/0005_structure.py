"""Parts of editions; which tests a module has; the pathway that an edition leads to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

JSON = sa.JSON(none_as_null=True)


def upgrade() -> None:
    op.create_table(
        "part",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("edition_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", JSON, nullable=False),
        sa.Column("removed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id"],
            ["edition.id"],
            name="fk_part_edition_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_part"),
    )
    op.create_index("ix_part_edition_id", "part", ["edition_id"])
    with op.batch_alter_table("edition") as table:
        table.add_column(
            sa.Column("pathway", sa.String(length=40), server_default="", nullable=False)
        )
    with op.batch_alter_table("module") as table:
        table.add_column(sa.Column("part_id", sa.Uuid(), nullable=True))
        table.add_column(sa.Column("tested_by", JSON, server_default="[]", nullable=False))
        table.create_foreign_key(
            "fk_module_part_id",
            "part",
            ["part_id"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )
