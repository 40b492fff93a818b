"""Printing an edition: as a book or as a syllabus, in one language or in two."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import Language
from trainer_app.services.curriculum_printing import CurriculumPrinting
from trainer_app.services.ports import Progress
from trainer_app.services.read_models.curricula import EditionView
from trainer_app.ui.desk import Desk
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.side_pane import SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

BOOK, SYLLABUS = "book", "syllabus"


class PapersPane(SidePane):
    """Which paper, in which languages, and where to."""

    _built = False

    def __init__(self, desk: Desk, printing: Callable[[], CurriculumPrinting]) -> None:
        super().__init__(desk.look)
        self._desk, self._printing = desk, printing
        self._edition: EditionView | None = None
        self.form = Form(desk.look, columns=1)
        for key in ("kind", "language", "second"):
            self.form.add_choice(key, "", [])
        self.form.finish()
        self.told = WrappedText(desk.look, ink="2")
        self.button = Button(desk.look, icon="printer", kind=Kind.PRIMARY, on_click=self.write)
        self.body.addWidget(self.form)
        self.body.addSpacing(8)
        self.body.addWidget(self.told)
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button)
        self.form.stored.connect(self._on_chosen)
        self._built = True
        self.retranslateUi()
        self.hide()

    def begin(self, edition: EditionView, language: Language) -> None:
        """Ask for this edition; the paper is in this language at first."""
        self._edition = edition
        self.form.begin_with({"kind": BOOK, "language": language, "second": None})
        self.show_title(self.tr("Print"), f"{edition.curriculum_code} {edition.name}")
        self._follow()
        self.show()
        self.form.field("kind").editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self) -> None:
        """Ask where to, and draw it behind the screen."""
        edition, language = self._edition, self.form.field("language").value
        if edition is None or not isinstance(language, Language):
            return
        chosen = self.form.field("second").value
        second = chosen if isinstance(chosen, Language) else None
        kind = str(self.form.field("kind").value)
        title = self.tr("Book") if kind == BOOK else self.tr("Syllabus")
        spoken = "-".join(dict.fromkeys(one.value for one in (language, second) if one))
        name = f"{edition.curriculum_code}-{edition.name}-{kind}-{spoken}.pdf"
        target = self._desk.files.file_to_write(self, title, name, "PDF (*.pdf)")
        if target is None:
            return
        printing = self._printing()
        draw = printing.book if kind == BOOK else printing.syllabus

        def work(_progress: Progress) -> int | AppError:
            try:
                return draw(edition.id, target, language, second)
            except AppError as error:
                return error

        def tell(result: int | AppError) -> None:
            if isinstance(result, AppError):
                self._desk.refused.emit(result)
                return
            words = self.tr("{file} is written, %n page(s)", "", result)
            if kind == SYLLABUS and result > 1:
                words = self.tr("{file} is written; it needs %n page(s)", "", result)
            self._desk.say_written(target, words)

        self._desk.run(work, owner=self, verb=title, icon="printer", on_done=tell)

    def _on_chosen(self, key: str) -> None:
        self.form.accept(key)
        self._follow()

    def _follow(self) -> None:
        """Say what will be drawn."""
        two = isinstance(self.form.field("second").value, Language)
        if self.form.field("kind").value == SYLLABUS:
            words = self.tr("The modules with their hours, on one page where they have room.")
        elif two:
            words = self.tr("Cover, contents and every module, the two languages side by side.")
        else:
            words = self.tr("Cover, contents and every module with all its texts.")
        missing = self.tr(
            "What is not translated stands there in English, and drafts are marked as such."
        )
        self.told.setText(f"{words}\n{missing}")

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if not self._built:
            return
        names = list(NATIVE_NAMES.items())
        self.form.set_options("kind", [(BOOK, self.tr("Book")), (SYLLABUS, self.tr("Syllabus"))])
        self.form.set_options("language", names)
        self.form.set_options("second", [(None, self.tr("None")), *names])
        self.form.set_labels(
            {
                "kind": self.tr("Paper"),
                "language": self.tr("Language"),
                "second": self.tr("Second language"),
            }
        )
        self.button.setText(self.tr("Save as PDF…"))
        self._follow()
