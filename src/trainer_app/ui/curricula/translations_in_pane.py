"""Taking translations in: what a file would change, text beside text, before anything is taken."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import Language
from trainer_app.services.ports import Progress
from trainer_app.services.translation_review import (
    Difference,
    ReviewedModule,
    ReviewedPiece,
    TranslationReview,
)
from trainer_app.services.translations import Translations, TranslationsTaken
from trainer_app.ui.desk import Desk
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.theme import font_for
from trainer_app.ui.widgets.banner import Banner
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

_MOST_LINES = 200


class TranslationsInPane(SidePane):
    """A tick for each text that differs; older and overwriting ones need a tick of their own."""

    def __init__(self, desk: Desk, translations: Callable[[], Translations]) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk, self._translations = desk, translations
        self.review: TranslationReview | None = None
        self.ticks: dict[tuple[UUID, Language], QCheckBox] = {}
        self._refusal = Banner(desk.look, " ", tone="warn", closable=False)
        self.found = WrappedText(desk.look, weight=600)
        self.older, self.overwriting = QCheckBox(), QCheckBox()
        self.left_out = WrappedText(desk.look, ink="2")
        self._texts: QWidget | None = None
        self.button = Button(desk.look, icon="download", kind=Kind.PRIMARY, on_click=self.take)
        for part in (self._refusal, self.found, self.older, self.overwriting):
            self.body.addWidget(part)
            self.body.addSpacing(4)
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self.body.addSpacing(8)
        self.body.addWidget(self.left_out)
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button)
        for tick in (self.older, self.overwriting):
            tick.toggled.connect(lambda _on: self._count())
        self._ready = True
        self.retranslateUi()
        self.hide()

    _ready = False

    def begin(self, path: Path) -> None:
        """Read this file and show what it would change."""
        self.show_title(self.tr("Translations"), path.name)
        for tick in (self.older, self.overwriting):
            tick.setChecked(False)
        self.show()
        self._show(None)

        def work(_progress: Progress) -> TranslationReview | AppError:
            try:
                return self._translations().review(path)
            except AppError as error:
                return error

        verb = self.tr("Reading {file}").format(file=path.name)
        self._desk.run(work, owner=self, verb=verb, icon="languages", on_done=self._show)

    @property
    def choice(self) -> TranslationsTaken | None:
        """What the ticks choose."""
        if self.review is None:
            return None
        return self._translations().choice(
            self.review,
            accept_older=self.older.isChecked(),
            accept_overwriting=self.overwriting.isChecked(),
            leave_out=self._unticked(),
        )

    def take(self) -> None:
        """Make drafts of what is ticked."""
        review = self.review
        if review is not None:
            self._desk.carry_out(
                lambda: self._translations().take(
                    review,
                    accept_older=self.older.isChecked(),
                    accept_overwriting=self.overwriting.isChecked(),
                    leave_out=self._unticked(),
                ),
                done=lambda taken: self.tr("%n text(s) taken in as drafts", "", len(taken.taken)),
                on_done=lambda _taken: self.close_pane(),
            )

    def _unticked(self) -> set[tuple[UUID, Language]]:
        return {key for key, tick in self.ticks.items() if not tick.isChecked()}

    def _show(self, result: TranslationReview | AppError | None) -> None:
        self.review = result if isinstance(result, TranslationReview) else None
        self._refusal.setVisible(isinstance(result, AppError))
        if isinstance(result, AppError):
            self._refusal.sentence.setText(self._desk.words.error(result))
        differing = self.review.differing if self.review else ()
        self.older.setVisible(any(one.older for one in differing))
        self.overwriting.setVisible(any(one.changed_here for one in differing))
        self._show_texts(differing)
        self._count()

    def _show_texts(self, modules: tuple[ReviewedModule, ...]) -> None:
        if self._texts is not None:
            self._texts.hide()
            self._texts.deleteLater()
        self.ticks = {}
        self._texts = QWidget()
        column = QVBoxLayout(self._texts)
        column.setContentsMargins(0, 0, 0, 0)
        for module in modules:
            words = f"{NATIVE_NAMES[module.language]} · {module.code}"
            tick = QCheckBox(words)
            tick.setFont(font_for(words))
            tick.setChecked(True)
            tick.toggled.connect(lambda _on: self._count())
            self.ticks[module.key] = tick
            column.addWidget(tick)
            column.addWidget(WrappedText(self._desk.look, module.title, weight=600))
            if notes := self._notes(module):
                column.addWidget(WrappedText(self._desk.look, notes, ink="warn"))
            column.addWidget(WrappedText(self._desk.look, self._changes(module), ink="2"))
        self._place.addWidget(self._texts)

    def _notes(self, module: ReviewedModule) -> str:
        notes = []
        if module.loses_approval:
            notes.append(self.tr("It was approved, and becomes a draft."))
        if module.older:
            notes.append(self.tr("It was translated from an older English text."))
            notes += [
                f"{self._part(one.key)}: {one.in_file or '—'} → {one.today or '—'}"
                for one in module.english
            ]
        if module.changed_here:
            notes.append(self.tr("It was changed here after the file was written."))
        if module.zawgyi:
            notes.append(self.tr("It was typed in Zawgyi, and is converted."))
        if any(one.wrong_script for one in module.pieces):
            notes.append(self.tr("Some of it is not in the letters of this language."))
        return "\n".join(notes)

    def _changes(self, module: ReviewedModule) -> str:
        changed = [one for one in module.pieces if one.difference is not Difference.UNCHANGED]
        return "\n".join(line for one in changed for line in self._lines(one))

    def _lines(self, piece: ReviewedPiece) -> list[str]:
        return [
            f"{self._part(piece.key)}: {piece.english or '—'}",
            *([f"− {piece.before}"] if piece.before else []),
            f"+ {piece.after}" if piece.after else self.tr("is emptied"),
        ]

    def _part(self, key: str) -> str:
        part, _, number = key.partition("-")
        return {
            "title": self.tr("Title"),
            "aim": self.tr("Aim"),
            "objective": self.tr("Objective {number}"),
            "outline": self.tr("Outline {number}"),
        }[part].format(number=number)

    def _count(self) -> None:
        """Say what would be taken with these ticks, and what is left out."""
        choice, words = self.choice, self._desk.words
        count = len(choice.taken) if choice else 0
        self.button.setEnabled(bool(count))
        self.button.setText(self.tr("Take %n text(s)", "", count))
        self.found.setVisible(self.review is not None)
        self.left_out.setVisible(bool(choice and choice.left_out))
        if self.review is None or choice is None:
            return
        differing = len(self.review.differing)
        self.found.setText(
            self.tr("%n text(s) differ", "", differing)
            if differing
            else self.tr("Nothing in this file differs from what is here")
        )
        lines = [f"{one.place}: {words.reason(one.reason)}" for one in choice.left_out]
        more = ["…"] if len(lines) > _MOST_LINES else []
        heading = self.tr("Left out")
        self.left_out.setText("\n".join([heading, *lines[:_MOST_LINES], *more]))

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if self._ready:
            self.older.setText(self.tr("Take texts translated from an older source"))
            self.overwriting.setText(self.tr("Overwrite what was changed here since"))
            for tick in (self.older, self.overwriting):
                tick.setFont(font_for(tick.text()))
            if self.review is None:
                self._count()
                return
            unticked = self._unticked()
            self._show(self.review)
            for key in unticked:
                self.ticks[key].setChecked(False)
