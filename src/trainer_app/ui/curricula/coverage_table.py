"""The matrix of an edition: modules down, languages across, a state in every cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QPoint

from trainer_app.domain.coverage import Standing
from trainer_app.domain.languages import Language
from trainer_app.services.coverage import CoverageView
from trainer_app.services.read_models.curricula import ModuleRow
from trainer_app.ui.common_words import standing_state
from trainer_app.ui.desk import Desk
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.widgets.table import DataTable
from trainer_app.ui.widgets.table_model import Cell, Column, RowsModel

FIRST_LANGUAGE = 2
"""The column of the first language."""
_WIDTHS = {Language.VIETNAMESE: 128}  # its name is the longest
_NEEDS_WORK = (Standing.MISSING, Standing.DRAFT, Standing.OUTDATED)
_COVERED = (Standing.APPROVED, Standing.READY)


class CoverageTable(DataTable[ModuleRow]):
    """Rows are modules in the order of the edition; `language` is that of the current cell.

    Above each language stands what share of the modules shown is covered in it.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._coverage = CoverageView(rows=(), shares={})
        self._standings: Mapping[UUID, Mapping[Language, Standing]] = {}
        self._in_the_way: Mapping[UUID, Mapping[Language, Sequence[Standing]]] = {}
        super().__init__(desk.look, RowsModel(self._columns(desk)), _key)

    def show_coverage(self, view: CoverageView) -> None:
        """Show these modules, and their shares above."""
        self._coverage = view
        self._standings = {row.module.id: row.standings for row in view.rows}
        self._in_the_way = {row.module.id: row.in_the_way for row in view.rows}
        self.show_rows([row.module for row in view.rows])
        self._rows.retitle()

    @property
    def language(self) -> Language | None:
        """The language whose cell is current."""
        place = self.currentIndex().column() - FIRST_LANGUAGE
        languages = list(Language)
        return languages[place] if 0 <= place < len(languages) else None

    def place_at(self, point: QPoint) -> tuple[ModuleRow | None, Language | None]:
        """The module and the language under a point of the window."""
        index = self.indexAt(self.viewport().mapFromGlobal(point))
        if not index.isValid():
            return None, None
        place, languages = index.column() - FIRST_LANGUAGE, list(Language)
        language = languages[place] if 0 <= place < len(languages) else None
        return self._rows.row(index.row()), language

    def choose_text(self, module_id: UUID, language: Language) -> bool:
        """Make the cell of this text current; False if its module is not shown."""
        chosen = self.choose(module_id)
        if chosen:
            column = FIRST_LANGUAGE + list(Language).index(language)
            self.setCurrentIndex(self._rows.index(self.currentIndex().row(), column))
        return chosen

    def go_to_next_open(self, *, backwards: bool) -> bool:
        """Go to the next cell shown that is missing, a draft or outdated, round and round."""
        cells = [
            (row, column)
            for row in range(self._rows.rowCount())
            for column, language in enumerate(Language, FIRST_LANGUAGE)
            if self._standings[self._rows.row(row).id][language] in _NEEDS_WORK
        ]
        if not cells:
            return False
        index = self.currentIndex()
        here = (index.row(), index.column())
        after = [cell for cell in cells if (cell < here if backwards else cell > here)]
        row, column = (after or cells)[-1 if backwards else 0]
        self.setCurrentIndex(self._rows.index(row, column))
        return True

    def _columns(self, desk: Desk) -> Sequence[Column[ModuleRow]]:
        return [
            Column(
                "code",
                lambda: self.tr("Code"),
                lambda row: Cell(row.code, strong=True),
                sort=lambda row: row.position,
                width=72,
            ),
            Column(
                "module",
                lambda: self.tr("Module"),
                lambda row: desk.words.text(row.title),
                width=150,
                stretch=3,
            ),
            *(
                Column(
                    language.value,
                    partial(self._title, language),
                    partial(self._state, language),
                    sort=partial(self._rank, language),
                    tooltip=partial(self._tell, language),
                    width=_WIDTHS.get(language, 108),
                )
                for language in Language
            ),
        ]

    def _title(self, language: Language) -> str:
        """The language, and what share of the modules is covered in it."""
        share = self._coverage.shares.get(language)
        name = NATIVE_NAMES[language]
        return name if share is None or share.percent is None else f"{name}  {share.percent} %"

    def _state(self, language: Language, row: ModuleRow) -> Cell:
        standing = self._standings[row.id][language]
        words, tone, icon = standing_state(standing)
        if standing in _COVERED:  # where all is well there is no chip
            return Cell(f"✓ {words}", quiet=True)
        return Cell(words, tone=tone, icon=icon)

    def _tell(self, language: Language, row: ModuleRow) -> str:
        """All that is in the way, where the cell has room for one thing only."""
        found = self._in_the_way[row.id][language]
        return ", ".join(standing_state(one)[0] for one in found) if len(found) > 1 else ""

    def _rank(self, language: Language, row: ModuleRow) -> int:
        return list(Standing).index(self._standings[row.id][language])


def _key(row: ModuleRow) -> UUID:
    return row.id
