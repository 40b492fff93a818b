"""What every table shares: names of constraints, the columns of a record, references."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Boolean, Column, ForeignKey, Integer, MetaData, Table, Uuid, false
from sqlalchemy.schema import SchemaItem

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def record_table(name: str, *columns: SchemaItem) -> Table:
    """A table of records: id, its own columns, the removed mark and the version."""
    return Table(
        name,
        metadata,
        Column("id", Uuid(), primary_key=True),
        *columns,
        Column("removed", Boolean(), nullable=False, server_default=false()),
        Column("version", Integer(), nullable=False, server_default="1"),
    )


def reference(name: str, target: str, *, optional: bool = False, index: bool = True) -> Column[Any]:
    """A link to another record, checked when the transaction ends, so that order is free."""
    return Column(
        name,
        Uuid(),
        ForeignKey(f"{target}.id", deferrable=True, initially="DEFERRED"),
        nullable=optional,
        index=index,
    )
