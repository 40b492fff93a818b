"""Writing the lists and reports of a course: which, in which language, with which columns."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from trainer_app.domain.languages import Language
from trainer_app.services.course_list_tables import columns_of
from trainer_app.services.course_lists import Allowance, CourseLists, ListColumn, ListKind
from trainer_app.services.read_models.courses import CourseView
from trainer_app.ui.courses.list_words import column_words, list_words
from trainer_app.ui.desk import Desk
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.theme import font_for
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.side_pane import SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

_EXCEL, _PDF, _CSV = "xlsx", "pdf", "csv"
_MOST = Decimal(1_000_000_000)


class ListsPane(SidePane):
    """What was chosen last time is chosen again, column by column."""

    _built = False

    def __init__(self, desk: Desk, lists: Callable[[], CourseLists]) -> None:
        super().__init__(desk.look)
        self._desk, self._lists = desk, lists
        self._course: CourseView | None = None
        self.ticks: dict[str, QCheckBox] = {}
        self.form = Form(desk.look, columns=1)
        self.form.add_choice("kind", "", [])
        self.form.add_segments("format", "", [(_EXCEL, "Excel"), (_PDF, "PDF"), (_CSV, "CSV")])
        self.form.add_choice("language", "", [])
        self.form.add_text("rate", "", placeholder="12.50")
        self.form.add_text("currency", "", placeholder="USD")
        self.form.finish()
        self.columns_title = WrappedText(desk.look, weight=600)
        self._place = QVBoxLayout()
        self._columns: QWidget | None = None
        self.button = Button(desk.look, icon="download", kind=Kind.PRIMARY, on_click=self.write)
        self.body.addWidget(self.form)
        self.body.addSpacing(8)
        self.body.addWidget(self.columns_title)
        self.body.addLayout(self._place)
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button)
        self.form.stored.connect(self._on_chosen)
        self._built = True
        self.retranslateUi()
        self.hide()

    def begin(self, course: CourseView) -> None:
        """Ask for this course; the language is its own at first."""
        self._course = course
        values = self.form.values
        self.form.begin_with(
            {
                "kind": values["kind"] or ListKind.CONTACTS,
                "format": values["format"] or _EXCEL,
                "language": course.row.language,
                "rate": values["rate"] or "",
                "currency": values["currency"] or "",
            }
        )
        self.show_title(self.tr("Lists and reports"), course.row.code)
        self._follow()
        self.show()
        self.form.field("kind").editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def kind(self) -> ListKind:
        """The list that is chosen."""
        return ListKind(str(self.form.field("kind").value or ListKind.CONTACTS))

    def write(self) -> None:
        """Ask where to, and write it behind the screen."""
        course, language = self._course, self.form.field("language").value
        allowance = self._allowance()
        if course is None or not isinstance(language, Language) or allowance is None:
            return
        kind, ending = self.kind, str(self.form.field("format").value)
        keys = [key for key, tick in self.ticks.items() if tick.isChecked()] or None
        title = list_words(kind)

        def write(target: Path) -> None:
            self._lists().write(
                course.row.id, kind, target, language, columns=keys, allowance=allowance
            )

        name = f"{kind.value}_{course.row.code}.{ending}"
        self._desk.write_file(self, title, name, f"{ending.upper()} (*.{ending})", write)

    def _allowance(self) -> Allowance | None:
        """What is paid a day; None where that is no amount, which is said at the field."""
        if self.kind is not ListKind.ALLOWANCE:
            return Allowance()
        text = str(self.form.values["rate"] or "").strip().replace(",", ".")
        try:
            rate = Decimal(text or "0")
        except InvalidOperation:
            rate = Decimal(-1)
        if not 0 <= rate <= _MOST:
            self.form.refuse("rate", self.tr("Type an amount such as 12.50."))
            return None
        currency = str(self.form.values["currency"] or "").strip()
        return Allowance(rate=int(rate * 100), currency=currency[:12])

    def _on_chosen(self, key: str) -> None:
        self.form.accept(key)
        self._follow()

    def _follow(self) -> None:
        """Show what belongs to the chosen list."""
        paid = self.kind is ListKind.ALLOWANCE
        for key in ("rate", "currency"):
            self.form.field(key).setVisible(paid)
        if self._columns is not None:
            self._columns.hide()
            self._columns.deleteLater()
        columns = columns_of(self.kind)
        self.columns_title.setVisible(bool(columns))
        self.ticks = {}
        self._columns = QWidget()
        inside = QVBoxLayout(self._columns)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        left_out = self._desk.columns.chosen.get(self._memory, {})
        for at, column in enumerate(columns):
            tick = self._tick(at, column, shown=left_out.get(at, column.key) != "")
            self.ticks[column.key] = tick
            inside.addWidget(tick)
        self._place.addWidget(self._columns)

    @property
    def _memory(self) -> str:
        return f"list: {self.kind.value}"

    def _tick(self, at: int, column: ListColumn, *, shown: bool) -> QCheckBox:
        tick = QCheckBox(column_words(column.key))
        tick.setFont(font_for(tick.text()))
        tick.setChecked(shown)
        tick.toggled.connect(
            lambda on: self._desk.columns.choose(self._memory, at, column.key if on else "")
        )
        return tick

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if not self._built:
            return
        self.form.set_options("kind", [(one, list_words(one)) for one in ListKind])
        self.form.set_options("language", list(NATIVE_NAMES.items()))
        self.form.set_labels(
            {
                "kind": self.tr("What"),
                "format": self.tr("As"),
                "language": self.tr("Language"),
                "rate": self.tr("Paid for a day"),
                "currency": self.tr("Currency"),
            }
        )
        self.columns_title.setText(self.tr("Columns"))
        self.button.setText(self.tr("Write…"))
        if self._course is not None:
            self._follow()
