"""How papers will look before they are numbered, one by one, and those that do not fit."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from trainer_app.domain.errors import AppError
from trainer_app.services.exports import Exports
from trainer_app.services.papers import CertificatePaper
from trainer_app.services.ports import Progress
from trainer_app.ui.desk import Desk
from trainer_app.ui.paper_picture import picture_of, sharp
from trainer_app.ui.printing import send_to_printer
from trainer_app.ui.widgets.banner import Banner
from trainer_app.ui.widgets.icon_button import IconButton
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.side_pane import MOST

_WIDTH = MOST - 40
_REST = 150  # milliseconds: drawn when the hand rests
_MOST_NAMED = 5

Wrong = Sequence[tuple[CertificatePaper, AppError]]


class IssuePreview(QWidget):
    """Draws specimens behind the screen; the arrows go from person to person.

    `wrong` are those that cannot be drawn, as far as is known.
    """

    checked = Signal()

    def __init__(self, desk: Desk, exports: Exports) -> None:
        super().__init__()
        self._desk, self._exports = desk, exports
        self._papers: Sequence[CertificatePaper] = ()
        self.wrong: Wrong = ()
        self._at = 0
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.name = Label(elastic=True)
        self.back = IconButton(desk.look, "chevron-left", on_click=lambda: self._step(-1))
        self.on = IconButton(desk.look, "chevron-right", on_click=lambda: self._step(1))
        self.test = IconButton(desk.look, "printer", on_click=self.print_test_page)
        self.trouble = Banner(desk.look, " ", detail=" ", tone="warn", closable=False)
        walk = QHBoxLayout()
        walk.addWidget(self.back)
        walk.addWidget(self.name, 1)
        walk.addWidget(self.on)
        walk.addWidget(self.test)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.picture)
        column.addLayout(walk)
        column.addWidget(self.trouble)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_REST)
        self._later.timeout.connect(self._draw)
        self.trouble.hide()
        self.hide()  # until there is somebody to show
        self.retranslateUi()

    def show_papers(self, papers: Sequence[CertificatePaper]) -> None:
        """Show these; the same ones stay as they are."""
        if papers == self._papers:
            return
        self._papers, self._at, self.wrong = papers, 0, ()
        self.setVisible(bool(papers))
        self.trouble.hide()
        self._say()
        self._later.start()
        if papers:
            self._desk.run(
                lambda progress: self._exports.cannot_be_drawn(papers, progress),
                owner=self,
                verb="",
                on_done=lambda wrong: self._tell(papers, wrong),
            )

    def _step(self, by: int) -> None:
        if self._papers:
            self._at = (self._at + by) % len(self._papers)
            self._say()
            self._later.start()

    def print_test_page(self) -> None:
        """Print the specimen that is shown: to see colours, margins and the sheet itself."""
        if self._papers:
            paper = self._papers[self._at]
            title = self.tr("Test page")
            send_to_printer(
                self._desk, self, title, [(paper.holder_name, lambda: self._exports.drawn(paper))]
            )

    def _say(self) -> None:
        if self._papers:
            paper = self._papers[self._at]
            words = self.tr("{name}, {at} of {count}")
            self.name.setText(
                words.format(name=paper.holder_name, at=self._at + 1, count=len(self._papers))
            )
            self.picture.clear()
            self.picture.setFixedHeight(round(_WIDTH * 210 / 297))

    def _draw(self) -> None:
        if not self._papers or not self.isVisible():
            return
        paper = self._papers[self._at]

        def work(_progress: Progress) -> QImage | AppError:
            try:
                return picture_of(self._exports.drawn(paper), _WIDTH)
            except AppError as error:
                return error

        self._desk.run(
            work, owner=self, verb="", on_done=lambda result: self._show_picture(paper, result)
        )

    def _show_picture(self, paper: CertificatePaper, result: QImage | AppError) -> None:
        if not self._papers or self._papers[self._at] is not paper:
            return
        if isinstance(result, QImage):
            self.picture.setPixmap(sharp(result))
            self.picture.setAccessibleName(
                self.tr("Picture of the certificate of {name}").format(name=paper.holder_name)
            )
        else:
            self.picture.setText("–")

    def _tell(self, papers: Sequence[CertificatePaper], wrong: Wrong) -> None:
        """Name those whose paper cannot be drawn: issuing would refuse because of them."""
        if papers is not self._papers:
            return
        self.wrong = wrong
        self.trouble.setVisible(bool(wrong))
        self.trouble.sentence.setText(
            self.tr("%n paper(s) cannot be drawn; nothing can be issued before", "", len(wrong))
        )
        self.trouble.detail.setText(
            "\n".join(
                f"{paper.holder_name[:40]}: {self._desk.words.error(error)}"
                for paper, error in wrong[:_MOST_NAMED]
            )
        )
        self.checked.emit()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.back.set_words(self.tr("Paper before"))
        self.on.set_words(self.tr("Next paper"))
        self.test.set_words(self.tr("Print a test page of this specimen"))
        self._say()
