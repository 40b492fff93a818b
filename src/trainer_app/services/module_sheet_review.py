"""A sheet of modules compared with a draft edition; nothing is changed by it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.prerequisites import circle_among, circle_through
from trainer_app.domain.segments import ModuleWords
from trainer_app.services.module_sheet_files import (
    ModuleFacts,
    ModuleSheet,
    SheetModule,
    SheetProblem,
    SheetText,
)
from trainer_app.services.modules import ModuleChange, ModuleDraft
from trainer_app.services.read_models.curricula import EditionView, ModuleRow, PartRow
from trainer_app.services.read_models.translations import EditionTexts, TextRow


class Fate(StrEnum):
    """What a row would do."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    PROBLEM = "problem"


@dataclass(frozen=True)
class FieldChange:
    """What would change: the field, what stands here, what the file says."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, kw_only=True)
class NewText:
    """A module's text in one language as the file has it, beside what was here when it was read."""

    language: Language
    words: ModuleWords
    version: int | None


@dataclass(frozen=True, kw_only=True)
class ReviewedRow:
    """One row of the file and what it would do; a row with problems does nothing."""

    source_row: int
    sheet: str
    code: str
    title: str
    fate: Fate
    problems: tuple[SheetProblem, ...] = ()
    warnings: tuple[SheetProblem, ...] = ()
    changes: tuple[FieldChange, ...] = ()
    change: ModuleChange | None = None
    texts: tuple[NewText, ...] = ()
    new_part: str = ""  # the title of a part that is to be made for it


@dataclass(frozen=True, kw_only=True)
class SheetReview:
    """A file read and compared with an edition."""

    edition_id: UUID
    file: str
    sheet: ModuleSheet
    rows: tuple[ReviewedRow, ...]

    @property
    def taken(self) -> tuple[ReviewedRow, ...]:
        """The rows that would change something."""
        return tuple(one for one in self.rows if one.fate in {Fate.NEW, Fate.CHANGED})

    @property
    def left_out(self) -> tuple[ReviewedRow, ...]:
        """The rows with problems."""
        return tuple(one for one in self.rows if one.fate is Fate.PROBLEM)

    def count(self, fate: Fate) -> int:
        """How many rows would do this."""
        return sum(one.fate is fate for one in self.rows)

    @property
    def new_parts(self) -> tuple[str, ...]:
        """The titles of parts that would be made, in the order of the file."""
        return tuple(dict.fromkeys(one.new_part for one in self.taken if one.new_part))


class SheetComparison:
    """The rows of a file beside the modules of an edition."""

    def __init__(self, sheet: ModuleSheet, edition: EditionView, texts: EditionTexts) -> None:
        self._sheet, self._edition = sheet, edition
        self._known = {row.code: row for row in edition.modules}
        self._texts = {one.code: one.texts for one in texts.modules}

    def rows(self) -> tuple[ReviewedRow, ...]:
        """Every row in the file's order; what stands on a row with problems has one too."""
        rows = [self._reviewed(row) for row in self._sheet.rows]
        while True:
            broken = dict(self._broken(rows))
            if not broken:
                return tuple(rows)
            rows = [
                _with_problem(row, broken[at]) if at in broken else row
                for at, row in enumerate(rows)
            ]

    def _reviewed(self, row: SheetModule) -> ReviewedRow:
        known = self._known.get(row.code)
        mine = self._texts.get(row.code, {})
        texts = tuple(self._new_texts(row, mine))
        problems = [*row.problems, *_missing(row, known, mine)]
        plain = ReviewedRow(
            source_row=row.source_row,
            sheet=row.sheet,
            code=row.code,
            title=_title(row, known),
            fate=Fate.PROBLEM,
            problems=tuple(problems),
            warnings=row.warnings,
        )
        if problems:
            return plain
        draft, new_part = self._draft(row, known)
        changes = [*_fact_changes(draft, known, self._part_titles), *_text_changes(texts, mine)]
        if known and new_part:
            before = self._part_titles.get(known.part_id, "")
            changes.insert(0, FieldChange("part", before, new_part))
        fate = Fate.NEW if known is None else Fate.CHANGED if changes else Fate.UNCHANGED
        change = ModuleChange(
            draft=draft,
            module_id=known.id if known else None,
            version=known.version if known else None,
        )
        return replace(
            plain, fate=fate, changes=tuple(changes), change=change, texts=texts, new_part=new_part
        )

    def _draft(self, row: SheetModule, known: ModuleRow | None) -> tuple[ModuleDraft, str]:
        """What the module shall be, and the title of a part that is not there yet."""
        part, new_part = known.part_id if known else None, ""
        if row.facts.part:
            found = part_named(row.facts.part, self._edition.parts)
            part, new_part = (found.id, "") if found else (part, row.facts.part)
        before = draft_of(known) if known else ModuleDraft(code=row.code, minutes=0)
        return replace(with_facts(before, row.facts), part_id=part), new_part

    @property
    def _part_titles(self) -> Mapping[UUID | None, str]:
        return {part.id: part.title.best(self._sheet.language) for part in self._edition.parts}

    def _new_texts(self, row: SheetModule, mine: Mapping[Language, TextRow]) -> Iterator[NewText]:
        """The texts that differ from what is here."""
        for language in Language:
            told, here = row.texts.get(language), mine.get(language)
            if told is None:
                continue
            words = here.words if here else ModuleWords()
            after = _with_told(words, told)
            if after != words and after.title:
                version = here.version if here else None
                yield NewText(language=language, words=after, version=version)

    def _broken(self, rows: Sequence[ReviewedRow]) -> Iterator[tuple[int, SheetProblem]]:
        """Rows that build on what is not there, or on themselves."""
        good = {at: one.change.draft for at, one in enumerate(rows) if one.change}
        before = {code: row.prerequisites for code, row in self._known.items()}
        before |= {draft.code: draft.prerequisites for draft in good.values()}
        circles = bool(circle_among(before))
        for at, draft in good.items():
            unknown = [code for code in draft.prerequisites if code not in before]
            way = circle_through(draft.code, before) if circles else ()
            if unknown:
                yield at, SheetProblem("prerequisite_unknown", "prerequisites", unknown[0])
            elif way and rows[at].fate is not Fate.UNCHANGED:
                yield at, SheetProblem("prerequisite_circle", "prerequisites", " – ".join(way))


