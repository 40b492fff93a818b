"""Where an element has its content from: which picture, which signatory."""

from __future__ import annotations

from PySide6.QtCore import Signal

from trainer_app.domain.template import ElementKind
from trainer_app.ui.designer.section import Chosen, Section
from trainer_app.ui.designer.verbs import Verb
from trainer_app.ui.look import Look
from trainer_app.ui.widgets.buttons import Button
from trainer_app.ui.widgets.choice_box import ChoiceBox


class SourceSection(Section):
    """A picture is chosen by the page; a signature is the first or the second signatory's."""

    picture_wanted = Signal(str)  # id of the element

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._signatory = ChoiceBox(look)
        self.picture = Button(look, icon="image-plus", on_click=self._on_picture)
        self.heading.hide()
        self.rule.hide()
        self.column.addWidget(self.picture)
        self.add(self.new_field("signatory", self._signatory))
        self.retranslateUi()

    def suits(self, chosen: Chosen) -> bool:
        """One picture, one signature."""
        return chosen.alone is not None and chosen.kinds <= {
            ElementKind.IMAGE,
            ElementKind.SIGNATURE,
        }

    def fill(self) -> None:
        """Show what it shows."""
        element = self.chosen.alone
        assert element is not None  # it suits
        pictured = element.kind is ElementKind.IMAGE
        self.picture.setVisible(pictured)
        self.picture.setText(
            self.tr("Another picture…") if element.image else self.tr("Choose a picture…")
        )
        self.field("signatory").setVisible(not pictured)
        self.show_value("signatory", element.signatory)

    def take(self, key: str, value: object) -> None:
        """The other signatory."""
        self.change(Verb.SIGNATORY, **{key: value})

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self._signatory.offer([(1, self.tr("First signatory")), (2, self.tr("Second signatory"))])
        self.field("signatory").set_label(self.tr("Whose signature"))
        if self.chosen.alone is not None and self.suits(self.chosen):
            self.fill()

    def _on_picture(self) -> None:
        if self.chosen.alone is not None:
            self.picture_wanted.emit(self.chosen.alone.id)
