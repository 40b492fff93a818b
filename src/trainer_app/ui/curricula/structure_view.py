"""How an edition is built: its modules in order, and what builds on what; with their tools."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedLayout, QWidget

from trainer_app.domain.curriculum import EditionState
from trainer_app.services.module_sheets import PasteReview
from trainer_app.services.read_models.curricula import EditionView, ModuleRow
from trainer_app.ui.curricula.curriculum_services import CurriculumServices
from trainer_app.ui.curricula.module_sheet_pane import ModuleSheetPane
from trainer_app.ui.curricula.modules_pane import ModulesPane
from trainer_app.ui.curricula.parts_pane import PartsPane
from trainer_app.ui.curricula.paste_pane import PastePane
from trainer_app.ui.curricula.prerequisite_graph import PrerequisiteGraph
from trainer_app.ui.curricula.structure_table import StructureTable
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.menu_button import MenuButton
from trainer_app.ui.widgets.side_pane import SidePane

P = TypeVar("P", bound=SidePane)
TABLE, GRAPH = "structure", "graph"


class StructureView(QWidget):
    """A table or a picture; `tools` is the menu that belongs to it, for the page's row."""

    edit_requested = Signal(object)  # one module
    draft_requested = Signal()  # a new edition from this one

    def __init__(
        self, desk: Desk, services: CurriculumServices, place: Callable[[SidePane], object]
    ) -> None:
        super().__init__()
        self._desk, self._services, self._place = desk, services, place
        self._edition: EditionView | None = None
        self.table = StructureTable(desk)
        self.graph = PrerequisiteGraph(desk)
        self.tools = MenuButton(desk.look, icon="list-checks")
        self._build()
        self._connect()
        self.retranslateUi()

    def _build(self) -> None:
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self.graph)
        self._scroll.setWidgetResizable(True)
        self._scroll.viewport().setAutoFillBackground(False)
        self.graph.setAutoFillBackground(False)
        self._stack = QStackedLayout(self)  # without its parent it would show a window
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._scroll)

    def _connect(self) -> None:
        table, graph = self.table, self.graph
        table.opened.connect(self.edit_requested)
        table.edit_requested.connect(lambda _row: self.edit_chosen())
        table.move_requested.connect(self._on_move)
        table.paste_requested.connect(self._on_paste)
        table.told.connect(lambda words: self._desk.done.emit(words, False))
        graph.opened.connect(self.edit_requested)
        graph.chosen.connect(self._on_gone_to)

    # Panes, each made when it is first opened

    @cached_property
    def modules_pane(self) -> ModulesPane:
        """Changes several modules."""
        return self._placed(ModulesPane(self._desk, self._services.modules))

    @cached_property
    def paste_pane(self) -> PastePane:
        """Shows what a pasted column would change."""
        return self._placed(PastePane(self._desk, self._services.modules))

    @cached_property
    def parts_pane(self) -> PartsPane:
        """Parts, pathway and rule."""
        services = self._services
        return self._placed(PartsPane(self._desk, services.parts, services.curricula))

    @cached_property
    def sheet_pane(self) -> ModuleSheetPane:
        """Takes modules in from Excel."""
        services = self._services
        return self._placed(ModuleSheetPane(self._desk, services.sheets, self.draft_requested.emit))

    def _placed(self, pane: P) -> P:
        self._place(pane)
        return pane

    # What the page asks

    def show_edition(self, edition: EditionView, modules: Sequence[ModuleRow]) -> None:
        """Show these modules of an edition."""
        self._edition = edition
        self.table.show_edition(edition, modules, draft=edition.state is EditionState.DRAFT)
        self.graph.show_modules(modules)
        if "parts_pane" in vars(self):
            self.parts_pane.follow(edition)

    def show_as(self, key: str) -> None:
        """The table or the picture."""
        self._stack.setCurrentWidget(self._scroll if key == GRAPH else self.table)

    @property
    def shown(self) -> QWidget:
        """What has the keys."""
        return self.graph if self._stack.currentWidget() is self._scroll else self.table

    def hints(self) -> Sequence[Hint]:
        """The keys."""
        if self.shown is self.graph:
            return (Hint("Arrows", self.tr("module")), Hint("Enter", self.tr("edit module")))
        return (
            Hint("Alt+Up", self.tr("move up")),
            Hint("Alt+Down", self.tr("move down")),
            Hint("Ctrl+V", self.tr("fill the column")),
            Hint("F2", self.tr("edit")),
            Hint("F6", self.tr("next pane")),
        )

    # Wishes

    def edit_chosen(self) -> None:
        """One module in its own pane, several in one."""
        rows = self.table.chosen_rows
        if len(rows) > 1 and self._edition is not None:
            self.modules_pane.begin(self._edition, rows)
        elif rows:
            self.edit_requested.emit(rows[0])
        else:
            words = self.tr("Choose one or more modules first")
            self._desk.done.emit(words, False)

    def open_parts(self) -> None:
        """Parts, pathway and rule of the edition."""
        if self._edition is not None:
            self.parts_pane.begin(self._edition)

    def choose_sheet(self) -> None:
        """Ask for a file of modules."""
        kinds = self.tr("Sheets of modules (*.xlsx *.xls *.ods *.csv)")
        path = self._desk.files.file_to_read(self, self.tr("Modules from Excel"), kinds)
        if path is not None:
            self.read_sheet(path)

    def read_sheet(self, path: Path) -> None:
        """Show what a file would bring."""
        if self._edition is not None:
            self.sheet_pane.begin(path, self._edition.id)

    def _on_move(self, module_ids: frozenset[UUID], to: UUID) -> None:
        edition = self._edition
        if edition is not None:
            self._desk.carry_out(lambda: self._services.modules.move(edition.id, module_ids, to))

    def _on_paste(self, field: str, module_ids: Sequence[UUID], texts: Sequence[str]) -> None:
        edition = self._edition
        if edition is None:
            return

        def review() -> PasteReview:
            return self._services.sheets().review_paste(edition.id, module_ids, field, texts)

        self._desk.carry_out(review, on_done=self.paste_pane.begin)

    def _on_gone_to(self, row: ModuleRow) -> None:
        box = self.graph.box_of(row.code)
        self._scroll.ensureVisible(int(box.center().x()), int(box.center().y()), 140, 60)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.table.setAccessibleName(self.tr("Modules in their order"))
        self.tools.setText(self.tr("Modules"))
        self.tools.offer(
            [
                (self.tr("Edit chosen modules"), self.edit_chosen),
                (self.tr("Parts and rules"), self.open_parts),
                (self.tr("Take in from Excel…"), self.choose_sheet),
            ]
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()
