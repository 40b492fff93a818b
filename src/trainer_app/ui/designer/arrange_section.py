"""Brings elements into line, spreads them, and puts them over or under each other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtWidgets import QHBoxLayout

from trainer_app.ui.designer import arranging
from trainer_app.ui.designer.arranging import Axis, Edge, Order
from trainer_app.ui.designer.section import Chosen, Section
from trainer_app.ui.designer.verbs import Verb
from trainer_app.ui.look import Look
from trainer_app.ui.widgets.icon_button import IconButton

_EDGES: Final = {
    Edge.LEFT: "align-start-vertical",
    Edge.CENTRE: "align-center-vertical",
    Edge.RIGHT: "align-end-vertical",
    Edge.TOP: "align-start-horizontal",
    Edge.MIDDLE: "align-center-horizontal",
    Edge.BOTTOM: "align-end-horizontal",
}
_AXES: Final = {
    Axis.ACROSS: "align-horizontal-distribute-center",
    Axis.DOWN: "align-vertical-distribute-center",
}
_ORDERS: Final = {Order.FRONT: "bring-to-front", Order.BACK: "send-to-back"}
_SPREAD: Final = 3
_SIDE: Final = 30


class ArrangeSection(Section):
    """Buttons with icons; one element is aligned to the sheet, several to each other."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.edges = {
            one: self._button(icon, partial(self._align, one)) for one, icon in _EDGES.items()
        }
        self.axes = {
            one: self._button(icon, partial(self._spread, one)) for one, icon in _AXES.items()
        }
        self.orders = {
            one: self._button(icon, partial(self._order, one)) for one, icon in _ORDERS.items()
        }
        for buttons in ([*self.edges.values()], [*self.axes.values(), *self.orders.values()]):
            row = QHBoxLayout()
            row.setContentsMargins(-6, 0, 0, 0)  # icons stand below the heading
            row.setSpacing(6)
            for button in buttons:
                row.addWidget(button)
            row.addStretch(1)
            self.column.addLayout(row)
        self.retranslateUi()

    def suits(self, chosen: Chosen) -> bool:
        """Whatever is chosen."""
        return bool(chosen.elements)

    def fill(self) -> None:
        """Offer what can be done with as many."""
        free = sum(not one.locked for one in self.chosen.elements)
        for button in self.edges.values():
            button.setEnabled(free > 0)
        for button in self.axes.values():
            button.setVisible(len(self.chosen.elements) > 1)
            button.setEnabled(free >= _SPREAD)
        self._say()

    def take(self, key: str, value: object) -> None:
        """There are no fields here."""

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self._say()
        for edge, words in (
            (Edge.LEFT, self.tr("Left edges in line")),
            (Edge.CENTRE, self.tr("Centres above each other")),
            (Edge.RIGHT, self.tr("Right edges in line")),
            (Edge.TOP, self.tr("Upper edges in line")),
            (Edge.MIDDLE, self.tr("Middles beside each other")),
            (Edge.BOTTOM, self.tr("Lower edges in line")),
        ):
            self.edges[edge].set_words(words)
        self.axes[Axis.ACROSS].set_words(self.tr("Equal gaps across"))
        self.axes[Axis.DOWN].set_words(self.tr("Equal gaps down"))
        self.orders[Order.FRONT].set_words(self.tr("Over all others"))
        self.orders[Order.BACK].set_words(self.tr("Under all others"))

    def _say(self) -> None:
        several = len(self.chosen.elements) > 1
        self.heading.setText(
            self.tr("In line with each other") if several else self.tr("In line with the sheet")
        )

    def _button(self, icon: str, do: Callable[[], None]) -> IconButton:
        return IconButton(self.look, icon, side=_SIDE, on_click=do)

    def _align(self, edge: Edge) -> None:
        self.tell(arranging.align(self.chosen.layout, self.chosen.ids, edge), Verb.ALIGN)

    def _spread(self, axis: Axis) -> None:
        layout = arranging.distribute(self.chosen.layout, self.chosen.ids, axis)
        self.tell(layout, Verb.DISTRIBUTE)

    def _order(self, way: Order) -> None:
        self.tell(arranging.order(self.chosen.layout, self.chosen.ids, way), Verb.ORDER)
