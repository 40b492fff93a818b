"""Is this one real? A PDF, a picture of the paper, the text of its code, or its number."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout

from trainer_app.domain.certificate import checked_certificate_number
from trainer_app.domain.errors import AppError
from trainer_app.domain.statement import Verdict
from trainer_app.services.ports import Progress
from trainer_app.services.proofs import Proofs
from trainer_app.ui.certificates.verdict_card import VerdictCard
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.banner import Banner
from trainer_app.ui.widgets.buttons import Button
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

CHECKED = (".pdf", ".png", ".jpg", ".jpeg", ".bmp", ".gif", ".tif", ".tiff", ".webp")
"""The endings of files that can show a paper."""

_REST = 200  # milliseconds after the last letter
_LINES = 4
_MOST_CARDS = 40


class CheckPane(SidePane):
    """Answers at once what is typed or pasted; files are read behind the screen."""

    number_asked = Signal(str)  # a number of this register

    def __init__(
        self, desk: Desk, proofs: Callable[[], Proofs], known: Callable[[str], bool]
    ) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk, self._proofs, self._known = desk, proofs, known
        self.verdicts: Sequence[Verdict] = ()  # what is shown
        self._what = WrappedText(desk.look, ink="2", most=MOST - 40)
        self.editor = QPlainTextEdit()
        self.editor.setTabChangesFocus(True)
        self.editor.setFixedHeight(_LINES * desk.look.metrics.line + 16)
        self.choose = Button(desk.look, icon="folder-open", on_click=self._on_choose)
        self.found = QVBoxLayout()
        self.found.setSpacing(10)
        for part in (self._what, self.editor):
            self.body.addWidget(part)
            self.body.addSpacing(6)
        self.body.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addSpacing(12)
        self.body.addLayout(self.found)
        self.body.addStretch(1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_REST)
        self._later.timeout.connect(self.check_text)
        self.editor.textChanged.connect(self._later.start)
        self._ready = True
        self.retranslateUi()
        self.hide()

    _ready = False

    def begin(self) -> None:
        """Open, ready for a paste."""
        self.editor.clear()
        self._later.stop()  # what is answered next may be a file
        self._empty()
        self.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def check_text(self) -> None:
        """Answer what stands in the editor: a code, or a number of the register."""
        text = self.editor.toPlainText().strip()
        if not text:
            self._empty()
            return
        if "TA1:" not in text:
            if self._known(text):
                self.number_asked.emit(" ".join(text.split()).upper())
                return
            if text.count("-") > 1:
                try:
                    checked_certificate_number(text)
                except AppError as error:
                    self._refuse(error)
                    return
        self._show([self._proofs().check().text(text)])

    def check_file(self, path: Path) -> None:
        """Answer a PDF or a picture."""
        self._later.stop()
        self.show()

        def work(_progress: Progress) -> list[Verdict] | AppError:
            try:
                return self._proofs().check().file(path)
            except AppError as error:
                return error

        def answer(result: list[Verdict] | AppError) -> None:
            if isinstance(result, AppError):
                self._refuse(result)
            else:
                self._show(result)

        self._empty()
        verb = self.tr("Reading {file}").format(file=path.name)
        self._desk.run(work, owner=self, verb=verb, icon="shield-check", on_done=answer)

    def _on_choose(self) -> None:
        kinds = self.tr("PDF and pictures ({kinds})").format(
            kinds=" ".join(f"*{ending}" for ending in CHECKED)
        )
        path = self._desk.files.file_to_read(self, self.tr("Check a certificate"), kinds)
        if path is not None:
            self.check_file(path)

    def _show(self, verdicts: Sequence[Verdict]) -> None:
        self._empty()
        self.verdicts = verdicts
        for verdict in verdicts[:_MOST_CARDS]:
            card = VerdictCard(self._desk, verdict, several=len(verdicts) > 1)
            self.found.addWidget(card)
        if len(verdicts) > _MOST_CARDS:
            more = self.tr("and %n more page(s)", "", len(verdicts) - _MOST_CARDS)
            self.found.addWidget(WrappedText(self._desk.look, more, ink="2"))

    def _refuse(self, error: AppError) -> None:
        self._empty()
        sentence = self._desk.words.error(error)
        self.found.addWidget(Banner(self._desk.look, sentence, tone="warn", closable=False))

    def _empty(self) -> None:
        self.verdicts = ()
        while item := self.found.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if not self._ready:
            return
        self.show_title(self.tr("Check a certificate"))
        self._what.setText(
            self.tr(
                "Drop a PDF or a picture of the paper here, paste the text of its QR code, "
                "or type its number. No network is needed."
            )
        )
        self.editor.setAccessibleName(self.tr("Text of the code, or number"))
        self.editor.setPlaceholderText("TA1:…")
        self.choose.setText(self.tr("Choose a file"))
        if self.verdicts:
            self._show(self.verdicts)
