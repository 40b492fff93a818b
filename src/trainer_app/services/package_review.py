"""What a package would change here, part by part, before anything is taken in."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from uuid import UUID

from trainer_app.domain.changes import Changes
from trainer_app.domain.curriculum import EditionState
from trainer_app.domain.edition_difference import ModuleDifference, ModuleFacts, differences
from trainer_app.domain.languages import Language
from trainer_app.domain.package_merge import Standing, standing, standings
from trainer_app.domain.reasons import Reason
from trainer_app.domain.statement import fingerprint
from trainer_app.services.curriculum_package_files import PackageSigner
from trainer_app.services.package_parts import (
    CURRICULUM,
    EDITION,
    GROUPS,
    ORDER,
    file_key,
    module_key,
    module_keys,
    order,
    prints,
    text_key,
)
from trainer_app.services.read_models.edition_content import EditionContent, ModuleContent

STATE = "state"
_RANK = list(EditionState)


class PartKind(StrEnum):
    """What a part is of."""

    CURRICULUM = "curriculum"
    EDITION = "edition"
    STATE = "state"
    GROUPS = "groups"
    ORDER = "order"
    MODULE = "module"
    TEXT = "text"
    FILE = "file"


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part that differs. `never` is why no choice can take it."""

    key: str
    kind: PartKind
    standing: Standing
    code: str = ""  # of its module
    module: str = ""  # the key of its module
    language: Language | None = None
    name: str = ""
    never: Reason | None = None

    @property
    def place(self) -> str:
        """Where it stands, in few words."""
        words = (self.code, self.language.value if self.language else "", self.name)
        return " ".join(word for word in words if word) or self.kind.value


@dataclass(frozen=True, kw_only=True)
class PartLeftOut:
    """A part that is not taken, and why."""

    part: Part
    reason: Reason

    @property
    def place(self) -> str:
        """Where it stands."""
        return self.part.place


@dataclass(frozen=True, kw_only=True)
class PackageReview:
    """A package read, checked and compared with what is here."""

    path: Path
    manifest_sha256: str
    content: EditionContent
    signer: PackageSigner
    known: bool  # whether the signer's key counts here
    here: EditionContent | None
    before: Mapping[str, str]
    parts: tuple[Part, ...]
    modules: tuple[ModuleDifference, ...]
    terms: tuple[tuple[str, Reason], ...] = ()

    @property
    def fingerprint(self) -> str:
        """What is compared by telephone."""
        return fingerprint(self.signer.key_id)

    @property
    def files_bytes(self) -> int:
        """How much all files in the package weigh."""
        return sum(one.bytes for module in self.content.modules for one in module.files)


@dataclass(frozen=True, kw_only=True)
class PackageTaken:
    """What a choice takes and leaves out, and what it changed."""

    taken: tuple[Part, ...]
    left_out: tuple[PartLeftOut, ...]
    changes: Changes = field(default_factory=Changes)
    edition_id: UUID | None = None


def compared(
    here: EditionContent | None, told: EditionContent, before: Mapping[str, str]
) -> tuple[Part, ...]:
    """All parts that differ, the package's in its order."""
    keys = module_keys(here, told) if here else {}
    told_prints = prints(told, {})
    here_prints = prints(here, keys) if here else {}
    for key in _same_files(here, told, keys):
        told_prints.pop(key)
    found = standings(here_prints, before, told_prints)
    named = {part.key: part for one in (here, told) if one for part in _named(one, keys)}
    judged = [
        _judged(named[key], how, frozen=_frozen(here))
        for key, how in found.items()
        if how is not Standing.SAME
    ]
    gone = {one.module for one in judged if _goes(one)}
    return (
        *(one for one in judged if _listed(one, gone, before)),
        *_order_part(here, told, keys, before),
        *_state_part(here, told),
    )


def module_differences(
    here: EditionContent | None, told: EditionContent
) -> tuple[ModuleDifference, ...]:
    """The modules that differ, in words."""
    return differences(_facts(here), _facts(told))


def chosen(review: PackageReview, accept: Collection[str], *, accept_all: bool) -> PackageTaken:
    """What is taken when these parts that were changed here are accepted."""
    taken: list[Part] = []
    left: list[PartLeftOut] = []
    keys = module_keys(review.here, review.content) if review.here else {}
    there = set(keys.values())
    draft = review.here is not None and review.here.state is EditionState.DRAFT
    for part in review.parts:
        why = _why_not(part, there, taken, accepted=accept_all or part.key in accept)
        if part.kind is PartKind.STATE and draft and any(_shapes(one.part) for one in left):
            why = why or Reason.of("package-not-published")
        if why is None:
            taken.append(part)
        else:
            left.append(PartLeftOut(part=part, reason=why))
    return PackageTaken(taken=tuple(taken), left_out=tuple(left))


