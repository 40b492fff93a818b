"""The photo of a person: shown, chosen from a file or dropped, taken away."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from trainer_app.ui.desk import Desk
from trainer_app.ui.dropped import dropped_file
from trainer_app.ui.picture_files import ENDINGS
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.label import Label

_WIDTH, _HEIGHT = 72, 96


class PhotoBox(QWidget):
    """Says what is wished; the pane does it."""

    chosen = Signal(object)  # Path
    removal_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.picture = QLabel()
        self.picture.setFixedSize(_WIDTH, _HEIGHT)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._told = Label(ink="2", size=12, elastic=True)
        self.choose = Button(
            desk.look, icon="image-plus", kind=Kind.QUIET, on_click=self._on_choose
        )
        self.remove = Button(
            desk.look, icon="x", kind=Kind.QUIET, on_click=self.removal_wanted.emit
        )
        words = QVBoxLayout()
        words.addWidget(self._told)
        words.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 8)
        row.setSpacing(12)
        row.addWidget(self.picture)
        row.addLayout(words, 1)
        self.setAcceptDrops(True)
        self.show_photo(None)
        self.retranslateUi()

    def show_photo(self, content: bytes | None) -> None:
        """Show a PNG or JPEG, or that there is none."""
        image = QImage.fromData(content) if content else QImage()
        there = not image.isNull()
        self.picture.setVisible(there)
        self.remove.setVisible(there)
        if there:
            ratio = self.devicePixelRatioF()
            picture = QPixmap.fromImage(image).scaled(
                round(_WIDTH * ratio),
                round(_HEIGHT * ratio),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            picture.setDevicePixelRatio(ratio)
            self.picture.setPixmap(picture)
        else:
            self.picture.clear()

    def _on_choose(self) -> None:
        kinds = f"{self.tr('Pictures')} ({' '.join('*' + one for one in ENDINGS)})"
        path = self._desk.files.file_to_read(self, self.tr("Choose a photo"), kinds)
        if path is not None:
            self.chosen.emit(path)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A picture may be dropped here."""
        if dropped_file(event, ENDINGS):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what was dropped."""
        path: Path | None = dropped_file(event, ENDINGS)
        if path is not None:
            event.acceptProposedAction()
            self.chosen.emit(path)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self._told.setText(self.tr("Photo, for certificates that show one"))
        self.choose.setText(self.tr("Choose a photo"))
        self.remove.setText(self.tr("Remove the photo"))
        self.picture.setAccessibleName(self.tr("Photo"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()
