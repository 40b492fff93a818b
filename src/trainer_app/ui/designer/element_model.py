"""The rows of the list of elements; headings stand between them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel

from trainer_app.domain.template import Element
from trainer_app.ui.designer.element_rows import ROW_ROLE, ElementRow


class ElementModel(QStandardItemModel):
    """Rows and headings; a new name is told and not kept."""

    renamed = Signal(str, str)  # id, name

    def show(self, rows: Sequence[ElementRow | str]) -> None:
        """Change what is there in place if the elements are the same: the hand is not disturbed."""
        if [_key(row) for row in rows] != [
            _key(self._content(at)) for at in range(self.rowCount())
        ]:
            self.clear()
            for _ in rows:
                self.appendRow(QStandardItem())
        for at, row in enumerate(rows):
            if self._content(at) != row:
                self._put(self.item(at), row)

    def element_at(self, row: int) -> Element | None:
        """The element of a row, None for a heading."""
        content = self._content(row)
        return content.element if isinstance(content, ElementRow) else None

    def index_of(self, element_id: str) -> QModelIndex:
        """Where an element is."""
        for row in range(self.rowCount()):
            element = self.element_at(row)
            if element is not None and element.id == element_id:
                return self.index(row, 0)
        return QModelIndex()

    def setData(
        self,
        index: QModelIndex | QPersistentModelIndex,
        value: object,
        role: int = Qt.ItemDataRole.EditRole,
    ) -> bool:
        """A name that was typed."""
        element = self.element_at(index.row())
        if role == Qt.ItemDataRole.EditRole and element is not None:
            self.renamed.emit(element.id, str(value))
            return True
        return super().setData(index, value, role)

    def _content(self, row: int) -> object:
        return self.index(row, 0).data(ROW_ROLE)

    def _put(self, item: QStandardItem, row: ElementRow | str) -> None:
        flags = Qt.ItemFlag
        if isinstance(row, str):
            item.setFlags(flags.NoItemFlags)
            item.setText(row)
        else:
            item.setFlags(
                flags.ItemIsEnabled
                | flags.ItemIsSelectable
                | flags.ItemIsEditable
                | flags.ItemIsDragEnabled
            )
            item.setText(", ".join(part for part in (row.name, row.note) if part))
            item.setToolTip(row.problem or (f"{row.name}: {row.note}" if row.note else row.name))
        item.setData(row, ROW_ROLE)


def _key(row: object) -> str:
    return row.element.id if isinstance(row, ElementRow) else f"# {row}"
