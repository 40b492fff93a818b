"""One design on its sheet: elements at the left, the real page in the middle, values at the right.

The data is what counts: each finished gesture is stored at once as one step of the history, and
what the history brings back is shown. Nothing here holds a layout that is not stored for longer
than a drag lasts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from trainer_app.domain.errors import AppError, RecordChanged, RecordNotFound
from trainer_app.domain.languages import Language
from trainer_app.domain.template import Layout, Side, TemplateState
from trainer_app.domain.template_check import Problem, problems
from trainer_app.domain.template_data import MOST_ELEMENTS
from trainer_app.services.designs import Design
from trainer_app.services.papers import CertificatePaper
from trainer_app.services.read_models.templates import TemplateView
from trainer_app.services.templates import Picture
from trainer_app.services.trial_papers import WorstCase
from trainer_app.ui.designer import arranging
from trainer_app.ui.designer.design_files import DesignFiles
from trainer_app.ui.designer.design_rows import DesignRow, State, design_rows, design_state
from trainer_app.ui.designer.design_services import DesignServices
from trainer_app.ui.designer.designer_tools import DesignerTools
from trainer_app.ui.designer.element_list import ElementList
from trainer_app.ui.designer.element_pane import ElementPane
from trainer_app.ui.designer.hardest_case import HardestCase
from trainer_app.ui.designer.new_elements import Piece, new_elements
from trainer_app.ui.designer.page_drawing import DrawnPage, PageDrawing, Wish
from trainer_app.ui.designer.sheet_view import SheetView
from trainer_app.ui.designer.trial_bar import TrialBar
from trainer_app.ui.designer.verbs import Verb, step_label
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.hint_bar import Hint

_STEADY: Final = 30  # milliseconds between pictures while something is dragged
_MM_AT_100: Final = 96 / 25.4  # pixels


class DesignerView(QWidget):
    """Opens one design; the page asks it for the words and buttons of its head."""

    header_changed = Signal()
    status_told = Signal(str)
    gone = Signal()  # the design is not there any more
    draft_wanted = Signal(object)  # UUID of the draft in which this version is changed

    def __init__(self, desk: Desk, services: DesignServices) -> None:
        super().__init__()
        self.desk, self._services = desk, services
        self._view: TemplateView | None = None
        self._layout = Layout()
        self._pictures: Mapping[str, bytes] = {}
        self._problems: Sequence[Problem] = ()
        self._paper: CertificatePaper | None = None
        self._side, self.language = Side.FRONT, desk.words.language
        look = desk.look
        self.tools, self.trial_bar = DesignerTools(look), TrialBar(desk, services.trials)
        self.elements = ElementList(look, desk.words)
        self.sheet = SheetView(look, desk.words)
        self._drawing = PageDrawing(desk, services.trials, self)
        self.hardest = HardestCase(desk, services.trials, self)
        self._files = DesignFiles(desk, services, self)
        self._steady = QTimer(self, singleShot=True, interval=_STEADY)
        self.specimen_button = Button(look, icon="file-text", on_click=self.save_specimen)
        self.use_button = Button(look, icon="check", kind=Kind.PRIMARY, on_click=self.use)
        self.draft_button = Button(look, icon="pen-line", kind=Kind.PRIMARY, on_click=self.go_on)
        self._build()
        self._connect()
        self.retranslateUi()

    def _build(self) -> None:
        self._bar = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bar.setContentsMargins(16, 2, 16, 8)
        self._bar.setSpacing(8)
        self._bar.addWidget(self.tools)
        self._bar.addWidget(self.trial_bar, 1)
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.elements)
        middle.addWidget(self.sheet, 1)
        self._middle = middle
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar)
        column.addLayout(middle, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the bar has two rows."""
        super().resizeEvent(event)
        needed = self.tools.sizeHint().width() + self.trial_bar.sizeHint().width() + 48
        way = QBoxLayout.Direction
        self._bar.setDirection(
            way.LeftToRight if event.size().width() >= needed else way.TopToBottom
        )

    @cached_property
    def pane(self) -> ElementPane:
        """The values of what is chosen; made when there is time, or when it is needed."""
        pane = ElementPane(self.desk.look, self.desk.words)
        pane.changed.connect(lambda layout, verb: self._store(layout, verb, self.sheet.chosen_ids))
        pane.picture_wanted.connect(self._on_picture_wanted)
        pane.calibration_wanted.connect(self._on_calibration_wanted)
        self._middle.addWidget(pane)
        return pane

    def complete(self) -> None:
        """Make what is not there yet."""
        self._show_values()

    def _connect(self) -> None:
        self.sheet.arranged.connect(self._store)
        self.sheet.arranging.connect(self._on_arranging)
        self.sheet.chosen.connect(self._on_chosen)
        self.sheet.person_step.connect(self.trial_bar.step)
        self.sheet.text_edit_requested.connect(lambda _id: self.pane.edit_text())
        self.sheet.zoomed.connect(self._on_zoomed)
        self.elements.arranged.connect(self._store)
        self.elements.chosen.connect(self._on_chosen)
        self.tools.piece_wanted.connect(self.add)
        self.tools.side_chosen.connect(self._on_side_chosen)
        self.tools.language_chosen.connect(self._on_language_chosen)
        self.tools.zoom_chosen.connect(self._on_zoom_chosen)
        self.trial_bar.paper_chosen.connect(self._on_paper_chosen)
        self.trial_bar.papers_changed.connect(self.hardest.forget)
        self.hardest.found.connect(self._on_hardest)
        self.hardest.changed.connect(self._show_fit)
        self.trial_bar.hardest_wanted.connect(self._find_hardest)
        self._steady.timeout.connect(self._draw)
        self._drawing.drawn.connect(self._on_drawn)

    # What the page asks

    def open(self, template_id: UUID) -> None:
        """Show a design; where it is the one that is open, it stays as it is."""
        if self._view is None or self._view.row.id != template_id:
            self.flush()
            self._view = None
            self.hardest.forget()
            self._side = Side.FRONT
            self.tools.side.choose(Side.FRONT.value)
            self.sheet.choose(())
            view = self._fetch(template_id)
            if view is not None:
                self.tools.language.choose(self.language)
                self.trial_bar.begin(view.row.kind, self.language)
                self.sheet.fit()
        else:
            self.reload()

    def reload(self) -> None:
        """Show what the data says now."""
        if self._view is not None:
            self._fetch(self._view.row.id)
            self._draw()

    @property
    def title(self) -> str:
        """The name of the design."""
        return self.desk.words.text(self._view.row.name) if self._view else ""

    @property
    def states(self) -> Sequence[State]:
        """Which version it is."""
        return (design_state(self._row),) if self._view else ()

    @property
    def buttons(self) -> Sequence[QWidget]:
        """The buttons of the head."""
        draft = self._view is None or self._view.row.state is TemplateState.DRAFT
        return (self.specimen_button, self.use_button if draft else self.draft_button)

    def hints(self) -> Sequence[Hint]:
        """The keys of the sheet."""
        return self.sheet.hints()

    def panes(self) -> Sequence[QWidget]:
        """What F6 goes through."""
        return (self.sheet, self.elements.view, self.pane)

    def flush(self) -> None:
        """Store what keys began and what is being typed."""
        self.sheet.flush()
        self.pane.flush()

    # Storing

    @property
    def _row(self) -> DesignRow:
        assert self._view is not None  # asked only while a design is open
        return design_rows((), [self._view.row], frozenset())[0]

    def _fetch(self, template_id: UUID) -> TemplateView | None:
        try:
            view = self._view = self._services.queries().template(template_id)
        except RecordNotFound:
            self._view = None
            self.gone.emit()
            return None
        self._take(view.layout)
        self._let_change(view.row.state is TemplateState.DRAFT)
        self.header_changed.emit()
        return view

    def _let_change(self, may: bool) -> None:  # noqa: FBT001 (a state, as in Qt's setters)
        """A version in use is looked at; nobody types what could not be stored."""
        at_hand = QApplication.focusWidget()
        here = at_hand is self.use_button or (
            at_hand is not None and self.pane.isAncestorOf(at_hand)
        )
        if here and not may:
            self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)  # Qt would take any
        self.use_button.setEnabled(may)
        self.tools.let_add(may)
        self.pane.setEnabled(may)

    def _take(self, layout: Layout) -> None:
        """Show a layout everywhere but on the page, which is drawn."""
        self._layout = layout
        query = self._services.queries().picture
        for sha256 in layout.images - self._pictures.keys():
            content = query(sha256)
            if content is not None:
                self._pictures = {**self._pictures, sha256: content}
        self._problems = problems(layout, self._pictures.keys())
        self.elements.show_layout(layout, self._side)
        self.elements.show_problems(self._sentences())
        self._show_values()
        self._tell()

    def _store(
        self,
        layout: Layout,
        verb: str,
        ids: Sequence[str],
        pictures: Sequence[Picture] = (),
    ) -> None:
        """Store a layout as one step of the history."""
        view = self._view
        if view is None or layout == view.layout:
            return
        templates = self._services.templates()
        if view.row.state is not TemplateState.DRAFT:
            self._refuse_change()
            return
        self._take(layout)
        self.desk.carry_out(
            lambda: templates.arrange(
                view.row.id,
                layout,
                view.row.version,
                step_label(Verb(verb), len(ids), view.row.code),
                pictures,
            ),
            on_refused=lambda error: self._on_refused(error, view.layout, layout, verb, pictures),
        )

    def _refuse_change(self) -> None:
        self.desk.done.emit(
            self.tr("This version is in use and stays as it is; change it in a new draft."), False
        )
        self.reload()

    def _on_refused(
        self,
        error: AppError,
        base: Layout,
        mine: Layout,
        verb: str,
        pictures: Sequence[Picture],
    ) -> None:
        """What somebody else stored meanwhile stays, and what was done here is done to it."""
        theirs = self._fetch(self._view.row.id) if self._view else None
        if isinstance(error, RecordChanged) and theirs is not None and theirs.layout != base:
            both = arranging.carried_over(base, mine, theirs.layout)
            self._store(both, verb, self.sheet.chosen_ids, pictures)
            self._draw()
            return
        self.desk.refused.emit(error)
        self._draw()

    def add(self, piece: Piece) -> None:
        """Lay something new on the sheet and choose it."""
        self.flush()
        made = new_elements(piece, self._layout, self._side)
        layout, ids = arranging.insert(self._layout, made)
        if not ids:
            said = self.tr("No room: a design has at most %n element(s)", "", MOST_ELEMENTS)
            self.desk.done.emit(said, False)
            return
        self._store(layout, Verb.INSERT, ids)
        self._on_chosen(ids)
        self.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def use(self) -> None:
        """Let papers be made with it from now on."""
        view = self._view
        if view is not None:
            self.flush()
            name = self.title
            self.desk.carry_out(
                lambda: self._services.templates().use(view.row.id),
                done=self.tr("Papers are made with “{name}” from now on").format(name=name),
            )

    def go_on(self) -> None:
        """Change a version that is in use, or was, in its next draft."""
        view = self._view
        if view is not None:
            self.desk.carry_out(
                lambda: self._services.templates().next_draft(view.row.id),
                on_done=lambda saved: self.draft_wanted.emit(saved.id),
            )

    # Drawing

    def _on_arranging(self, layout: Layout) -> None:
        """While something is dragged the page follows, as often as it can be drawn."""
        self._layout = layout
        if not self._steady.isActive():
            self._steady.start()

    def _draw(self) -> None:
        if self._paper is not None and self._view is not None:
            width = self._layout.width * _MM_AT_100 * self.sheet.zoom
            self._drawing.want(
                Wish(
                    paper=self._paper,
                    design=self._design,
                    side=self._side,
                    pixels=round(width),
                )
            )

    def _on_drawn(self, page: DrawnPage) -> None:
        """Show it, unless it is of before something came or went: the next is drawn already."""
        if page.side is self._side and _names(page.layout) == _names(self._layout):
            self.sheet.show_page(page.image, page.placed, page.layout, page.side, self.language)
            self._show_fit()

    def _on_paper_chosen(self, paper: CertificatePaper) -> None:
        self._paper = paper
        self._draw()

    def _on_side_chosen(self, side: Side) -> None:
        self.flush()
        self._side = side
        self.sheet.choose(())
        self.elements.show_layout(self._layout, side)
        self._on_chosen(())
        self._draw()

    def _on_language_chosen(self, language: Language) -> None:
        self.flush()
        self.language = language
        self.trial_bar.speak(language)
        self._show_values()

    def _on_zoom_chosen(self, zoom: float) -> None:
        if zoom:
            self.sheet.set_zoom(zoom)
        else:
            self.sheet.fit()

    def _on_zoomed(self, zoom: float) -> None:
        self.tools.show_zoom(zoom)
        self._steady.start()  # a sharper picture when the wheel rests

    # What is chosen

    def _on_chosen(self, ids: Sequence[str]) -> None:
        self.pane.flush()
        sides = {one.side for one in self._layout.elements if one.id in set(ids)}
        if sides and self._side not in sides:
            self._side = next(iter(sides))
            self.tools.side.choose(self._side.value)
            self.elements.show_layout(self._layout, self._side)
            self._draw()
        self.sheet.choose(tuple(ids))
        self.elements.choose(tuple(ids))
        self._show_values()
        self._show_fit()

    def _show_values(self) -> None:
        self.pane.show_layout(self._layout, self.sheet.chosen_ids, self.language)
        sentences = [
            self.desk.words.reason(one.reason)
            for one in self._problems
            if one.element in self.sheet.chosen_ids
            or (not self.sheet.chosen_ids and not one.element)
        ]
        self.pane.show_problems(sentences)

    def _sentences(self) -> dict[str, str]:
        return {
            one.element: self.desk.words.reason(one.reason) for one in self._problems if one.element
        }

    def _tell(self) -> None:
        grave = sum(one.grave for one in self._problems)
        if grave:
            self.status_told.emit(
                self.tr("%n thing(s) to put right before it can be used", "", grave)
            )
        elif self._view is not None:
            papers = self.tr("%n paper(s) keep this design", "", self._view.row.papers)
            self.status_told.emit(
                papers if self._view.row.papers else self.tr("Every change is stored")
            )

    # The hardest case

    def _find_hardest(self) -> None:
        self.flush()
        self.hardest.find(tuple(self.trial_bar.papers), self._design)

    def _on_hardest(self, worst: WorstCase) -> None:
        self.trial_bar.show_paper(worst.at)
        refused = [name for name, fit in worst.fits.items() if fit.refused]
        if refused:
            self._on_chosen((refused[0],))

    def _show_fit(self) -> None:
        """What the hardest case of the course means for the chosen element."""
        chosen = self.sheet.chosen_ids
        self.pane.show_fit(self.hardest.said_of(chosen[0]) if len(chosen) == 1 else "")

    # Files

    def _on_picture_wanted(self, element_id: str) -> None:
        view = self._view

        def taken(picture: Picture) -> None:
            if view is None or self._view is None or self._view.row.id != view.row.id:
                return  # another design is open by now
            self._pictures = {**self._pictures, picture.sha256: picture.content}
            layout = arranging.change(self._layout, (element_id,), image=picture.sha256)
            self._store(layout, Verb.PICTURE, (element_id,), [picture])

        self._files.choose_picture(taken)

    def _on_calibration_wanted(self) -> None:
        self._files.print_calibration(self.title, self._layout)

    def save_specimen(self) -> None:
        """Write the paper that is shown as a specimen, both sides."""
        self.flush()
        if self._view is not None and self._paper is not None:
            self._files.save_specimen(self._view.row.code, self._paper, self._design)

    def print_specimen(self) -> None:
        """Print the paper that is shown, to see it on the real sheet."""
        self.flush()
        if self._view is not None and self._paper is not None:
            self._files.print_specimen(self._paper, self._design)

    @property
    def _design(self) -> Design:
        return Design(self._layout, self._pictures)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.specimen_button.setText(self.tr("Specimen"))
        self.use_button.setText(self.tr("Use from now on"))
        self.draft_button.setText(self.tr("Change in a new draft"))
        if self._view is not None:
            self._show_values()
            self._tell()


def _names(layout: Layout) -> frozenset[str]:
    return frozenset(one.id for one in layout.elements)
