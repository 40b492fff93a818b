"""A picture of every page, for looking at and for the guide: `python -m trainer_app.ui.pictures`.

The caller hands in the program; this module only opens pages and grabs them.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.services.program import Program
from trainer_app.ui.assembly import make_window
from trainer_app.ui.look import ThemeChoice
from trainer_app.ui.main_window import MainWindow
from trainer_app.ui.settings import Settings

_SETTLE = 350  # milliseconds until fonts, sizes and background work have come to rest
_DRAWN = ("certificates", "designs", "designer")  # their pictures are drawn first
_TABS = ("overview", "participants", "sessions", "attendance", "assessment", "outcome")


def take_pictures(
    program: Program,
    folder: Path,
    *,
    language: Language,
    theme: ThemeChoice,
    size: tuple[int, int],
) -> list[Path]:
    """Open every page on this program and write a PNG of each; returns their paths."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    window = make_window(app, program, Settings(language=language, theme=theme))
    window.resize(*size)
    window.show()
    made = []
    for name, open_page in views(program, window):
        open_page()
        _wait(_SETTLE * (6 if name in _DRAWN else 1))
        path = folder / f"{name}_{language.value}_{theme.value}.png"
        window.grab().save(str(path))
        made.append(path)
    window.close()
    return made


def views(program: Program, window: MainWindow) -> list[tuple[str, Callable[[], None]]]:
    """The names and the ways to all pages, each with something open in it."""
    today = program.clock.today()
    courses = program.queries.courses.courses(today)
    course = next((one for one in courses if one.phase == "running"), None)
    views: list[tuple[str, Callable[[], None]]] = []

    def add(name: str, key: str, place: str = "") -> None:
        views.append((name, lambda: window.open_page(key, place)))

    add("home", "home")
    add("courses", "courses")
    if course is not None:
        for tab in (*_TABS, "certificates"):
            add(f"course_{tab}", "courses", f"{course.id}/{tab}")
    people = program.queries.people.people(limit=1)
    trainers = program.queries.people.trainers()
    academies = program.queries.institutions.academies(today)
    papers = program.queries.certificates.register()
    add("people", "people", str(people[0].id) if people else "")
    add("trainers", "trainers", str(trainers[0].id) if trainers else "")
    add("curricula", "curricula")
    add("certificates", "certificates", papers[0].number if papers else "")
    add("designs", "designs")
    views.append(("designer", lambda: window.open_page("designs", _a_draft(program))))
    add("academies", "academies", str(academies[0].id) if academies else "")
    for tab in ("site", "keys", "backups", "history"):
        add(f"settings_{tab}", "settings", tab)
    return views


def _a_draft(program: Program) -> str:
    """A design to show on its sheet, made when it is first shown."""
    for row in program.queries.templates.templates():
        return str(row.id)
    name = LocalizedText.of({"en": "Completion, Khmer and English"})
    return str(program.templates.begin_like("completion", "PNH-COMPLETION", name).id)


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
