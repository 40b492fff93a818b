"""The paper itself: its size, whether English stands beneath, what is printed on it already."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal

from trainer_app.domain.template import Stock
from trainer_app.domain.template_data import LARGEST_SHEET, SMALLEST_SHEET
from trainer_app.ui.designer.arranging import sized
from trainer_app.ui.designer.number_editor import NumberEditor
from trainer_app.ui.designer.section import Chosen, Section
from trainer_app.ui.designer.verbs import Verb
from trainer_app.ui.look import Look
from trainer_app.ui.widgets.buttons import Button
from trainer_app.ui.widgets.choice_box import ChoiceBox

FORMATS: Final = {
    "a4-landscape": (297.0, 210.0),
    "a4-portrait": (210.0, 297.0),
    "a5-landscape": (210.0, 148.0),
    "a5-portrait": (148.0, 210.0),
    "letter-landscape": (279.4, 215.9),
    "letter-portrait": (215.9, 279.4),
}
OWN: Final = "own"
_MOST_SHIFT: Final = 50.0  # mm


class SheetSection(Section):
    """Shown when no element is chosen."""

    calibration_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._own = False  # whether a size of one's own is being typed
        self.format = ChoiceBox(look)
        self.rule.hide()
        self.heading.hide()
        self.add(self.new_field("format", self.format))
        self._sides = [
            self.new_field(key, NumberEditor(look, least=SMALLEST_SHEET, most=LARGEST_SHEET))
            for key in ("width", "height")
        ]
        self.add(*self._sides)
        self.bilingual = self.add_tick("bilingual")
        self.stock = self.add_tick("stock")
        self._shifts = [
            self.new_field(key, NumberEditor(look, least=-_MOST_SHIFT, most=_MOST_SHIFT))
            for key in ("shift_right", "shift_down")
        ]
        self.add(*self._shifts)
        self.calibrate = Button(look, icon="printer", on_click=self.calibration_wanted.emit)
        self.column.addWidget(self.calibrate)
        self.retranslateUi()

    def suits(self, chosen: Chosen) -> bool:
        """Nothing on the sheet is chosen."""
        return not chosen.elements

    def fill(self) -> None:
        """Show the sheet."""
        layout = self.chosen.layout
        known = {size: key for key, size in FORMATS.items()}
        key = OWN if self._own else known.get((layout.width, layout.height), OWN)
        self.show_value("format", key)
        for field in self._sides:
            field.setVisible(key == OWN)
        self.show_value("width", layout.width)
        self.show_value("height", layout.height)
        self.bilingual.setChecked(layout.bilingual)
        self.stock.setChecked(layout.stock is not None)
        stock = layout.stock or Stock()
        for field in self._shifts:
            field.setVisible(layout.stock is not None)
        self.calibrate.setVisible(layout.stock is not None)
        self.show_value("shift_right", stock.shift_right)
        self.show_value("shift_down", stock.shift_down)

    def take(self, key: str, value: object) -> None:
        """One was changed."""
        layout = self.chosen.layout
        if key == "format":
            self._own = value == OWN
            size = FORMATS.get(str(value))
            if size is None:
                self.fill()
                return
            layout = sized(layout, *size)
        elif key == "bilingual":
            layout = replace(layout, bilingual=bool(value))
        elif key == "stock":
            layout = replace(layout, stock=Stock() if value else None)
        elif isinstance(value, float):
            if key in {"width", "height"}:
                self._own = True
                sides = {"width": layout.width, "height": layout.height} | {key: value}
                layout = sized(layout, sides["width"], sides["height"])
            else:
                layout = replace(layout, stock=replace(layout.stock or Stock(), **{key: value}))
        self.tell(layout, Verb.SHEET)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.format.offer(
            [
                ("a4-landscape", self.tr("A4, landscape")),
                ("a4-portrait", self.tr("A4, portrait")),
                ("a5-landscape", self.tr("A5, landscape")),
                ("a5-portrait", self.tr("A5, portrait")),
                ("letter-landscape", self.tr("Letter, landscape")),
                ("letter-portrait", self.tr("Letter, portrait")),
                (OWN, self.tr("Own size")),
            ]
        )
        self.field("format").set_label(self.tr("Paper"))
        self.field("width").set_label(self.tr("Width, mm"))
        self.field("height").set_label(self.tr("Height, mm"))
        self.bilingual.setText(self.tr("English beneath the language"))
        self.stock.setText(self.tr("Pre-printed paper"))
        self.field("shift_right").set_label(self.tr("Shift right, mm"))
        self.field("shift_down").set_label(self.tr("Shift down, mm"))
        self.calibrate.setText(self.tr("Print a page to measure"))
