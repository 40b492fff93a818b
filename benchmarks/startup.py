"""How long until the window can be used, against a floor measured in the same run.

Floor: a bare `QMainWindow` with an empty `QTableView`, plus the import of SQLAlchemy's ORM. Ours:
the front door on data that is there already, its first page filled, logs included,
stopped by what the front door itself does when its window has been shown. Whole processes, from
start to the first turn of the event loop after the window was shown.
Run with `python benchmarks/startup.py`.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RUNS = 9
LIMIT = 1.5

FLOOR = """
import sqlalchemy.orm
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QTableView())
window.resize(1440, 900)
window.show()
QTimer.singleShot(0, app.quit)
app.exec()
"""
OURS = """
import sys
from pathlib import Path
from trainer_app import main
as_ever = main._collect_again
def shown():
    as_ever()
    from PySide6.QtWidgets import QApplication
    app = QApplication.instance()
    assert any(one.isVisible() for one in app.topLevelWidgets())
    app.quit()
main._collect_again = shown
main.open_window(Path(sys.argv[1]), None, on_samples=False)
"""
PREPARE = """
import sys
from pathlib import Path
from trainer_app.bootstrap import build
from trainer_app.cli.samples import set_up_for_samples
from trainer_app.services.ports import NoProgress
program = build(Path(sys.argv[1]))
set_up_for_samples(program)
program.samples.load(NoProgress())
program.close()
"""


def main() -> int:
    """Measure in turns, so that both meet the same disturbances; the medians are compared."""
    with tempfile.TemporaryDirectory() as data:
        once(PREPARE, data)
        once(OURS, data)  # the caches of the system are warm for both
        floors, ours = [], []
        for _ in range(RUNS):
            floors.append(once(FLOOR, data))
            ours.append(once(OURS, data))
    floor, own = statistics.median(floors), statistics.median(ours)
    print(f"floor {floor * 1000:.0f} ms ({min(floors) * 1000:.0f}–{max(floors) * 1000:.0f})")
    print(f"ours  {own * 1000:.0f} ms ({min(ours) * 1000:.0f}–{max(ours) * 1000:.0f})")
    print(f"ratio {own / floor:.2f}, wanted at most {LIMIT}")
    return 0 if own / floor <= LIMIT else 1


def once(script: str, data: str) -> float:
    """Seconds of one whole process."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "*=false"}
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", script, data], cwd=ROOT, env=environment, check=True)
    return time.perf_counter() - begin


if __name__ == "__main__":
    sys.exit(main())
