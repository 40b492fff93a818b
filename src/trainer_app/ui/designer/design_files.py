"""What goes from the designer to files and printers, and which pictures come in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from trainer_app.domain.template import Layout
from trainer_app.services.designs import Design
from trainer_app.services.papers import CertificatePaper
from trainer_app.services.templates import Picture
from trainer_app.ui.designer.design_services import DesignServices
from trainer_app.ui.desk import Desk
from trainer_app.ui.picture_files import ENDINGS, picture_in
from trainer_app.ui.printing import send_to_printer

_PICTURES: Final = " ".join(f"*{ending}" for ending in ENDINGS)


class DesignFiles(QObject):
    """Asks where from and where to; `owner` is the widget on whose behalf."""

    def __init__(self, desk: Desk, services: DesignServices, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk, self._services, self._owner = desk, services, owner

    def choose_picture(self, on_taken: Callable[[Picture], None]) -> None:
        """Ask for a PNG, JPEG or SVG and check it behind the screen."""
        kinds = f"{self.tr('Pictures')} ({_PICTURES})"
        path = self._desk.files.file_to_read(self._owner, self.tr("Choose a picture"), kinds)
        if path is not None:
            templates = self._services.templates()
            self._desk.run(
                lambda _progress: templates.take_picture(picture_in(path)),
                owner=self._owner,
                verb=self.tr("Looking at {file}").format(file=path.name),
                icon="image",
                on_done=on_taken,
            )

    def print_calibration(self, title: str, layout: Layout) -> None:
        """Print the page to set the printer by."""
        trials, language = self._services.trials(), self._desk.words.language
        send_to_printer(
            self._desk,
            self._owner,
            self.tr("Setting of the printer"),
            [(title, lambda: trials.calibration(layout, language))],
        )

    def save_specimen(self, name: str, paper: CertificatePaper, design: Design) -> None:
        """Write a paper as a specimen, both sides."""
        trials = self._services.trials()
        self._desk.write_file(
            self._owner,
            self.tr("Save a specimen"),
            f"{name.lower()}-specimen-{paper.language.value}.pdf",
            "PDF (*.pdf)",
            lambda target: trials.write_specimen(paper, design, target),
        )

    def print_specimen(self, paper: CertificatePaper, design: Design) -> None:
        """Print a paper as a specimen, to see it on the real sheet."""
        trials = self._services.trials()
        send_to_printer(
            self._desk,
            self._owner,
            self.tr("Specimen"),
            [(paper.holder_name, lambda: trials.specimen(paper, design))],
        )
