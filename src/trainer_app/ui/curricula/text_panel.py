"""A module's text beside its source: English at the left, a translation at the right."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import Language
from trainer_app.services.module_texts import ModuleTextDraft, ModuleTexts
from trainer_app.services.read_models.curricula import ModuleTextView
from trainer_app.services.terms import Terms
from trainer_app.ui.common_words import text_state
from trainer_app.ui.curricula.term_list import TermList
from trainer_app.ui.desk import Desk
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.widgets.buttons import Button
from trainer_app.ui.widgets.chip import Chip
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.label import Label

_LINES = {"aim": 3, "objectives": 5, "outline": 8}


class _Side(QFrame):
    """One language: its name, its state, its four fields."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.form = Form(desk.look, columns=1)
        self.form.add_text("title", "")
        for key, lines in _LINES.items():
            self.form.add_long_text(key, "", lines=lines)
        self.form.finish()
        self.name = Label(weight=600)
        self.chip = Chip(desk.look, "", "mute")
        head = QHBoxLayout()
        head.addWidget(self.name)
        head.addWidget(self.chip)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 10, 20, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.form, 1)

    def show_text(self, view: ModuleTextView, *, fresh: bool, enabled: bool) -> None:
        """Show one text; what is being typed is left alone."""
        self.name.setText(NATIVE_NAMES[view.language])
        self.chip.show_state(*text_state(view.status))
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


