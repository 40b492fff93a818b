"""One certificate: how it looks, what happened to it, and what can be done with it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QVBoxLayout

from trainer_app.domain.certificate import CertificateState
from trainer_app.services.ports import Progress
from trainer_app.services.read_models.certificates import CertificateRow
from trainer_app.ui.certificates.stamp import stamped
from trainer_app.ui.common_words import certificate_kind, paper_state
from trainer_app.ui.desk import Desk
from trainer_app.ui.paper_picture import picture_of, sharp
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.chip import Chip
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

_WIDTH = MOST - 40
_VOID = (CertificateState.REPLACED, CertificateState.REVOKED, CertificateState.WITHDRAWN)
_REST = 150  # milliseconds: a paper is drawn when the hand rests on it, not while it walks by


class CertificatePane(SidePane):
    """Shows the paper as it was printed; wishes go to the page."""

    reprint_wanted = Signal(object)  # CertificateRow
    save_wanted = Signal(object)
    hand_over_wanted = Signal(object)
    replace_wanted = Signal(object)
    void_wanted = Signal(object)
    again_wanted = Signal(object)

    def __init__(self, desk: Desk, reprint: Callable[[str, Path], None]) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk, self._reprint = desk, reprint
        self._row: CertificateRow | None = None
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._print = Button(desk.look, icon="printer", on_click=self._wish(self.reprint_wanted))
        self._save = Button(desk.look, icon="save", on_click=self._wish(self.save_wanted))
        self._hand = Button(desk.look, icon="hand", on_click=self._wish(self.hand_over_wanted))
        self._replace = Button(desk.look, icon="copy", on_click=self._wish(self.replace_wanted))
        self._anew = Button(desk.look, icon="award", on_click=self._wish(self.again_wanted))
        self._void = Button(
            desk.look, icon="ban", kind=Kind.DANGER, on_click=self._wish(self.void_wanted)
        )
        self._facts = QVBoxLayout()
        self._facts.setSpacing(0)
        self.body.addWidget(self._picture)
        self.body.addLayout(self._facts)
        for button in (self._save, self._replace, self._anew, self._void):
            self.body.addSpacing(4)
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        for button in (self._print, self._hand):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_REST)
        self._later.timeout.connect(self._on_rested)
        self.hide()
        self._built = True
        self.retranslateUi()

    _built = False

    def _wish(self, signal: object) -> Callable[[], None]:
        return lambda: signal.emit(self._row) if self._row else None  # type: ignore[attr-defined]  # a bound signal

    def show_certificate(self, row: CertificateRow) -> None:
        """Show one."""
        before = self._row
        changed = before is None or (before.number, before.state) != (row.number, row.state)
        self._row = row
        self._fill()
        self.show()
        if changed:
            self._picture.clear()
            if not row.old:
                self._later.start()

    def _on_rested(self) -> None:
        row = self._row
        if row is not None and self.isVisible():
            self._desk.run(
                lambda progress: self._draw(row.number, progress),
                owner=self,
                verb="",
                on_done=lambda image: self._show_picture(row.number, image),
            )

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if self._built:
            self._print.setText(self.tr("Print again"))
            self._save.setText(self.tr("Save as PDF"))
            self._hand.setText(self.tr("Hand over"))
            self._replace.setText(self.tr("Replace"))
            self._anew.setText(self.tr("Issue again, under a new number"))
            self._void.setText(self.tr("Revoke"))
            if self._row is not None:
                self._fill()

    def _fill(self) -> None:
        row = self._row
        assert row is not None  # filled only while one is shown
        words = self._desk.words
        for layout in (self._facts, self.chips):
            while item := layout.takeAt(0):
                if widget := item.widget():
                    widget.deleteLater()
        self.show_title(row.number, row.holder_name)
        self.chips.addWidget(Chip(self._desk.look, *paper_state(row.state)))
        if row.holder_latin_name:
            self._add(self.tr("Latin letters"), row.holder_latin_name)
        if row.old:
            self._add(self.tr("From an old register"), self.tr("There is no paper of it here"))
        self._add(self.tr("Kind"), certificate_kind(row.kind))
        self._add(self.tr("Course"), f"{row.course_title} · {row.course_code}")
        self._add(self.tr("Issued"), words.long_date(row.issued_on))
        if row.handed_over_on:
            told = f"{words.long_date(row.handed_over_on)} · {row.handed_over_to}"
            self._add(self.tr("Handed over"), told)
        if row.replaces:
            self._add(self.tr("Replaces"), row.replaces)
        if row.replaced_by:
            self._add(self.tr("Replaced by"), row.replaced_by)
        if row.reason and row.state_on:
            self._add(self.tr("Reason"), f"{row.reason} ({words.long_date(row.state_on)})")
        self._offer(row)

    def _offer(self, row: CertificateRow) -> None:
        """Only what can be done with it."""
        alive = row.state in {CertificateState.ISSUED, CertificateState.HANDED_OVER}
        waiting = row.state is CertificateState.ISSUED
        self._void.setText(self.tr("Take back") if waiting else self.tr("Revoke"))
        self._replace.setVisible(alive and not row.old)
        self._void.setVisible(alive)
        gone = row.state in {CertificateState.WITHDRAWN, CertificateState.REVOKED}
        self._anew.setVisible(gone and not row.old)
        for button in (self._print, self._save):
            button.setVisible(not row.old)
        self._hand.setVisible(waiting)

    def _add(self, caption: str, words: str) -> None:
        self._facts.addWidget(Label(caption, size=12, ink="3"))
        self._facts.addWidget(WrappedText(self._desk.look, words, most=_WIDTH))
        self._facts.addSpacing(6)

    def _draw(self, number: str, _progress: Progress) -> QImage:
        """The paper itself, as it was issued."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "paper.pdf"
            self._reprint(number, path)
            return picture_of(path.read_bytes(), _WIDTH)

    def _show_picture(self, number: str, image: QImage) -> None:
        if self._row is None or self._row.number != number:
            return
        picture = sharp(image)
        words, tone, _ = paper_state(self._row.state)
        if self._row.state in _VOID:
            picture = stamped(picture, words.upper(), self._desk.look.theme.tones[tone].solid)
        self._picture.setPixmap(picture)
        self._picture.setAccessibleName(
            self.tr("Picture of the certificate {number}").format(number=number)
        )
