"""The button that offers every paper of a course."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtGui import QActionGroup

from trainer_app.domain.languages import Language
from trainer_app.ui.courses.course_services import CourseServices
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.look import Look
from trainer_app.ui.theme import font_for
from trainer_app.ui.widgets.menu_button import MenuButton

Draw = Callable[[UUID, Path, Language], object]


class PapersButton(MenuButton):
    """Offers the papers; whoever made the button asks where to and writes.

    `write` gets what the paper is called, how its file may be called, and who draws it;
    `materials` puts together the files of the modules, `calendar` the sessions, each in the chosen
    language; `lists` asks which list or report, `copy` copies the invitation.
    """

    def __init__(
        self,
        look: Look,
        services: CourseServices,
        write: Callable[[str, str, Draw], None],
        materials: Callable[[str, Language | None], None],
        calendar: Callable[[str, Language | None], None],
        lists: Callable[[], None],
        copy: Callable[[Language | None], None],
    ) -> None:
        super().__init__(look, icon="printer")
        self._services, self._write = services, write
        self._materials, self._calendar, self._lists = materials, calendar, lists
        self._copy_in = copy
        self.language: Language | None = None  # None: as the course
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
            (self.tr("Letters of invitation"), "invitations", printing.invitations),
        ]
        files = self.tr("All materials of the modules, as a ZIP file")
        sessions = self.tr("Sessions, as a calendar file")
        self.offer(
            [
                *(
                    (words, partial(self._write, words, name, self._in_language(draw)))
                    for words, name, draw in papers
                ),
                (files, lambda: self._materials(files, self.language)),
                (sessions, lambda: self._calendar(sessions, self.language)),
                (self.tr("Copy the invitation for an e-mail"), self._copy),
                (self.tr("Lists and reports…"), self._lists),
            ]
        )
        self._offer_languages()

    def _copy(self) -> None:
        self._copy_in(self.language)

    def _in_language(self, draw: Draw) -> Draw:
        return lambda course_id, path, language: draw(course_id, path, self.language or language)

    def _offer_languages(self) -> None:
        self.menu_below.addSeparator()
        languages = self.menu_below.addMenu(self.tr("Language of the paper"))
        group = QActionGroup(languages)
        choices: list[tuple[Language | None, str]] = [(None, self.tr("As the course"))]
        for language, words in (*choices, *NATIVE_NAMES.items()):
            action = languages.addAction(words)
            action.setFont(font_for(words))
            action.setCheckable(True)
            action.setChecked(language is self.language)
            action.triggered.connect(partial(self._choose, language))
            group.addAction(action)

    def _choose(self, language: Language | None, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 (Qt's)
        """The papers that follow are in this language; the menu opens again for the paper."""
        self.language = language
        self.open_menu()
