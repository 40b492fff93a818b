"""Files dropped onto the window."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path
from typing import Final

from PySide6.QtGui import QDropEvent

WORKBOOK_ENDINGS: Final = frozenset(
    {".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".csv", ".tsv", ".txt"}
)
WORKBOOKS: Final = " ".join(f"*{ending}" for ending in sorted(WORKBOOK_ENDINGS))


def dropped_file(event: QDropEvent, endings: Collection[str]) -> Path | None:
    """The first dropped file with one of these endings (".xlsx"), if there is one."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return next((path for path in paths if path.suffix.lower() in endings), None)


def dropped_files(event: QDropEvent) -> list[Path]:
    """All dropped files; folders and addresses are left out."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.is_file()]
