# ruff: noqa: PLC0415 (that the imports stand inside is what this file is for)
"""Parts that are loaded when they are first used: folding, reading rosters, matching names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from trainer_app.domain.languages import Language
from trainer_app.domain.nomination import Corrections

if TYPE_CHECKING:
    from datetime import date

    from trainer_app.domain.timetable import Days
    from trainer_app.matching.people import Registry
    from trainer_app.services.module_sheet_files import ChosenColumns, ModuleSheet
    from trainer_app.services.nominations import RosterReading
    from trainer_app.services.read_models.people import PersonKeys

_MODULES = (
    "trainer_app.storage.queries.courses",
    "trainer_app.storage.queries.people",
    "trainer_app.storage.queries.certificates",
    "trainer_app.storage.queries.overview",
    "trainer_app.storage.queries.curricula",
    "trainer_app.writing.folding",
    "trainer_app.services.exports",
    "trainer_app.services.courses",
    "trainer_app.services.timetable",
    "trainer_app.services.conflicts",
    "trainer_app.storage.queries.timetable",
    "trainer_app.timetabling.public_holidays",
    "trainer_app.services.attendance",
    "trainer_app.services.assessments",
    "trainer_app.services.nominations",
    "trainer_app.services.certificates",
    "trainer_app.storage.mapping",
    "trainer_app.storage.unit_of_work",
    "trainer_app.signing.sealing",
    "trainer_app.documents.pdf_text",
    "trainer_app.documents.certificate_pdf",
    "trainer_app.services.printing",
    "trainer_app.documents.office_papers",
    "trainer_app.services.templates",
    "trainer_app.storage.queries.templates",
)
"""What is loaded when it is first asked for; a window loads it before that, while nobody waits."""

_ALL_AT_ONCE = "holidays.countries"
"""Takes 60–110 ms in one piece: a thread loads it, and the window answers in between."""


_AS_IT_IS = Corrections()


def load_late_parts() -> Iterator[object]:
    """Load the same, and what the first change would have to wait for, one step at a time."""
    for name in _MODULES:
        yield import_module(name)
    thread = Thread(target=import_module, args=(_ALL_AT_ONCE,), name="loads public holidays")
    thread.start()
    yield thread
    from trainer_app.storage.mapping import map_domain

    yield map_domain()


class LateFolding:
    """`writing.folding`, loaded when a name is first folded."""

    def search_text(self, text: str) -> str:
        """Folded for finding a part of it."""
        from trainer_app.writing.folding import fold

        return fold(text)

    def match_key(self, text: str) -> str:
        """Folded for finding candidates."""
        from trainer_app.writing.folding import match_key

        return match_key(text)


class LateRosterReader:
    """`interchange.roster_reader`, loaded when the first nomination file is read."""

    def read(
        self,
        path: Path,
        language: Language | None = None,
        corrections: Corrections = _AS_IT_IS,
    ) -> RosterReading:
        """Read a nomination file."""
        from trainer_app.interchange.roster_reader import read_roster

        return read_roster(path, language, corrections)


def read_modules(path: Path, chosen: ChosenColumns) -> ModuleSheet:
    """`interchange.module_sheets`, loaded when the first sheet of modules is read."""
    from trainer_app.interchange.module_sheets import ModuleSheetFiles

    return ModuleSheetFiles().read(path, chosen)


def registry_of(people: Sequence[PersonKeys]) -> Registry:
    """`matching.people`, loaded when the first name is matched."""
    from trainer_app.matching.people import Registry

    return Registry(people)


def excerpt_of(text: str, wanted: str, language: Language) -> tuple[str, str, str] | None:
    """`writing.excerpts`, loaded when the first text is found."""
    from trainer_app.writing.excerpts import excerpt

    return excerpt(text, wanted, language)


def public_holidays_of(country: str, first: date, last: date) -> list[Days]:
    """`timetabling.public_holidays`, loaded when the first timetable is checked."""
    from trainer_app.timetabling.public_holidays import public_holidays

    return public_holidays(country, first, last)
