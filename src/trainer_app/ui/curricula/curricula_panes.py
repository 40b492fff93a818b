"""The panes beside the curricula, each made when it is first opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from PySide6.QtCore import QObject, Signal

from trainer_app.services.saving import Saved
from trainer_app.ui.curricula.curriculum_pane import CurriculumPane
from trainer_app.ui.curricula.curriculum_services import CurriculumServices
from trainer_app.ui.curricula.difference_pane import DifferencePane
from trainer_app.ui.curricula.edition_pane import EditionPane
from trainer_app.ui.curricula.module_pane import ModulePane
from trainer_app.ui.curricula.papers_pane import PapersPane
from trainer_app.ui.curricula.text_search_pane import TextSearchPane
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.side_pane import SidePane


class CurriculaPanes(QObject):
    """`place` puts a pane on the page."""

    stored = Signal()  # something was added or changed
    edition_begun = Signal(object)  # Saved
    text_wanted = Signal(str)  # a place of the page: edition, module and language

    def __init__(
        self, desk: Desk, services: CurriculumServices, place: Callable[[SidePane], object]
    ) -> None:
        super().__init__()
        self._desk, self._services, self._place = desk, services, place

    @cached_property
    def curriculum(self) -> CurriculumPane:
        """Adds a curriculum, or edits one."""
        pane = CurriculumPane(self._desk, self._services.curricula, self._services.institutions)
        pane.saved.connect(self._on_curriculum_saved)
        self._place(pane)
        return pane

    @cached_property
    def module(self) -> ModulePane:
        """Adds a module, or edits one."""
        pane = ModulePane(self._desk, self._services.modules, self._services.texts.texts)
        pane.saved.connect(self._on_module_saved)
        self._place(pane)
        return pane

    @cached_property
    def edition(self) -> EditionPane:
        """Makes a new edition from this one."""
        pane = EditionPane(self._desk, self._services.curricula)
        pane.saved.connect(self.edition_begun)
        self._place(pane)
        return pane

    @cached_property
    def difference(self) -> DifferencePane:
        """Says what changed between editions."""
        pane = DifferencePane(
            self._desk, self._services.queries.edition, self._services.edition_texts
        )
        self._place(pane)
        return pane

    @cached_property
    def search(self) -> TextSearchPane:
        """Finds texts of all curricula."""
        pane = TextSearchPane(self._desk, self._services.search)
        pane.place_chosen.connect(self.text_wanted)
        self._place(pane)
        return pane

    @cached_property
    def papers(self) -> PapersPane:
        """Prints an edition."""
        pane = PapersPane(self._desk, self._services.printing)
        self._place(pane)
        return pane

    def _on_curriculum_saved(self, saved: Saved) -> None:
        """What was stored is not somebody else's change: the next field follows on it."""
        for row in self._services.queries.curricula():
            if row.id == saved.id == self.curriculum.record_id:
                self.curriculum.version = row.version
        self.stored.emit()

    def _on_module_saved(self, saved: Saved) -> None:
        edition_id = self.module.edition_id
        if saved.id == self.module.record_id and edition_id is not None:
            for row in self._services.queries.edition(edition_id).modules:
                if row.id == saved.id:
                    self.module.version = row.version
        self.stored.emit()
