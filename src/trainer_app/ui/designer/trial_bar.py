"""Whose paper the designer shows: a made-up person, or those of a course one by one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import Language
from trainer_app.services.papers import CertificatePaper
from trainer_app.services.trial_papers import TrialPapers
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.icon_button import IconButton

_LEAST, _MOST = 130, 220


class TrialBar(QWidget):
    """Chooses a course and a person in it; Page Down and Page Up go from person to person."""

    paper_chosen = Signal(object)  # CertificatePaper
    papers_changed = Signal()
    hardest_wanted = Signal()

    def __init__(self, desk: Desk, trials: Callable[[], TrialPapers]) -> None:
        super().__init__()
        self._desk, self._trials = desk, trials
        self._kind, self._language = CertificateKind.COMPLETION, Language.ENGLISH
        self.papers: Sequence[CertificatePaper] = ()
        look = desk.look
        self.course, self.person = ChoiceBox(look), ChoiceBox(look)
        for box in (self.course, self.person):
            box.setMinimumWidth(_LEAST)
            box.setMaximumWidth(_MOST)
        self.back = IconButton(look, "chevron-left", on_click=lambda: self.step(-1))
        self.on = IconButton(look, "chevron-right", on_click=lambda: self.step(1))
        self.hardest = IconButton(look, "triangle-alert", on_click=self.hardest_wanted.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addStretch(0)
        for widget in (
            self.course,
            self.back,
            self.person,
            self.on,
            self.hardest,
        ):
            row.addWidget(widget, int(isinstance(widget, ChoiceBox)))
        self.course.activated.connect(lambda _at: self._on_course_chosen())
        self.person.activated.connect(lambda _at: self._tell())
        self.retranslateUi()

    def begin(self, kind: CertificateKind, language: Language) -> None:
        """Offer the courses, and show the made-up person."""
        self._kind, self._language = kind, language
        self._offer_courses()
        self._fetch()

    def speak(self, language: Language) -> None:
        """The paper in another language; the person stays."""
        self._language = language
        self._fetch()

    @property
    def at(self) -> int:
        """Which of the papers is shown."""
        return max(self.person.currentIndex(), 0)

    def show_paper(self, at: int) -> None:
        """Go to one of the papers."""
        if 0 <= at < len(self.papers):
            self.person.setCurrentIndex(at)
            self._tell()

    def step(self, by: int) -> None:
        """To the next or the previous person."""
        if self.papers:
            self.show_paper((self.at + by) % len(self.papers))

    def _on_course_chosen(self) -> None:
        self.person.setCurrentIndex(-1)
        self._fetch()

    def _fetch(self) -> None:
        course, at = self.course.chosen, self.at
        trials = self._trials()
        try:
            if isinstance(course, UUID):
                self.papers = trials.of_course(course, self._kind, self._language)
            else:
                self.papers = [trials.sample(self._kind, self._language)]
        except AppError as error:
            self._desk.refused.emit(error)
            self.papers = [trials.sample(self._kind, self._language)]
        self._offer_people()
        self.papers_changed.emit()
        self.show_paper(at if at < len(self.papers) else 0)

    def _tell(self) -> None:
        if self.papers:
            self.paper_chosen.emit(self.papers[self.at])

    def _offer_courses(self) -> None:
        words = self._desk.words
        options: list[tuple[object, str]] = [(None, self.tr("A made-up person"))]
        options += [
            (row.id, f"{row.code} · {words.text(row.title)}") for row in self._trials().courses()
        ]
        self.course.offer(options)

    def _offer_people(self) -> None:
        count = len(self.papers)
        said = self.tr("{name}, {at} of {count}")
        self.person.offer(
            [
                (at, said.format(name=paper.holder_name, at=at + 1, count=count))
                for at, paper in enumerate(self.papers)
            ]
        )
        for widget in (self.back, self.on, self.hardest, self.person):
            widget.setEnabled(count > 1)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.course.setAccessibleName(self.tr("Course for the preview"))
        self.person.setAccessibleName(self.tr("Person for the preview"))
        self.back.set_words(self.tr("Person before"))
        self.on.set_words(self.tr("Next person"))
        self.hardest.set_words(self.tr("Find the paper of this course that fits worst"))
        if self.course.count():
            self._offer_courses()
            self._offer_people()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()
