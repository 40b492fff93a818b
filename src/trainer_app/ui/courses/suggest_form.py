"""What a suggestion is asked for: which courses, what is wished for, how long."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from trainer_app.domain.course import CoursePhase
from trainer_app.services.planning_scope import Level, Wishes
from trainer_app.services.read_models.courses import CourseRow, CourseView
from trainer_app.services.suggestions import LONGEST_SEARCH, MOST_SEED, SuggestionRequest
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import EntryWrong, read_number
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.label import Label

_OTHERS = 12  # courses that go on at the same time: more are not offered
_SECONDS = 20
_WISHES = ("same_room", "no_gaps", "spread_practicals", "trainer_load", "few_travel_days")
_OVER = frozenset({CoursePhase.CLOSED, CoursePhase.CANCELLED})


class SuggestForm(QWidget):
    """Remembers what was wished for from one course to the next."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._course: CourseView | None = None
        self._chosen: frozenset[UUID] = frozenset()
        self.keep, self.missing, self.fix = QCheckBox(), QCheckBox(), QCheckBox()
        self.others: dict[UUID, QCheckBox] = {}
        self._with = Label(size=12.5, weight=500, ink="2")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.form = Form(desk.look, columns=1)
        for key in _WISHES:
            self.form.add_choice(key, "", [])
        self.form.add_text("seconds", "")
        self.form.finish()
        self.more = Button(desk.look, kind=Kind.LINK, small=True, on_click=self._show_more)
        self.seed = Form(desk.look, columns=1)
        self.seed.add_text("seed", "")
        self.seed.finish()
        self.seed.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for tick in (self.keep, self.missing, self.fix):
            tick.setMinimumHeight(desk.look.metrics.control)
            tick.setChecked(True)
            column.addWidget(tick)
        column.addWidget(self._with)
        column.addLayout(self._list)
        column.addWidget(self.form)
        column.addWidget(self.more)
        column.addWidget(self.seed)
        for form in (self.form, self.seed):
            form.stored.connect(lambda key, _value, form=form: form.accept(key))
        self.say_words()
        values: dict[str, object] = dict.fromkeys(_WISHES, Level.SOME)
        self.form.begin_with(values | {"seconds": str(_SECONDS)})

    def begin(
        self, course: CourseView, others: Sequence[CourseRow], chosen: Sequence[UUID]
    ) -> None:
        """Ask for this course; `chosen` are sessions that can be held where they are."""
        self._course, self._chosen = course, frozenset(chosen)
        self.fix.setVisible(bool(chosen))
        self.fix.setText(self.tr("Leave the %n chosen session(s) where they are", "", len(chosen)))
        while (taken := self._list.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.others = {}
        row = course.row
        beside = [
            one
            for one in others
            if one.id != row.id
            and one.starts_on <= row.ends_on
            and one.ends_on >= row.starts_on
            and one.phase not in _OVER
        ]
        for one in beside[:_OTHERS]:
            tick = self.others[one.id] = QCheckBox(one.code)
            tick.setMinimumHeight(self._desk.look.metrics.control)
            self._list.addWidget(tick)
        self._with.setVisible(bool(beside))

    def request(self) -> SuggestionRequest:
        """What is asked for.

        Raises:
            EntryWrong: the seconds or the seed are no such number.
        """
        assert self._course is not None
        seconds = read_number(
            "seconds", str(self.form.field("seconds").value or ""), least=1, most=LONGEST_SEARCH
        )
        seed = str(self.seed.field("seed").value or "").strip()
        number = read_number("seed", seed, most=MOST_SEED) if seed else 1
        wishes = {key: Level(int(str(self.form.field(key).value))) for key in _WISHES}
        also = (one for one, tick in self.others.items() if tick.isChecked())
        return SuggestionRequest(
            courses=(self._course.row.id, *also),
            wishes=Wishes(**wishes, keep=self.keep.isChecked()),
            fixed=self._chosen if self.fix.isChecked() else frozenset(),
            add_missing=self.missing.isChecked(),
            seconds=float(seconds),
            seed=number,
            exact=bool(seed),
        )

    def refuse(self, wrong: EntryWrong) -> None:
        """Say at its field what is wrong."""
        if wrong.key == "seed":
            self._show_more()
        (self.seed if wrong.key == "seed" else self.form).refuse(wrong.key, wrong.sentence)

    def _show_more(self) -> None:
        self.seed.show()
        self.more.hide()

    def say_words(self) -> None:
        """Say it in the language of the screen."""
        self.keep.setText(self.tr("Change as little as possible"))
        self.missing.setText(self.tr("Add sessions for modules that have none"))
        self._with.setText(self.tr("Plan together with"))
        levels = (
            (Level.NOT, self.tr("Does not count")),
            (Level.LITTLE, self.tr("Counts a little")),
            (Level.SOME, self.tr("Counts")),
            (Level.MUCH, self.tr("Counts much")),
        )
        for key in _WISHES:
            self.form.set_options(key, levels)
        self.form.set_labels(
            {
                "same_room": self.tr("Same room for a course"),
                "no_gaps": self.tr("No long waits, no lonely sessions"),
                "spread_practicals": self.tr("Practicals on different days"),
                "trainer_load": self.tr("No long days for trainers"),
                "few_travel_days": self.tr("Few days of travel"),
                "seconds": self.tr("Search for (seconds)"),
            }
        )
        self.more.setText(self.tr("More"))
        self.seed.set_labels({"seed": self.tr("Seed: the same number, the same suggestion")})
