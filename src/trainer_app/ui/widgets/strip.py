"""The strip at the top of the window: menus, search, undo and redo, and when things were saved."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenuBar, QSizePolicy, QWidget

from trainer_app.ui.icons import pixmap
from trainer_app.ui.look import Look
from trainer_app.ui.theme import SCRIPT_OF_LANGUAGE, font
from trainer_app.ui.widgets.chip import Chip
from trainer_app.ui.widgets.icon_button import IconButton
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.search_box import SearchBox

_HEIGHT = 44
_MENU_PADDING = 14  # twice 5 in the style sheet, and 4 that Qt wants


class Strip(QWidget):
    """One row that is always there. `saved_at` words come from the window, in the right digits."""

    search_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._undo_label, self._redo_label, self._saved_at = "", "", ""
        self.menu_bar = QMenuBar(self)
        self.menu_bar.setNativeMenuBar(False)
        self.menu_bar.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.search = SearchBox(look)
        self.undo_button = IconButton(look, "undo-2")
        self.redo_button = IconButton(look, "redo-2")
        self.samples = Chip(look, tone="warn", icon="info")
        self.samples.hide()
        self._saved_icon = QLabel()
        self._saved = Label(size=12, ink="3")
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 15, 0)
        row.setSpacing(4)
        row.addWidget(self.menu_bar, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.search, 4, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.samples)
        for widget in (self.undo_button, self.redo_button):
            row.addWidget(widget)
        row.addSpacing(6)
        row.addWidget(self._saved_icon)
        row.addSpacing(2)
        row.addWidget(self._saved)
        self.search.clicked.connect(self.search_requested)
        self.undo_button.clicked.connect(self.undo_requested)
        self.redo_button.clicked.connect(self.redo_requested)
        self.show_history("", "")
        self.show_saved("")
        look.changed.connect(self._dress)
        self._dress()

    def show_history(self, undo: str, redo: str) -> None:
        """Name what undo and redo would do; an empty name means there is nothing."""
        self._undo_label, self._redo_label = undo, redo
        self.undo_button.setEnabled(bool(undo))
        self.redo_button.setEnabled(bool(redo))
        self.retranslateUi()

    def show_samples(self, here: bool) -> None:  # noqa: FBT001 (a state, as in Qt's setters)
        """Mark a window on invented people, so that nobody takes them for real ones."""
        self.samples.setVisible(here)

    def show_saved(self, clock: str) -> None:
        """Say when the last change was stored: "14:32"."""
        self._saved_at = clock
        self.retranslateUi()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        undo, redo = self.tr("Undo"), self.tr("Redo")
        if self._undo_label:
            undo = self.tr("Undo: {what} (Ctrl+Z)").format(what=self._undo_label)
        if self._redo_label:
            redo = self.tr("Redo: {what} (Ctrl+Y)").format(what=self._redo_label)
        self.undo_button.set_words(undo)
        self.redo_button.set_words(redo)
        self.samples.show_state(self.tr("Sample data"), "warn", "info")
        self.samples.setToolTip(self.tr("All people and courses here are invented."))
        saved = self.tr("Saved {clock}").format(clock=self._saved_at) if self._saved_at else ""
        self._saved.setText(saved)
        self._saved_icon.setVisible(bool(saved))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def sizeHint(self) -> QSize:
        """44 px, more where the script asks for it."""
        return QSize(600, max(_HEIGHT, self._look.metrics.control + 8))

    def _dress(self) -> None:
        # A menu bar lower than its items hides them all behind an arrow.
        self.menu_bar.setFont(font(SCRIPT_OF_LANGUAGE[self._look.language]))
        self.menu_bar.setFixedHeight(self.menu_bar.fontMetrics().height() + _MENU_PADDING)
        self.setFixedHeight(self.sizeHint().height())
        ratio = self.devicePixelRatioF()
        tick: QPixmap = pixmap("circle-check", self._look.theme.tones["ok"].solid, 16, ratio)
        self._saved_icon.setPixmap(tick)
