"""The modules of an edition: what is said of them, and their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from trainer_app.domain.academy import checked_list_code
from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.curriculum import Delivery, Edition, Module, Part
from trainer_app.domain.errors import CodeTaken, PrerequisiteCircle, RecordNotFound
from trainer_app.domain.ids import NewId
from trainer_app.domain.module_order import Place, arranged, moved
from trainer_app.domain.module_text import ModuleText
from trainer_app.domain.prerequisites import circle_among, circle_through, renamed
from trainer_app.services.module_materials import take_out
from trainer_app.services.ports import OpenWork, UnitOfWork
from trainer_app.services.saving import Draft, Saved


@dataclass(frozen=True, kw_only=True)
class ModuleDraft(Draft):
    """What can be said of a module; its texts are drafts of their own."""

    code: str
    minutes: int
    levels: tuple[str, ...] = ()
    delivery: Delivery = Delivery.LECTURE
    prerequisites: tuple[str, ...] = ()
    participants_per_trainer: int | None = None
    equipment: str = ""
    mandatory: bool = True
    part_id: UUID | None = None
    tested_by: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ModuleChange:
    """What a module shall be; without an id it is a new one at the end of its part."""

    draft: ModuleDraft
    module_id: UUID | None = None
    version: int | None = None


class Modules:
    """The units of an edition. Only those of a draft can be changed."""

    def __init__(self, open_work: OpenWork, new_id: NewId) -> None:
        self._open_work, self._new_id = open_work, new_id

    def save(
        self,
        edition_id: UUID,
        draft: ModuleDraft,
        module_id: UUID | None = None,
        version: int | None = None,
    ) -> Saved:
        """Add a module at the end of its part, or store its edited fields.

        Raises:
            EditionPublished, CodeInvalid, CodeTaken, ValueOutOfRange, RecordNotFound,
            PrerequisiteCircle, RecordChanged: what is wrong.
        """
        change = ModuleChange(draft=draft, module_id=module_id, version=version)
        with self._open_work() as work:
            [record] = put_modules(work, self._new_id, edition_id, [change])
            label = "module-added" if module_id is None else "module-edited"
            return Saved(record.id, work.commit(Label.of(label, code=record.code)))

    def save_many(self, edition_id: UUID, changes: Sequence[ModuleChange]) -> Changes:
        """Change several modules in one step, which is undone as one.

        Raises:
            EditionPublished, CodeInvalid, CodeTaken, ValueOutOfRange, RecordNotFound,
            PrerequisiteCircle, RecordChanged: what is wrong with any; then none is changed.
        """
        with self._open_work() as work:
            put_modules(work, self._new_id, edition_id, changes)
            return work.commit(Label.of("modules-edited", n=len(changes)))

    def move(self, edition_id: UUID, module_ids: Collection[UUID], to: UUID) -> Changes:
        """Give these modules the place of another one, and its part.

        Raises:
            EditionPublished: the edition never changes.
            RecordNotFound: the module whose place they take is gone.
        """
        with self._open_work() as work:
            work.of(Edition).get(edition_id).may_be_edited()
            modules = in_order(work.of(Module).where(edition_id=edition_id))
            if all(one.id != to for one in modules):
                raise RecordNotFound(noun="module")
            places = [Place(one.id, one.part_id) for one in modules]
            _take_places(modules, moved(places, module_ids, to))
            chosen = [one for one in modules if one.id in module_ids]
            label = Label.of("modules-moved", n=len(chosen))
            if len(chosen) == 1:
                label = Label.of("module-moved", code=chosen[0].code)
            return work.commit(label)

    def remove(self, module_id: UUID) -> Changes:
        """Remove a module of a draft, with its texts.

        Raises:
            EditionPublished: the edition never changes.
        """
        with self._open_work() as work:
            module = work.of(Module).get(module_id)
            work.of(Edition).get(module.edition_id).may_be_edited()
            remove_module(work, module)
            for other in work.of(Module).where(edition_id=module.edition_id):
                if module.code in other.prerequisites:
                    other.prerequisites = renamed(other.prerequisites, module.code, "")
            return work.commit(Label.of("module-removed", code=module.code))


def put_modules(
    work: UnitOfWork, new_id: NewId, edition_id: UUID, changes: Sequence[ModuleChange]
) -> list[Module]:
    """Bring modules of a draft to what they shall be, all or none; returns them in this order.

    Those that build on a module whose code changes follow it.

    Raises:
        EditionPublished, CodeInvalid, CodeTaken, ValueOutOfRange, RecordNotFound,
        PrerequisiteCircle, RecordChanged: what is wrong.
    """
    work.of(Edition).get(edition_id).may_be_edited()
    parts = parts_in_order(work, edition_id)
    known = in_order(work.of(Module).where(edition_id=edition_id))
    by_id = {one.id: one for one in known}
    seen = [_seen(work, by_id, change) for change in changes]
    put = [
        one
        or Module(id=new_id(), edition_id=edition_id, code="", position=len(known) + at, minutes=1)
        for at, one in enumerate(seen, 1)
    ]
    renames = _fill(put, changes)
    modules = [*known, *(one for one, before in zip(put, seen, strict=True) if before is None)]
    _check_parts(put, parts)
    _check_codes(modules, put, renames)
    for record in modules[len(known) :]:
        work.of(Module).add(record)
    arrange(modules, parts)
    return put


def _fill(put: Sequence[Module], changes: Sequence[ModuleChange]) -> Mapping[str, str]:
    """Put the drafts into the modules; returns which codes became which."""
    renames = {}
    for record, change in zip(put, changes, strict=True):
        code = checked_list_code(change.draft.code)
        if record.code not in {"", code}:
            renames[record.code] = code
        change.draft.put_into(record)
        record.code = code
        record.check()
    return renames


def _seen(work: UnitOfWork, by_id: Mapping[UUID, Module], change: ModuleChange) -> Module | None:
    """The module that is to be changed, as whoever changes it has seen it."""
    if change.module_id is None:
        return None
    if change.module_id not in by_id:
        raise RecordNotFound(noun="module", name=change.draft.code)
    return work.of(Module).get(change.module_id, version=change.version)


def _check_parts(put: Sequence[Module], parts: Sequence[Part]) -> None:
    known = {None, *(one.id for one in parts)}
    if any(one.part_id not in known for one in put):
        raise RecordNotFound(noun="part")


def _check_codes(
    modules: Sequence[Module], put: Sequence[Module], renames: Mapping[str, str]
) -> None:
    """Codes are unique, and what comes before a module is there and never in a circle."""
    counted = Counter(one.code for one in modules)
    if twice := [one.code for one in put if counted[one.code] > 1]:
        raise CodeTaken(code=twice[0])
    told = {one.id for one in put}
    for module in modules if renames else ():
        earlier = tuple(
            # what was said of this very module may name the new codes already
            code if module.id in told and code in counted else renames.get(code, code)
            for code in module.prerequisites
        )
        if earlier != module.prerequisites:
            module.prerequisites = earlier
    before = {one.code: one.prerequisites for one in modules}
    for module in put:
        if unknown := set(module.prerequisites) - counted.keys():
            raise RecordNotFound(noun="module", name=min(unknown))
    if circle_among(before):
        ways = (circle_through(one.code, before) for one in put)
        way = next((way for way in ways if way), circle_among(before))
        raise PrerequisiteCircle(field="prerequisites", code=way[0], way=" – ".join(way))


def remove_module(work: UnitOfWork, module: Module) -> None:
    """Remove a module with its texts and materials."""
    for text in work.of(ModuleText).where(module_id=module.id):
        work.of(ModuleText).remove(text)
    take_out(work, module.id)
    work.of(Module).remove(module)


def parts_in_order(work: UnitOfWork, edition_id: UUID) -> list[Part]:
    """The parts of an edition."""
    return sorted(work.of(Part).where(edition_id=edition_id), key=lambda one: one.position)


def in_order(modules: Iterable[Module]) -> list[Module]:
    """Modules as they stand."""
    return sorted(modules, key=lambda one: one.position)


def arrange(modules: Iterable[Module], parts: Sequence[Part]) -> None:
    """Let the modules of a part stand together, in the order of the parts."""
    ordered = in_order(modules)
    places = [Place(one.id, one.part_id) for one in ordered]
    _take_places(ordered, arranged(places, [one.id for one in parts]))


def _take_places(modules: Iterable[Module], places: Sequence[Place]) -> None:
    by_id = {one.id: one for one in modules}
    for position, place in enumerate(places, 1):
        module = by_id[place.id]
        if module.position != position:
            module.position = position
        if module.part_id != place.part_id:
            module.part_id = place.part_id
