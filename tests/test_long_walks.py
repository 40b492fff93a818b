"""Every page in every language and both themes, on the sample programmes; minutes, not seconds."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.long
PAGES = 20


@pytest.mark.parametrize("language", ["en", "my", "km", "lo", "th", "vi"])
@pytest.mark.parametrize(("theme", "size"), [("light", "1440x900"), ("dark", "960x540")])
def test_every_page_opens_and_paints(tmp_path, language, theme, size):
    call = "import sys, trainer_app.main as m; sys.exit(m.pictures(*sys.argv[1:]))"

    done = subprocess.run(
        [sys.executable, "-c", call, str(tmp_path), language, theme, size],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
    )

    assert done.returncode == 0, done.stderr
    warnings = [line for line in done.stderr.splitlines() if "OpenType support missing" not in line]
    assert warnings == []
    made = [Path(line) for line in done.stdout.splitlines()]
    assert len(made) == PAGES
    assert min(path.stat().st_size for path in made) > 10_000
