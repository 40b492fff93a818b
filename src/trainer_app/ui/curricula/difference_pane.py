"""What changed from another edition to the one that is open, module by module, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from trainer_app.domain.edition_difference import Fate, ModuleDifference
from trainer_app.services.edition_changes import edition_changes
from trainer_app.services.read_models.curricula import EditionRow, EditionView
from trainer_app.services.read_models.translations import EditionTexts
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.chip import Chip
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

_WIDTH = MOST - 40


class DifferencePane(SidePane):
    """Compares with the edition before unless another is chosen."""

    _built = False

    def __init__(
        self,
        desk: Desk,
        fetch: Callable[[UUID], EditionView],
        fetch_texts: Callable[[UUID], EditionTexts],
    ) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk, self._fetch, self._fetch_texts = desk, fetch, fetch_texts
        self._edition: EditionView | None = None
        self.other = ChoiceBox(desk.look)
        self.found: tuple[ModuleDifference, ...] = ()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.body.addWidget(self.other)
        self.body.addSpacing(8)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        self.other.activated.connect(lambda _at: self._compare())
        self._built = True
        self.retranslateUi()
        self.hide()

    def compare(self, edition: EditionView, editions: Sequence[EditionRow]) -> None:
        """Show what changed to this edition; `editions` are all of the curriculum, newest first."""
        self._edition = edition
        others = [one for one in editions if one.id != edition.id]
        at = next((at for at, one in enumerate(editions) if one.id == edition.id), 0)
        older = editions[at + 1].id if at + 1 < len(editions) else None
        words = self.tr("Compared with edition {name}")
        self.other.offer([(one.id, words.format(name=one.name)) for one in others])
        if older is not None:
            self.other.choose(older)
        self._compare()
        self.show()

    def _compare(self) -> None:
        edition, other = self._edition, self.other.chosen
        while item := self._rows.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        if edition is None or not isinstance(other, UUID):
            self.found = ()
            return
        words = self._desk.words
        self.found = edition_changes(self._fetch(other), edition, words.language, self._fetch_texts)
        self.show_title(
            self.tr("What changed"), self.tr("%n module(s) differ", "", len(self.found))
        )
        if not self.found:
            self._rows.addWidget(Label(self.tr("The two editions have the same modules."), ink="2"))
        for one in self.found:
            self._add(one)

    def _add(self, one: ModuleDifference) -> None:
        look, words = self._desk.look, self._desk.words
        fates = {
            Fate.ADDED: (self.tr("new"), "ok", "plus"),
            Fate.REMOVED: (self.tr("gone"), "bad", "minus"),
            Fate.CHANGED: (self.tr("changed"), "info", "pen-line"),
        }
        self._rows.addWidget(Chip(look, *fates[one.fate]))
        self._rows.addWidget(
            WrappedText(look, f"{one.code} · {one.title}", most=_WIDTH, weight=600)
        )
        if one.changes:
            said = "\n".join(words.reason(reason) for reason in one.changes)
            self._rows.addWidget(WrappedText(look, said, most=_WIDTH, ink="2"))
        self._rows.addSpacing(8)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if self._built:
            self.other.setAccessibleName(self.tr("Edition to compare with"))
            if self._edition is not None:
                self._compare()
