"""One tab of a course, as the page sees it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer_app.domain.changes import Changes
from trainer_app.domain.records import Noun
from trainer_app.services.read_models.courses import CourseView
from trainer_app.ui.desk import Desk
from trainer_app.ui.page import not_offered
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.sides_layout import SidesLayout


class CourseTab(QWidget):
    """Shows one side of a course. `buttons` are its buttons in the header of the page."""

    shows: frozenset[Noun] = frozenset()
    status_told = Signal(str)
    place_wanted = Signal(str)  # another tab, or a place in it
    banner_wanted = Signal(object)  # Banner
    banners_gone = Signal()  # what they said is past

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.look = desk, desk.look
        self.course: CourseView | None = None
        self.stale = True
        self._to_retranslate = False
        self.column = QVBoxLayout()
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self._sides = SidesLayout(self)
        self._sides.addLayout(self.column, 1)

    @property
    def course_id(self) -> UUID:
        """The course that is shown."""
        assert self.course is not None
        return self.course.row.id

    def show_course(self, course: CourseView) -> None:
        """Show this course when the tab is next seen."""
        if self.course is None or self.course.row.id != course.row.id:
            self.forget()
        self.course = course

    def follow(self, changes: Changes) -> None:
        """Load anew if something shown here changed, now or when the tab is next seen."""
        if self.course is not None and changes.touch(*self.shows):
            if self.isVisible():
                self.reload()
            else:
                self.stale = True

    def open(self, inside: str) -> None:
        """Be seen, perhaps at a place inside."""
        if self.stale:
            self.stale = False
            self.reload()
        if inside:
            self.open_inside(inside)

    def add_side(self, pane: QWidget) -> None:
        """Let a pane stand at the right."""
        self._sides.addWidget(pane)

    def write_file(
        self, title: str, name: str, kinds: str, write: Callable[[Path], object]
    ) -> None:
        """Ask where to, write behind the screen, and say that it is there."""
        self.desk.write_file(self, title, name, kinds, write)

    def forget(self) -> None:
        """Another course will be shown: close panes, empty searches."""
        self.stale = True

    def reload(self) -> None:
        """Fetch and show."""

    def open_inside(self, inside: str) -> None:
        """Go to a place inside the tab."""

    def buttons(self) -> Sequence[QWidget]:
        """Buttons in the header, the primary one last."""
        return ()

    def hints(self) -> Sequence[Hint]:
        """Its keys."""
        return ()

    def panes(self) -> Sequence[QWidget]:
        """What F6 goes through; the first has the focus at the start."""
        return ()

    def refusals(self) -> dict[str, str]:
        """Which items of the menus the tab cannot do now, each with the reason."""
        return not_offered(self, CourseTab)

    def look_for(self) -> None:
        """Ctrl+F."""

    def new(self) -> None:
        """Ctrl+N."""

    def print_paper(self) -> None:
        """Ctrl+P."""

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language, now or when the tab is next seen: some fetch to say it anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            if self.isVisible():
                self.retranslateUi()
            else:
                self._to_retranslate = True

    def showEvent(self, event: QShowEvent) -> None:
        """Speak the language that was chosen meanwhile."""
        super().showEvent(event)
        if self._to_retranslate:
            self._to_retranslate = False
            self.retranslateUi()
