"""Work with outside translators: a file out, a file in."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from trainer_app.services.translations import Translations
from trainer_app.ui.curricula.translations_in_pane import TranslationsInPane
from trainer_app.ui.curricula.translations_out_pane import TranslationsOutPane
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.side_pane import SidePane


class TranslatorFiles(QObject):
    """Opens the two panes, each made when it is first wanted; `place` puts a pane on the page."""

    def __init__(
        self,
        desk: Desk,
        translations: Callable[[], Translations],
        place: Callable[[SidePane], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._desk, self._translations, self._place = desk, translations, place
        self._edition: tuple[UUID, str] | None = None

    @cached_property
    def out_pane(self) -> TranslationsOutPane:
        """Asks for languages and kind."""
        pane = TranslationsOutPane(self._desk, self._translations)
        self._place(pane)
        return pane

    @cached_property
    def in_pane(self) -> TranslationsInPane:
        """Shows what a file would change."""
        pane = TranslationsInPane(self._desk, self._translations)
        self._place(pane)
        return pane

    def set_edition(self, edition_id: UUID, name: str) -> None:
        """What is sent; `name` is how its files are called."""
        self._edition = (edition_id, name)

    def send(self) -> None:
        """Ask in which languages and as what the texts go out."""
        if self._edition is not None:
            self.out_pane.begin(*self._edition)

    def receive(self) -> None:
        """Ask for a file, and show what it would change."""
        kinds = self.tr("Translations (*.xlf *.xliff *.xlsx *.ods)")
        path = self._desk.files.file_to_read(self._parent, self.tr("Translations"), kinds)
        if path is not None:
            self.in_pane.begin(path)
