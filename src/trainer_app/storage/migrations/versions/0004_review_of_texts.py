"""Who wrote a module's text, remarks on it, what the translation memory finds it by."""

from __future__ import annotations

import hashlib
import json
import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

JSON = sa.JSON(none_as_null=True)


def upgrade() -> None:
    op.create_table(
        "text_remark",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("module_id", sa.Uuid(), nullable=False),
        sa.Column("language", sa.String(length=32), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("author", sa.String(length=200), nullable=False),
        sa.Column("made_at", sa.DateTime(), nullable=False),
        sa.Column("settled", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("removed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["module_id"],
            ["module.id"],
            name="fk_text_remark_module_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name="pk_text_remark"),
    )
    op.create_index("ix_text_remark_module_id", "text_remark", ["module_id"])
    with op.batch_alter_table("site") as table:
        table.add_column(
            sa.Column("approval_by_another", sa.Boolean(), server_default=sa.true(), nullable=False)
        )
    with op.batch_alter_table("module_text") as table:
        table.add_column(sa.Column("written_by_id", sa.Uuid(), nullable=True))
        table.create_foreign_key(
            "fk_module_text_written_by_id",
            "staff",
            ["written_by_id"],
            ["id"],
            initially="DEFERRED",
            deferrable=True,
        )
    op.create_table(
        "text_piece",
        sa.Column("fingerprint", sa.String(length=12), nullable=False),
        sa.Column("module_text_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["module_text_id"],
            ["module_text.id"],
            name="fk_text_piece_module_text_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("fingerprint", "module_text_id", name="pk_text_piece"),
    )
    op.create_index("ix_text_piece_module_text_id", "text_piece", ["module_text_id"])
    _fill_pieces()


def _fill_pieces() -> None:
    text = sa.table(
        "module_text",
        sa.column("id", sa.Uuid()),
        sa.column("language", sa.String()),
        sa.column("title", sa.Text()),
        sa.column("aim", sa.Text()),
        sa.column("objectives", JSON),
        sa.column("outline", sa.Text()),
    )
    piece = sa.table(
        "text_piece", sa.column("fingerprint", sa.String()), sa.column("module_text_id", sa.Uuid())
    )
    connection = op.get_bind()
    for row in connection.execute(sa.select(text).where(text.c.language == "en")).all():
        loaded = row.objectives
        objectives = json.loads(loaded) if isinstance(loaded, str) else loaded
        said = [row.title, row.aim, *objectives, *row.outline.split("\n")]
        rows = [
            {"fingerprint": one, "module_text_id": row.id}
            for one in sorted({_fingerprint(one) for one in said if one.strip()})
        ]
        if rows:
            connection.execute(piece.insert(), rows)


def _fingerprint(piece: str) -> str:
    plain = " ".join(unicodedata.normalize("NFC", piece).split())
    return hashlib.blake2b(plain.encode(), digest_size=6).hexdigest()
