"""Prepares what a first visit needs while nobody waits, so that it is as quick as the next."""

from __future__ import annotations

import gc
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer

_NO_MORE = object()
_PAUSE = 120  # milliseconds between two steps: the window answers in between


class Preloading(QObject):
    """Asks `work` for one more step at a time; each does its part before it answers."""

    def __init__(self, work: Iterator[object], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.take_next)
        self._timer.start()

    @property
    def done(self) -> bool:
        """Whether everything is prepared and at rest."""
        return not self._timer.isActive()

    def take_next(self) -> None:
        """Take one more step; after the last one, rest for good.

        What has been loaded is never let go, so the collector need not look through it again:
        it would do so in the middle of a visit, for some eighty milliseconds.
        """
        if self._one_step():
            return
        if self._timer.isActive():
            self._timer.stop()
            gc.collect()
            gc.freeze()

    def _one_step(self) -> bool:
        """Take a step, the collector resting: what a step loads is not for it; False after all."""
        resting = not gc.isenabled()
        gc.disable()
        try:
            return next(self._work, _NO_MORE) is not _NO_MORE
        finally:
            if not resting:
                gc.enable()
