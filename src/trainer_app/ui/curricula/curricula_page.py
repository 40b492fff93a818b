"""Curricula: editions at the left; their modules as texts, as a structure, or as a picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from trainer_app.domain.coverage import Standing
from trainer_app.domain.curriculum import EditionState, Level
from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import Language
from trainer_app.domain.records import Noun
from trainer_app.services.coverage import CoverageView
from trainer_app.services.read_models.curricula import (
    CurriculumRow,
    EditionRow,
    EditionView,
    ModuleRow,
)
from trainer_app.services.saving import Saved
from trainer_app.ui.common_words import edition_state, level_words, standing_state
from trainer_app.ui.curricula.coverage_table import CoverageTable
from trainer_app.ui.curricula.curricula_panes import CurriculaPanes
from trainer_app.ui.curricula.curriculum_services import CurriculumServices
from trainer_app.ui.curricula.edition_files import EditionFiles
from trainer_app.ui.curricula.edition_life import EditionLife
from trainer_app.ui.curricula.edition_list import EditionList, first_shown
from trainer_app.ui.curricula.structure_view import (
    GRAPH,
    TABLE,
    StructureView,
)
from trainer_app.ui.curricula.text_panel import TextPanel
from trainer_app.ui.curricula.translator_files import TranslatorFiles
from trainer_app.ui.desk import Desk
from trainer_app.ui.dropped import dropped_files
from trainer_app.ui.page import Page
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.empty_state import EmptyState
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.search_field import SearchField
from trainer_app.ui.widgets.segments import Segments

_TEXTS = "texts"
_VIEWS = (_TEXTS, TABLE, GRAPH)

_ACADEMY = 150  # the width of its choice, in pixels


class CurriculaPage(Page):
    """`place` is the id of an edition, perhaps with those of a module and a language behind it."""

    shows = frozenset(
        {
            Noun.CURRICULUM,
            Noun.EDITION,
            Noun.PART,
            Noun.MODULE,
            Noun.MODULE_TEXT,
            Noun.TEXT_REMARK,
            Noun.MATERIAL,
            Noun.PROGRAMME,
            Noun.ACADEMY,
            Noun.TRAINER,
        }
    )

    def __init__(self, desk: Desk, services: CurriculumServices) -> None:
        super().__init__(desk.look)
        self.desk, self._services = desk, services
        self._curricula, self._queries = services.curricula, services.queries
        self._rows: list[CurriculumRow] = []
        self._edition: EditionView | None = None
        self._shown = CoverageView(rows=(), shares={})
        self.list = EditionList(desk)
        self.set_left(self.list)
        self.search = SearchField(desk.look)
        self.all_texts = Button(
            desk.look, icon="search", kind=Kind.QUIET, on_click=self.search_all_texts
        )
        self.print_button = Button(
            desk.look, icon="printer", kind=Kind.QUIET, on_click=self.print_paper
        )
        self.level = ChoiceBox(desk.look, as_wide_as_words=True)
        self.academy = ChoiceBox(desk.look)
        self.academy.setFixedWidth(_ACADEMY)
        self.states = Label(ink="2", elastic=True)
        self.table = CoverageTable(desk)
        self.view = Segments(desk.look, [(key, "", "") for key in _VIEWS])
        self.structure = StructureView(desk, services, self.set_right)
        self._add_module = Button(desk.look, icon="plus", on_click=self.new)
        self.compare_button = Button(
            desk.look, icon="arrow-left-right", kind=Kind.QUIET, on_click=self.compare
        )
        self.side = CurriculaPanes(desk, services, self.set_right)
        self.life = EditionLife(desk, services.curricula, self.side, self._add_module)
        self._empty_add = Button(desk.look, icon="plus", kind=Kind.PRIMARY, on_click=self.life.add)
        self.texts = TextPanel(desk, services.texts)
        self.translators = TranslatorFiles(desk, services.translations, self.set_right, self)
        self.files = EditionFiles(
            desk,
            services.files,
            self.translators,
            self.set_right,
            lambda: (self.table.current, self.table.language),
            self._write_matrix,
        )
        self._empty_import = Button(desk.look, icon="package", on_click=self.files.receive)
        actions = [self._empty_add, self._empty_import]
        self.empty = EmptyState(desk.look, "library-big", "", actions=actions)
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self.retranslateUi()

    def _build(self) -> None:
        views = QHBoxLayout()
        views.setContentsMargins(24, 8, 20, 0)
        views.setSpacing(8)
        views.addWidget(self.view)
        views.addStretch(1)
        views.addWidget(self.compare_button)
        views.addWidget(self.print_button)
        views.addWidget(self.structure.tools)
        views.addWidget(self.files)
        tools = QHBoxLayout()
        tools.setContentsMargins(24, 8, 20, 8)
        tools.setSpacing(8)
        tools.addWidget(self.search)
        tools.addWidget(self.all_texts)
        tools.addWidget(self.level)
        tools.addWidget(self.academy)
        tools.addSpacing(8)
        tools.addWidget(self.states, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.texts)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([420, 340])
        self.body.addLayout(views)
        self.body.addLayout(tools)
        self.body.addWidget(self.splitter, 1)
        self.body.addWidget(self.structure, 1)
        self.body.addWidget(self.empty, 1)

    def _connect(self) -> None:
        self.table.keys = self.hints
        self.structure.table.keys = self.hints
        self.list.chosen.connect(self._on_edition_chosen)
        self.view.chosen.connect(self._on_view_chosen)
        for table in (self.table, self.structure.table):
            self.search.textChanged.connect(table.filter_rows)
            table.find_requested.connect(self.search.take)
            table.removal_requested.connect(self._on_remove_module)
        self.structure.edit_requested.connect(self._on_edit_module)
        self.structure.draft_requested.connect(self.life.copy)
        self.side.stored.connect(self.reload)
        self.side.text_wanted.connect(self._on_text_wanted)
        self.search.returnPressed.connect(self.search_all_texts)
        self.side.edition_begun.connect(self._on_copied)
        self.level.activated.connect(lambda _at: self._show_modules())
        self.academy.activated.connect(lambda _at: self._show_modules())
        self.table.opened.connect(self._on_opened)
        self.table.edit_requested.connect(self._on_edit_module)
        self.table.clicked.connect(lambda _index: self._show_texts())
        self.table.chosen.connect(lambda _row: self._follow_table())

    # What is shown

    def reload(self) -> None:
        """Fetch the list and the edition that is open."""
        self._rows = self._queries.curricula()
        self._offer_academies()
        open_now = self._edition.id if self._edition else None
        self.list.show_curricula(self._rows)
        self._show_edition(first_shown(self._rows, open_now))

    def open_place(self, place: str) -> None:
        """Open an edition by its id, and a text of it if one is named."""
        edition_id, _, text = place.partition("/")
        self.place = edition_id
        if edition_id:
            self._rows = self._queries.curricula()
            self.list.show_curricula(self._rows)
            self._show_edition(UUID(edition_id))
        if text and self._edition is not None:
            module_id, _, language = text.partition("/")
            self._open_text(UUID(module_id), Language(language))

    def _open_text(self, module_id: UUID, language: Language) -> None:
        """Open a text wherever it stands: nothing that is chosen here may hide it."""
        self.search.clear()
        self.level.choose(None)
        self.view.choose(_TEXTS)
        self._show_view()
        self._show_modules()
        if self.table.choose_text(module_id, language):
            self._show_texts()

    def _show_edition(self, edition_id: UUID | None) -> None:
        self.empty.setVisible(edition_id is None)
        for widget in (
            self.search,
            self.all_texts,
            self.print_button,
            self.level,
            self.states,
            self.view,
            self.compare_button,
            self.files,
        ):
            widget.setVisible(edition_id is not None)
        if edition_id is None:
            self._edition = None
            self.files.set_edition(None)
            self._show_header()
            self._show_view()
            return
        try:
            self._edition = self._queries.edition(edition_id)
        except AppError as error:
            self._edition = None
            self.desk.refused.emit(error)
            return
        self.list.choose(edition_id)
        self._show_header()
        self._show_modules()
        self._show_view()

    def _on_view_chosen(self, _key: str) -> None:
        self._show_view()
        self.panes()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_view(self) -> None:
        """The texts, the structure or the picture, with the tools that belong to it."""
        key = self.view.current if self._edition is not None else ""
        texts: Sequence[QWidget] = (self.splitter, self.academy)
        for widget in texts:
            widget.setVisible(key == _TEXTS)
        for widget in (self.structure, self.structure.tools):
            widget.setVisible(key in {TABLE, GRAPH})
        self.structure.show_as(key)

    def _coverage(self) -> CoverageView:
        """The matrix of the edition for the chosen level and academy, or for all of them."""
        assert self._edition is not None  # asked only while an edition is open
        level, academy_id = self.level.chosen, self.academy.chosen
        return self._services.coverage.of(
            self._edition,
            level=level if isinstance(level, Level) else None,
            academy_id=academy_id if isinstance(academy_id, UUID) else None,
        )

    def _show_modules(self) -> None:
        """Show the modules of the level, count their texts, and stay at the one that was open."""
        if self._edition is None:
            return
        current = self.table.current
        self._shown = self._coverage()
        self.table.show_coverage(self._shown)
        level = self.level.chosen
        modules = [row for row in self._edition.modules if level is None or level in row.levels]
        self.structure.show_edition(self._edition, modules)
        if current is not None:
            self.table.choose(current.id)
        self._show_counts()
        self._follow_table()

    def _show_counts(self) -> None:
        """Say how many texts stand where."""
        counts: Counter[Standing] = Counter()
        for share in self._shown.shares.values():
            counts.update(share.counts)
        told = [f"{counts[one]} {standing_state(one)[0]}" for one in Standing if counts[one]]
        self.states.setText(" · ".join(told))
        self.show_status(self.tr("%n text(s) in six languages", "", sum(counts.values())))

    def _write_matrix(self, target: Path) -> None:
        """Write what is shown, in the language of the screen."""
        assert self._edition is not None  # the menu offers it only then
        level, academy_id = self.level.chosen, self.academy.chosen
        self._services.coverage.write(
            self._edition,
            target,
            self.desk.words.language,
            level=level if isinstance(level, Level) else None,
            academy_id=academy_id if isinstance(academy_id, UUID) else None,
        )

    def _offer_academies(self) -> None:
        words = self.desk.words
        academies = self._services.institutions.academies(self.desk.today())
        self.academy.offer(
            [(None, self.tr("Any academy")), *((one.id, words.text(one.name)) for one in academies)]
        )

    def _show_header(self) -> None:
        edition, words = self._edition, self.desk.words
        if edition is None:
            self.header.show_title(self.tr("Curricula"))
            self.header.show_states(())
            self.header.show_actions(self.life.buttons(None, None))
            self.show_status("")
            return
        minutes = sum(module.minutes for module in edition.modules)
        below = self.tr("%n module(s), {hours} h {minutes} min", "", len(edition.modules)).format(
            hours=minutes // 60, minutes=minutes % 60
        )
        title = f"{words.text(edition.curriculum_title)}, {edition.name}"
        self.header.show_title(title, below=below)
        self.header.show_states([edition_state(edition.state)])
        self.compare_button.setVisible(len(self._editions) > 1)
        self.translators.set_edition(edition.id, f"{edition.curriculum_code}-{edition.name}")
        self.files.set_edition(edition)
        self.header.show_actions(self.life.buttons(edition, self._curriculum))

    def _follow_table(self) -> None:
        self.files.follow()
        if self.texts.isVisible():
            self._show_texts()

    def _show_texts(self) -> None:
        row = self.table.current
        if row is None or self._edition is None:
            self.texts.hide()
            return
        self.texts.show_module(
            row.id,
            row.code,
            self._queries.module_texts(row.id),
            language=self.table.language,
            open_source=self._edition.state is EditionState.DRAFT,
        )

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.list.show_title(self.tr("Curricula"))
        self.search.setPlaceholderText(self.tr("Find a module"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.all_texts.setText(self.tr("All texts"))
        self.all_texts.setToolTip(self.tr("Search the texts of all curricula (Ctrl+Shift+F)"))
        self.print_button.setText(self.tr("Print"))
        self.table.setAccessibleName(self.tr("Modules and languages"))
        self.level.offer(
            [(None, self.tr("All levels")), *((level, level_words(level)) for level in Level)]
        )
        self.level.setAccessibleName(self.tr("Level"))
        self.academy.setAccessibleName(self.tr("What this academy can teach"))
        self._offer_academies()
        self.view.set_words(_TEXTS, self.tr("Texts"))
        self.view.set_words(TABLE, self.tr("Structure"))
        self.view.set_words(GRAPH, self.tr("Order"))
        self.life.retranslate()
        self._add_module.setText(self.tr("Add module"))
        self.compare_button.setText(self.tr("What changed"))
        self._empty_add.setText(self.tr("Add curriculum"))
        self._empty_import.setText(self.tr("Import a package…"))
        self.empty.show_words(
            self.tr("There are no curricula yet"),
            self.tr(
                "A curriculum has editions, an edition has modules with texts in six languages."
            ),
        )
        self.list.show_curricula(self._rows)
        self._show_header()
        if self._edition is not None:
            self._show_counts()

    # What the window asks

    def hints(self) -> Sequence[Hint]:
        """The keys of what is shown."""
        if self.view.current != _TEXTS:
            return self.structure.hints()
        return (
            Hint("Arrows", self.tr("cell")),
            Hint("Enter", self.tr("open text")),
            Hint("F8", self.tr("next that needs work")),
            Hint("Ctrl+Shift+F", self.tr("all texts")),
            Hint("F2", self.tr("edit module")),
            Hint("F6", self.tr("next pane")),
        )

    def panes(self) -> Sequence[QWidget]:
        """The matrix, the list, the text; or the structure."""
        if self.view.current != _TEXTS:
            return (self.structure.shown, self.list.view)
        return (self.table, self.list.view, *((self.texts,) if self.texts.isVisible() else ()))

    def look_for(self) -> None:
        """Ctrl+F."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def search_all_texts(self) -> None:
        """Ctrl+Shift+F, or Enter in the field: what is typed there, in all curricula."""
        self.side.search.begin(self.search.text().strip())

    def print_paper(self) -> None:
        """Ctrl+P: the edition as a book or a syllabus."""
        if self._edition is not None:
            language = self.table.language or self.desk.words.language
            self.side.papers.begin(self._edition, language)

    def new(self) -> None:
        """Ctrl+N: a module of a draft, else a curriculum."""
        if self._edition is not None and self._edition.state is EditionState.DRAFT:
            self.side.module.begin_new(self._edition)
        else:
            self.life.add()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files for a module, or a package, may be dropped anywhere on the page."""
        if dropped_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Files go to the module onto which they fell, else to the chosen one."""
        row, language = self.table.place_at(self.mapToGlobal(event.position().toPoint()))
        self.files.take_dropped(
            dropped_files(event), row or self.table.current, language or self.table.language
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F8 goes to the next text that needs work, Ctrl+Shift+F searches all texts."""
        both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_F8:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if self.table.go_to_next_open(backwards=shift):
                self._show_texts()
        elif event.key() == Qt.Key.Key_F and event.modifiers() == both:
            self.search_all_texts()
        else:
            super().keyPressEvent(event)

    # Wishes

    def _on_edition_chosen(self, key: object) -> None:
        if isinstance(key, UUID) and (self._edition is None or key != self._edition.id):
            self.texts.hide()
            self._show_edition(key)
            self.place = str(key)
            self.moved.emit(self.place)

    def _on_text_wanted(self, place: str) -> None:
        before = self.place
        self.open_place(place)
        if self.place != before:
            self.moved.emit(self.place)

    def _on_opened(self, _row: ModuleRow) -> None:
        self._show_texts()

    def _on_copied(self, saved: Saved) -> None:
        self._rows = self._queries.curricula()
        self.list.show_curricula(self._rows)
        self._show_edition(saved.id)

    @property
    def _curriculum(self) -> CurriculumRow | None:
        """The curriculum that is open."""
        shown = self._edition
        mine = (row for row in self._rows if shown is not None and row.id == shown.curriculum_id)
        return next(mine, None)

    @property
    def _editions(self) -> Sequence[EditionRow]:
        """All editions of the curriculum that is open, newest first."""
        return self._curriculum.editions if self._curriculum else ()

    def compare(self) -> None:
        """Say what changed since the edition before."""
        if self._edition is not None:
            self.side.difference.compare(self._edition, self._editions)

    def _on_edit_module(self, row: ModuleRow) -> None:
        if self._edition is not None:
            self.side.module.edit(self._edition, row)

    def _on_remove_module(self, row: ModuleRow) -> None:
        self.desk.carry_out(
            lambda: self._services.modules.remove(row.id),
            done=self.tr("Module {code} removed").format(code=row.code),
        )
