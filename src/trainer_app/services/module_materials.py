"""Materials follow their modules: into a new edition, and out with a module that is removed."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from trainer_app.domain.ids import NewId
from trainer_app.domain.material import Material
from trainer_app.services.ports import UnitOfWork


def carry_over(work: UnitOfWork, new_id: NewId, source_id: UUID, target_id: UUID) -> None:
    """Give a copied module the newest files of its source; the bytes are not copied."""
    for one in newest(work.of(Material).where(module_id=source_id)):
        copy_id = new_id()
        work.of(Material).add(
            Material(
                id=copy_id,
                module_id=target_id,
                line_id=copy_id,
                number=1,
                language=one.language,
                kind=one.kind,
                name=one.name,
                sha256=one.sha256,
                bytes=one.bytes,
                added_on=one.added_on,
            )
        )


def take_out(work: UnitOfWork, module_id: UUID) -> None:
    """Remove the files of a module that goes; undo brings them back with it."""
    records = work.of(Material)
    for one in records.where(module_id=module_id):
        records.remove(one)


def newest(versions: Sequence[Material]) -> list[Material]:
    """The version that counts of each file."""
    found: dict[UUID, Material] = {}
    for one in sorted(versions, key=lambda one: (one.number, one.id)):
        found[one.line_id] = one
    return list(found.values())
