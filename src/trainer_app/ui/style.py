"""How plain Qt widgets look: Fusion with a few answers changed, a palette, a short style sheet."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QProxyStyle, QStyle

from trainer_app.resources import resources_folder
from trainer_app.ui.theme import Theme

_SHEET = Path(__file__).with_name("calm.qss")


class CalmStyle(QProxyStyle):
    """Fusion with a few answers changed. Keep a reference to it while the application lives."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self.mnemonics = False  # the window sets it while Alt is held

    def pixelMetric(self, metric: QStyle.PixelMetric, *rest: Any) -> int:
        """A pressed button does not jump; icons of buttons and menus are 16 px."""
        kinds = QStyle.PixelMetric
        if metric in {kinds.PM_ButtonShiftHorizontal, kinds.PM_ButtonShiftVertical}:
            return 0
        if metric in {kinds.PM_SmallIconSize, kinds.PM_ButtonIconSize}:
            return 16
        return super().pixelMetric(metric, *rest)

    def styleHint(self, hint: QStyle.StyleHint, *rest: Any) -> int:
        """Underlined letters appear with Alt."""
        if hint == QStyle.StyleHint.SH_UnderlineShortcut:
            return int(self.mnemonics)
        return super().styleHint(hint, *rest)


def palette(t: Theme) -> QPalette:
    """Base colours, so that plain Qt widgets are right without the style sheet."""
    result = QPalette()
    role = QPalette.ColorRole
    for key, value in {
        role.Window: t.surface,
        role.Base: t.surface,
        role.AlternateBase: t.sunken,
        role.Button: t.surface,
        role.WindowText: t.text,
        role.Text: t.text,
        role.ButtonText: t.text,
        role.PlaceholderText: t.text3,
        role.Highlight: t.select,
        role.HighlightedText: t.text,
        role.Link: t.accent,
        role.Mid: t.line,
        role.Light: t.raised,
        role.ToolTipBase: t.raised,
        role.ToolTipText: t.text,
        role.Accent: t.accent,
    }.items():
        result.setColor(key, QColor(value))
    for key in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, key, QColor(t.text3))
    return result


def style_sheet(t: Theme, cache: Path) -> str:
    """Fill the short style sheet; `cache` takes the pictures a sheet can only name by path."""
    values = {k: v for k, v in vars(t).items() if isinstance(v, str)}
    for name, tone in t.tones.items():
        values |= {f"{name}_fg": tone.fg, f"{name}_bg": tone.bg, f"{name}_solid": tone.solid}
    values["accent_ink"] = t.tones["info"].fg
    values["arrow"] = _coloured("chevron-down", t.text2, t.name, cache)
    values["tick"] = _coloured("check", t.on_accent, t.name, cache)
    return re.sub(r"@(\w+)", lambda m: values[m.group(1)], _SHEET.read_text("utf-8"))


def _coloured(name: str, colour: str, theme_name: str, cache: Path) -> str:
    cache.mkdir(parents=True, exist_ok=True)
    place = cache / f"{name}_{theme_name}.svg"
    drawing = (resources_folder() / "icons" / f"{name}.svg").read_text("utf-8")
    place.write_text(drawing.replace("currentColor", colour), "utf-8")
    return place.as_posix()
