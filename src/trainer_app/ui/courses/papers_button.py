"""The button that offers every paper of a course."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from trainer_app.domain.languages import Language
from trainer_app.ui.courses.course_services import CourseServices
from trainer_app.ui.look import Look
from trainer_app.ui.widgets.menu_button import MenuButton

Draw = Callable[[UUID, Path, Language], object]


class PapersButton(MenuButton):
    """Offers the papers; whoever made the button asks where to and writes.

    `write` gets what the paper is called, how its file may be called, and who draws it.
    """

    def __init__(
        self, look: Look, services: CourseServices, write: Callable[[str, str, Draw], None]
    ) -> None:
        super().__init__(look, icon="printer")
        self._services, self._write = services, write
        self.name_papers()

    def name_papers(self) -> None:
        """Say it in the language of the screen."""
        printing, exports = self._services.printing, self._services.exports
        self.setText(self.tr("Papers"))
        papers: list[tuple[str, str, Draw]] = [
            (self.tr("Sign-in sheets, one a session"), "sign-in", exports.sign_in_sheets),
            (self.tr("Sign-in sheets, one a day"), "sign-in-days", printing.day_sheets),
            (self.tr("Sign-in sheet of the whole course"), "sign-in-whole", printing.course_sheet),
            (self.tr("Programme"), "programme", printing.programme),
            (self.tr("Name badges"), "badges", printing.badges),
            (self.tr("Desk cards"), "desk-cards", printing.desk_cards),
            (self.tr("Attendance"), "attendance", printing.attendance),
        ]
        self.offer(
            [(words, partial(self._write, words, name, draw)) for words, name, draw in papers]
        )
