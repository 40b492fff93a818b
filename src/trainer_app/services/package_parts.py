"""An edition taken apart: each part with a fingerprint of what it says."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from uuid import UUID

from trainer_app.domain.languages import Language
from trainer_app.services.read_models.edition_content import (
    EditionContent,
    FileContent,
    ModuleContent,
    TextContent,
)

CURRICULUM, EDITION, GROUPS, ORDER = "curriculum", "edition", "groups", "order"

ModuleKeys = Mapping[UUID, str]
"""By the id of a module here or in a package the name both share: its id in the package."""


def module_keys(here: EditionContent, told: EditionContent) -> dict[UUID, str]:
    """Which module here is which of the package: the one of its id, or else of its code."""
    ids = {one.id for one in told.modules}
    own = {one.id for one in here.modules}
    by_code = {one.code: one.id for one in told.modules if one.id not in own}
    found = {}
    for one in here.modules:
        same = one.id if one.id in ids else by_code.get(one.code, one.id)
        found[one.id] = str(same)
    return found


def module_key(key: str) -> str:
    """The part of a module itself."""
    return f"module:{key}"


def text_key(key: str, language: Language) -> str:
    """The part of its text in a language."""
    return f"text:{key}:{language.value}"


def file_key(key: str, line_id: UUID) -> str:
    """The part of one of its files."""
    return f"file:{key}:{line_id}"


def prints(content: EditionContent, keys: ModuleKeys) -> dict[str, str]:
    """The fingerprint of every part."""
    found = {
        CURRICULUM: _print(dict(content.title), content.kind, content.owner),
        EDITION: _print(content.name, dataclasses.asdict(content.rule), content.pathway),
        GROUPS: groups_print(content, keys),
    }
    for module in content.modules:
        key = keys.get(module.id, str(module.id))
        found[module_key(key)] = module_print(module)
        for text in module.texts:
            found[text_key(key, text.language)] = text_print(text)
        for file in module.files:
            found[file_key(key, file.line_id)] = file_print(file)
    return found


def order(content: EditionContent, keys: ModuleKeys) -> list[str]:
    """The modules in their order."""
    return [keys.get(one.id, str(one.id)) for one in content.modules]


def groups_print(content: EditionContent, keys: ModuleKeys) -> str:
    """The parts in their order, each with its title and its modules."""
    return _print(
        [
            [
                dict(part.title),
                [keys.get(m.id, str(m.id)) for m in content.modules if m.part_id == part.id],
            ]
            for part in content.parts
        ]
    )


def module_print(module: ModuleContent) -> str:
    """What a module says of itself; its place is told by the order."""
    return _print(
        module.code,
        module.minutes,
        sorted(module.levels),
        module.delivery,
        sorted(module.prerequisites),
        module.participants_per_trainer,
        module.equipment,
        module.mandatory,
        sorted(module.tested_by),
    )


def text_print(text: TextContent) -> str:
    """What a text says and where it stands."""
    on = text.reviewed_on.isoformat() if text.reviewed_on else None
    where = (text.status, text.behind, text.reviewer, on)
    return _print(text.title, text.aim, text.objectives, text.outline, *where)


def file_print(file: FileContent) -> str:
    """Which file it is."""
    return _print(file.language, file.kind, file.name, file.sha256)


def _print(*values: object) -> str:
    said = json.dumps(values, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()[:24]
