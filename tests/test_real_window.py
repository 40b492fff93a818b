"""The real window on a real (virtual) screen, as a person at a desk would see it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from tests.course_on_paper import add_course, set_up
from trainer_app.bootstrap import build
from trainer_app.ui import assembly

folder, picture = Path(sys.argv[1]), sys.argv[2]

def open_program():
    program = build(folder)
    set_up(program)
    add_course(program)
    return program

def look():
    windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    if not windows:
        return
    QApplication.primaryScreen().grabWindow(0).save(picture)
    if Path(picture).stat().st_size < 20_000:
        return  # not painted yet
    print(",".join(type(one).__name__ for one in windows), flush=True)
    windows[0].close()

app = QApplication([])
timer = QTimer(interval=1000)
timer.timeout.connect(look)
timer.start()
sys.exit(assembly.run_window(open_program, folder=folder, on_samples=False))
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="Xvfb is the virtual screen of Linux")
def test_the_window_opens_on_a_screen_and_closes_cleanly(tmp_path):
    assert shutil.which("xvfb-run"), "Xvfb is not installed: dev.py test installs it"
    picture = tmp_path / "screen.png"
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    call = [sys.executable, "-c", SCRIPT, str(tmp_path / "data"), str(picture)]

    done = subprocess.run(
        ["xvfb-run", "-a", "-s", "-screen 0 1440x900x24", *call],
        cwd=Path(__file__).parents[1],
        env=environment,
        capture_output=True,
        text=True,
        timeout=80,
    )

    assert done.returncode == 0, done.stderr
    assert "MainWindow" in done.stdout
    assert picture.stat().st_size > 20_000  # a black screen is a tenth of that
