"""What the palette finds: things to do, places, courses, people, certificates, texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from trainer_app.services.program import Queries
from trainer_app.services.text_search import TextSearch
from trainer_app.ui.desk import Desk
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.palette import Find
from trainer_app.ui.table_find import has_words

_MOST, _LEAST_LETTERS = 6, 2
_ICONS = {"new": "plus", "print": "printer", "undo": "undo-2", "redo": "redo-2", "find": "search"}


class Finds:
    """Answers the palette while somebody types; all of it from what is already in the data."""

    def __init__(
        self,
        desk: Desk,
        queries: Queries,
        texts: Callable[[], TextSearch],
        actions: Sequence[tuple[str, QAction, str]],
    ) -> None:
        """`actions` are the menu's: key, action, icon or nothing."""
        self._desk, self._queries, self._actions = desk, queries, actions
        self._texts = texts

    def __call__(self, text: str) -> Sequence[tuple[str, Sequence[Find]]]:
        """Headings with what is found."""
        say = self._headings()
        groups = [(say["do"], self._to_do(text)), (say["courses"], self._courses(text))]
        if len(text) >= _LEAST_LETTERS:
            groups.append((say["people"], self._people(text)))
            groups.append((say["certificates"], self._certificates(text)))
            groups.append((say["texts"], self._texts_of_modules(text)))
        return groups

    def _headings(self) -> dict[str, str]:
        return {
            "do": QCoreApplication.translate("Finds", "To do and places"),
            "courses": QCoreApplication.translate("Finds", "Courses"),
            "people": QCoreApplication.translate("Finds", "People"),
            "certificates": QCoreApplication.translate("Finds", "Certificates"),
            "texts": QCoreApplication.translate("Finds", "Texts of modules"),
        }

    def _to_do(self, text: str) -> list[Find]:
        found = []
        for key, action, icon in self._actions:
            words = action.text().replace("&", "")
            if action.isEnabled() and has_words(words, text):
                keys = action.shortcut().toString()
                picture = icon or _ICONS.get(key, "arrow-right")
                found.append(Find(words, keys, picture, action.trigger))
        return found[: _MOST + 2]

    def _courses(self, text: str) -> list[Find]:
        words = self._desk.words
        rows = [
            row
            for row in self._queries.courses.courses(self._desk.today())
            if has_words(f"{row.code} {words.text(row.title)}", text)
        ]
        return [
            Find(
                words.text(row.title),
                f"{row.code} · {words.day_range(row.starts_on, row.ends_on)}",
                "graduation-cap",
                partial(self._desk.go, "courses", f"{row.id}/overview"),
            )
            for row in rows[:_MOST]
        ]

    def _people(self, text: str) -> list[Find]:
        return [
            Find(
                row.name or row.latin_name,
                " · ".join(filter(None, [row.latin_name if row.name else "", row.agency])),
                "user",
                partial(self._desk.go, "people", str(row.id)),
            )
            for row in self._queries.people.people(find=text, limit=_MOST)
        ]

    def _certificates(self, text: str) -> list[Find]:
        return [
            Find(
                row.number,
                row.holder_name,
                "award",
                partial(self._desk.go, "certificates", row.number),
            )
            for row in self._queries.certificates.register(find=text)[:_MOST]
        ]

    def _texts_of_modules(self, text: str) -> list[Find]:
        return [
            Find(
                f"{hit.before}{hit.match}{hit.after}",
                f"{one.module_code} · {one.curriculum_code} {one.edition_name} · "
                f"{NATIVE_NAMES[hit.language]}",
                "library-big",
                partial(
                    self._desk.go,
                    "curricula",
                    f"{one.edition_id}/{one.module_id}/{hit.language.value}",
                ),
            )
            for one in self._texts().find(text, most=_MOST).modules
            for hit in one.hits
        ]
