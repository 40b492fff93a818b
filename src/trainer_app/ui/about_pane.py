"""Help › About: which program this is, and where its data lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from trainer_app import __version__
from trainer_app.ui.look import Look
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

_NAME, _LICENCE = "trainer-app", "Apache-2.0"


class AboutPane(SidePane):
    """Name, version, licence, and the folder to copy when the computer is changed."""

    _ready = False

    def __init__(self, look: Look, folder: Path) -> None:
        super().__init__(look, width=MOST)
        self._folder = folder
        self.what = WrappedText(look)
        self._captions = {key: Label(size=12, ink="3") for key in ("version", "licence")}
        self.facts: dict[str, Label | WrappedText] = {
            "version": Label(__version__),
            "licence": Label(_LICENCE),
            "data": WrappedText(look),
        }
        self.body.addWidget(self.what)
        self.body.addSpacing(10)
        for key, fact in self.facts.items():
            if key in self._captions:
                self.body.addWidget(self._captions[key])
            self.body.addWidget(fact)
            self.body.addSpacing(8)
        self._ready = True
        self.hide()

    def turn(self) -> None:
        """Open it, or close it again."""
        if self.isVisible():
            self.close_pane()
            return
        self.retranslateUi()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if not self._ready:
            return
        self.show_title(_NAME)
        self.what.setText(
            self.tr(
                "Plans, runs and certifies train-the-trainer courses, in six languages, offline."
            )
        )
        self._captions["version"].setText(self.tr("Version"))
        self._captions["licence"].setText(self.tr("Licence"))
        sentence = self.tr("Your data is in {folder}")
        self.facts["data"].setText(sentence.format(folder=self._folder))
