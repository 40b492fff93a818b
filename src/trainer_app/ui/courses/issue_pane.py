"""The one question before numbers are given out: how many, and which."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.languages import Language
from trainer_app.services.certificates_due import IssuePlan
from trainer_app.services.read_models.courses import CourseView
from trainer_app.ui.common_words import certificate_kind, certificate_options
from trainer_app.ui.courses.course_services import CourseServices
from trainer_app.ui.courses.issue_preview import IssuePreview
from trainer_app.ui.courses.standings import all_reasons
from trainer_app.ui.desk import Desk
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText


class IssuePane(SidePane):
    """Kind and language, then what will happen in words, then the button."""

    issue_wanted = Signal()
    _ready = False

    def __init__(self, desk: Desk, services: CourseServices) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk, self._services = desk, services
        self._course: CourseView | None = None
        self._plan = IssuePlan((), ())
        self.form = Form(desk.look, columns=1)
        self.form.add_choice("kind", "", certificate_options())
        self.form.add_choice("language", "", [])
        self.form.add_choice("design", "", [])
        self.form.add_tick("back", "", "")
        self.form.finish()
        self.preview = IssuePreview(desk, services.exports)
        self.leave_out = QCheckBox()
        self.leave_out.setMinimumHeight(desk.look.metrics.control)
        self.question = WrappedText(desk.look, weight=600)
        self.warning = WrappedText(desk.look, ink="2", size=12.5)
        self._rest_title = Label(weight=600)
        self.rest = WrappedText(desk.look, ink="2", size=12.5)
        self.button = Button(
            desk.look, icon="award", kind=Kind.PRIMARY, on_click=self.issue_wanted.emit
        )
        self.body.addWidget(self.form)
        said = (self.question, self.warning, self.preview, self.leave_out)
        for widget in (*said, self._rest_title, self.rest):
            self.body.addSpacing(6)
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button)
        self.form.stored.connect(self._on_chosen)
        self.preview.checked.connect(self._on_checked)
        self.leave_out.clicked.connect(self._say_what_is_issued)
        self._ready = True
        self.retranslateUi()
        self.hide()

    @property
    def kind(self) -> CertificateKind:
        """The kind that is chosen."""
        return CertificateKind(str(self.form.field("kind").value))

    @property
    def language(self) -> Language | None:
        """The language that is chosen; None is the course's."""
        chosen = self.form.field("language").value
        return chosen if isinstance(chosen, Language) else None

    @property
    def design(self) -> str:
        """The reference of the design that is chosen."""
        return str(self.form.field("design").value or "")

    @property
    def back(self) -> bool:
        """Whether the back is wanted, and there is one."""
        return self._has_back and bool(self.form.field("back").value)

    @property
    def only(self) -> tuple[UUID, ...] | None:
        """Whose papers are issued; None is all of them."""
        if not self._leaves_out:
            return None
        return self._plan.without([paper for paper, _ in self.preview.wrong])

    @property
    def _leaves_out(self) -> bool:
        return bool(self.preview.wrong) and self.leave_out.isChecked()

    @property
    def _has_back(self) -> bool:
        return bool(self.design) and self._services.templates.design(self.design).layout.has_back

    def begin(self, course: CourseView) -> None:
        """Open for this course."""
        first = self._course is None or self._course.row.id != course.row.id
        self._course = course
        self._offer_languages()
        if first or self.isHidden():
            self.leave_out.setChecked(False)
            self.form.begin_with({"kind": course.certificate_kind, "language": None, "back": False})
            self._offer_designs(standard=True)
        self._say()
        self.show()
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, key: str) -> None:
        self.form.accept(key)
        if key == "kind":
            self._offer_designs(standard=True)
        self._say()

    def _say(self) -> None:
        assert self._course is not None
        plan = self._services.certificates.plan(
            self._course.row.id,
            kind=self.kind,
            language=self.language,
            design=self.design,
            back=self.back,
        )
        self.form.field("back").setVisible(self._has_back)
        rest, words = plan.passed_over, self._desk.words
        self._plan = plan
        self.preview.show_papers(plan.specimens)
        self._on_checked()
        self._rest_title.setText(self.tr("%n get(s) none now", "", len(rest)))
        self._rest_title.setVisible(bool(rest))
        self.rest.setVisible(bool(rest))
        self.rest.setText(
            "\n".join(
                f"{one.participant.name or one.participant.latin_name}: "
                f"{all_reasons(one.standing, words)}"
                for one in rest
            )
        )

    def _on_checked(self) -> None:
        """Offer to leave out who cannot be drawn, where somebody else remains."""
        wrong = self.preview.wrong
        offered = 0 < len(wrong) < len(self._plan.specimens)
        if not offered:
            self.leave_out.setChecked(False)
        self.leave_out.setText(self.tr("Leave out the %n that cannot be drawn", "", len(wrong)))
        self.leave_out.setVisible(offered)
        self._say_what_is_issued()

    def _say_what_is_issued(self) -> None:
        numbers = self._plan.numbers
        if self._leaves_out:
            numbers = numbers[: len(numbers) - len(self.preview.wrong)]
        question = self.tr("%n certificate(s) will be numbered: {kind}", "", len(numbers))
        self.question.setText(question.format(kind=certificate_kind(self.kind)))
        if numbers:
            warning = self.tr(
                "Numbers {first} to {last}. They stand in the register from then on and can never "
                "be undone; a mistake is corrected by a replacement."
            )
            self.warning.setText(warning.format(first=numbers[0], last=numbers[-1]))
        else:
            self.warning.setText(self.tr("Nobody has earned one now, or all hold theirs already."))
        self.button.setEnabled(bool(numbers))
        self.button.setText(self.tr("Issue and print %n", "", len(numbers)))

    def _offer_languages(self) -> None:
        own = NATIVE_NAMES[self._course.row.language] if self._course else ""
        words = self.tr("As the course: {language}").format(language=own)
        options: list[tuple[object, str]] = [(None, words), *NATIVE_NAMES.items()]
        self.form.set_options("language", options)

    def _offer_designs(self, *, standard: bool = False) -> None:
        words = self._desk.words
        choices = self._services.templates.choices(self.kind)
        built_in = self.tr("{name} (built in)")
        self.form.set_options(
            "design",
            [
                (
                    one.reference,
                    built_in.format(name=words.text(one.name))
                    if one.built_in
                    else words.text(one.name),
                )
                for one in choices
            ],
        )
        if standard:
            self.form.begin_with({**self.form.values, "design": choices[0].reference})

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if not self._ready:
            return
        self.preview.retranslateUi()
        self.show_title(self.tr("Issue certificates"))
        self.form.set_options("kind", certificate_options())
        self.form.set_labels(
            {
                "kind": self.tr("Kind"),
                "language": self.tr("Language of the paper"),
                "design": self.tr("Design"),
                "back": self.tr("Back page"),
            }
        )
        self.form.set_tick_words("back", self.tr("with the modules of the course"))
        self._offer_languages()
        if self._course is not None:
            self._offer_designs()
            self._say()
