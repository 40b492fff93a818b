"""The bar above the sheet: new elements, which side and language is shown, and how large."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer_app.domain.template import Side
from trainer_app.ui.designer.new_elements import Piece
from trainer_app.ui.i18n import NATIVE_NAMES, QT_TRANSLATE_NOOP
from trainer_app.ui.look import Look
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.icon_button import IconButton
from trainer_app.ui.widgets.menu_button import MenuButton
from trainer_app.ui.widgets.segments import Segments

_NEAR: Final = {  # those at hand, with their icons
    Piece.TEXT: "type",
    Piece.IMAGE: "image",
    Piece.FRAME: "square",
    Piece.LINE: "minus",
    Piece.QR: "qr-code",
    Piece.SIGNATURE: "signature",
}
_WORDS: Final = {
    Piece.TEXT: QT_TRANSLATE_NOOP("DesignerTools", "Text"),
    Piece.HOLDER_NAME: QT_TRANSLATE_NOOP("DesignerTools", "Holder's name"),
    Piece.NUMBER: QT_TRANSLATE_NOOP("DesignerTools", "Number"),
    Piece.ISSUED_ON: QT_TRANSLATE_NOOP("DesignerTools", "Date of issue"),
    Piece.NATIONAL_HEADER: QT_TRANSLATE_NOOP("DesignerTools", "National header"),
    Piece.IMAGE: QT_TRANSLATE_NOOP("DesignerTools", "Picture or logo"),
    Piece.PHOTO: QT_TRANSLATE_NOOP("DesignerTools", "Holder's photo"),
    Piece.EMBLEM: QT_TRANSLATE_NOOP("DesignerTools", "Emblem"),
    Piece.SEAL: QT_TRANSLATE_NOOP("DesignerTools", "Seal"),
    Piece.FRAME: QT_TRANSLATE_NOOP("DesignerTools", "Frame"),
    Piece.LINE: QT_TRANSLATE_NOOP("DesignerTools", "Line"),
    Piece.SIGNATURE: QT_TRANSLATE_NOOP("DesignerTools", "Signature"),
    Piece.QR: QT_TRANSLATE_NOOP("DesignerTools", "QR code"),
    Piece.MODULES: QT_TRANSLATE_NOOP("DesignerTools", "Table of modules"),
}
ZOOMS: Final = (0.5, 0.75, 1.0, 1.5, 2.0, 4.0)


class DesignerTools(QWidget):
    """Says what is wanted; the view does it."""

    piece_wanted = Signal(object)  # Piece
    side_chosen = Signal(object)  # Side
    language_chosen = Signal(object)  # Language
    zoom_chosen = Signal(float)  # 0 = as large as there is room

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.buttons = {
            piece: IconButton(look, picture, on_click=partial(self._want, piece))
            for piece, picture in _NEAR.items()
        }
        self.more = MenuButton(look, icon="plus")
        self.side = Segments(look, [(side.value, self._side_words(side), "") for side in Side])
        self.language = ChoiceBox(look, list(NATIVE_NAMES.items()), as_wide_as_words=True)
        self.zoom = MenuButton(look, icon="zoom-in")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addWidget(self.more)
        row.addSpacing(8)
        row.addWidget(self.side)
        row.addSpacing(8)
        row.addWidget(self.language)
        row.addWidget(self.zoom)
        row.addStretch(1)
        self.side.chosen.connect(lambda key: self.side_chosen.emit(Side(key)))
        self.language.activated.connect(lambda _at: self.language_chosen.emit(self.language.chosen))
        self.show_zoom(1.0)
        self.retranslateUi()

    def show_zoom(self, zoom: float) -> None:
        """Say how large the sheet is shown; 1 is its real size."""
        self.zoom.setText(f"{round(zoom * 100)} %")

    def let_add(self, may: bool) -> None:  # noqa: FBT001 (a state, as in Qt's setters)
        """Whether there can be new elements."""
        for button in (*self.buttons.values(), self.more):
            button.setEnabled(may)

    def _want(self, piece: Piece) -> None:
        self.piece_wanted.emit(piece)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        words = {
            piece: QCoreApplication.translate("DesignerTools", said)
            for piece, said in _WORDS.items()
        }
        for piece, button in self.buttons.items():
            button.set_words(self.tr("Add: {what}").format(what=words[piece]))
        self.more.setText(self.tr("Add"))
        self.more.offer([(words[piece], partial(self._want, piece)) for piece in Piece])
        for side in Side:
            self.side.set_words(side.value, self._side_words(side))
        self.language.setAccessibleName(self.tr("Language of the paper"))
        sizes = [(f"{round(zoom * 100)} %", self._zoomer(zoom)) for zoom in ZOOMS]
        self.zoom.offer([(self.tr("Whole sheet"), self._zoomer(0.0)), *sizes])
        self.zoom.setAccessibleName(self.tr("Size of the sheet on screen"))

    def _side_words(self, side: Side) -> str:
        return self.tr("Front") if side is Side.FRONT else self.tr("Back")

    def _zoomer(self, zoom: float) -> Callable[[], None]:
        return lambda: self.zoom_chosen.emit(zoom)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()
