"""How long the registry takes at 200,000 people: search, first paint, a step of scrolling.

The people are those of `matching.py`. Needles: parts of names in Latin, Khmer and Vietnamese
letters, of two to eight letters, some that nobody has. Run with
`python benchmarks/registry.py [people]`, screenless.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from matching import PEOPLE, write
from trainer_app.bootstrap import build
from trainer_app.cli.samples import set_up_for_samples
from trainer_app.domain.person import Person
from trainer_app.services.program import Program
from trainer_app.services.read_models.registry import Order
from trainer_app.ui.assembly import make_window
from trainer_app.ui.i18n import Translations
from trainer_app.ui.look import Look, ThemeChoice
from trainer_app.ui.settings import Settings
from trainer_app.ui.theme import load_fonts

NEEDLES, STEPS, PAGE = 300, 300, 256


def main() -> int:
    """Make the people, ask, then open the page and scroll."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else PEOPLE
    source = random.Random(20261122)  # noqa: S311 (no secret)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        program = build(folder / "data")
        set_up_for_samples(program)
        people = write(program, count, source)
        ask(program, people, source)
        show(program, folder)
        program.close()
    return 0


def ask(program: Program, people: list[Person], source: random.Random) -> None:
    """Print how long the database takes."""
    queries = program.queries.people
    needles = [needle(source.choice(people), source) for _ in range(NEEDLES)]
    measure("first page of a search", lambda at: queries.people(find=needles[at], limit=PAGE))
    measure("how many are found", lambda at: queries.count(find=needles[at]))
    deep = [source.randrange(len(people) - PAGE) for _ in range(NEEDLES)]
    measure("any page", lambda at: queries.people(offset=deep[at], limit=PAGE))
    for order in Order:
        measure(
            f"first page by {order.value}",
            lambda _at, order=order: queries.people(order=order, limit=PAGE),  # type: ignore[misc]
            times=12,
        )


def needle(person: Person, source: random.Random) -> str:
    """A part of somebody's name; one in ten is found nowhere."""
    name = source.choice([one for one in (person.native_name, person.latin_name) if one])
    start = source.randrange(max(len(name) - 2, 1))
    part = name[start : start + source.randint(2, 8)]
    return f"{part}qzx" if source.random() < 0.1 else part  # noqa: PLR2004 (one in ten)


def show(program: Program, folder: Path) -> None:
    """Print how long the page takes to be painted, to answer letters and to scroll."""
    application = QApplication([])
    load_fonts()
    look = Look(application, Translations(application, folder), folder, choice=ThemeChoice.LIGHT)
    window = make_window(application, program, Settings(), look=look)
    window.resize(1366, 768)
    window.show()
    window.open_page("courses", None)
    application.processEvents()
    begin = time.perf_counter()
    window.open_page("people", None)
    window.grab()
    print(f"page made and painted the first time  {1000 * (time.perf_counter() - begin):6.1f} ms")
    page = window.current_page

    def again(_at: int) -> None:
        page.reload()
        page.table.viewport().repaint()

    measure("list loaded and painted", again, times=40)
    bar = page.table.verticalScrollBar()

    def step(_at: int) -> None:
        bar.setValue(bar.value() + 6 * 50)
        application.processEvents()
        page.table.viewport().repaint()

    measure("step of scrolling", step, times=STEPS)
    print(f"rows loaded by then: {page.table.model().rowCount()}")
    window.close()


def measure(what: str, work: Callable[[int], object], *, times: int = NEEDLES) -> None:
    """Print the median and the 95th part of a hundred, by the clock and by the processor."""
    wall, own = [], []
    for at in range(times):
        begin, used = time.perf_counter(), time.process_time()
        work(at)
        wall.append(1000 * (time.perf_counter() - begin))
        own.append(1000 * (time.process_time() - used))
    told = [
        f"p50 {statistics.median(one):6.1f}  p95 {statistics.quantiles(one, n=20)[18]:6.1f}"
        for one in (wall, own)
    ]
    print(f"{what:26} {told[0]} ms; of the processor {told[1]} ms")


if __name__ == "__main__":
    raise SystemExit(main())
