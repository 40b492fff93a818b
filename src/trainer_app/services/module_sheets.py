"""Old content comes in: sheets of modules from Excel, and columns that are pasted from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from uuid import UUID

from trainer_app.domain.changes import Changes, Label
from trainer_app.domain.curriculum import (
    EditionState,
    Module,
    Part,
)
from trainer_app.domain.errors import (
    EditionPublished,
    FileProblem,
    RecordChanged,
    TooManyModules,
)
from trainer_app.domain.ids import NewId
from trainer_app.domain.languages import Language
from trainer_app.domain.module_text import ModuleText
from trainer_app.services.module_sheet_files import (
    MOST_MODULES,
    ChosenColumns,
    ModuleFacts,
    ModuleSheetReader,
    SheetProblem,
)
from trainer_app.services.module_sheet_review import (
    FieldChange,
    NewText,
    ReviewedRow,
    SheetComparison,
    SheetReview,
    draft_of,
    fact_changes,
    part_named,
    part_title,
    with_facts,
)
from trainer_app.services.modules import ModuleChange, parts_in_order, put_modules
from trainer_app.services.ports import OpenWork, UnitOfWork
from trainer_app.services.read_models.curricula import (
    CurriculumQueries,
    EditionView,
    ModuleRow,
)
from trainer_app.services.read_models.translations import TranslationQueries

_NONE_CHOSEN: ChosenColumns = MappingProxyType({})


@dataclass(frozen=True)
class PastedCell:
    """One pasted cell beside its module: what would change, or why it cannot."""

    code: str
    change: FieldChange | None = None
    problem: SheetProblem | None = None


@dataclass(frozen=True, kw_only=True)
class PasteReview:
    """A pasted column compared with an edition; `beyond` cells have no module beside them."""

    edition_id: UUID
    field: str
    cells: tuple[PastedCell, ...]
    changes: tuple[ModuleChange, ...]
    beyond: int = 0

    @property
    def problems(self) -> tuple[PastedCell, ...]:
        """The cells that are refused."""
        return tuple(one for one in self.cells if one.problem)


class ModuleSheets:
    """Takes modules in from sheets; only a draft edition takes any."""

    def __init__(
        self,
        open_work: OpenWork,
        new_id: NewId,
        curricula: CurriculumQueries,
        texts: TranslationQueries,
        reader: ModuleSheetReader,
    ) -> None:
        self._open_work, self._new_id = open_work, new_id
        self._curricula, self._texts, self._reader = curricula, texts, reader

    # Files

    def review(
        self, path: Path, edition_id: UUID, *, chosen: ChosenColumns = _NONE_CHOSEN
    ) -> SheetReview:
        """Read a file and compare it with a draft; nothing is changed.

        A file whose columns are not understood has its tables and no rows: a person can say what
        they hold.

        Raises:
            FileProblem: the file cannot be read as modules.
            EditionPublished: the edition never changes.
            RecordNotFound: the edition is gone.
            TooManyModules: more than an edition can have.
        """
        edition = self._draft(edition_id)
        sheet = self._reader.read(path, chosen)
        if sheet.file_problem and not sheet.tables:
            raise FileProblem(problem=sheet.file_problem, file=path.name)
        if sheet.file_problem == "too_many_modules":
            raise TooManyModules(most=MOST_MODULES)
        rows: tuple[ReviewedRow, ...] = ()
        if not sheet.file_problem:
            texts = self._texts.edition_texts(edition_id)
            rows = SheetComparison(sheet, edition, texts).rows()
        review = SheetReview(edition_id=edition_id, file=path.name, sheet=sheet, rows=rows)
        new = sum(one.change is not None and not one.change.module_id for one in rows)
        if len(edition.modules) + new > MOST_MODULES:
            raise TooManyModules(most=MOST_MODULES)
        return review

    def take(self, review: SheetReview) -> Changes:
        """Store what was reviewed in one step, which is undone as one; no change is none.

        Raises:
            EditionPublished, RecordChanged, RecordNotFound, CodeTaken, PrerequisiteCircle:
            something changed after the review; then nothing is taken.
        """
        rows = review.taken
        if not rows:
            return Changes()
        with self._open_work() as work:
            parts = self._made_parts(work, review)
            changes = [_in_part(one, parts) for one in rows if one.change]
            records = put_modules(work, self._new_id, review.edition_id, changes)
            for record, row in zip(records, rows, strict=True):
                self._store_texts(work, record, row.texts)
            return work.commit(Label.of("modules-imported", n=len(rows)))

    def _made_parts(self, work: UnitOfWork, review: SheetReview) -> Mapping[str, UUID]:
        last = len(parts_in_order(work, review.edition_id))
        made: dict[str, UUID] = {}
        for position, name in enumerate(review.new_parts, last + 1):
            part = Part(
                id=self._new_id(),
                edition_id=review.edition_id,
                position=position,
                title=part_title(name, review.sheet.language),
            )
            made[name] = work.of(Part).add(part).id
        return made

    def _store_texts(self, work: UnitOfWork, module: Module, texts: Sequence[NewText]) -> None:
        """English first, so that translations of the same row are translations of it."""
        records = work.of(ModuleText)
        for text in texts:
            record = records.any_state(module_id=module.id, language=text.language)
            if record is None:
                record = records.add(
                    ModuleText(
                        id=self._new_id(),
                        module_id=module.id,
                        language=text.language,
                        title="",
                        revision=0,
                    )
                )
            elif record.removed != (text.version is None):
                raise RecordChanged(noun="module_text")
            elif text.version is not None:
                record = records.get(record.id, version=text.version)
            record.removed = False
            source = None
            if text.language is not Language.ENGLISH:
                source = records.one(module_id=module.id, language=Language.ENGLISH)
            record.write(
                text.words,
                written_by_id=None,  # it came from outside: whoever takes it in may approve it
                source_revision=source.revision if source else None,
            )

    # Columns

    def review_paste(
        self, edition_id: UUID, module_ids: Sequence[UUID], field: str, texts: Sequence[str]
    ) -> PasteReview:
        """Compare a pasted column with modules, one below the other; empty cells change nothing.

        Raises:
            EditionPublished: the edition never changes.
            RecordNotFound: the edition is gone.
        """
        edition = self._draft(edition_id)
        by_id = {one.id: one for one in edition.modules}
        modules = [by_id[one] for one in module_ids if one in by_id]
        beside = texts[: len(modules)]
        cells, changes = [], []
        for row, told in zip(modules, self._reader.cells(field, beside), strict=False):
            cell, change = _pasted(row, told, edition)
            cells.append(cell)
            if change:
                changes.append(change)
        return PasteReview(
            edition_id=edition_id,
            field=field,
            cells=tuple(cells),
            changes=tuple(changes),
            beyond=len(texts) - len(beside),
        )

    def _draft(self, edition_id: UUID) -> EditionView:
        edition = self._curricula.edition(edition_id)
        if edition.state is not EditionState.DRAFT:
            raise EditionPublished(edition=edition.name)
        return edition


def _in_part(row: ReviewedRow, parts: Mapping[str, UUID]) -> ModuleChange:
    assert row.change is not None  # rows without one are not taken
    if not row.new_part:
        return row.change
    return replace(row.change, draft=replace(row.change.draft, part_id=parts[row.new_part]))


def _pasted(
    row: ModuleRow, told: ModuleFacts | SheetProblem, edition: EditionView
) -> tuple[PastedCell, ModuleChange | None]:
    if isinstance(told, SheetProblem):
        return PastedCell(row.code, problem=told), None
    draft = with_facts(draft_of(row), told)
    if told.part is not None:
        part = part_named(told.part, edition.parts)
        if part is None:
            return PastedCell(
                row.code, problem=SheetProblem("part_unknown", "part", told.part)
            ), None
        draft = replace(draft, part_id=part.id)
    titles: dict[UUID | None, str] = {part.id: part.title.best() for part in edition.parts}
    found = fact_changes(draft, row, titles)
    if not found:
        return PastedCell(row.code), None
    change = ModuleChange(draft=draft, module_id=row.id, version=row.version)
    return PastedCell(row.code, change=found[0]), change
