"""The matrix of an edition: modules down, languages across, a state in every cell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from trainer_app.domain.coverage import coverage
from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.languages import Language
from trainer_app.services.read_models.curricula import ModuleRow
from trainer_app.ui.common_words import text_state
from trainer_app.ui.desk import Desk
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.widgets.table import DataTable
from trainer_app.ui.widgets.table_model import Cell, Column, RowsModel

_LEVELS = {"junior": "J", "mid_ranking": "M", "senior": "S"}
FIRST_LANGUAGE = 4
"""The column of the first language."""
_WIDTHS = {Language.VIETNAMESE: 128}  # its name is the longest
_NEEDS_WORK = (TextStatus.MISSING, TextStatus.DRAFT, TextStatus.OUTDATED)


class CoverageTable(DataTable[ModuleRow]):
    """Rows are modules in the order of the edition; `language` is that of the current cell.

    Above each language stands what share of the modules shown can be taught in it.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._shares = coverage(())
        super().__init__(desk.look, RowsModel(self._columns(desk)), _key)

    def show_modules(self, modules: Sequence[ModuleRow]) -> None:
        """Show these modules, and their shares above."""
        self._shares = coverage(module.statuses for module in modules)
        self.show_rows(modules)
        self._rows.retitle()

    @property
    def language(self) -> Language | None:
        """The language whose cell is current."""
        place = self.currentIndex().column() - FIRST_LANGUAGE
        languages = list(Language)
        return languages[place] if 0 <= place < len(languages) else None

    def go_to_next_open(self, *, backwards: bool) -> bool:
        """Go to the next cell shown that is missing, a draft or outdated, round and round."""
        cells = [
            (row, column)
            for row in range(self._rows.rowCount())
            for column, language in enumerate(Language, FIRST_LANGUAGE)
            if self._rows.row(row).statuses[language] in _NEEDS_WORK
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
            Column(
                "levels",
                lambda: self.tr("Levels"),
                lambda row: Cell(" ".join(_LEVELS[one] for one in row.levels), quiet=True),
                width=62,
            ),
            Column(
                "minutes",
                lambda: self.tr("Min"),
                lambda row: str(row.minutes),
                sort=lambda row: row.minutes,
                width=52,
                right=True,
            ),
            *(
                Column(
                    language.value,
                    partial(self._title, language),
                    _state_in(language),
                    sort=_rank_in(language),
                    width=_WIDTHS.get(language, 108),
                )
                for language in Language
            ),
        ]

    def _title(self, language: Language) -> str:
        """The language, and what share of the modules is approved in it."""
        percent = self._shares[language].percent
        name = NATIVE_NAMES[language]
        return name if percent is None else f"{name}  {percent} %"


def _key(row: ModuleRow) -> UUID:
    return row.id


def _state_in(language: Language) -> Callable[[ModuleRow], Cell]:
    def cell(row: ModuleRow) -> Cell:
        words, tone, icon = text_state(row.statuses[language])
        if row.statuses[language] is TextStatus.APPROVED:  # where all is well there is no chip
            return Cell(f"✓ {words}", quiet=True)
        return Cell(words, tone=tone, icon=icon)

    return cell


def _rank_in(language: Language) -> Callable[[ModuleRow], int]:
    order = list(TextStatus)
    return lambda row: order.index(row.statuses[language])
