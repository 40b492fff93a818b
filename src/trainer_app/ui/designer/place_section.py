"""Where an element stands and how large it is."""

from __future__ import annotations

from trainer_app.ui.designer.arranging import least_size
from trainer_app.ui.designer.boxes import mm
from trainer_app.ui.designer.number_editor import NumberEditor
from trainer_app.ui.designer.section import Chosen, Section
from trainer_app.ui.designer.verbs import Verb
from trainer_app.ui.look import Look


class PlaceSection(Section):
    """Left, top, width and height in mm from the upper left corner of the paper."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._editors = {
            key: NumberEditor(look, least=0.0, most=450.0)
            for key in ("left", "top", "width", "height")
        }
        fields = [self.new_field(key, editor) for key, editor in self._editors.items()]
        self.add(*fields[:2])
        self.add(*fields[2:])
        self.retranslateUi()

    def suits(self, chosen: Chosen) -> bool:
        """One element has one place."""
        return chosen.alone is not None

    def fill(self) -> None:
        """Show where it stands; what is locked cannot be moved here either."""
        element, layout = self.chosen.alone, self.chosen.layout
        assert element is not None  # it suits
        least = least_size(element.kind)
        bounds = {
            "left": (0.0, max(0.0, layout.width - element.width)),
            "top": (0.0, max(0.0, layout.height - element.height)),
            "width": (min(least[0], element.width), max(0.1, layout.width - element.left)),
            "height": (min(least[1], element.height), max(0.1, layout.height - element.top)),
        }
        for key, editor in self._editors.items():
            editor.least, editor.most = bounds[key]
            editor.setEnabled(not element.locked)
            self.show_value(key, getattr(element, key))

    def take(self, key: str, value: object) -> None:
        """A number was typed or stepped to."""
        assert isinstance(value, float)
        self.change(Verb.MOVE if key in {"left", "top"} else Verb.RESIZE, **{key: mm(value)})

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.heading.setText(self.tr("Place, in mm from the paper's edge"))
        self.field("left").set_label(self.tr("Left"))
        self.field("top").set_label(self.tr("Top"))
        self.field("width").set_label(self.tr("Width"))
        self.field("height").set_label(self.tr("Height"))
