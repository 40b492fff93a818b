"""The designs of certificates: their list, and the sheet on which one is worked on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.records import Noun
from trainer_app.domain.template import TemplateState
from trainer_app.services.designs import DesignChoice
from trainer_app.services.saving import Saved
from trainer_app.services.templates import TakenIn
from trainer_app.ui.common_words import certificate_kind
from trainer_app.ui.designer.design_pane import DesignPane
from trainer_app.ui.designer.design_rows import DesignRow, design_rows, design_state
from trainer_app.ui.designer.design_services import DesignServices
from trainer_app.ui.designer.designer_view import DesignerView
from trainer_app.ui.designer.new_design_pane import NewDesignPane
from trainer_app.ui.desk import Desk
from trainer_app.ui.page import Page
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.search_field import SearchField
from trainer_app.ui.widgets.table import DataTable
from trainer_app.ui.widgets.table_model import Cell, Column, RowsModel

_FILE = "*.json"
_REST = 80  # milliseconds: nobody waits then
_CERTIFICATES, _DESIGNS = "certificates", "designs"


class DesignsPage(Page):
    """`place` is the id of the design that is worked on, or "" for the list."""

    shows = frozenset({Noun.TEMPLATE})

    def __init__(self, desk: Desk, services: DesignServices) -> None:
        super().__init__(desk.look)
        self.desk, self._services = desk, services
        self.search = SearchField(desk.look)
        self.table: DataTable[DesignRow] = DataTable(
            desk.look,
            RowsModel(self._columns(), collate=desk.words.sort_key),
            lambda row: row.key,
            two_lines=True,
        )
        self.pane = DesignPane(desk, services)
        look = desk.look
        self.new_button = Button(look, icon="plus", kind=Kind.PRIMARY, on_click=self.new)
        self.import_button = Button(look, icon="download", on_click=self.import_file)
        self._soon = QTimer(self, singleShot=True, interval=_REST)
        self._soon.timeout.connect(self._prepare)
        self._list = QWidget()
        self._views = QStackedWidget()
        self._build()
        self._connect()
        self.retranslateUi()

    def _build(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(24, 10, 20, 8)
        tools.addWidget(self.search)
        tools.addStretch(1)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(tools)
        column.addWidget(self.table, 1)
        self._views.addWidget(self._list)
        self.body.addWidget(self._views, 1)
        self.set_right(self.pane)

    def _connect(self) -> None:
        self.table.keys = self.hints
        self.search.textChanged.connect(self.table.filter_rows)
        self.table.find_requested.connect(self.search.take)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self.edit)
        self.table.edit_requested.connect(self.edit)
        self.table.removal_requested.connect(self.retire)
        self.pane.edit_wanted.connect(self.edit)
        self.pane.copy_wanted.connect(self.copy)
        self.pane.use_wanted.connect(self._on_use)
        self.pane.export_wanted.connect(self.export)
        self.pane.retire_wanted.connect(self.retire)
        self.pane.closed.connect(self.table.setFocus)
        self.header.crumb_requested.connect(self._on_crumb)

    @cached_property
    def designer(self) -> DesignerView:
        """The sheet with its tools, made when the first design is opened."""
        view = DesignerView(self.desk, self._services)
        self._views.addWidget(view)
        view.header_changed.connect(self._show_header)
        view.status_told.connect(self.show_status)
        view.draft_wanted.connect(lambda draft: self._go(str(draft)))
        view.gone.connect(lambda: self._go(""))
        return view

    @cached_property
    def new_pane(self) -> NewDesignPane:
        """The form of a new design."""
        pane = NewDesignPane(self.desk, self._services)
        pane.saved.connect(self._on_begun)
        pane.closed.connect(self.table.setFocus)
        self.set_right(pane)
        return pane

    def _prepare(self) -> None:
        """While somebody looks at the list, make the sheet and then its pane, one at a time."""
        if "designer" not in self.__dict__:
            self.designer.hide()
            self._soon.start()
        else:
            self.designer.complete()

    # Where it is

    @property
    def _designing(self) -> bool:
        return bool(self.place)

    def open_place(self, place: str) -> None:
        """The list, or one design by its id."""
        if place != self.place:
            self.clear_banners()  # of what was refused where one comes from
        self.place = place
        if place:
            self.pane.hide()
            self.designer.open(UUID(place))
            self._views.setCurrentWidget(self.designer)
        else:
            self._views.setCurrentWidget(self._list)
            self.load()
        self._show_header()

    def _go(self, place: str) -> None:
        self.open_place(place)
        self.moved.emit(place)
        (self.designer.sheet if place else self.table).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_crumb(self, key: str) -> None:
        if key == _DESIGNS:
            self._go("")
        else:
            self.desk.go(key)

    def flush(self) -> None:
        """Store what is half done on the sheet."""
        if self._designing:
            self.designer.flush()

    def reload(self) -> None:
        """Fetch the list, or the design that is open."""
        if self._designing:
            self.designer.reload()
            return
        templates, own = self._services.templates(), self._services.queries().templates()
        standard = frozenset(templates.standard(kind).reference for kind in CertificateKind)
        rows = design_rows(self._built_in(), own, standard)
        self.table.show_rows(rows)
        self._on_chosen(self.table.current)
        self.show_status(self.tr("%n design(s)", "", len(rows)))
        self._soon.start()

    def _built_in(self) -> list[DesignChoice]:
        templates = self._services.templates()
        choices = [one for kind in CertificateKind for one in templates.choices(kind)]
        return [one for one in choices if one.built_in]

    def _show_header(self) -> None:
        certificates = (_CERTIFICATES, self.tr("Certificates"))
        if self._designing:
            self.header.show_crumbs([certificates, (_DESIGNS, self.tr("Designs"))])
            self.header.show_title(self.designer.title)
            self.header.show_states(self.designer.states)
            self.header.show_actions(self.designer.buttons)
        else:
            self.header.show_crumbs([certificates])
            self.header.show_title(self.tr("Certificate designs"))
            self.header.show_states(())
            self.header.show_actions([self.import_button, self.new_button])

    # Wishes

    def new(self) -> None:
        """Ctrl+N."""
        if self._designing:
            self._go("")
        current = self.table.current
        choices = [
            one for kind in CertificateKind for one in self._services.templates().choices(kind)
        ]
        self.pane.hide()
        self.new_pane.begin_new(choices, current.reference if current else "")

    def edit(self, row: DesignRow) -> None:
        """Work on a draft, on the next draft of one in use, or on one's own from a built-in one."""
        if row.id is None:
            self.copy(row)
        elif row.state is TemplateState.DRAFT:
            self._go(str(row.id))
        else:
            found = row.id
            self.desk.carry_out(
                lambda: self._services.templates().next_draft(found),
                on_done=lambda saved: self._go(str(saved.id)),
            )

    def copy(self, row: DesignRow) -> None:
        """Begin another design like this one."""
        choices = [
            one for kind in CertificateKind for one in self._services.templates().choices(kind)
        ]
        self.pane.hide()
        self.new_pane.begin_new(choices, row.reference)

    def _on_begun(self, saved: Saved) -> None:
        self._go(str(saved.id))

    def _on_use(self, row: DesignRow) -> None:
        found = row.id
        if found is not None:
            self.desk.carry_out(
                lambda: self._services.templates().use(found),
                done=self.tr("Papers are made with “{name}” from now on").format(
                    name=self.desk.words.text(row.name)
                ),
            )

    def retire(self, row: DesignRow) -> None:
        """Remove a draft, or offer one in use no more."""
        templates, found = self._services.templates(), row.id
        if found is None:
            return
        name = self.desk.words.text(row.name)
        if row.state is TemplateState.DRAFT:
            done = self.tr("Draft removed: {name}").format(name=name)
            self.desk.carry_out(lambda: templates.remove(found), done=done)
        elif row.state is TemplateState.IN_USE:
            done = self.tr("“{name}” is offered no more").format(name=name)
            self.desk.carry_out(lambda: templates.retire(found), done=done)

    def export(self, row: DesignRow) -> None:
        """Write a design as a file that others can import."""
        templates = self._services.templates()
        self.desk.write_file(
            self,
            self.tr("Export design"),
            f"{(row.code or row.reference).lower()}.json",
            f"{self.tr('Design')} ({_FILE})",
            lambda target: templates.export(row.reference, target),
        )

    def import_file(self) -> None:
        """Read a design from a file; it becomes a draft."""
        path = self.desk.files.file_to_read(
            self, self.tr("Import design"), f"{self.tr('Design')} ({_FILE})"
        )
        if path is not None:
            templates = self._services.templates()
            self.desk.carry_out(
                lambda: templates.take_in(path),
                on_done=lambda taken: self._on_taken_in(taken, path.name),
            )

    def _on_taken_in(self, taken: TakenIn, file: str) -> None:
        known, new = self.tr("{file} is here already"), self.tr("{file} is taken in as a draft")
        words = (known if taken.known else new).format(file=file)
        self.desk.done.emit(words, not taken.known)  # undo would take back something else
        self.reload()
        self.table.choose(taken.reference)

    # What the window asks

    def hints(self) -> Sequence[Hint]:
        """The keys of the list, or of the sheet."""
        if self._designing:
            return self.designer.hints()
        return (
            Hint("Enter", self.tr("open")),
            Hint("Ctrl+F", self.tr("find")),
            Hint("Ctrl+N", self.tr("new design")),
            Hint("Del", self.tr("remove")),
        )

    def panes(self) -> Sequence[QWidget]:
        """What F6 goes through."""
        if self._designing:
            return self.designer.panes()
        return [self.table, *([self.pane] if self.pane.isVisible() else [])]

    def look_for(self) -> None:
        """Ctrl+F."""
        if not self._designing:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def print_paper(self) -> None:
        """Ctrl+P: a specimen of the design that is open."""
        if self._designing:
            self.designer.print_specimen()

    def _on_chosen(self, row: object) -> None:
        if isinstance(row, DesignRow) and not self._designing:
            if not self.new_pane_is_open:
                self.pane.show_design(row)
        else:
            self.pane.hide()

    @property
    def new_pane_is_open(self) -> bool:
        """Whether a new design is being named."""
        return "new_pane" in self.__dict__ and self.new_pane.isVisible()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.search.setPlaceholderText(self.tr("Find a design"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.table.setAccessibleName(self.tr("Certificate designs"))
        self.new_button.setText(self.tr("New design"))
        self.import_button.setText(self.tr("Import"))
        self._show_header()

    def _columns(self) -> list[Column[DesignRow]]:
        words = self.desk.words
        return [
            Column(
                "name",
                lambda: self.tr("Design"),
                lambda row: Cell(
                    words.text(row.name), below=row.code or row.reference, strong=True
                ),
                width=230,
                stretch=3,
            ),
            Column(
                "kind", lambda: self.tr("Kind"), lambda row: certificate_kind(row.kind), width=150
            ),
            Column("state", lambda: self.tr("Status"), _state_cell, width=160),
            Column(
                "standard",
                lambda: self.tr("Standard"),
                lambda row: (
                    Cell(self.tr("standard"), tone="info", icon="star")
                    if row.standard
                    else Cell("–", quiet=True)
                ),
                width=110,
            ),
            Column(
                "papers",
                lambda: self.tr("Papers"),
                lambda row: str(row.papers or "–"),
                sort=lambda row: row.papers,
                width=80,
                right=True,
            ),
        ]


def _state_cell(row: DesignRow) -> Cell:
    words, tone, icon = design_state(row)
    return Cell(words, tone=tone, icon=icon)
