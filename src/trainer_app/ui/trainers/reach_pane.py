"""What trainers have done: the cascade as a tree with its figures, and the hours as a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from trainer_app.services.ports import Progress
from trainer_app.services.reach import Reach
from trainer_app.services.read_models.reach import CascadeRow, CascadeView
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import EntryWrong, needed_date, read_number, show_date
from trainer_app.ui.theme import font_for
from trainer_app.ui.widgets.buttons import Button
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

_ROWS, _ROW = 13, 30  # tall enough for marks above and below in every script
_KINDS = "Excel (*.xlsx);;PDF (*.pdf);;CSV (*.csv)"
_ID = Qt.ItemDataRole.UserRole


class ReachPane(SidePane):
    """Enter on a trainer goes there; the sum counts every person once."""

    trainer_wanted = Signal(object)  # the trainer's id
    _built = False

    def __init__(self, desk: Desk, reach: Callable[[], Reach]) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk, self._reach = desk, reach
        self.view: CascadeView | None = None
        self.figures = WrappedText(desk.look, weight=600)
        self.tree = QTreeWidget()
        self.tree.setColumnCount(3)
        self.tree.setUniformRowHeights(True)
        self.tree.setMinimumHeight(_ROWS * _ROW)
        self.tree.setIndentation(18)
        self.tree.header().setStretchLastSection(False)
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.tree.itemActivated.connect(
            lambda item, _at: self.trainer_wanted.emit(item.data(0, _ID))
        )
        look = desk.look
        self.cascade_file = Button(look, icon="download", small=True, on_click=self._on_cascade)
        self.hours_title = WrappedText(look, weight=600)
        self.form = Form(look)
        for key in ("first", "last", "prepared"):
            self.form.add_text(key, "")
        self.form.finish()
        self.hours_file = Button(look, icon="download", small=True, on_click=self._on_hours)
        self.body.addWidget(self.figures)
        self.body.addSpacing(6)
        self.body.addWidget(self.tree)
        self.body.addSpacing(6)
        self.body.addWidget(self.cascade_file, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addSpacing(14)
        self.body.addWidget(self.hours_title)
        self.body.addWidget(self.form)
        self.body.addWidget(self.hours_file, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)
        self._built = True
        self.retranslateUi()
        self.hide()

    def begin(self) -> None:
        """Open, and count behind the screen."""
        today = self._desk.today()
        self.form.begin_with(
            {
                "first": show_date(date(today.year, 1, 1)),
                "last": show_date(today),
                "prepared": "0",
            }
        )
        self.show()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

        def work(_progress: Progress) -> CascadeView:
            return self._reach().cascade()

        self._desk.run(work, owner=self, verb="", on_done=self._show)

    def _show(self, view: CascadeView) -> None:
        self.view = view
        self.tree.clear()
        items: dict[object, QTreeWidgetItem] = {}
        for row in view.rows:
            item = QTreeWidgetItem(self._cells(row))
            for column in range(item.columnCount()):
                item.setFont(column, font_for(item.text(column)))
                if column:
                    item.setTextAlignment(
                        column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                    )
            item.setSizeHint(0, QSize(0, _ROW))
            item.setData(0, _ID, row.trainer.id)
            item.setToolTip(0, item.text(0))
            if row.trained_by:
                told = self.tr("Trained by {names}").format(names=", ".join(row.trained_by))
                item.setToolTip(0, f"{item.text(0)}\n{told}")
            above = items.get(row.node.parent)
            if above is None:
                self.tree.addTopLevelItem(item)
            else:
                above.addChild(item)
            items[row.node.person_id] = item
        self.tree.expandAll()
        self._say()

    def _cells(self, row: CascadeRow) -> list[str]:
        one = row.trainer
        name = one.name or one.latin_name
        if row.lost:
            name = self.tr("{name} (no longer teaching)").format(name=name)
        return [name, str(len(row.node.children) or ""), str(len(row.node.reached) or "")]

    def _say(self) -> None:
        if self.view is None:
            return
        parts = [self.tr("%n person(s) reached, each counted once", "", self.view.reached)]
        parts += [
            self.tr("generation {number}: {count}").format(number=number, count=count)
            for number, count in self.view.per_generation
        ]
        if self.view.lost:
            parts.append(self.tr("%n no longer teaching", "", self.view.lost))
        self.figures.setText(" · ".join(parts))

    def _on_cascade(self) -> None:
        language = self._desk.words.language
        self._desk.write_file(
            self,
            self.tr("Cascade"),
            "cascade.xlsx",
            _KINDS,
            lambda target: self._reach().write_cascade(target, language),
        )

    def _on_hours(self) -> None:
        values = {key: str(self.form.values[key] or "") for key in ("first", "last", "prepared")}
        try:
            first = needed_date("first", values["first"])
            last = needed_date("last", values["last"])
            prepared = read_number("prepared", values["prepared"] or "0", most=400)
        except EntryWrong as wrong:
            self.form.refuse(wrong.key, wrong.sentence)
            return
        language = self._desk.words.language
        self._desk.write_file(
            self,
            self.tr("Hours of trainers"),
            f"hours_{first:%Y-%m-%d}_{last:%Y-%m-%d}.xlsx",
            _KINDS,
            lambda target: self._reach().write_hours(
                target, language, first, last, prepared_percent=prepared
            ),
        )

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if not self._built:
            return
        self.show_title(self.tr("Cascade and hours"))
        headings = [self.tr("Trainer"), self.tr("Trained"), self.tr("Reached")]
        self.tree.setHeaderLabels(headings)
        self.tree.setAccessibleName(self.tr("Who trained whom"))
        self.cascade_file.setText(self.tr("Write the cascade…"))
        self.hours_title.setText(self.tr("Hours, of sessions that took place"))
        self.form.set_labels(
            {
                "first": self.tr("From"),
                "last": self.tr("To"),
                "prepared": self.tr("Preparation, % of the hours taught"),
            }
        )
        self.hours_file.setText(self.tr("Write the hours…"))
        if self.view is not None:
            self._show(self.view)
