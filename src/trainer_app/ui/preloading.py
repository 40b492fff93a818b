"""Loads the pages' modules while nobody waits, so that the first visit is as quick as the next."""

from __future__ import annotations

import gc
import importlib
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

_PAUSE = 120  # milliseconds between two modules: the window answers in between


class Preloading(QObject):
    """One module at a time, in the order in which places are usually opened."""

    def __init__(self, modules: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._waiting = list(modules)
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.load_next)
        self._timer.start()

    @property
    def done(self) -> bool:
        """Whether everything is loaded and at rest."""
        return not self._timer.isActive()

    def load_next(self) -> None:
        """Load one more module; after the last one, rest for good.

        What has been loaded is never let go, so the collector need not look through it again:
        it would do so in the middle of a visit, for some eighty milliseconds.
        """
        if self._waiting:
            importlib.import_module(self._waiting.pop(0))
        elif self._timer.isActive():
            self._timer.stop()
            gc.collect()
            gc.freeze()
