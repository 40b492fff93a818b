"""Who stands in the registry twice: the likeliest pairs, each settled by one key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trainer_app.domain.changes import Changes
from trainer_app.domain.records import Noun
from trainer_app.services.duplicates import Duplicates
from trainer_app.services.merging import Merging
from trainer_app.services.read_models.duplicates import Duplicate, DuplicatesFound
from trainer_app.services.read_models.people import PeopleQueries
from trainer_app.ui.desk import Desk
from trainer_app.ui.page import Page
from trainer_app.ui.people.merge_view import MergeView
from trainer_app.ui.widgets.buttons import Button
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.hint_bar import Hint
from trainer_app.ui.widgets.list_pane import Entry, Group, ListPane
from trainer_app.ui.widgets.search_field import SearchField

_LIST_WIDTH = 372
_SHOWN = 300  # pairs in the list: who has settled those looks again
_AT_ONCE = 20_000  # people: so many are compared again after each change of the registry
_LEAST = (35, 50, 70, 85)  # points that can be asked for
_PEOPLE = "people"


class DuplicatesPage(Page):
    """Pairs at the left, both people at the right. Nothing is merged before somebody says so."""

    shows = frozenset({Noun.PERSON, Noun.TOLD_APART, Noun.SITE})

    def __init__(
        self, desk: Desk, duplicates: Duplicates, merging: Merging, queries: PeopleQueries
    ) -> None:
        super().__init__(desk.look)
        self.desk = desk
        self._duplicates, self._merging, self._queries = duplicates, merging, queries
        self._found = DuplicatesFound((), 0)
        self._looked = self._done = self._settling = False
        self._aside: set[tuple[UUID, UUID]] = set()
        self.search = SearchField(desk.look)
        self.least = ChoiceBox(desk.look, as_wide_as_words=True)
        self.again = Button(desk.look, icon="search", on_click=self.look_again)
        self.list = ListPane(desk.look, width=_LIST_WIDTH)
        self.view = MergeView(desk)
        self._build()
        self.retranslateUi()

    def _build(self) -> None:
        tools = QHBoxLayout()
        tools.setContentsMargins(24, 10, 20, 8)
        tools.setSpacing(8)
        tools.addWidget(self.search)
        tools.addWidget(self.least)
        tools.addStretch(1)
        right = QVBoxLayout()
        right.addLayout(tools)
        right.addWidget(self.view, 1)
        self.body.addLayout(right, 1)
        self.set_left(self.list)
        self.header.show_actions([self.again])
        self.header.crumbs.requested.connect(lambda _key: self.desk.go(_PEOPLE))
        self.search.textChanged.connect(lambda _text: self._refill())
        self.least.activated.connect(lambda _at: self.look_again())
        self.list.chosen.connect(self._show_pair)
        self.list.view.installEventFilter(self)
        view = self.view
        view.merge_wanted.connect(self.merge)
        view.apart_wanted.connect(self.tell_apart)
        view.later_wanted.connect(self.put_aside)
        view.swap_wanted.connect(self._on_swap)

    # Looking

    def reload(self) -> None:
        """Look the first time it is seen, and after changes where that takes no time."""
        if not self._looked or self._queries.count() <= _AT_ONCE:
            self.look_again()

    def follow(self, changes: Changes) -> None:
        """What this page settled itself is taken off the list; it need not look again."""
        if not self._settling:
            super().follow(changes)

    def look_again(self) -> None:
        """Compare the whole registry, behind the screen; Cancel keeps what was found before."""
        self._looked = True
        least = self.least.chosen
        self.desk.run(
            lambda progress: self._duplicates.find(
                progress, least=least if isinstance(least, int) else None
            ),
            owner=self,
            verb=self.tr("Looking for duplicates"),
            icon="git-merge",
            on_done=self._show_found,
        )

    def _show_found(self, found: DuplicatesFound) -> None:
        self._found, self._done = found, True
        self._refill()

    def _refill(self) -> None:
        wanted = self.search.text().strip().casefold()
        pairs = [one for one in self._found.pairs if _says(one, wanted)][:_SHOWN]
        groups = []
        for heading, some in (
            (self.tr("Almost surely one person"), [p for p in pairs if p.sure]),
            (self.tr("Perhaps one person"), [p for p in pairs if not p.sure]),
        ):
            if some:
                groups.append(Group(heading, [self._entry(one) for one in some], str(len(some))))
        self.list.show_groups(groups)
        current = self.list.current
        if current is None and pairs:
            self.list.choose(_key(pairs[0]))
        elif current is None:
            self.view.clear(self.tr("Nobody stands here twice") if self._done else "")
        self.show_status(self.tr("%n pair(s)", "", self._found.total))

    def _entry(self, pair: Duplicate) -> Entry:
        names = [" ".join(filter(None, name)) for name in (pair.one_name, pair.other_name)]
        below = self.tr("{name} · {points} points").format(name=names[1], points=pair.score)
        aside = _key(pair) in self._aside
        icon, tone = ("archive", "mute") if aside else ("git-merge", "warn")
        return Entry(_key(pair), names[0], below, icon, tone)

    # Settling

    def _pair(self, key: object) -> Duplicate | None:
        return next((one for one in self._found.pairs if _key(one) == key), None)

    def _show_pair(self, key: object) -> None:
        if (pair := self._pair(key)) is not None:
            self._plan(pair, pair.one_id, pair.other_id)

    def _plan(self, pair: Duplicate, stays: UUID, goes: UUID) -> None:
        self.desk.carry_out(
            lambda: self._merging.plan(stays, goes),
            on_done=lambda plan: self.view.show_plan(plan, pair),
        )

    def _on_swap(self) -> None:
        plan, pair = self.view.plan, self._pair(self.list.current)
        if plan is not None and pair is not None:
            self._plan(pair, plan.goes.person_id, plan.stays.person_id)

    def merge(self) -> None:
        """Make one of the two; Undo takes it back."""
        plan = self.view.plan
        if plan is None:
            return
        stays, goes = plan.stays.person_id, plan.goes.person_id
        from_goes, places = self.view.from_goes, self.view.places
        self._settle(
            lambda: self._merging.merge(stays, goes, from_goes=from_goes, places=places),
            self.tr("Two people merged"),
            lambda pair: goes in _key(pair),
        )

    def tell_apart(self) -> None:
        """They are two people, and are not shown again."""
        plan, pair = self.view.plan, self._pair(self.list.current)
        if plan is None or pair is None:
            return
        one, other = _key(pair)
        self._settle(
            lambda: self._merging.tell_apart(one, other),
            self.tr("Remembered as two people"),
            lambda each: _key(each) == (one, other),
        )

    def put_aside(self) -> None:
        """Look at the next pair; this one stays in the list."""
        pair = self._pair(self.list.current)
        if pair is not None:
            self._aside.add(_key(pair))
            following = self._after(_key(pair))
            self._refill()
            if following is not None:
                self.list.choose(following)

    def _settle(
        self, work: Callable[[], Changes], done: str, settled: Callable[[Duplicate], bool]
    ) -> None:
        key = self.list.current
        following = self._after(key) if isinstance(key, tuple) else None
        self._settling = True
        try:
            self.desk.carry_out(work, done=done, on_done=lambda _done: self._take_off(settled))
        finally:
            self._settling = False
        if following is not None and self._pair(following) is not None:
            self.list.choose(following)

    def _take_off(self, settled: Callable[[Duplicate], bool]) -> None:
        """A merged person is in no pair any more: what else it was like is found by looking."""
        left = tuple(one for one in self._found.pairs if not settled(one))
        gone = len(self._found.pairs) - len(left)
        self._show_found(DuplicatesFound(left, self._found.total - gone))

    def _after(self, key: tuple[object, ...]) -> tuple[UUID, UUID] | None:
        keys = [_key(one) for one in self._found.pairs]
        at = keys.index(key) + 1 if key in keys else len(keys)
        return keys[at] if at < len(keys) else None

    # The window asks

    def look_for(self) -> None:
        """Ctrl+F."""
        self.search.setFocus()

    def hints(self) -> Sequence[Hint]:
        """Its keys."""
        return (
            Hint("Down", self.tr("next pair")),
            Hint("1 2 3", self.tr("merge, two people, later")),
            Hint("Ctrl+F", self.tr("find")),
        )

    def panes(self) -> Sequence[QWidget]:
        """List, then both people."""
        return (self.list.view, self.view)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A list takes digits as a search; here they decide."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            answers = {"1": self.merge, "2": self.tell_apart, "3": self.put_aside}
            if event.text() in answers:
                answers[event.text()]()
                return True
        return super().eventFilter(watched, event)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.header.show_crumbs([(_PEOPLE, self.tr("People")), ("", self.tr("Duplicates"))])
        self.header.show_title(self.tr("Duplicates"))
        self.again.setText(self.tr("Look again"))
        self.search.setPlaceholderText(self.tr("Find by name or agency"))
        self.search.setAccessibleName(self.search.placeholderText())
        site: list[tuple[object, str]] = [(None, self.tr("As the site has it"))]
        points = [(one, self.tr("From {points} points").format(points=one)) for one in _LEAST]
        self.least.offer([*site, *points])
        self.least.setAccessibleName(self.tr("Points"))
        self.list.show_title(self.tr("Pairs"))
        self.view.retranslateUi()
        self._refill()


def _key(pair: Duplicate) -> tuple[UUID, UUID]:
    return pair.one_id, pair.other_id


def _says(pair: Duplicate, wanted: str) -> bool:
    words = (*pair.one_name, *pair.other_name, pair.one_agency, pair.other_agency)
    return not wanted or any(wanted in one.casefold() for one in words)
