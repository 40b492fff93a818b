"""Draws the page that is worked on, behind the screen: the newest wish counts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from trainer_app.domain.template import Layout, Side
from trainer_app.services.designs import Design, Placed
from trainer_app.services.papers import CertificatePaper
from trainer_app.services.trial_papers import TrialPapers
from trainer_app.ui.desk import Desk
from trainer_app.ui.paper_picture import picture_of


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What is to be drawn, `pixels` wide."""

    paper: CertificatePaper
    design: Design
    side: Side
    pixels: int


@dataclass(frozen=True)
class DrawnPage:
    """A page as it will be printed, and where everything stands on it."""

    image: QImage
    placed: tuple[Placed, ...]
    layout: Layout
    side: Side


class PageDrawing(QObject):
    """Draws one wish at a time; wishes that were overtaken meanwhile are never drawn."""

    drawn = Signal(object)  # DrawnPage

    def __init__(self, desk: Desk, trials: Callable[[], TrialPapers], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._trials = desk, trials
        self._next: Wish | None = None
        self._at_work = False

    def want(self, wish: Wish) -> None:
        """Draw this as soon as what is being drawn is done."""
        self._next = wish
        if not self._at_work:
            self._begin()

    @property
    def at_work(self) -> bool:
        """Whether something is being drawn."""
        return self._at_work

    def _begin(self) -> None:
        wish, self._next = self._next, None
        if wish is not None:
            self._at_work = True
            self._desk.run(
                lambda _progress: self._drawn(wish),
                owner=self,
                verb="",
                on_done=self._on_drawn,
                on_cancel=self._on_stopped,
            )

    def _drawn(self, wish: Wish) -> DrawnPage | Exception:
        """The page, or what went wrong: the next wish is drawn all the same."""
        try:
            return self._draw(wish)
        except Exception as error:  # noqa: BLE001 (raised again in the screen's thread)
            return error

    def _draw(self, wish: Wish) -> DrawnPage:
        trial = self._trials().trial(wish.paper, wish.design)
        page = 1 if wish.side is Side.BACK and wish.design.layout.has_back else 0
        image = picture_of(trial.file, wish.pixels, page=page)
        here = {one.id for one in wish.design.layout.on(wish.side)}
        placed = tuple(one for one in trial.placed if one.element in here)
        return DrawnPage(image, placed, wish.design.layout, wish.side)

    def _on_drawn(self, page: DrawnPage | Exception) -> None:
        self._at_work = False
        self._begin()
        if isinstance(page, Exception):
            raise page
        self.drawn.emit(page)

    def _on_stopped(self) -> None:
        self._at_work = False
