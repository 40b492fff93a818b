"""The pages of the window: each is made when it is first asked for, and stays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from trainer_app.ui.look import Look
from trainer_app.ui.page import Page, PageSpec


class PageStack(QStackedWidget):
    """Knows the pages by the keys of their places."""

    made = Signal(object)  # Page

    def __init__(self, look: Look, specs: Sequence[PageSpec]) -> None:
        super().__init__()
        self._look = look
        self.specs: Mapping[str, PageSpec] = {spec.key: spec for spec in specs}
        self._pages: dict[str, Page] = {}

    def page(self, key: str) -> Page:
        """The page of this place."""
        if key not in self._pages:
            page = self.specs[key].factory()
            self._pages[key] = page
            self.addWidget(page)
            self._look.dress(page)
            self.made.emit(page)
        return self._pages[key]

    @property
    def pages(self) -> list[Page]:
        """The pages that have been opened so far."""
        return list(self._pages.values())
