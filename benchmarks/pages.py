"""How long the window stands still: when a page opens, and when theme or language change.

On the sample programmes, made by another process, as on the second morning; modules loaded and
pages made as the program does it while nobody waits, and these steps measured too. The first visit
(the rows are fetched) and later ones. The limit of the house is 100 ms. Run with
`python benchmarks/pages.py`.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import chain
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "*=false")

from PySide6.QtWidgets import QApplication

from trainer_app.bootstrap import build
from trainer_app.domain.languages import Language
from trainer_app.late_parts import load_late_parts
from trainer_app.ui.assembly import make_window
from trainer_app.ui.look import ThemeChoice
from trainer_app.ui.opening import make_pages
from trainer_app.ui.pictures import views
from trainer_app.ui.preloading import Preloading
from trainer_app.ui.settings import Settings

RUNS = 7
RESTS = 0.4  # seconds on a page before the next


def rest(app: QApplication) -> None:
    """Somebody looks at the page that is there; meanwhile it prepares what may follow."""
    until = time.perf_counter() + RESTS
    while time.perf_counter() < until:
        app.processEvents()
        time.sleep(0.002)


def main() -> int:
    """Open everything some times over."""
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        make_samples(Path(folder))
        program = build(Path(folder))
        window = make_window(app, program, Settings())
        window.resize(1440, 900)
        window.show()
        app.processEvents()
        found: dict[str, list[float]] = {}

        def measure(name: str, step: Callable[[], object]) -> None:
            begin = time.perf_counter()
            step()
            app.processEvents()
            found.setdefault(name, []).append((time.perf_counter() - begin) * 1000)

        preloading = Preloading(chain(load_late_parts(), make_pages(window)), window)
        while not preloading.done:
            measure("prepared unseen", preloading.take_next)
        for _ in range(RUNS):
            for name, open_page in views(program, window):
                while window.session.tasks.busy:  # a certificate is being drawn beside the page
                    app.processEvents()
                rest(app)
                measure(name, open_page)
        for choice in (ThemeChoice.DARK, ThemeChoice.LIGHT) * RUNS:
            measure("another theme", lambda choice=choice: window.look.choose_theme(choice))
        for language in (Language.KHMER, Language.ENGLISH) * RUNS:
            measure("another language", lambda language=language: window.look.speak(language))
        print(f"{'':<24}{'first':>8}{'later':>8}{'most':>8}  ms")
        for name, (first, *later) in found.items():
            print(f"{name:<24}{first:>8.0f}{statistics.median(later):>8.0f}{max(later):>8.0f}")
        window.close()
        app.processEvents()
        program.close()
    time_taken, name, visit = max(
        (taken, name, visit)
        for name, times in found.items()
        for visit, taken in enumerate(times, start=1)
    )
    print(f"slowest {time_taken:.0f} ms: {name}, visit {visit}")
    return 0


def make_samples(folder: Path) -> None:
    """Load the sample programmes in a process of their own."""
    subprocess.run(
        [sys.executable, "-m", "trainer_app", "sample", "load", "--data", str(folder)],
        check=True,
        stdout=subprocess.DEVNULL,
    )


if __name__ == "__main__":
    sys.exit(main())