def part_named(name: str, parts: Sequence[PartRow]) -> PartRow | None:
    """The part of this number, or of this title in any language."""
    wanted = " ".join(name.split()).casefold()
    for part in parts:
        titles = {" ".join(title.split()).casefold() for _, title in part.title}
        if wanted == str(part.position) or wanted in titles:
            return part
    return None


def part_title(name: str, language: Language) -> LocalizedText:
    """The title of a part that a file names, in the language of the file."""
    return LocalizedText.of({language.value: name})


def draft_of(row: ModuleRow) -> ModuleDraft:
    """A module as it is."""
    return ModuleDraft(
        code=row.code,
        minutes=row.minutes,
        levels=row.levels,
        delivery=row.delivery,
        prerequisites=row.prerequisites,
        participants_per_trainer=row.participants_per_trainer,
        equipment=row.equipment,
        mandatory=row.mandatory,
        part_id=row.part_id,
        tested_by=row.tested_by,
    )


def with_facts(draft: ModuleDraft, facts: ModuleFacts) -> ModuleDraft:
    """The draft with what cells say; the part is resolved by the caller."""
    return replace(
        draft,
        minutes=draft.minutes if facts.minutes is None else facts.minutes,
        levels=draft.levels if facts.levels is None else facts.levels,
        delivery=facts.delivery or draft.delivery,
        prerequisites=draft.prerequisites if facts.prerequisites is None else facts.prerequisites,
        participants_per_trainer=facts.participants_per_trainer or draft.participants_per_trainer,
        equipment=draft.equipment if facts.equipment is None else facts.equipment,
        mandatory=draft.mandatory if facts.mandatory is None else facts.mandatory,
    )


def fact_changes(
    draft: ModuleDraft, known: ModuleRow, part_titles: Mapping[UUID | None, str]
) -> tuple[FieldChange, ...]:
    """What a draft would change of a module."""
    return tuple(_fact_changes(draft, known, part_titles))


def _fact_changes(
    draft: ModuleDraft, known: ModuleRow | None, part_titles: Mapping[UUID | None, str]
) -> Iterator[FieldChange]:
    if known is None:
        return
    here = draft_of(known).values()
    for name, after in draft.values().items():
        before = here[name]
        if before == after:
            continue
        if name == "part_id":
            yield FieldChange(
                "part", part_titles.get(known.part_id, ""), part_titles[draft.part_id]
            )
        else:
            yield FieldChange(name, before, after)


def _missing(
    row: SheetModule, known: ModuleRow | None, mine: Mapping[Language, TextRow]
) -> Iterator[SheetProblem]:
    """What a new module lacks; and texts of a language in which it has no title."""
    if row.problems:
        return
    if known is None and row.facts.minutes is None:
        yield SheetProblem("minutes_missing", "minutes")
    if known is None and not any(text.title for text in row.texts.values()):
        yield SheetProblem("title_missing", "title")
        return
    for language, text in row.texts.items():
        here = mine.get(language)
        if not text.title and not (here and here.words.title):
            yield SheetProblem("title_missing", f"title.{language.value}")


def _title(row: SheetModule, known: ModuleRow | None) -> str:
    told = {language.value: text.title or "" for language, text in row.texts.items()}
    return LocalizedText.of(told).best() or (known.title.best() if known else "")


def _with_told(words: ModuleWords, told: SheetText) -> ModuleWords:
    return ModuleWords(
        title=words.title if told.title is None else told.title,
        aim=words.aim if told.aim is None else told.aim,
        objectives=words.objectives if told.objectives is None else told.objectives,
        outline=words.outline if told.outline is None else told.outline,
    )


def _text_changes(
    texts: Sequence[NewText], mine: Mapping[Language, TextRow]
) -> Iterator[FieldChange]:
    pieces: tuple[tuple[str, Callable[[ModuleWords], str]], ...] = (
        ("title", lambda words: words.title),
        ("aim", lambda words: words.aim),
        ("objectives", lambda words: "\n".join(words.objectives)),
        ("outline", lambda words: words.outline),
    )
    for text in texts:
        here = mine.get(text.language)
        before = here.words if here else ModuleWords()
        for name, piece in pieces:
            if piece(before) != piece(text.words):
                field = f"{name}.{text.language.value}"
                yield FieldChange(field, piece(before), piece(text.words))


def _with_problem(row: ReviewedRow, problem: SheetProblem) -> ReviewedRow:
    return replace(
        row, fate=Fate.PROBLEM, problems=(*row.problems, problem), change=None, texts=(), changes=()
    )
