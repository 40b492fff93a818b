"""The desk at which every page works: how to say things, get things done, and go places."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Protocol, TypeVar, runtime_checkable
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from trainer_app.domain.changes import Changes
from trainer_app.domain.errors import AppError
from trainer_app.services.ports import Clock, Progress
from trainer_app.ui.change_bus import ChangeBus
from trainer_app.ui.file_questions import FileQuestions
from trainer_app.ui.look import Look
from trainer_app.ui.remembered_columns import RememberedColumns
from trainer_app.ui.tasks import Task, TaskRunner
from trainer_app.ui.words import Words

T = TypeVar("T")


@runtime_checkable
class WithChanges(Protocol):
    """What a service returns besides its changes."""

    @property
    def changes(self) -> Changes: ...


class Desk(QObject):
    """One per program. Pages get it in their constructor, with the services they call.

    The window listens: what is refused becomes a banner, what is done a toast.
    """

    refused = Signal(object)  # the error
    done = Signal(str, bool)  # words, whether it can be undone
    place_requested = Signal(str, str)  # page, place in it

    def __init__(
        self, look: Look, tasks: TaskRunner, bus: ChangeBus, clock: Clock, files: FileQuestions
    ) -> None:
        super().__init__()
        self.look, self.files = look, files
        self.words = Words(look)
        self.columns = RememberedColumns()
        self._tasks, self._bus, self._clock = tasks, bus, clock

    def today(self) -> date:
        """The date of today."""
        return self._clock.today()

    def now(self, time_zone: str = "") -> datetime:
        """What the wall clock shows, here or in another time zone."""
        moment = self._clock.now()
        return (moment.astimezone(ZoneInfo(time_zone)) if time_zone else moment).replace(
            tzinfo=None
        )

    def carry_out(
        self,
        work: Callable[[], T],
        *,
        done: Callable[[T], str] | str = "",
        undoable: bool = True,
        on_done: Callable[[T], object] | None = None,
        on_refused: Callable[[AppError], object] | None = None,
    ) -> None:
        """Call a service; tell everybody what changed, and the user what is done or refused."""
        try:
            result = work()
        except AppError as error:
            (on_refused or self.refused.emit)(error)
            return
        self.tell(result)
        if on_done is not None:
            on_done(result)
        if words := done if isinstance(done, str) else done(result):
            self.done.emit(words, undoable)

    def run(
        self,
        work: Callable[[Progress], T],
        *,
        owner: QObject,
        verb: str,
        icon: str = "hourglass",
        on_done: Callable[[T], object] | None = None,
        on_cancel: Callable[[], None] = lambda: None,
        on_progress: Callable[[int, int, str], None] | None = None,
    ) -> Task:
        """Call a service that takes its time; it shows its progress and can be cancelled."""

        def succeed(result: T) -> None:
            self.tell(result)
            if on_done is not None:
                on_done(result)

        return self._tasks.run(
            work,
            owner=owner,
            verb=verb,
            icon=icon,
            on_success=succeed,
            on_cancel=on_cancel,
            on_progress=on_progress,
        )

    def write_file(
        self,
        owner: QWidget,
        title: str,
        name: str,
        kinds: str,
        write: Callable[[Path], object],
    ) -> None:
        """Ask where to, write behind the screen with progress, and say that it is there."""
        target = self.files.file_to_write(owner, title, name, kinds)
        if target is not None:
            self.run(
                lambda _progress: write(target),
                owner=owner,
                verb=title,
                icon="printer",
                on_done=lambda _done: self.say_written(target, self.tr("{file} is written")),
            )

    def tell(self, result: object) -> None:
        """Let every page know what changed, if anything did."""
        changes = result.changes if isinstance(result, WithChanges) else result
        if isinstance(changes, Changes) and changes.nouns:
            self._bus.changed.emit(changes)

    def go(self, key: str, place: str = "") -> None:
        """Open a page, perhaps at a place in it."""
        self.place_requested.emit(key, place)

    def say_written(self, path: Path, words: str) -> None:
        """Say that a file is there."""
        self.done.emit(words.format(file=path.name), False)
