"""Colours, and how lines and frames are drawn."""

from __future__ import annotations

from typing import Final

from trainer_app.domain.template import ElementKind, FrameStyle
from trainer_app.ui.designer.number_editor import NumberEditor
from trainer_app.ui.designer.section import Chosen, Section
from trainer_app.ui.designer.swatches import AskColour, Swatches, ask_colour
from trainer_app.ui.designer.verbs import Verb
from trainer_app.ui.look import Look
from trainer_app.ui.widgets.choice_box import ChoiceBox

_KIND = ElementKind
_COLOURED: Final = frozenset(_KIND) - {_KIND.IMAGE, _KIND.PHOTO, _KIND.QR}
_ACCENTED: Final = frozenset({_KIND.FRAME, _KIND.LINE, _KIND.SEAL, _KIND.EMBLEM})
_STROKED: Final = frozenset({_KIND.FRAME, _KIND.LINE, _KIND.SEAL})
_STYLES: Final = {
    _KIND.FRAME: (FrameStyle.PLAIN, FrameStyle.DOUBLE, FrameStyle.WOVEN),
    _KIND.LINE: (FrameStyle.PLAIN, FrameStyle.DOUBLE, FrameStyle.LOZENGE),
}


class PaintSection(Section):
    """Style, stroke, colour and accent, as far as the chosen elements have them."""

    def __init__(self, look: Look, *, ask: AskColour = ask_colour) -> None:
        super().__init__(look)
        self._style = ChoiceBox(look)
        self._stroke = NumberEditor(look, least=0.05, most=30.0)
        self.colour, self.accent = Swatches(look, ask=ask), Swatches(look, ask=ask)
        self.add(self.new_field("style", self._style), self.new_field("stroke", self._stroke))
        self.column.addWidget(self.colour)
        self.column.addWidget(self.accent)
        self.colour.picked.connect(lambda ink: self.take("colour", ink))
        self.accent.picked.connect(lambda ink: self.take("accent", ink))
        self.retranslateUi()

    def suits(self, chosen: Chosen) -> bool:
        """Whatever is drawn in a colour."""
        return bool(chosen.elements) and chosen.kinds <= _COLOURED

    def fill(self) -> None:
        """Show what all of them have."""
        kinds = self.chosen.kinds
        styles = {_STYLES.get(kind, ()) for kind in kinds}
        offered = styles.pop() if len(styles) == 1 else ()
        words = self._style_words()
        self._style.offer([(one, words[one]) for one in offered])
        self.field("style").setVisible(bool(offered))
        self.field("stroke").setVisible(kinds <= _STROKED)
        self.accent.setVisible(kinds <= _ACCENTED)
        self._style.choose(self.chosen.common("style"))
        self.field("style").accept()
        self.show_value("stroke", self.chosen.common("stroke"))
        self.colour.show_colour(self.chosen.common("colour") or "")
        self.accent.show_colour(self.chosen.common("accent") or "")

    def take(self, key: str, value: object) -> None:
        """One was chosen."""
        self.change(Verb.COLOUR if key in {"colour", "accent"} else Verb.STYLE, **{key: value})

    def _style_words(self) -> dict[FrameStyle, str]:
        return {
            FrameStyle.PLAIN: self.tr("Plain"),
            FrameStyle.DOUBLE: self.tr("Double"),
            FrameStyle.WOVEN: self.tr("Woven"),
            FrameStyle.LOZENGE: self.tr("With a lozenge"),
        }

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.heading.setText(self.tr("Drawn"))
        self.field("style").set_label(self.tr("Style"))
        self.field("stroke").set_label(self.tr("Stroke, mm"))
        self.colour.set_label(self.tr("Colour"))
        self.accent.set_label(self.tr("Second colour"))
        if self.chosen.elements and self.suits(self.chosen):
            self.fill()
