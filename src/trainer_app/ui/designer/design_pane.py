"""One design: how a paper made with it looks in each language, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import Language
from trainer_app.domain.template import TemplateState
from trainer_app.services.ports import Progress
from trainer_app.ui.common_words import certificate_kind
from trainer_app.ui.designer.design_rows import DesignRow, design_state
from trainer_app.ui.designer.design_services import DesignServices
from trainer_app.ui.desk import Desk
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.paper_picture import picture_of, sharp
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.chip import Chip
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.side_pane import MOST, SidePane

_WIDTH = MOST - 40
_REST = 120  # milliseconds: drawn when the hand rests


class DesignPane(SidePane):
    """Shows a design; wishes go to the page."""

    edit_wanted = Signal(object)  # DesignRow
    copy_wanted = Signal(object)
    use_wanted = Signal(object)
    export_wanted = Signal(object)
    retire_wanted = Signal(object)
    _built = False

    def __init__(self, desk: Desk, services: DesignServices) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk, self._services = desk, services
        self._row: DesignRow | None = None
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setFixedHeight(round(_WIDTH * 210 / 297))
        self.language = ChoiceBox(desk.look, list(NATIVE_NAMES.items()))
        self.language.choose(desk.words.language)
        self.kind, self.told = Label(elastic=True), Label(ink="2", elastic=True)
        look = desk.look
        self.edit = Button(
            look, icon="pen-line", kind=Kind.PRIMARY, on_click=self._wish(self.edit_wanted)
        )
        self.copy = Button(look, icon="copy", on_click=self._wish(self.copy_wanted))
        self.use = Button(look, icon="check", on_click=self._wish(self.use_wanted))
        self.export = Button(look, icon="upload", on_click=self._wish(self.export_wanted))
        self.retire = Button(
            look, icon="archive", kind=Kind.DANGER, on_click=self._wish(self.retire_wanted)
        )
        for widget in (self.picture, self.language, self.kind, self.told):
            self.body.addWidget(widget)
            self.body.addSpacing(6)
        for button in (self.use, self.copy, self.export, self.retire):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.body.addSpacing(2)
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.edit)
        self._later = QTimer(self, singleShot=True, interval=_REST)
        self._later.timeout.connect(self._draw)
        self.language.activated.connect(self._draw)
        self._built = True
        self.retranslateUi()
        self.hide()

    def _wish(self, signal: object) -> Callable[[], None]:
        return lambda: signal.emit(self._row) if self._row else None  # type: ignore[attr-defined]  # a bound signal

    def show_design(self, row: DesignRow) -> None:
        """Show one."""
        self._row = row
        self._fill()
        self.show()
        self._later.start()

    def _fill(self) -> None:
        row = self._row
        assert row is not None  # filled only while one is shown
        while item := self.chips.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self.show_title(self._desk.words.text(row.name), row.code or row.reference)
        self.chips.addWidget(Chip(self._desk.look, *design_state(row)))
        if row.standard:
            words = self.tr("Used unless another is chosen")
            self.chips.addWidget(Chip(self._desk.look, words, "info", "star"))
        self.kind.setText(certificate_kind(row.kind))
        told = [self.tr("%n paper(s) made with it", "", row.papers)] if row.id else []
        if row.in_use_since is not None:
            day = self._desk.words.long_date(row.in_use_since)
            told.append(self.tr("in use since {date}").format(date=day))
        self.told.setText(" · ".join(told))
        self.told.setVisible(bool(told))
        draft = row.state is TemplateState.DRAFT
        self.use.setVisible(draft)
        self.retire.setVisible(row.id is not None and row.state is not TemplateState.RETIRED)
        self.retire.setText(self.tr("Remove the draft") if draft else self.tr("Use no more"))
        if row.id is None:
            self.edit.setText(self.tr("Make your own from it"))
        else:
            self.edit.setText(self.tr("Edit") if draft else self.tr("Change in a new draft"))
        self.copy.setVisible(row.id is not None)

    def _draw(self) -> None:
        row, language = self._row, self.language.chosen
        if row is None or not self.isVisible() or not isinstance(language, Language):
            return

        def work(_progress: Progress) -> QImage | AppError:
            trials = self._services.trials()
            try:
                design = self._services.templates().design(row.reference)
                pdf = trials.trial(trials.sample(row.kind, language), design).file
            except AppError as error:
                return error
            return picture_of(pdf, _WIDTH)

        self._desk.run(
            work, owner=self, verb="", on_done=lambda made: self._show_picture(row, made)
        )

    def _show_picture(self, row: DesignRow, made: QImage | AppError) -> None:
        if self._row is None or self._row.reference != row.reference:
            return
        if isinstance(made, QImage):
            self.picture.setPixmap(sharp(made))
            self.picture.setAccessibleName(self.tr("Picture of a paper of this design"))
        else:
            self.picture.setText(self._desk.words.error(made))

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if not self._built:
            return
        self.language.setAccessibleName(self.tr("Language of the paper"))
        self.copy.setText(self.tr("Make another from it"))
        self.use.setText(self.tr("Use from now on"))
        self.export.setText(self.tr("Export as a file"))
        if self._row is not None:
            self._fill()
