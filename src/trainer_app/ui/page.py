"""A page: one place of the program, as the window sees it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trainer_app.domain.changes import Changes
from trainer_app.domain.records import Noun
from trainer_app.ui.i18n import QT_TRANSLATE_NOOP
from trainer_app.ui.look import Look
from trainer_app.ui.widgets.banner import Banner
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.page_header import PageHeader
from trainer_app.ui.widgets.sides_layout import SidesLayout

_ASKED = {  # what the menus may ask of a page: its method, and why not if it has none of its own
    "new": ("new", QT_TRANSLATE_NOOP("Page", "Nothing can be added on this page.")),
    "print": ("print_paper", QT_TRANSLATE_NOOP("Page", "Nothing can be printed on this page.")),
    "find": ("look_for", QT_TRANSLATE_NOOP("Page", "There is nothing to search on this page.")),
}


def not_offered(view: QWidget, plain: type[QWidget]) -> dict[str, str]:
    """What the menus offer and this view cannot do, each with the reason.

    A view can do what it overrides of `plain`.
    """
    return {
        action: QCoreApplication.translate("Page", reason)
        for action, (method, reason) in _ASKED.items()
        if getattr(type(view), method) is getattr(plain, method)
    }


class Page(QWidget):
    """Header, banners, body. Pages take callables, show rows and emit wishes; others do the work.

    A page with several views of its own (a course, a person) names the one it shows in `place`,
    emits `moved` after it went to another, and goes back there in `open_place`.
    `shows` names the kinds of records it shows: it is loaded when it is first seen, and again
    when one of them changed.
    """

    shows: frozenset[Noun] = frozenset()

    status_changed = Signal(str)  # words for the right end of the hint bar
    moved = Signal(str)  # the new `place`

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.status = ""
        self.place = ""
        self._stale = True
        self.header = PageHeader(look)
        self._banners = QVBoxLayout()
        self._banners.setContentsMargins(0, 0, 0, 0)
        self._banners.setSpacing(8)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._sides = SidesLayout(self)
        column = QVBoxLayout()
        column.setSpacing(0)
        self._sides.addLayout(column, 1)
        column.addWidget(self.header)
        column.addLayout(self._banners)
        column.addLayout(self.body, 1)

    def retranslateUi(self) -> None:
        """Say everything in the language of the screen. Called in `changeEvent`."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def follow(self, changes: Changes) -> None:
        """Load anew if something shown here changed; a hidden page does so when it is seen."""
        if not changes.touch(*self.shows):
            return
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Fetch what changed meanwhile."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.reload()

    def load(self) -> None:
        """Fetch now, and not once more when the page is seen."""
        self.loaded()
        self.reload()

    def loaded(self) -> None:
        """What the page shows is what the data says: it need not be fetched when it is seen."""
        self._stale = False

    def make_ahead(self) -> Iterator[object]:
        """Make what would be made when it is first needed, one part at a time."""
        return iter(())

    def set_right(self, pane: QWidget) -> None:
        """Let a pane stand at the right over the whole height, beside the header."""
        self._sides.addWidget(pane)

    def set_left(self, pane: QWidget) -> None:
        """Let a list stand at the left over the whole height, beside the header."""
        self._sides.insertWidget(0, pane)

    def hints(self) -> Sequence[Hint]:
        """The keys of the page, shown while no pane of it has better ones."""
        return ()

    def panes(self) -> Sequence[QWidget]:
        """What F6 goes through."""
        return ()

    def first_focus(self) -> QWidget | None:
        """What has the focus when the page opens; Qt would take the first tab stop."""
        panes = self.panes()
        return panes[0] if panes else None

    def open_place(self, place: str) -> None:
        """Go back to a view that was left; pages with a single view need not."""

    def reload(self) -> None:
        """Fetch anew what the page shows."""

    # What the window's menus ask for; a page that can do it says so by overriding

    def flush(self) -> None:
        """Store what the hand or the keys have half done: the data is about to be read or left."""

    def refusals(self) -> dict[str, str]:
        """Which items of the menus the page cannot do now, each with the reason."""
        return not_offered(self, Page)

    def look_for(self) -> None:
        """Ctrl+F: go to the search field of the page."""

    def new(self) -> None:
        """Ctrl+N: add whatever the page lists."""

    def print_paper(self) -> None:
        """Ctrl+P: print what the page shows."""

    def show_status(self, words: str) -> None:
        """Say where the figures come from, or how many rows there are."""
        self.status = words
        self.status_changed.emit(words)

    def show_banner(self, banner: Banner) -> None:
        """Show a message below the header until it is closed or solved; the same one once."""
        for other in self.banners:
            if other.sentence.text() == banner.sentence.text():
                other.close_banner()
        self._banners.setContentsMargins(24, 8, 20, 8)
        self._banners.addWidget(banner)
        banner.show()
        banner.closed.connect(self._on_banner_closed, Qt.ConnectionType.QueuedConnection)
        banner.announce()

    def clear_banners(self) -> None:
        """Take all messages away."""
        for at in reversed(range(self._banners.count())):
            item = self._banners.itemAt(at)
            widget = item.widget() if item else None
            if isinstance(widget, Banner):
                self._banners.removeWidget(widget)
                widget.close_banner()

    @property
    def banners(self) -> list[Banner]:
        """The messages that are shown."""
        return [b for b in self.findChildren(Banner) if not b.isHidden()]

    def _on_banner_closed(self) -> None:
        if not self.banners:
            self._banners.setContentsMargins(0, 0, 0, 0)


@dataclass(frozen=True)
class PageSpec:
    """How the window comes to a page: it is made when it is first opened.

    `title` is a source text marked with `QT_TRANSLATE_NOOP("Pages", …)`. A page `under` another
    has no place of its own in the rail, where it shows as that one.
    """

    key: str
    title: str
    icon: str
    factory: Callable[[], Page]
    at_bottom: bool = False
    under: str = ""
