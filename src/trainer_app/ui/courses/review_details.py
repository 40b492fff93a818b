"""One row of a nomination file beside the person it may be."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from trainer_app.services.nominations import Candidate, RejectedRow, ReviewRow, Verdict
from trainer_app.services.read_models.people import PersonKeys
from trainer_app.ui.common_words import sex_words
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.buttons import Button
from trainer_app.ui.widgets.icon_button import IconButton
from trainer_app.ui.widgets.icon_label import IconLabel
from trainer_app.ui.widgets.key_cap import KeyCap
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.wrapped_text import WrappedText

Line = tuple[str, str, str]  # caption, in the file, on record


class ReviewDetails(QWidget):
    """What is said of a row, both values side by side, and the three answers."""

    decided = Signal(int, str, object)  # source row, "same" | "new" | "aside", person id or None

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._row: ReviewRow | None = None
        self._at = 0
        look = desk.look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._icon = IconLabel(look, "git-merge", "warn", 18)
        self.title = Label(size=15, weight=600, elastic=True)
        self.evidence = WrappedText(look, ink="2")
        self._count = Label(size=12, ink="3")
        self._previous = IconButton(look, "chevron-left", side=28, on_click=lambda: self._step(-1))
        self._next = IconButton(look, "chevron-right", side=28, on_click=lambda: self._step(1))
        self._grid = QGridLayout()
        self._same = Button(look, icon="git-merge", on_click=lambda: self.decide(1))
        self._new = Button(look, icon="user-plus", on_click=lambda: self.decide(2))
        self._aside = Button(look, icon="archive", on_click=lambda: self.decide(3))
        self._answers = QWidget()
        self._lay_out()
        self.clear()

    def _lay_out(self) -> None:
        look = self._desk.look
        well = QFrame()
        well.setProperty("panel", "well")
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._icon)
        head.addWidget(self.title, 1)
        for widget in (self._count, self._previous, self._next):
            head.addWidget(widget)
        inside = QVBoxLayout(well)
        inside.setContentsMargins(16, 10, 12, 12)
        inside.addLayout(head)
        inside.addWidget(self.evidence)
        answers = QHBoxLayout(self._answers)
        answers.setContentsMargins(0, 8, 0, 0)
        answers.setSpacing(8)
        caps = [KeyCap(look, str(number)) for number in (1, 2, 3)]
        self._same_parts = (self._same, caps[0])
        for button, cap in zip((self._same, self._new, self._aside), caps, strict=True):
            answers.addWidget(button)
            answers.addWidget(cap)
            answers.addSpacing(6)
        answers.addStretch(1)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnMinimumWidth(0, 110)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 14, 20, 16)
        column.setSpacing(14)
        column.addWidget(well)
        column.addLayout(self._grid)
        column.addWidget(self._answers)
        column.addStretch(1)

    @property
    def candidate(self) -> Candidate | None:
        """Who is shown beside the row."""
        candidates = self._row.candidates if self._row else ()
        return candidates[self._at] if self._at < len(candidates) else None

    def clear(self) -> None:
        """Show nothing."""
        self._row = None
        self.title.setText("")
        self.evidence.setText("")
        self._answers.hide()
        self._show_lines([])
        for widget in (self._count, self._previous, self._next):
            widget.hide()

    def show_row(self, row: ReviewRow, problems: str) -> None:
        """Show a row and the likeliest person."""
        self._row, self._at = row, 0
        self._show(problems)

    def show_rejected(self, row: RejectedRow, problems: str, cells: Sequence[str]) -> None:
        """Show why a row cannot be taken."""
        self.clear()
        self._icon.show_icon("triangle-alert", "bad")
        self.title.setText(self.tr("Row {n} cannot be taken").format(n=row.source_row))
        self.evidence.setText(problems)
        self._show_lines([("", cell, "") for cell in cells if cell])

    def decide(self, answer: int) -> None:
        """1 the same person, 2 a new person, 3 aside."""
        row, candidate = self._row, self.candidate
        if row is None or row.verdict is not Verdict.DOUBTFUL:
            return
        number = row.row.source_row
        if answer == 1 and candidate is not None:
            self.decided.emit(number, "same", candidate.person.id)
        elif answer != 1:
            self.decided.emit(number, "new" if answer == 2 else "aside", None)  # noqa: PLR2004 (keys)

    def _step(self, by: int) -> None:
        if self._row is not None and self._row.candidates:
            self._at = (self._at + by) % len(self._row.candidates)
            self._show("")

    def _show(self, problems: str) -> None:
        assert self._row is not None
        row, candidate = self._row, self.candidate
        titles = {
            Verdict.DOUBTFUL: (self.tr("Probably the same person"), "git-merge", "warn"),
            Verdict.NEW: (self.tr("A new person"), "user-plus", "info"),
            Verdict.KNOWN: (self.tr("Known: the same person"), "check", "ok"),
            Verdict.ENROLLED: (self.tr("In the course already"), "circle-check", "mute"),
            Verdict.REJECTED: (self.tr("Cannot be taken"), "triangle-alert", "bad"),
        }
        title, icon, tone = titles[row.verdict]
        self._icon.show_icon(icon, tone)
        doubtful = row.verdict is Verdict.DOUBTFUL
        nobody = doubtful and candidate is None  # in doubt because of its own name
        if nobody:
            title, icon = self.tr("The name looks like a formula"), "triangle-alert"
            self._icon.show_icon(icon, tone)
        self.title.setText(title)
        words = [] if candidate is None else [self._evidence(candidate)]
        self.evidence.setText(" ".join(filter(None, [*words, problems])))
        several = len(row.candidates) > 1
        place = self.tr("{n} of {total}").format(n=self._at + 1, total=len(row.candidates))
        self._count.setText(place)
        for widget in (self._count, self._previous, self._next):
            widget.setVisible(several)
        self._answers.setVisible(doubtful)
        for part in self._same_parts:
            part.setVisible(not nobody)
        self._same.setText(self.tr("Same person"))
        self._new.setText(self.tr("New person"))
        self._aside.setText(self.tr("Put aside"))
        self._show_lines(self._lines(row, candidate))

    def _evidence(self, candidate: Candidate) -> str:
        words = self._desk.words
        said = [words.say(f"clue.{one.value}", {}) for one in candidate.clues]
        points = self.tr("{points} points:").format(points=candidate.score)
        return f"{points} {'; '.join(said)}."

    def _lines(self, one: ReviewRow, candidate: Candidate | None) -> list[Line]:
        row, person = one.row, candidate.person if candidate else None
        known = self._on_record(person)
        lines = [
            ("name", self.tr("Name"), row.native_name or ""),
            ("latin", self.tr("Latin letters"), row.latin_name or ""),
            ("sex", self.tr("Sex"), sex_words(row.sex)),
            ("born", self.tr("Birth date"), self._date(row.birth_date)),
            ("rank", self.tr("Rank"), row.rank or ""),
            ("agency", self.tr("Agency"), row.agency or ""),
            ("phone", self.tr("Phone"), row.phone or ""),
            ("email", self.tr("E-mail"), row.email or ""),
            ("id", self.tr("ID number"), row.id_number or ""),
        ]
        told = [(caption, ours, known.get(key, "")) for key, caption, ours in lines]
        shown = [line for line in told if line[1] or line[2]]
        headings = self.tr("In the file, row {n}").format(n=row.source_row)
        return [("", headings, self.tr("On record") if person else ""), *shown]

    def _on_record(self, person: PersonKeys | None) -> dict[str, str]:
        """What may be told of somebody: beside a real name not even the alias."""
        if person is None:
            return {}
        if person.aliased:
            return {"name": self.tr("somebody under an alias")}
        return {
            "name": person.native_name,
            "latin": person.latin_name,
            "born": self._date(person.birth_date),
            "sex": sex_words(person.sex),
            "rank": person.rank,
            "agency": person.agency,
            "phone": person.phone,
            "email": person.email,
            "id": person.id_number,
        }

    def _date(self, day: date | None) -> str:
        return self._desk.words.long_date(day) if day else ""

    def _show_lines(self, lines: Sequence[Line]) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, (caption, ours, theirs) in enumerate(lines):
            heading = place == 0 and not caption
            weight = 600 if heading else 400
            self._grid.addWidget(Label(caption, ink="3"), place, 0)
            self._grid.addWidget(Label(ours or "–", weight=weight, elastic=True), place, 1)
            self._grid.addWidget(self._known(ours, theirs, heading=heading), place, 2)

    def _known(self, ours: str, theirs: str, *, heading: bool) -> QWidget:
        label = Label(theirs, weight=600 if heading else 400, elastic=True)
        if not heading and theirs and ours and ours != theirs:
            label.set_ink("warn")
        return label