class TextPanel(QWidget):
    """Stores each field when the hand leaves it; approves and sends to review."""

    def __init__(
        self, desk: Desk, texts: ModuleTexts, reviewer: Callable[[], str], terms: Terms
    ) -> None:
        super().__init__()
        self._terms, self.terms = terms, TermList(desk.look)
        self.terms.wanted.connect(self._write_term)
        self._desk, self._module_texts, self._reviewer = desk, texts, reviewer
        self._module_id: UUID | None = None
        self._code, self._open_source = "", False
        self._texts: Mapping[Language, ModuleTextView] = {}
        self._shown: tuple[UUID, Language] | None = None
        self.language = ChoiceBox(desk.look, as_wide_as_words=True)
        self._title = Label(size=15, weight=600, elastic=True)
        self.review_button = Button(desk.look, icon="eye", small=True, on_click=self._on_review)
        self.approve_button = Button(desk.look, icon="check", small=True, on_click=self._on_approve)
        self.source, self.translation = _Side(desk), _Side(desk)
        self.source.form.stored.connect(lambda _key, _value: self._store(Language.ENGLISH))
        self.translation.form.stored.connect(lambda _key, _value: self._store(self.chosen))
        self.language.activated.connect(self._show)
        for key in _LINES:
            self._editor(key).textChanged.connect(self._show_terms)
        title = self.translation.form.field("title").editor
        assert isinstance(title, QLineEdit)
        title.textChanged.connect(self._show_terms)
        self._build()
        self.retranslateUi()
        self.hide()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 8, 20, 8)
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        for widget in (self.language, self.review_button, self.approve_button):
            head.addWidget(widget)
        sides = QWidget()
        row = QHBoxLayout(sides)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.source, 1)
        row.addWidget(self.translation, 1)
        row.addWidget(self.terms)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a click on a term leaves the hand in place
        scroll.setWidget(sides)
        sides.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(scroll, 1)

    @property
    def chosen(self) -> Language:
        """The language at the right."""
        language = self.language.chosen
        return language if isinstance(language, Language) else Language.KHMER

    @property
    def module_id(self) -> UUID | None:
        """The module that is shown."""
        return self._module_id

    def show_module(
        self,
        module_id: UUID,
        code: str,
        texts: Mapping[Language, ModuleTextView],
        *,
        language: Language | None,
        open_source: bool,
    ) -> None:
        """Show a module; `open_source` while its edition is a draft."""
        self._module_id, self._code = module_id, code
        self._texts, self._open_source = texts, open_source
        if language is not None and language is not Language.ENGLISH:
            self.language.choose(language)
        self._show()
        self.show()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        others = [one for one in Language if one is not Language.ENGLISH]
        self.language.offer([(one, NATIVE_NAMES[one]) for one in others])
        self.language.setAccessibleName(self.tr("Translation"))
        self.review_button.setText(self.tr("Send to review"))
        self.approve_button.setText(self.tr("Approve"))
        for side in (self.source, self.translation):
            side.form.set_labels(
                {
                    "title": self.tr("Title"),
                    "aim": self.tr("Aim"),
                    "objectives": self.tr("Objectives, one a line"),
                    "outline": self.tr("Outline, one item a line"),
                }
            )
        if self._module_id is not None:
            self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def _show(self) -> None:
        if self._module_id is None:
            return
        now = (self._module_id, self.chosen)
        source, view = self._texts[Language.ENGLISH], self._texts[self.chosen]
        fresh_source = self._shown is None or self._shown[0] != now[0]
        self.source.show_text(source, fresh=fresh_source, enabled=self._open_source)
        self.translation.show_text(view, fresh=self._shown != now, enabled=True)
        self._shown = now
        self._show_terms()
        self._title.setText(f"{self._code}  {source.title}")
        there = view.status is not TextStatus.MISSING
        self.review_button.setVisible(there and view.status is TextStatus.DRAFT)
        self.approve_button.setVisible(there and view.status is not TextStatus.APPROVED)

    def _editor(self, key: str) -> QPlainTextEdit:
        editor = self.translation.form.field(key).editor
        assert isinstance(editor, QPlainTextEdit)
        return editor

    def _show_terms(self) -> None:
        """Follow what is being typed."""
        if self._module_id is not None:
            target = "\n".join(str(value) for value in self.translation.form.values.values())
            source = self._texts[Language.ENGLISH]
            self.terms.show_uses(self._terms.in_translation(source, target, self.chosen))

    def _write_term(self, words: str) -> None:
        """Write a term where the hand is, else at the end of the outline."""
        at_hand = QApplication.focusWidget()
        inside = at_hand is not None and self.translation.isAncestorOf(at_hand)
        if inside and isinstance(at_hand, QLineEdit):
            at_hand.insert(words)
        elif inside and isinstance(at_hand, QPlainTextEdit):
            at_hand.insertPlainText(words)
        else:
            outline = self._editor("outline")
            outline.setFocus()
            outline.insertPlainText(words)

    def _store(self, language: Language) -> None:
        if self._module_id is None:
            return
        module_id = self._module_id
        side = self.source if language is Language.ENGLISH else self.translation
        values = {key: str(value).strip("\n") for key, value in side.form.values.items()}
        before = self._texts[language]
        draft = ModuleTextDraft(
            title=values["title"].strip(),
            aim=values["aim"].strip(),
            objectives=_objectives(values["objectives"], before),
            outline=_outline(values["outline"], before),
        )
        if draft.values() == {name: getattr(before, name) for name in draft.values()}:
            return
        self._desk.carry_out(
            lambda: self._module_texts.save_text(module_id, language, draft, before.version),
            on_done=lambda _saved: _accept_all(side.form),
            on_refused=lambda error: self._refuse(side, error),
        )

    def _refuse(self, side: _Side, error: AppError) -> None:
        if error.code == "name-missing":
            side.form.refuse("title", self._desk.words.error(error))
        else:
            self._desk.refused.emit(error)

    def _on_review(self) -> None:
        self._set_status(TextStatus.IN_REVIEW)

    def _on_approve(self) -> None:
        self._set_status(TextStatus.APPROVED)

    def _set_status(self, status: TextStatus) -> None:
        if self._module_id is None:
            return
        module_id, language = self._module_id, self.chosen
        self._desk.carry_out(
            lambda: self._module_texts.set_text_status(
                module_id, language, status, reviewer=self._reviewer()
            ),
            done=text_state(status)[0],
        )


def _objectives(typed: str, before: ModuleTextView) -> tuple[str, ...]:
    """A line each; places that a translator left empty stay while nobody touches this field."""
    if typed == "\n".join(before.objectives).strip("\n"):
        return before.objectives
    return tuple(line.strip() for line in typed.splitlines() if line.strip())


def _outline(typed: str, before: ModuleTextView) -> str:
    return before.outline if typed == before.outline.strip("\n") else typed


def _accept_all(form: Form) -> None:
    for key in form.values:
        form.accept(key)
