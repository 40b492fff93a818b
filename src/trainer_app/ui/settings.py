"""What this machine remembers for its user: language, colours, the window, widths of columns."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSettings

from trainer_app.domain.languages import Language
from trainer_app.ui.look import ThemeChoice


@dataclass(frozen=True)
class TableState:
    """How a user has arranged one table."""

    widths: Mapping[str, int] = field(default_factory=dict)
    sorted_by: str = ""
    descending: bool = False


@dataclass(frozen=True)
class Settings:
    """Everything remembered. What must be backed up or merged is data, and does not belong here."""

    language: Language = Language.ENGLISH
    theme: ThemeChoice = ThemeChoice.SYSTEM
    rail_narrow: bool = False
    geometry: bytes = b""
    data_folder: Path | None = None
    last_page: str = ""
    last_folder: Path | None = None  # where files were last read or written
    tables: Mapping[str, TableState] = field(default_factory=dict)
    register_columns: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    """What columns of old registers hold, by the headings of their table."""


class SettingsFile:
    """Reads and writes the settings; a value that makes no sense becomes the default."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Settings:
        """The settings as they were left."""
        file, plain = self._open(), Settings()
        folder, last_folder = _text(file, "data_folder"), _text(file, "last_folder")
        return Settings(
            language=_one_of(Language, _text(file, "language"), plain.language),
            theme=_one_of(ThemeChoice, _text(file, "theme"), plain.theme),
            rail_narrow=_text(file, "rail_narrow") == "yes",
            geometry=_bytes(_text(file, "geometry")),
            data_folder=Path(folder) if folder else None,
            last_page=_text(file, "last_page"),
            last_folder=Path(last_folder) if last_folder else None,
            tables=_tables(_text(file, "tables")),
            register_columns=_columns(_text(file, "register_columns")),
        )

    def write(self, settings: Settings) -> None:
        """Keep the settings."""
        file = self._open()
        tables = {
            name: {"widths": dict(t.widths), "sorted_by": t.sorted_by, "descending": t.descending}
            for name, t in settings.tables.items()
        }
        for key, value in {
            "language": settings.language.value,
            "theme": settings.theme.value,
            "rail_narrow": "yes" if settings.rail_narrow else "no",
            "geometry": settings.geometry.hex(),
            "data_folder": str(settings.data_folder or ""),
            "last_page": settings.last_page,
            "last_folder": str(settings.last_folder or ""),
            "tables": json.dumps(tables),
            "register_columns": json.dumps(
                {headings: dict(columns) for headings, columns in settings.register_columns.items()}
            ),
        }.items():
            file.setValue(key, value)
        file.sync()

    def _open(self) -> QSettings:
        return QSettings(str(self._path), QSettings.Format.IniFormat)


Choice = TypeVar("Choice", bound=StrEnum)


def _text(file: QSettings, key: str) -> str:
    return str(file.value(key, ""))


def _one_of(kind: type[Choice], text: str, default: Choice) -> Choice:
    return kind(text) if text in set(kind) else default


def _bytes(text: str) -> bytes:
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b""


def _tables(text: str) -> dict[str, TableState]:
    try:
        found = json.loads(text or "{}")
        return {
            str(name): TableState(
                widths={str(column): int(width) for column, width in state["widths"].items()},
                sorted_by=str(state["sorted_by"]),
                descending=bool(state["descending"]),
            )
            for name, state in found.items()
        }
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def _columns(text: str) -> dict[str, dict[int, str]]:
    try:
        found = json.loads(text or "{}")
        return {
            str(headings): {int(at): str(name) for at, name in columns.items()}
            for headings, columns in found.items()
        }
    except (ValueError, TypeError, AttributeError):
        return {}
