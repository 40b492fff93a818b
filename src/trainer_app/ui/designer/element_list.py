"""The list of what stands on the paper, the topmost first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QDropEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QVBoxLayout,
    QWidget,
)

from trainer_app.domain.template import Element, Layout, Side
from trainer_app.ui.designer import arranging
from trainer_app.ui.designer.arranging import Order
from trainer_app.ui.designer.element_rows import ROW_ROLE, ElementPainter, ElementRow
from trainer_app.ui.designer.element_words import element_name, element_note
from trainer_app.ui.designer.verbs import Verb
from trainer_app.ui.look import Look
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.wrapped_text import WrappedText
from trainer_app.ui.words import Words

_WIDTH: Final = 248
_MOST_LETTERS: Final = 80


class ElementList(QFrame):
    """Chooses, renames, removes and reorders elements; changes nothing by itself."""

    arranged = Signal(object, str, object)  # Layout, verb, tuple of ids
    chosen = Signal(object)  # tuple of ids

    def __init__(
        self, look: Look, words: Words, *, width: int = _WIDTH, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "left")
        self.setFixedWidth(width)
        self._words = words
        self._layout, self._side = Layout(), Side.FRONT
        self._problems: Mapping[str, str] = {}
        self._telling = True
        self._title = Label(size=13, weight=600, elastic=True)
        self._count = Label(size=12, ink="3")
        self._fact = Label(size=13, weight=600, elastic=True)
        self._advice = WrappedText(look, ink="2", most=width - 40)
        self.tools = QHBoxLayout()  # room for the page's own buttons
        self._model = _Rows(self)
        self.view = _Rowed(look)
        self.view.setModel(self._model)
        self._build()
        self._model.renamed.connect(self._on_renamed)
        self.view.selectionModel().selectionChanged.connect(self._on_selected)
        self.view.dropped.connect(self._on_dropped)
        self.view.stepped.connect(self._on_stepped)
        self.view.remove_wanted.connect(self._on_remove_wanted)
        look.changed.connect(self._on_look_changed)
        self.retranslateUi()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 8, 14, 4)
        head.addWidget(self._title, 1)
        head.addLayout(self.tools)
        head.addWidget(self._count)
        self._nothing = QWidget()
        advice = QVBoxLayout(self._nothing)
        advice.setContentsMargins(20, 8, 16, 8)
        advice.addWidget(self._fact)
        advice.addWidget(self._advice)
        advice.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 1, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(self._nothing, 1)

    def show_layout(self, layout: Layout, side: Side = Side.FRONT) -> None:
        """Show what stands on both sides of this layout; new things go to the shown side."""
        self._layout, self._side = layout, side
        self._fill()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Mark elements, each with what is wrong with it."""
        self._problems = problems
        self._fill()

    def choose(self, ids: Sequence[str]) -> None:
        """Choose elements, without a signal."""
        if set(ids) == set(self.chosen_ids):
            return
        indexes = [self._model.index_of(one) for one in ids]
        selection = QItemSelection()
        for index in indexes:
            if index.isValid():
                selection.select(index, index)
        self._telling = False
        model, flags = self.view.selectionModel(), QItemSelectionModel.SelectionFlag
        model.select(selection, flags.ClearAndSelect)
        if indexes and indexes[-1].isValid():
            model.setCurrentIndex(indexes[-1], flags.NoUpdate)
            self.view.scrollTo(indexes[-1])
        self._telling = True

    @property
    def chosen_ids(self) -> tuple[str, ...]:
        """The chosen elements, the topmost first."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedIndexes())
        return tuple(one.id for row in rows if (one := self._model.element_at(row)))

    def hints(self) -> Sequence[Hint]:
        """The keys of the list."""
        return (
            Hint("F2", self.tr("rename")),
            Hint("Alt+Up", self.tr("over the next one")),
            Hint("Alt+Down", self.tr("under the next one")),
            Hint("Del", self.tr("take out")),
        )

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self._title.setText(self.tr("Elements"))
        self.view.setAccessibleName(self.tr("Elements"))
        self._fact.setText(self.tr("The sheet is empty"))
        self._advice.setText(
            self.tr("Add a text, a picture or a QR code with the tools above the sheet.")
        )
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def _fill(self) -> None:
        rows: list[ElementRow | str] = []
        headings = {Side.FRONT: self.tr("Front"), Side.BACK: self.tr("Back")}
        for side in Side:
            if self._layout.has_back:
                rows.append(headings[side])
            rows += [self._row(one) for one in reversed(list(self._layout.on(side)))]
        before = self.chosen_ids
        self._telling = False
        self._model.show(rows)
        self._telling = True
        self.choose(tuple(one for one in before if self._layout.element(one)))
        count = len(self._layout.elements)
        self._count.setText(str(count))
        self.view.setVisible(count > 0)
        self._nothing.setVisible(count == 0)

    def _row(self, element: Element) -> ElementRow:
        note, warns = element_note(element)
        problem = self._problems.get(element.id, "")
        return ElementRow(
            element, element_name(element, self._words.language), note, warns, problem
        )

    def _tell(self, layout: Layout, verb: str, ids: tuple[str, ...]) -> None:
        if layout != self._layout:
            self.arranged.emit(layout, verb, ids)

    def _on_selected(self) -> None:
        if self._telling:
            self.chosen.emit(self.chosen_ids)

    def _on_renamed(self, element_id: str, name: str) -> None:
        element = self._layout.element(element_id)
        if element is not None and name != element_name(element, self._words.language):
            name = name[:_MOST_LETTERS]
            self._tell(
                arranging.change(self._layout, {element_id}, name=name), Verb.RENAME, (element_id,)
            )

    def _on_remove_wanted(self) -> None:
        ids = self.chosen_ids
        self._tell(arranging.remove(self._layout, ids), Verb.REMOVE, ids)

    def _on_stepped(self, step: int) -> None:
        way = Order.FORWARD if step < 0 else Order.BACKWARD
        ids = self.chosen_ids
        self._tell(arranging.order(self._layout, ids, way), Verb.ORDER, ids)

    def _on_dropped(self, row: int) -> None:
        """The chosen elements were dropped before this row; each stays on its side."""
        ids, layout = self.chosen_ids, self._layout
        above = {one.id for each in range(row) if (one := self._model.element_at(each))}
        for side in Side:
            pile = [one.id for one in reversed(arranging.pile(layout, side))]
            others = [one for one in pile if one not in ids]
            at = sum(one in above for one in others)
            shown = [*others[:at], *(one for one in pile if one in ids), *others[at:]]
            layout = arranging.pile_up(layout, side, shown[::-1])
        self._tell(layout, Verb.ORDER, ids)

    def _on_look_changed(self) -> None:
        self.view.scheduleDelayedItemsLayout()
        self.view.viewport().update()


class _Rows(QStandardItemModel):
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


class _Rowed(QListView):
    """The rows on screen: dragging, Alt with arrows, Del."""

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
