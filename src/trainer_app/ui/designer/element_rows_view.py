"""The list of elements as the hand meets it: dragging, Alt with arrows, Del, F2."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from trainer_app.ui.designer.element_rows import ElementPainter
from trainer_app.ui.look import Look


class ElementRowsView(QListView):
    """Tells wishes; the list knows what they mean."""

    dropped = Signal(int)  # before this row
    stepped = Signal(int)  # -1 towards the top
    remove_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setItemDelegate(ElementPainter(look, self))
        self.setProperty("bare", "true")
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.DoubleClicked)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setDragDropOverwriteMode(False)
        self.setTabKeyNavigation(False)

    def row_before(self, y: int) -> int:
        """Before which row something dropped at this height goes."""
        index = next(
            (
                one
                for one in (self._at(row) for row in range(self._count()))
                if y < self.visualRect(one).center().y()
            ),
            QModelIndex(),
        )
        return index.row() if index.isValid() else self._count()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where; the model is filled anew by the page."""
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.dropped.emit(self.row_before(event.position().toPoint().y()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with Up and Down reorders, Del removes, F2 renames."""
        keys = Qt.Key
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in {keys.Key_Up, keys.Key_Down}:
            self.stepped.emit(-1 if event.key() == keys.Key_Up else 1)
        elif event.key() == keys.Key_Delete:
            self.remove_wanted.emit()
        elif event.key() == keys.Key_F2 and self.state() != self.State.EditingState:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _count(self) -> int:
        model: QAbstractItemModel | None = self.model()
        return model.rowCount() if model is not None else 0

    def _at(self, row: int) -> QModelIndex:
        return self.model().index(row, 0)
