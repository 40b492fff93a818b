"""What a new user types first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

DEV = Path(__file__).resolve().parents[1] / "dev.py"


def test_help_behind_run_is_that_of_the_program():
    told = subprocess.run(
        [sys.executable, DEV, "run", "curriculum", "coverage", "--help"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout

    assert "--level" in told
