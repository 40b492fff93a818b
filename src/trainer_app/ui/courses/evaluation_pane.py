"""Evaluation sheets: typed as fast as they are turned over, read from a file, summed up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from trainer_app.domain.errors import AppError
from trainer_app.domain.evaluation import Answers, EvaluationSummary, Question
from trainer_app.services.evaluations import Evaluations, SheetsRead
from trainer_app.services.ports import Progress
from trainer_app.services.read_models.courses import CourseView
from trainer_app.ui.desk import Desk
from trainer_app.ui.dropped import WORKBOOKS
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText
from trainer_app.wording import say

_NOTHING = "–"


class EvaluationPane(SidePane):
    """A digit for each question, Enter for the next sheet; whose it is, nobody types."""

    _built = False

    def __init__(self, desk: Desk, evaluations: Callable[[], Evaluations]) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk, self._evaluations = desk, evaluations
        self._course: CourseView | None = None
        self.told = WrappedText(desk.look, weight=600)
        self.form = Form(desk.look, columns=1)
        self.form.add_text("digits", "", placeholder="45354455")
        for key in ("helped", "change"):
            self.form.add_long_text(key, "", lines=2)
        self.form.finish()
        self.typed, self.sum = WrappedText(desk.look, ink="2"), WrappedText(desk.look)
        look = desk.look
        self.paper = Button(look, icon="printer", small=True, on_click=self._on_paper)
        self.file = Button(look, icon="upload", small=True, on_click=self._on_read)
        self.add = Button(look, icon="plus", kind=Kind.PRIMARY, on_click=self.answer)
        for widget in (self.told, self.form, self.typed, self.sum):
            self.body.addWidget(widget)
            self.body.addSpacing(6)
        self.body.addStretch(1)
        for button in (self.paper, self.file):
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        self.foot.addWidget(self.add)
        editor = self.form.field("digits").editor
        assert isinstance(editor, QLineEdit)
        editor.setMaxLength(len(Question))
        editor.textChanged.connect(self._show_typed)
        self._digits = editor
        self._built = True
        self.retranslateUi()
        self.hide()

    def begin(self, course: CourseView) -> None:
        """Open for this course, ready for the first sheet."""
        self._course = course
        self.show_title(self.tr("Evaluation"), course.row.code)
        self._clear()
        self.reload()
        self.show()
        self._digits.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Say what may be said of the sheets."""
        if self._course is None:
            return
        view = self._evaluations().view(self._course.row.id)
        self.told.setText(self.tr("%n sheet(s)", "", view.sheets))
        self.sum.setText(
            self._summed(view.summary)
            if view.summary
            else self.tr("%n more are wanting: fewer could tell who wrote what.", "", view.wanting)
        )

    def answer(self) -> None:
        """Store the sheet and take the next one."""
        course = self._course
        assert course is not None
        sheet = Answers(
            ratings=ratings_typed(self._digits.text()),
            helped=str(self.form.values["helped"] or ""),
            change=str(self.form.values["change"] or ""),
        )
        self._desk.carry_out(
            lambda: self._evaluations().add(course.row.id, [sheet]),
            on_done=lambda _changes: self._next(),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the digits takes the sheet; it goes on to the next one."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and self.focusWidget() is self._digits:
            self.answer()
        else:
            super().keyPressEvent(event)

    def _next(self) -> None:
        self._clear()
        self.reload()
        self._digits.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self.form.begin_with({"digits": "", "helped": "", "change": ""})
        self._show_typed("")

    def _show_typed(self, text: str) -> None:
        """The questions with what is typed for each, as they stand on the sheet."""
        language = self._desk.words.language
        digits = text.ljust(len(Question), " ")
        self.typed.setText(
            "\n".join(
                f"{digit if digit.strip() else '·'}  {say(f'evaluation.{one.value}', {}, language)}"
                for one, digit in zip(Question, digits, strict=False)
            )
        )

    def _summed(self, told: EvaluationSummary) -> str:
        words = self._desk.words
        lines = [
            f"{_NOTHING if one.mean is None else f'{float(one.mean):.1f}'}  "
            f"{say(f'evaluation.{one.question.value}', {}, words.language)}"
            for one in told.questions
        ]
        for name, remarks in (("helped", told.helped), ("change", told.change)):
            if remarks:
                lines += ["", say(f"evaluation.{name}", {}, words.language)]
                lines += [f"• {one}" for one in remarks]
        return "\n".join(lines)

    def _on_paper(self) -> None:
        course = self._course
        assert course is not None
        self._desk.write_file(
            self,
            self.tr("Evaluation sheet"),
            f"evaluation_{course.row.code}.pdf",
            "PDF (*.pdf)",
            lambda target: self._evaluations().form(course.row.id, target, course.row.language),
        )

    def _on_read(self) -> None:
        kinds = f"{self.tr('Workbooks')} ({WORKBOOKS})"
        path = self._desk.files.file_to_read(self, self.tr("Read sheets"), kinds)
        if path is None:
            return

        def work(_progress: Progress) -> SheetsRead | AppError:
            try:
                return self._evaluations().read(path)
            except AppError as error:
                return error

        verb = self.tr("Reading {file}").format(file=path.name)
        self._desk.run(work, owner=self, verb=verb, icon="list-checks", on_done=self._take)

    def _take(self, found: SheetsRead | AppError) -> None:
        course = self._course
        if isinstance(found, AppError):
            self._desk.refused.emit(found)
        elif course is not None and found.sheets:
            words = self.tr("%n sheet(s) read", "", len(found.sheets))
            if found.left_out:
                rows = ", ".join(found.left_out)
                words = f"{words}. {self.tr('Left out: rows {rows}').format(rows=rows)}"
            self._desk.carry_out(
                lambda: self._evaluations().add(course.row.id, found.sheets),
                done=words,
                on_done=lambda _changes: self.reload(),
            )
        else:
            self._desk.done.emit(self.tr("The file has no sheet"), False)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if not self._built:
            return
        language = self._desk.words.language
        self.form.set_labels(
            {
                "digits": self.tr("A digit for each question, 0 for none"),
                **{name: say(f"evaluation.{name}", {}, language) for name in ("helped", "change")},
            }
        )
        self.paper.setText(self.tr("Sheet"))
        self.file.setText(self.tr("Read"))
        self.add.setText(self.tr("Add sheet"))
        if self._course is not None:
            self.show_title(self.tr("Evaluation"), self._course.row.code)
            self.reload()


def ratings_typed(text: str) -> dict[Question, int]:
    """The answers of a row of digits in any script; 0 and what is no digit is no answer."""
    return {
        one: int(digit)
        for one, digit in zip(Question, text, strict=False)
        if digit.isdecimal() and int(digit)
    }
