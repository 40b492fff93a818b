"""How long the window stands still when a page opens, and when a key marks somebody.

On the sample programmes; the first visit (the page is made) and later ones. The limit of
the house is 100 ms. Run with `python benchmarks/pages.py`.
"""

from __future__ import annotations

import importlib
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "*=false")

from PySide6.QtWidgets import QApplication

from trainer_app.bootstrap import build
from trainer_app.cli.samples import set_up_for_samples
from trainer_app.services.ports import NoProgress
from trainer_app.ui.assembly import make_window
from trainer_app.ui.pictures import views
from trainer_app.ui.places import PAGE_MODULES
from trainer_app.ui.settings import Settings

RUNS = 7


def main() -> int:
    """Open everything some times over."""
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        program = build(Path(folder))
        set_up_for_samples(program)
        program.samples.load(NoProgress())
        window = make_window(app, program, Settings())
        window.resize(1440, 900)
        window.show()
        app.processEvents()
        for module in PAGE_MODULES:  # as the program does while nobody waits
            importlib.import_module(module)
        print(f"{'page':<24}{'first':>8}{'later':>8}  ms")
        worst = 0.0
        found: dict[str, list[float]] = {}
        for _ in range(RUNS):
            for name, open_page in views(program, window):
                begin = time.perf_counter()
                open_page()
                app.processEvents()
                found.setdefault(name, []).append((time.perf_counter() - begin) * 1000)
        for name, (first, *later) in found.items():
            worst = max(worst, statistics.median(later))
            print(f"{name:<24}{first:>8.0f}{statistics.median(later):>8.0f}")
        window.close()
        app.processEvents()
        program.close()
    print(f"slowest later visit {worst:.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
