"""How letters look, and what happens when they do not fit."""

from __future__ import annotations

from typing import Final

from trainer_app.domain.template import Align, Anchor, ElementKind, FontRole
from trainer_app.domain.template_data import MOST_LINES
from trainer_app.ui.designer.icon_segments import IconSegments
from trainer_app.ui.designer.number_editor import NumberEditor
from trainer_app.ui.designer.section import Chosen, Section
from trainer_app.ui.designer.verbs import Verb
from trainer_app.ui.look import Look
from trainer_app.ui.widgets.choice_box import ChoiceBox

_LETTERED: Final = frozenset({ElementKind.TEXT, ElementKind.MODULES, ElementKind.SIGNATURE})
_LEAST_SIZE, _MOST_SIZE = 6.5, 200.0  # points; smaller print is not read


class LettersSection(Section):
    """Weight, size, least size, lines, and where in their box they stand."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._weight = ChoiceBox(look)
        self._size = NumberEditor(look, least=_LEAST_SIZE, most=_MOST_SIZE)
        self._least = NumberEditor(look, least=_LEAST_SIZE, most=_MOST_SIZE)
        self._lines = NumberEditor(look, least=1, most=MOST_LINES, whole=True)
        self._align = IconSegments(
            look,
            [
                (Align.LEFT, "text-align-start"),
                (Align.CENTRE, "text-align-center"),
                (Align.RIGHT, "text-align-end"),
            ],
        )
        self._anchor = IconSegments(
            look,
            [
                (Anchor.TOP, "align-start-horizontal"),
                (Anchor.MIDDLE, "align-center-horizontal"),
                (Anchor.BOTTOM, "align-end-horizontal"),
            ],
        )
        self.add(self.new_field("font", self._weight), self.new_field("size", self._size))
        self.add(self.new_field("align", self._align), self.new_field("anchor", self._anchor))
        self.add(self.new_field("least", self._least), self.new_field("lines", self._lines))
        self.retranslateUi()

    def suits(self, chosen: Chosen) -> bool:
        """Whatever has letters."""
        return bool(chosen.elements) and chosen.kinds <= _LETTERED

    def fill(self) -> None:
        """Show what all of them have."""
        for key in ("font", "size", "least", "lines"):
            self.show_value(key, self.chosen.common(key))
        for key in ("align", "anchor"):
            self.show_value(key, self.chosen.common(key) or "")

    def take(self, key: str, value: object) -> None:
        """Letters never shrink to a size above their own."""
        verb = Verb.LETTERS
        if key == "size" and isinstance(value, float):
            least = min((one.least for one in self.chosen.elements), default=value)
            self.change(verb, size=value, **({"least": value} if least > value else {}))
        elif key == "least" and isinstance(value, float):
            self.change(verb, least=min(value, *(one.size for one in self.chosen.elements)))
        elif key == "lines" and isinstance(value, float):
            self.change(verb, lines=int(value))
        elif key == "align":
            self.change(verb, align=Align(str(value)))
        elif key == "anchor":
            self.change(verb, anchor=Anchor(str(value)))
        elif key == "font":
            self.change(verb, font=value)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.heading.setText(self.tr("Letters"))
        self._weight.offer(
            [
                (FontRole.REGULAR, self.tr("Regular")),
                (FontRole.MEDIUM, self.tr("Medium")),
                (FontRole.SEMIBOLD, self.tr("Semibold")),
                (FontRole.BOLD, self.tr("Bold")),
            ]
        )
        for key, words in (
            ("font", self.tr("Weight")),
            ("size", self.tr("Size, pt")),
            ("align", self.tr("Across")),
            ("anchor", self.tr("Up and down")),
            ("least", self.tr("Shrink to, pt")),
            ("lines", self.tr("then lines, up to")),
        ):
            self.field(key).set_label(words)
        self._align.set_words(Align.LEFT, self.tr("Left"))
        self._align.set_words(Align.CENTRE, self.tr("Centre"))
        self._align.set_words(Align.RIGHT, self.tr("Right"))
        self._anchor.set_words(Anchor.TOP, self.tr("Top"))
        self._anchor.set_words(Anchor.MIDDLE, self.tr("Middle"))
        self._anchor.set_words(Anchor.BOTTOM, self.tr("Bottom"))
        if self.chosen.elements and self.suits(self.chosen):
            self.fill()
