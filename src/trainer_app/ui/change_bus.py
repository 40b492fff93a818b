"""Tells open screens what a use case changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class ChangeBus(QObject):
    """One per program. Carries the `Changes` that a service returned."""

    changed = Signal(object)
