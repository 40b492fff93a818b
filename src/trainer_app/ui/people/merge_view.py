"""Two people side by side, field by field, with a choice for each that differs."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from trainer_app.domain.merging import FieldPair, Side
from trainer_app.services.read_models.duplicates import Duplicate
from trainer_app.services.read_models.merging import MergePlan, MergeSide, SharedPlace
from trainer_app.ui.desk import Desk
from trainer_app.ui.people.person_words import field_words, value_words
from trainer_app.ui.theme import font_for, metrics_for
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.icon_label import IconLabel
from trainer_app.ui.widgets.key_cap import KeyCap
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.wrapped_text import WrappedText

_WIDEST = 900


class MergeView(QWidget):
    """Shows a plan, keeps the choices, and wishes for one of three answers."""

    merge_wanted = Signal()
    apart_wanted = Signal()
    later_wanted = Signal()
    swap_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, look = desk, desk.look
        self.plan: MergePlan | None = None
        self._pair: Duplicate | None = None
        self._fields: dict[str, QButtonGroup] = {}
        self._places: dict[UUID, QButtonGroup] = {}
        self._icon = IconLabel(look, "git-merge", "warn", 18)
        self.title = Label(size=15, weight=600, elastic=True)
        self.grounds = WrappedText(look, ink="2", most=_WIDEST)
        self.said = WrappedText(look, ink="2", most=_WIDEST)
        self._grid = QGridLayout()
        self.swap = Button(
            look, icon="arrow-left-right", small=True, on_click=self.swap_wanted.emit
        )
        self.merge = Button(
            look, icon="git-merge", kind=Kind.PRIMARY, on_click=self.merge_wanted.emit
        )
        self.apart = Button(look, icon="users", on_click=self.apart_wanted.emit)
        self.later = Button(look, icon="chevron-right", on_click=self.later_wanted.emit)
        self._answers = QWidget()
        self._lay_out()
        self.clear()

    def _lay_out(self) -> None:
        look = self._desk.look
        self._well = QFrame()
        self._well.setProperty("panel", "well")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._icon)
        head.addWidget(self.title, 1)
        head.addWidget(self.swap)
        inside = QVBoxLayout(self._well)
        inside.setContentsMargins(16, 10, 12, 12)
        inside.addLayout(head)
        inside.addWidget(self.grounds)
        answers = QHBoxLayout(self._answers)
        answers.setContentsMargins(24, 8, 20, 12)
        answers.setSpacing(8)
        for number, button in enumerate((self.merge, self.apart, self.later), start=1):
            answers.addWidget(button)
            answers.addWidget(KeyCap(look, str(number)))
            answers.addSpacing(6)
        answers.addStretch(1)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, 130)
        for column in (1, 2):
            self._grid.setColumnStretch(column, 1)
        scrolled = QWidget()
        body = QVBoxLayout(scrolled)
        body.setContentsMargins(24, 14, 20, 8)
        body.setSpacing(14)
        for part in (self._well, self.said):
            body.addWidget(part)
        body.insertLayout(1, self._grid)
        body.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(scrolled)
        scrolled.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addWidget(self._answers)

    @property
    def from_goes(self) -> frozenset[str]:
        """The fields whose value is that of the record which goes."""
        return frozenset(
            name for name, group in self._fields.items() if _side_of(group) is Side.GOES
        )

    @property
    def places(self) -> Mapping[UUID, Side]:
        """Whose place counts in the courses where they contradict, as far as somebody has said."""
        sides = {one: _side_of(group) for one, group in self._places.items()}
        return {one: side for one, side in sides.items() if side is not None}

    def clear(self, why: str = "") -> None:
        """Show nobody, or why there is nobody to show."""
        self.plan = self._pair = None
        self._empty_grid()
        for part in (self._answers, self.swap, self.said, self._icon):
            part.hide()
        self._well.setVisible(bool(why))
        self.title.setText(why)
        self.grounds.setText("")

    def show_plan(self, plan: MergePlan, pair: Duplicate) -> None:
        """Show two people and what merging them would do."""
        self.plan, self._pair = plan, pair
        self._show()
        for part in (self._well, self._answers, self.swap, self.said, self._icon):
            part.show()

    def choose(self, name: str, side: Side) -> None:
        """Choose a value of a field."""
        self._fields[name].button(_NUMBER[side]).setChecked(True)

    def choose_place(self, course_id: UUID, side: Side) -> None:
        """Choose whose marks and scores count in a course."""
        self._places[course_id].button(_NUMBER[side]).setChecked(True)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen; what was chosen stays chosen."""
        self.merge.setText(self.tr("Merge"))
        self.apart.setText(self.tr("Two people"))
        self.later.setText(self.tr("Later"))
        self.swap.setText(self.tr("Keep the other one"))
        if self.plan is not None:
            fields = {name: _side_of(group) for name, group in self._fields.items()}
            places = self.places
            self._show()
            for name, side in fields.items():
                if side is not None:
                    self.choose(name, side)
            for course_id, side in places.items():
                self.choose_place(course_id, side)

    def _show(self) -> None:
        plan, pair, words = self.plan, self._pair, self._desk.words
        assert plan is not None
        assert pair is not None
        self.title.setText(self.tr("Are these one person?"))
        clues = "; ".join(words.say(f"clue.{one.value}", {}) for one in pair.clues)
        points = self.tr("{points} points:").format(points=pair.score)
        self.grounds.setText(f"{points} {clues}.")
        self._empty_grid()
        self._add_heads(plan)
        for pair_of_values in plan.fields:
            self._add_field(pair_of_values)
        for place in plan.places:
            if place.differs:
                self._add_place(place)
        self.said.setText(
            " ".join(words.say(f"merge.{one.code}", one.values) for one in plan.consequences)
        )

    def _add_heads(self, plan: MergePlan) -> None:
        for column, (side, heading) in enumerate(
            ((plan.stays, self.tr("Stays")), (plan.goes, self.tr("Goes into it"))), start=1
        ):
            self._grid.addWidget(Label(heading, size=12, ink="3", elastic=True), 0, column)
            self._grid.addWidget(Label(_named(side), weight=600, elastic=True), 1, column)
            counts = " · ".join(
                (
                    self.tr("%n course(s)", "", side.courses),
                    self.tr("%n certificate(s)", "", side.certificates),
                )
            )
            self._grid.addWidget(Label(counts, size=12, ink="2", elastic=True), 2, column)

    def _add_field(self, pair: FieldPair) -> None:
        row, words = self._grid.rowCount(), self._desk.words
        texts = [value_words(pair.name, value, words) for value in (pair.stays, pair.goes)]
        self._grid.addWidget(Label(field_words(pair.name), ink="3", elastic=True), row, 0)
        if pair.differs:
            self._fields[pair.name] = self._add_choice(row, texts, pair.chosen)
            return
        for column, text in enumerate(texts, start=1):
            self._grid.addWidget(Label(text or "–", elastic=True), row, column)

    def _add_place(self, place: SharedPlace) -> None:
        row = self._grid.rowCount()
        self._grid.addWidget(Label(place.code, ink="warn", elastic=True), row, 0)
        texts = [self.tr("These marks and scores"), self.tr("Those marks and scores")]
        self._places[place.course_id] = self._add_choice(row, texts, None)

    def _add_choice(self, row: int, texts: list[str], chosen: Side | None) -> QButtonGroup:
        group = QButtonGroup(self)
        for column, (text, side) in enumerate(zip(texts, Side, strict=True), start=1):
            radio = QRadioButton(text)
            radio.setFont(font_for(text))
            radio.setMinimumHeight(metrics_for(text).line)
            radio.setMinimumWidth(40)
            radio.setToolTip(text)
            group.addButton(radio, _NUMBER[side])
            radio.setChecked(side is chosen)
            self._grid.addWidget(radio, row, column)
        return group

    def _empty_grid(self) -> None:
        self._fields, self._places = {}, {}
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()


_NUMBER = {side: number for number, side in enumerate(Side)}


def _side_of(group: QButtonGroup) -> Side | None:
    number = group.checkedId()
    return next((side for side, one in _NUMBER.items() if one == number), None)


def _named(side: MergeSide) -> str:
    return f"{side.name} · {side.latin_name}" if side.latin_name else side.name
