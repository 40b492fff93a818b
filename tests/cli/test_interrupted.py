"""Ctrl-C in the middle of the work leaves the data whole and no half-written file."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

import pytest

from trainer_app.bootstrap import DATABASE_FILE

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="signals are sent differently there"),
]


def trainer_app(*words):
    return [sys.executable, "-m", "trainer_app", *map(str, words)]


def interrupt(call, seconds):
    process = subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    time.sleep(seconds)
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=60)
    return process.returncode


@pytest.mark.parametrize("seconds", [0.6, 1.0, 1.5, 2.2])
def test_loading_the_samples_may_be_stopped_at_any_moment(tmp_path, seconds):
    code = interrupt(trainer_app("sample", "load", "--data", tmp_path), seconds)

    checked = subprocess.run(
        trainer_app("check", "--data", tmp_path), capture_output=True, text=True, timeout=60
    )
    assert code in {0, 1, 130, -signal.SIGINT}
    nothing_yet = not (tmp_path / DATABASE_FILE).exists()
    assert checked.returncode == int(nothing_yet), checked.stdout + checked.stderr


@pytest.mark.parametrize("seconds", [1.5, 3.0])
def test_printing_may_be_stopped_and_leaves_whole_files_only(tmp_path, seconds):
    interrupt(trainer_app("demo", "--headless", "--out", tmp_path), seconds)

    assert list(tmp_path.rglob("*.part")) == []
    for path in tmp_path.rglob("*.pdf"):
        content = path.read_bytes()
        assert content.startswith(b"%PDF")
        assert content.rstrip().endswith(b"%%EOF")