def _why_not(
    part: Part,
    there: Collection[str],
    taken: Sequence[Part],
    *,
    accepted: bool,
) -> Reason | None:
    if part.never is not None:
        return part.never
    if part.standing is Standing.CHANGED_HERE and not accepted:
        return Reason.of("package-changed-here")
    if part.kind in {PartKind.TEXT, PartKind.FILE} and part.module not in there:
        key = module_key(part.module)
        if not any(one.key == key for one in taken):
            return Reason.of("package-module-missing")
    return None


def _shapes(part: Part) -> bool:
    """Whether the part belongs to what never changes once it is published."""
    english = part.kind is PartKind.TEXT and part.language is Language.ENGLISH
    return english or part.kind in {
        PartKind.EDITION,
        PartKind.GROUPS,
        PartKind.MODULE,
        PartKind.ORDER,
    }


def _frozen(here: EditionContent | None) -> bool:
    return here is not None and here.state is not EditionState.DRAFT


def _judged(part: Part, how: Standing, *, frozen: bool) -> Part:
    never = None
    if how is Standing.ONLY_HERE:
        never = Reason.of("package-only-here")
    elif frozen and _shapes(part):
        never = Reason.of("package-published")
    return Part(
        key=part.key,
        kind=part.kind,
        standing=how,
        code=part.code,
        module=part.module,
        language=part.language,
        name=part.name,
        never=never,
    )


def _goes(part: Part) -> bool:
    module = part.kind is PartKind.MODULE
    return module and part.standing is Standing.GONE and part.never is None


def _listed(part: Part, gone: Collection[str], before: Mapping[str, str]) -> bool:
    """Leave out what was only added here, and what goes with its module."""
    if part.kind in {PartKind.TEXT, PartKind.FILE}:
        if part.module in gone and part.standing is Standing.GONE:
            return False
        return part.standing is not Standing.ONLY_HERE or part.key in before
    return True


def _same_files(
    here: EditionContent | None, told: EditionContent, keys: Mapping[UUID, str]
) -> Iterator[str]:
    """Files that both sites added by themselves: the same bytes are not added twice."""
    if here is None:
        return
    mine = {
        (keys[module.id], file.language, file.sha256): file.line_id
        for module in here.modules
        for file in module.files
    }
    for module in told.modules:
        for file in module.files:
            key = str(module.id)
            own = mine.get((key, file.language, file.sha256))
            if own is not None and own != file.line_id:
                yield file_key(key, file.line_id)


def _named(content: EditionContent, keys: Mapping[UUID, str]) -> Iterator[Part]:
    same = Standing.SAME
    yield Part(key=CURRICULUM, kind=PartKind.CURRICULUM, standing=same, name=content.code)
    yield Part(key=EDITION, kind=PartKind.EDITION, standing=same, name=content.name)
    yield Part(key=GROUPS, kind=PartKind.GROUPS, standing=same)
    for module in content.modules:
        key = keys.get(module.id, str(module.id))
        yield Part(
            key=module_key(key),
            kind=PartKind.MODULE,
            standing=same,
            code=module.code,
            module=key,
        )
        for text in module.texts:
            yield Part(
                key=text_key(key, text.language),
                kind=PartKind.TEXT,
                standing=same,
                code=module.code,
                module=key,
                language=text.language,
            )
        for file in module.files:
            yield Part(
                key=file_key(key, file.line_id),
                kind=PartKind.FILE,
                standing=same,
                code=module.code,
                module=key,
                language=file.language,
                name=file.name,
            )


def _order_part(
    here: EditionContent | None,
    told: EditionContent,
    keys: Mapping[UUID, str],
    before: Mapping[str, str],
) -> Iterator[Part]:
    if here is None:
        return
    mine, theirs = order(here, keys), order(told, {})
    common = set(mine) & set(theirs)

    def of_common(row: Sequence[str]) -> str:
        return " ".join(one for one in row if one in common)

    known = before.get(ORDER)
    how = standing(
        here=of_common(mine),
        before=None if known is None else of_common(known.split()),
        told=of_common(theirs),
    )
    if how is not Standing.SAME:
        never = Reason.of("package-published") if _frozen(here) else None
        yield Part(key=ORDER, kind=PartKind.ORDER, standing=how, never=never)


def _state_part(here: EditionContent | None, told: EditionContent) -> Iterator[Part]:
    if here is None or here.state is told.state:
        return
    ahead = _RANK.index(here.state) > _RANK.index(told.state)
    never = Reason.of("package-ahead") if ahead else None
    yield Part(key=STATE, kind=PartKind.STATE, standing=Standing.NEWER, never=never)


def _facts(content: EditionContent | None) -> list[ModuleFacts]:
    return [_module_facts(one) for one in content.modules] if content else []


def _module_facts(module: ModuleContent) -> ModuleFacts:
    english = module.text(Language.ENGLISH) or next(iter(module.texts), None)
    return ModuleFacts(
        code=module.code,
        title=english.title if english else "",
        minutes=module.minutes,
        levels=module.levels,
        delivery=module.delivery,
        prerequisites=module.prerequisites,
        participants_per_trainer=module.participants_per_trainer,
        equipment=module.equipment,
        mandatory=module.mandatory,
        tested_by=module.tested_by,
    )
