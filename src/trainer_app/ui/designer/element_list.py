"""The list of what stands on the paper, the topmost first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    Signal,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from trainer_app.domain.template import Element, Layout, Side
from trainer_app.ui.designer import arranging
from trainer_app.ui.designer.arranging import Order
from trainer_app.ui.designer.element_model import ElementModel
from trainer_app.ui.designer.element_rows import ElementRow
from trainer_app.ui.designer.element_rows_view import ElementRowsView
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
        self._model = ElementModel(self)
        self.view = ElementRowsView(look)
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
