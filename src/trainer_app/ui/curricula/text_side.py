"""One language of a module's text: its name, its state, its four fields."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.languages import Language
from trainer_app.domain.segments import ModuleWords
from trainer_app.services.module_texts import ModuleTextDraft
from trainer_app.services.read_models.curricula import ModuleTextView
from trainer_app.services.translation_packages import Scripts
from trainer_app.ui.common_words import text_state
from trainer_app.ui.desk import Desk
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.widgets.banner import Banner
from trainer_app.ui.widgets.buttons import Button
from trainer_app.ui.widgets.chip import Chip
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.label import Label

LINES: Mapping[str, int] = {"aim": 3, "objectives": 5, "outline": 8}
"""The fields of several lines, and how many of these are seen."""


class TextSide(QFrame):
    """Shows a text, says who approved it, and warns of letters that cannot be meant."""

    converted = Signal()  # Zawgyi became Unicode: what the fields say is to be stored

    def __init__(self, desk: Desk, scripts: Scripts) -> None:
        super().__init__()
        self._desk, self._scripts = desk, scripts
        self._view: ModuleTextView | None = None
        self.form = Form(desk.look, columns=1)
        self.form.add_text("title", "")
        for key, lines in LINES.items():
            self.form.add_long_text(key, "", lines=lines)
        self.form.finish()
        self.name = Label(weight=600)
        self.chip = Chip(desk.look, "", "mute")
        self.approved = Label(ink="2", size=12, elastic=True)
        self.convert_button = Button(desk.look, small=True, on_click=self.convert)
        self.zawgyi = Banner(
            desk.look, " ", tone="warn", actions=[self.convert_button], closable=False
        )
        self.other_script = Banner(desk.look, " ", tone="warn", closable=False)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.name)
        head.addWidget(self.chip)
        head.addWidget(self.approved, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 10, 20, 12)
        column.setSpacing(8)
        column.addLayout(head)
        for banner in (self.zawgyi, self.other_script):
            banner.hide()
            column.addWidget(banner)
        column.addWidget(self.form, 1)

    def show_text(self, view: ModuleTextView, *, fresh: bool, enabled: bool) -> None:
        """Show one text; what is being typed is left alone."""
        self._view = view
        values: dict[str, object] = {
            "title": view.title,
            "aim": view.aim,
            "objectives": "\n".join(view.objectives),
            "outline": view.outline,
        }
        if fresh:
            self.form.begin_with(values)
        else:
            self.form.show_values(values)
        for key in values:
            self.form.field(key).setEnabled(enabled)
        self.retranslateUi()
        self.look_at_letters(self.said)

    def say(self, words: ModuleWords) -> None:
        """Put other words in the fields; they are not stored yet."""
        self.form.begin_with(
            {
                "title": words.title,
                "aim": words.aim,
                "objectives": "\n".join(words.objectives),
                "outline": words.outline,
            }
        )

    @property
    def words(self) -> ModuleWords:
        """What the fields say, or what is stored where they say that."""
        if self._view is None:
            return ModuleWords()
        draft = self.draft
        return draft.words if draft else words_of(self._view)

    @property
    def draft(self) -> ModuleTextDraft | None:
        """What the fields say; None while that is what is stored."""
        before = self._view
        if before is None:
            return None
        values = {key: str(value).strip("\n") for key, value in self.form.values.items()}
        draft = ModuleTextDraft(
            title=values["title"].strip(),
            aim=values["aim"].strip(),
            objectives=_objectives(values["objectives"], before),
            outline=_outline(values["outline"], before),
        )
        same = draft.values() == {name: getattr(before, name) for name in draft.values()}
        return None if same else draft

    @property
    def said(self) -> str:
        """All that stands in the fields."""
        return "\n".join(str(value) for value in self.form.values.values())

    def editor(self, key: str) -> QPlainTextEdit:
        """The editor of a field of several lines."""
        editor = self.form.field(key).editor
        assert isinstance(editor, QPlainTextEdit)
        return editor

    def accept(self) -> None:
        """What the fields say is stored."""
        for key in self.form.values:
            self.form.accept(key)

    def look_at_letters(self, said: str) -> None:
        """Warn where Burmese was typed for another font, or the letters are of another script."""
        language = self._view.language if self._view else Language.ENGLISH
        zawgyi = language is Language.BURMESE and self._scripts.is_zawgyi(said)
        self.zawgyi.setVisible(zawgyi)
        self.other_script.setVisible(not zawgyi and not self._scripts.is_of(language, said))

    def convert(self) -> None:
        """Turn Zawgyi into Unicode, in every field; Ctrl+Z in the window takes it back."""
        unicode = self._scripts.from_zawgyi
        self.form.begin_with({key: unicode(str(v)) for key, v in self.form.values.items()})
        self.look_at_letters(self.said)
        self.converted.emit()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.form.set_labels(
            {
                "title": self.tr("Title"),
                "aim": self.tr("Aim"),
                "objectives": self.tr("Objectives, one a line"),
                "outline": self.tr("Outline, one item a line"),
            }
        )
        self.convert_button.setText(self.tr("Convert"))
        self.zawgyi.sentence.setText(self.tr("This was typed for a Zawgyi font."))
        view = self._view
        if view is None:
            return
        self.name.setText(NATIVE_NAMES[view.language])
        self.chip.show_state(*text_state(view.status))
        words = self.tr("Most letters are not those of {language}.")
        self.other_script.sentence.setText(words.format(language=NATIVE_NAMES[view.language]))
        known = view.reviewed_on is not None and view.status is not TextStatus.DRAFT
        self.approved.setText(
            self.tr("by {name}, {date}").format(
                name=view.reviewer, date=self._desk.words.short_date(view.reviewed_on)
            )
            if known and view.reviewed_on is not None
            else ""
        )


def words_of(view: ModuleTextView) -> ModuleWords:
    """What is stored."""
    return ModuleWords(
        title=view.title, aim=view.aim, objectives=view.objectives, outline=view.outline
    )


def _objectives(typed: str, before: ModuleTextView) -> tuple[str, ...]:
    """A line each; places that a translator left empty stay while nobody touches this field."""
    if typed == "\n".join(before.objectives).strip("\n"):
        return before.objectives
    return tuple(line.strip() for line in typed.splitlines() if line.strip())


def _outline(typed: str, before: ModuleTextView) -> str:
    return before.outline if typed == before.outline.strip("\n") else typed
