"""The window: strip, rail, pages, hint bar, and what floats over them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from trainer_app.domain.languages import Language
from trainer_app.ui.all_keys import all_keys
from trainer_app.ui.bug_dialog import BugDialog
from trainer_app.ui.keys_pane import KeyGroup
from trainer_app.ui.look import Look, ThemeChoice
from trainer_app.ui.page import Page, PageSpec
from trainer_app.ui.page_stack import PageStack
from trainer_app.ui.settings import Settings
from trainer_app.ui.tasks import TaskRunner
from trainer_app.ui.visits import Visit, Visits
from trainer_app.ui.widgets.banner import Banner
from trainer_app.ui.widgets.ground import Ground, Sheet
from trainer_app.ui.widgets.hint_bar import Hint, HintBar, HintSource
from trainer_app.ui.widgets.progress_panel import ProgressPanel
from trainer_app.ui.widgets.rail import Rail, RailPlace
from trainer_app.ui.widgets.side_pane import SidePane
from trainer_app.ui.widgets.sides_layout import SidesLayout
from trainer_app.ui.widgets.strip import Strip
from trainer_app.ui.widgets.toast import Toast
from trainer_app.ui.window_menus import WindowMenus

_RAIL_SHRINKS_BELOW = 1320
_LEAST = (960, 540)
_MAY_REST = ("new", "print", "find", "rail", "back", "forward", "next_tab", "previous_tab")
_USUAL = (1440, 900)


class MainWindow(QMainWindow):
    """Joins the kit. Knows pages only as `Page`, and emits what the user asks of the program.

    It is the `Notices` of the running program: `warn` shows a banner, `report_bug` a dialog.
    """

    undo_requested = Signal()
    redo_requested = Signal()
    search_requested = Signal()
    keys_requested = Signal()
    about_requested = Signal()
    settings_changed = Signal(object)  # Settings
    closing = Signal()

    def __init__(
        self,
        look: Look,
        pages: Sequence[PageSpec],
        settings: Settings,
        tasks: TaskRunner | None = None,
    ) -> None:
        super().__init__()
        self.look, self.settings = look, settings
        self.session: QObject | None = None  # what joins the window to the program
        self._visits = Visits()
        self.strip = Strip(look)
        self.rail = Rail(
            look,
            [RailPlace(s.key, self._title(s), s.icon, s.at_bottom) for s in pages if not s.under],
        )
        self.stack, self._sides = PageStack(look, pages), SidesLayout()
        self.hints = HintBar(look)
        self.menus = WindowMenus(self.strip.menu_bar, self, look)
        self._ordered = sorted(pages, key=lambda spec: (bool(spec.under), spec.at_bottom))
        self.menus.add_places({spec.key: self._title(spec) for spec in self._ordered})
        self._shell = Ground(look)
        self._build()
        self.toast = Toast(look, self._shell)
        self.progress = ProgressPanel(look, self._shell)
        self._connect(tasks)
        self.show_history("", "")
        self.setMinimumSize(*_LEAST)
        self.resize(*_USUAL)
        if settings.geometry:
            self.restoreGeometry(QByteArray(settings.geometry))
        self.retranslateUi()
        if pages:
            first = settings.last_page if settings.last_page in self.stack.specs else pages[0].key
            self.open_page(first)

    def _build(self) -> None:
        shell, page = self._shell, Sheet(self.look)
        for part in (self.strip, self.rail, self.hints):
            self.look.dress(part)
        inside = QVBoxLayout(page)
        inside.setContentsMargins(1, 1, 0, 0)
        inside.setSpacing(0)
        self._sides.addWidget(self.stack, 1)
        inside.addLayout(self._sides, 1)
        inside.addWidget(self.hints)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(page, 1)
        column = QVBoxLayout(shell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addLayout(middle, 1)
        self.setCentralWidget(shell)

    def _connect(self, tasks: TaskRunner | None) -> None:
        self.stack.made.connect(self._on_page_made)
        self.strip.undo_requested.connect(self.undo_requested)
        self.strip.redo_requested.connect(self.redo_requested)
        self.strip.search_requested.connect(self.search_requested)
        self.toast.undo_requested.connect(self.undo_requested)
        self.rail.place_requested.connect(self.open_page)
        self.rail.site.clicked.connect(self._on_site_clicked)
        self.menus.place_requested.connect(self.open_page)
        self.menus.asked.connect(self._on_asked)
        self.menus.language_chosen.connect(self._on_language_chosen)
        self.menus.theme_chosen.connect(self._on_theme_chosen)
        self.progress.shrunk.connect(self._tell_page)
        self.hints.status_clicked.connect(self._on_status_clicked)
        self.installEventFilter(self)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus_changed)
        if tasks is not None:
            tasks.started.connect(self.progress.follow)
            tasks.progressed.connect(self.progress.advance)
            tasks.ended.connect(self.progress.finish)
            tasks.started.connect(self._place_floating)
            for signal in (tasks.progressed, tasks.ended):
                signal.connect(self._tell_page)

    # Pages

    def page(self, key: str) -> Page:
        """The page of this place, made when it is first asked for."""
        return self.stack.page(key)

    def _on_page_made(self, page: Page) -> None:
        page.status_changed.connect(self._tell_page)
        page.moved.connect(self._on_moved)

    def has_page(self, key: str) -> bool:
        """Whether there is such a place."""
        return key in self.stack.specs

    @property
    def made_pages(self) -> list[Page]:
        """The pages that have been opened so far."""
        return self.stack.pages

    @property
    def current_page(self) -> Page | None:
        """The page that is open."""
        return self.page(self.current_key) if self.current_key else None

    @property
    def current_key(self) -> str:
        """The key of the page that is open, or ""."""
        return self._visits.current.key if self._visits.current else ""

    def open_page(self, key: str, place: str | None = None) -> None:
        """Go to a page, perhaps to one view of it."""
        target = self.page(key)
        if self.current_key != key or place is not None:
            self._visits.leave()
        if place is not None:
            target.open_place(place)
        self._show(Visit(key, target.place if place is None else place))

    def go_back(self) -> None:
        """Alt+Left."""
        self._return(self._visits.back())

    def go_forward(self) -> None:
        """Alt+Right."""
        self._return(self._visits.forward())

    def _return(self, visit: Visit | None) -> None:
        if visit is not None:
            page = self.page(visit.key)
            if page.place != visit.place:
                page.open_place(visit.place)
            self._show(visit)

    def _show(self, visit: Visit) -> None:
        self._visits.current = visit
        page = self.page(visit.key)
        self.stack.setCurrentWidget(page)
        self.rail.show_current(self._rail_key(visit.key))
        self.setWindowTitle(self._title(self.stack.specs[visit.key]))
        self._focus_page()
        self._tell_page()
        self._show_hints(QApplication.focusWidget())

    def _rail_key(self, key: str) -> str:
        """Where a page shows in the rail."""
        return self.stack.specs[key].under or key

    def _focus_page(self) -> None:
        first = self.current_page.first_focus() if self.current_page else None
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_moved(self, place: str) -> None:
        page, here = self.current_page, self._visits.current
        if page is not None and page.place == place and here is not None and here.place != place:
            self._visits.leave()
            self._visits.current = Visit(here.key, place)
            self._tell_menus()

    # What is said to the user

    def warn(self, sentence: str) -> None:
        """Show a sentence with its next step as a banner of the page."""
        page = self.current_page
        if page is not None:
            page.show_banner(Banner(self.look, sentence, tone="bad"))

    def report_bug(self, report: str) -> None:
        """Admit a fault of ours; the work goes on."""
        BugDialog(self.look, report, parent=self).show()

    def offer_crash_report(self, report: str) -> None:
        """Offer what the last run left behind."""
        BugDialog(self.look, report, crashed_before=True, parent=self).show()

    def say_done(self, words: str, *, undoable: bool = False) -> None:
        """Say that something is done, with Undo if it can be undone."""
        self.toast.say(words, undoable=undoable)
        self._place_floating()

    def show_history(self, undo: str, redo: str) -> None:
        """Name what undo and redo would do, in menu and strip."""
        self.strip.show_history(undo, redo)
        self.menus.show_history(undo, redo)

    def add_side(self, pane: SidePane) -> None:
        """Let a pane that belongs to no page stand at the right of them all."""
        self.look.dress(pane)
        self._sides.addWidget(pane)
        pane.closed.connect(self._focus_page)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        titles = {key: self._title(spec) for key, spec in self.stack.specs.items()}
        self.rail.set_words({key: titles[key] for key in titles if key == self._rail_key(key)})
        self.menus.name_places(titles)
        self.menus.retranslate()
        self.setWindowTitle(titles.get(self.current_key, ""))
        self._show_hints(QApplication.focusWidget())

    # What Qt calls

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shrink the rail when there is little room; keep the floating ones in place."""
        super().resizeEvent(event)
        self._fit_rail()
        self._place_floating()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how things were left."""
        self.flush()
        super().closeEvent(event)
        geometry = bytes(self.saveGeometry().data())
        self.remember(replace(self.settings, geometry=geometry, last_page=self.current_key))
        self.closing.emit()

    def flush(self) -> None:
        """Store what is half done on the page."""
        if self.current_page is not None:
            self.current_page.flush()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt underlines the letters of the menus while it is held."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Alt:
            self.look.style.mnemonics = event.type() == QEvent.Type.KeyPress
            self.strip.menu_bar.update()
        return super().eventFilter(watched, event)

    # Inside

    def _title(self, spec: PageSpec) -> str:
        return QCoreApplication.translate("Pages", spec.title)

    def _fit_rail(self) -> None:
        self.rail.set_narrow(self.settings.rail_narrow or self.width() < _RAIL_SHRINKS_BELOW)
        self.menus.actions["rail"].setChecked(self.rail.narrow)
        self._tell_menus()

    def _place_floating(self) -> None:
        shell = self._shell
        left, bottom = self.rail.width(), shell.height() - self.hints.height()
        self.progress.adjustSize()
        size = self.progress.size()
        corner = shell.width() - size.width()
        self.progress.move(corner, bottom - size.height())
        # Both float at the foot: the toast leaves the corner to the panel.
        right = corner if self.progress.isVisible() else shell.width()
        self.toast.place_above(left, right, bottom)

    def remember(self, settings: Settings) -> None:
        """Keep what is remembered for this user."""
        self.settings = settings
        self.settings_changed.emit(settings)

    def _on_asked(self, action: str) -> None:
        page = self.current_page
        if page is None:
            return
        answers: dict[str, Callable[[], object]] = {
            "new": page.new,
            "print": page.print_paper,
            "quit": self.close,
            "undo": self.undo_requested.emit,
            "redo": self.redo_requested.emit,
            "find": page.look_for,
            "search": self.search_requested.emit,
            "rail": self._on_rail_toggled,
            "reload": page.reload,
            "back": self.go_back,
            "forward": self.go_forward,
            "next_pane": partial(self._step_pane, 1),
            "previous_pane": partial(self._step_pane, -1),
            "next_tab": partial(page.header.step_tab, 1),
            "previous_tab": partial(page.header.step_tab, -1),
            "keys": self.keys_requested.emit,
            "about": self.about_requested.emit,
        }
        answers[action]()

    def _on_rail_toggled(self) -> None:
        self.remember(replace(self.settings, rail_narrow=not self.settings.rail_narrow))
        self._fit_rail()

    def _on_site_clicked(self) -> None:
        if self.has_page("settings"):
            self.open_page("settings", "site")

    def _on_language_chosen(self, language: Language) -> None:
        self.look.speak(language)
        self.remember(replace(self.settings, language=language))

    def _on_theme_chosen(self, choice: ThemeChoice) -> None:
        self.look.choose_theme(choice)
        self.remember(replace(self.settings, theme=choice))

    def _step_pane(self, by: int) -> None:
        page = self.current_page
        inside = [pane for pane in page.panes() if pane.isVisible()] if page else []
        current_item = self.rail.item(self._rail_key(self.current_key))
        panes: list[QWidget] = [*inside, current_item]
        focus = QApplication.focusWidget()
        at = next(
            (i for i, p in enumerate(panes) if focus and (p is focus or p.isAncestorOf(focus))), -1
        )
        start = at if at >= 0 or by > 0 else 0
        panes[(start + by) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self._show_hints(new)

    def _show_hints(self, focus: QWidget | None) -> None:
        """Those of the nearest pane around the focus, if that is in this window."""
        widget = focus if focus is not None and self.isAncestorOf(focus) else None
        while widget is not None and not isinstance(widget, Page) and widget is not self:
            if isinstance(widget, HintSource) and (hints := widget.hints()):
                self.hints.show_hints(hints)
                return
            widget = widget.parentWidget()
        page = self.current_page
        self.hints.show_hints([*(page.hints() if page else ()), *self._everywhere()])

    def key_groups(self) -> list[KeyGroup]:
        """Every key there is; those of the open page come first."""
        page = self.current_page
        return all_keys(self.windowTitle(), page.hints() if page else (), self.menus)

    def _everywhere(self) -> Sequence[Hint]:
        return (
            Hint("Ctrl+1 … 8", self.tr("places")),
            Hint("Ctrl+K", self.tr("anything")),
            Hint("F6", self.tr("next pane")),
            Hint("F1", self.tr("all keys")),
        )

    def _on_status_clicked(self) -> None:
        if self.progress.summary:
            self.progress.show()
            self._place_floating()
            self._tell_page()

    def _tell_page(self) -> None:
        page = self.current_page
        running = "" if self.progress.isVisible() else self.progress.summary
        self.hints.show_status(running or (page.status if page else ""))
        self._tell_menus()

    def _tell_menus(self) -> None:
        """Let rest what cannot be done here and now; the item's tooltip says why."""
        page = self.current_page
        if page is None:
            return
        reasons = page.refusals()
        if not page.header.current_tab:
            reasons["next_tab"] = reasons["previous_tab"] = self.tr("This page has no tabs.")
        if not self._visits.can_go_back:
            reasons["back"] = self.tr("This is where you began.")
        if not self._visits.can_go_forward:
            reasons["forward"] = self.tr("You have not gone back.")
        if self.width() < _RAIL_SHRINKS_BELOW:
            reasons["rail"] = self.tr("The window is too narrow for the words of the rail.")
        for key in _MAY_REST:
            self.menus.rest(key, reasons.get(key, ""))
