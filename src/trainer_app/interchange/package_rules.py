"""What a curriculum package may say: bounded texts, codes and names that fit, nothing twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from trainer_app.domain.academy import checked_list_code
from trainer_app.domain.completion import TestKind
from trainer_app.domain.curriculum import EditionState, Level, TextStatus, checked_pathway
from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.material import checked_material
from trainer_app.domain.module_text import checked
from trainer_app.domain.prerequisites import circle_through
from trainer_app.domain.segments import ModuleWords
from trainer_app.services.read_models.edition_content import (
    EditionContent,
    FileContent,
    ModuleContent,
    TextContent,
)

_MOST_MODULES: Final = 500
_MOST_FILES: Final = 5_000
_MOST_TERMS: Final = 5_000
_LINE, _PAGE = 2_000, 8_100_000  # characters; a text's own bounds are the domain's
_NAME, _OWNER = 60, 200
_MOST_MINUTES: Final = 60 * 200
_MOST_RATIO: Final = 500
_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_MOST_PARTS: Final = 100
_TESTS: Final = frozenset(kind.value for kind in TestKind)
_LEVELS: Final = frozenset(level.value for level in Level)
_STORED: Final = (TextStatus.DRAFT, TextStatus.IN_REVIEW, TextStatus.APPROVED)


def checked_content(content: EditionContent) -> None:
    """Pass for what the program itself could have stored.

    Raises:
        ValueError: the place where it says something else.
    """
    _head(content)
    codes = {one.code for one in content.modules}
    _once([one.code for one in content.modules], "modules")
    _once([one.id for one in content.modules], "modules")
    _holds(0 < len(content.modules) <= _MOST_MODULES, "modules")
    _parts(content)
    files = [one for module in content.modules for one in module.files]
    _holds(len(files) <= _MOST_FILES, "files")
    _once([one.id for one in files], "files")
    _once([one.line_id for one in files], "files")
    sizes: dict[str, int] = {}
    for file in files:
        _holds(sizes.setdefault(file.sha256, file.bytes) == file.bytes, file.name)
    for module in content.modules:
        _module(module, codes)
    before = {one.code: one.prerequisites for one in content.modules}
    _holds(not any(circle_through(code, before) for code in codes), "prerequisites")
    _holds(len(content.terms) <= _MOST_TERMS, "terms")
    _once([term.key for term in content.terms], "terms")
    for term in content.terms:
        _said([term.key, *_all(term.texts), *(form for _, form in term.others)], _LINE, "terms")


def _head(content: EditionContent) -> None:
    for code in (content.code, content.programme_code):
        _code(code)
    _holds(bool(content.title), "title")
    _said([*_all(content.title), *_all(content.programme_name)], _LINE, "title")
    _said([content.owner], _OWNER, "owner")
    _said([content.name], _NAME, "edition")
    _holds(content.name == content.name.strip() != "", "edition")
    _holds((content.state is EditionState.DRAFT) == (content.published_on is None), "state")
    _holds((content.state is EditionState.WITHDRAWN) == (content.withdrawn_on is not None), "state")
    _holds(not any(content.rule.problems()), "rule")
    try:
        _holds(checked_pathway(content.pathway) == content.pathway, "pathway")
    except AppError as error:
        raise ValueError("pathway") from error


def _parts(content: EditionContent) -> None:
    ids = [one.id for one in content.parts]
    _once(ids, "parts")
    _holds(len(ids) <= _MOST_PARTS, "parts")
    for part in content.parts:
        _holds(bool(part.title), "parts")
        _said(_all(part.title), _LINE, "parts")
    _holds({one.part_id for one in content.modules} <= {None, *ids}, "parts")


def _module(module: ModuleContent, codes: set[str]) -> None:
    place = module.code
    _code(module.code)
    _holds(1 <= module.minutes <= _MOST_MINUTES, place)
    _once(module.levels, place)
    _holds(set(module.levels) <= _LEVELS, place)
    _once(module.prerequisites, place)
    _holds(set(module.prerequisites) <= codes - {module.code}, place)
    _once(module.tested_by, place)
    _holds(set(module.tested_by) <= _TESTS, place)
    ratio = module.participants_per_trainer
    _holds(ratio is None or 1 <= ratio <= _MOST_RATIO, place)
    _said([module.equipment], _PAGE, place)
    _once([one.language for one in module.texts], place)
    for text in module.texts:
        _text(text, place)
    for file in module.files:
        _file(file)


def _text(text: TextContent, place: str) -> None:
    words = ModuleWords(
        title=text.title, aim=text.aim, objectives=text.objectives, outline=text.outline
    )
    try:
        checked(words)
    except AppError as error:
        raise ValueError(place) from error
    _said([text.title, text.aim, *text.objectives, text.outline], _PAGE, place)
    _said([text.reviewer], _OWNER, place)
    _holds(text.status in _STORED, place)


def _file(file: FileContent) -> None:
    _holds(_SHA256.fullmatch(file.sha256) is not None and file.number >= 1, file.name)
    try:
        _holds(checked_material(file.name, file.bytes) == file.name, file.name)
    except AppError as error:
        raise ValueError(file.name) from error


def _code(code: str) -> None:
    try:
        _holds(checked_list_code(code) == code, code)
    except (AppError, IndexError) as error:
        raise ValueError(code) from error


def _said(texts: Iterable[str], most: int, place: str) -> None:
    for text in texts:
        _holds(len(text) <= most and "\x00" not in text, place)


def _all(text: LocalizedText) -> Iterator[str]:
    return (said for _, said in text)


def _once(things: Sequence[object], place: str) -> None:
    _holds(len(set(things)) == len(things), place)


def _holds(holds: bool, place: str) -> None:  # noqa: FBT001 (a condition, as in assert)
    if not holds:
        raise ValueError(place)
