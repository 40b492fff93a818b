# ruff: noqa: PLC0415 (what a start does not show is loaded when it is first asked for)
"""One open program on the screen: the window, the desk, and what joins them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction

from trainer_app.domain.changes import Changes
from trainer_app.domain.errors import AppError
from trainer_app.domain.records import Noun
from trainer_app.services.backups import DailyBackup
from trainer_app.services.ports import Progress
from trainer_app.services.program import Program
from trainer_app.ui.change_bus import ChangeBus
from trainer_app.ui.desk import Desk
from trainer_app.ui.errors import show_error
from trainer_app.ui.file_questions import FileQuestions
from trainer_app.ui.look import Look
from trainer_app.ui.main_window import MainWindow
from trainer_app.ui.places import BADGES, places
from trainer_app.ui.settings import Settings
from trainer_app.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from trainer_app.ui.about_pane import AboutPane
    from trainer_app.ui.keys_pane import KeysPane
    from trainer_app.ui.palette import Palette
    from trainer_app.ui.widgets.side_pane import SidePane

_PAUSE = 250  # milliseconds after the last change until badges are counted anew


class Session(QObject):
    """Carries changes to the pages, errors to the user, and wishes of the window to services."""

    def __init__(
        self,
        look: Look,
        program: Program,
        settings: Settings,
        *,
        files: FileQuestions | None = None,
    ) -> None:
        super().__init__()
        self.program = program
        self.bus = ChangeBus()
        self.tasks = TaskRunner(self.show_error)
        self.desk = Desk(
            look,
            self.tasks,
            self.bus,
            program.clock,
            files or FileQuestions(settings.last_folder),
        )
        self.desk.columns.begin_with(settings.register_columns)
        self.window = MainWindow(look, places(self.desk, program), settings, self.tasks)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self.count_waiting)
        self._connect(look)
        self.tell_history()
        self.tell_site()

    def _connect(self, look: Look) -> None:
        window, desk = self.window, self.desk
        self.bus.changed.connect(self._on_changed)
        desk.refused.connect(self.show_error)
        desk.done.connect(self._on_done)
        desk.place_requested.connect(self._on_place_requested)
        desk.files.folder_chosen.connect(self._on_folder_chosen)
        desk.columns.changed.connect(self._on_columns_chosen)
        window.undo_requested.connect(self.undo)
        window.redo_requested.connect(self.redo)
        window.closing.connect(self.tasks.close)
        window.search_requested.connect(self.open_palette)
        window.keys_requested.connect(self._show_keys)
        window.about_requested.connect(self._show_about)
        look.changed.connect(self.tell_history)
        look.changed.connect(self.tell_site)

    @cached_property
    def palette(self) -> Palette:
        """Finds anything; made when it is first asked for, as the panes below."""
        from trainer_app.ui.finds import Finds
        from trainer_app.ui.palette import Palette

        finds = Finds(
            self.desk, self.program.queries, lambda: self.program.text_search, self._actions()
        )
        return Palette(self.desk.look, finds, self.window)

    @cached_property
    def keys(self) -> KeysPane:
        """All keys at the right of every page."""
        from trainer_app.ui.keys_pane import KeysPane

        pane = KeysPane(self.desk.look, self.window.key_groups)
        self.window.add_side(pane)
        return pane

    @cached_property
    def about(self) -> AboutPane:
        """What this program is."""
        from trainer_app.ui.about_pane import AboutPane

        pane = AboutPane(self.desk.look, self.program.folder)
        self.window.add_side(pane)
        return pane

    def show_error(self, error: BaseException) -> None:
        """A sentence for what the user can cure, a report for what only we can."""
        show_error(error, self.window, self.desk.words.error)

    def _actions(self) -> list[tuple[str, QAction, str]]:
        menus = self.window.menus
        named = ("new", "print", "undo", "redo", "find", "reload")
        doing = [(key, menus.actions[key], "") for key in named]
        return [*doing, *((key, action, "arrow-right") for key, action in menus.places.items())]

    def open_palette(self) -> None:
        """Ctrl+K: anything to do or to find."""
        self.palette.open(self.window.focusWidget())

    def _show_keys(self) -> None:
        self._put_away("about")
        self.keys.turn()

    def _show_about(self) -> None:
        self._put_away("keys")
        self.about.turn()

    def _put_away(self, name: str) -> None:
        pane: SidePane | None = self.__dict__.get(name)  # never made only to be hidden
        if pane is not None:
            pane.hide()

    # What changed

    def _on_changed(self, changes: Changes) -> None:
        for page in self.window.made_pages:
            page.follow(changes)
        self.tell_history()
        if changes.touch(Noun.SITE, Noun.ACADEMY):
            self.tell_site()
        self.count_soon()

    def _on_done(self, words: str, undoable: bool) -> None:  # noqa: FBT001 (a signal's value)
        self.window.say_done(words, undoable=undoable)

    def tell_history(self) -> None:
        """Name what Undo and Redo would do, and when the last change was stored."""
        state = self.program.queries.overview.undo_state(self.program.actor_id())
        say = self.desk.words.label
        self.window.show_history(say(state.undo), say(state.redo))
        if state.last_saved is not None:
            saved = state.last_saved.astimezone(self.program.clock.now().tzinfo)
            self.window.strip.show_saved(self.desk.words.clock(saved))

    def tell_site(self) -> None:
        """Say at which academy this computer stands, and whether its data are samples."""
        site = self.program.queries.institutions.site()
        if site is None:
            return
        self.window.strip.show_samples(site.holds_samples)
        words = self.desk.words
        name = words.text(site.academy_name) or site.name
        below = " · ".join(filter(None, [words.text(site.academy_city), site.code]))
        self.window.rail.site.show_site(name, below)

    def count_soon(self) -> None:
        """Count what waits once the hand rests."""
        self._later.start()

    def count_waiting(self) -> None:
        """Show at each place how many things wait there."""
        home = self.program.queries.overview.home(today=self.desk.today(), now=self.desk.now())
        self.window.rail.show_badge("home", len(home.needs))
        counts = dict.fromkeys(set(BADGES.values()) - {"home"}, 0)
        for need in home.needs:
            place = BADGES.get(need.noun, "home")
            if place in counts:
                counts[place] += need.count
        for place, count in counts.items():
            if self.window.has_page(place):
                self.window.rail.show_badge(place, count)

    # What the window asks

    def undo(self) -> None:
        """Ctrl+Z."""
        self._turn(self.program.history.undo, self.tr("Undone: {what}"))

    def redo(self) -> None:
        """Ctrl+Y."""
        self._turn(self.program.history.redo, self.tr("Done again: {what}"))

    def _turn(self, work: Callable[[], Changes], words: str) -> None:
        def said(changes: Changes) -> str:
            return words.format(what=self.desk.words.label(changes.label))

        self.window.flush()
        self.desk.carry_out(work, done=said, undoable=False)

    def _on_place_requested(self, key: str, place: str) -> None:
        if self.window.has_page(key):
            self.window.open_page(key, place)

    def _on_folder_chosen(self, folder: Path) -> None:
        self.window.remember(replace(self.window.settings, last_folder=folder))

    def _on_columns_chosen(self, chosen: Mapping[str, Mapping[int, str]]) -> None:
        self.window.remember(replace(self.window.settings, register_columns=chosen))

    def back_up(self) -> None:
        """Make today's copy of the data, unless there is one."""
        self.tasks.run(
            self.program.backups.create_daily,
            owner=self,
            on_success=self._on_backed_up,
            on_error=self._on_backup_refused,
        )

    def _on_backed_up(self, daily: DailyBackup | None) -> None:
        """A stick that is not plugged in is worth a word, not a banner."""
        if daily is not None and daily.second_place_missing:
            place = self.program.backups.second_place
            words = self.tr("Today's backup is made here only: {place} is not there")
            self.window.say_done(words.format(place=place))

    def _on_backup_refused(self, error: BaseException) -> None:
        if not (isinstance(error, AppError) and error.code == "backup-not-offered"):
            self.show_error(error)

    def load_samples(self) -> None:
        """Load the sample programmes behind the window, with progress."""

        def work(progress: Progress) -> Changes:
            return self.program.samples.load(progress)

        self.desk.run(
            work,
            owner=self.window,
            verb=self.tr("Loading the sample programmes"),
            icon="package",
            on_done=lambda _changes: self._on_samples_loaded(),
        )

    def _on_samples_loaded(self) -> None:
        self.tell_site()
        self._on_done(self.tr("The sample programmes are here"), undoable=False)
