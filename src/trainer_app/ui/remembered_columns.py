"""What a person said the columns of a table hold, remembered for tables with the same headings."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

_MOST = 50


class RememberedColumns(QObject):
    """One per desk; the window keeps it in the settings."""

    changed = Signal(object)  # all of it, by headings

    def __init__(self) -> None:
        super().__init__()
        self._chosen: dict[str, dict[int, str]] = {}

    @property
    def chosen(self) -> dict[str, dict[int, str]]:
        """By headings and column: the field, "" for nothing."""
        return {headings: dict(columns) for headings, columns in self._chosen.items()}

    def begin_with(self, chosen: Mapping[str, Mapping[int, str]]) -> None:
        """Take over what was remembered."""
        self._chosen = {headings: dict(columns) for headings, columns in chosen.items()}

    def choose(self, headings: str, column: int, field: str) -> None:
        """A column holds this; another one that was said to hold it holds nothing now."""
        columns = self._chosen.pop(headings, {})
        if field:
            columns = {at: "" if held == field else held for at, held in columns.items()}
        columns[column] = field
        self._chosen[headings] = columns  # the last one, for the oldest is forgotten first
        for oldest in list(self._chosen)[:-_MOST]:
            del self._chosen[oldest]
        self.changed.emit(self.chosen)

    def forget(self, headings: str) -> None:
        """Tables with these headings are read as the program understands them."""
        if self._chosen.pop(headings, None) is not None:
            self.changed.emit(self.chosen)
