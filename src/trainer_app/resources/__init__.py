"""Where the files that come with the program lie: fonts, icons, samples, templates."""

from __future__ import annotations

import sys
from pathlib import Path


def resources_folder() -> Path:
    """The folder `resources/`: beside the source, inside the wheel, or inside a frozen program."""
    here = Path(__file__).resolve().parent
    frozen = getattr(sys, "_MEIPASS", None)
    candidates = [here, here.parents[2] / "resources"]
    if frozen:
        candidates.insert(0, Path(frozen) / "resources")
    return next(folder for folder in candidates if (folder / "fonts").is_dir())
