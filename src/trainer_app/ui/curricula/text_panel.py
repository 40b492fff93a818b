"""A module's text: English at the left, a translation beside it, at the right what helps."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
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
from trainer_app.domain.segments import changed_pieces, cleaned, paired, with_texts
from trainer_app.services.module_texts import ModuleTextDraft
from trainer_app.services.read_models.curricula import ModuleTextView
from trainer_app.ui.common_words import text_state
from trainer_app.ui.curricula.segment_table import SegmentTable
from trainer_app.ui.curricula.term_list import TermList
from trainer_app.ui.curricula.text_aside import TextAside
from trainer_app.ui.curricula.text_services import TextServices
from trainer_app.ui.curricula.text_side import LINES, TextSide, words_of
from trainer_app.ui.desk import Desk
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.widgets.buttons import Button
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.segments import Segments

_PIECES, _WHOLE = "pieces", "whole"
_PAUSE = 200  # milliseconds after the last key until terms and letters are looked at


class TextPanel(QWidget):
    """Stores each field when the hand leaves it; approves and sends to review."""

    def __init__(self, desk: Desk, services: TextServices) -> None:
        super().__init__()
        self._desk, self._services = desk, services
        self._module_id: UUID | None = None
        self._code, self._open_source = "", False
        self._texts: Mapping[Language, ModuleTextView] = {}
        self._shown: tuple[UUID, Language] | None = None
        self.language = ChoiceBox(desk.look, as_wide_as_words=True)
        self._title = Label(size=15, weight=600, elastic=True)
        self.review_button = Button(desk.look, icon="eye", small=True, on_click=self._on_review)
        self.approve_button = Button(desk.look, icon="check", small=True, on_click=self._on_approve)
        self.source = TextSide(desk, services.scripts)
        self.translation = TextSide(desk, services.scripts)
        self.segments = SegmentTable(desk.look)
        self.view = Segments(desk.look, [(_PIECES, "", "list"), (_WHOLE, "", "file-text")])
        self.aside = TextAside(desk)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._build()
        self._connect()
        self.retranslateUi()
        self.hide()

    @property
    def terms(self) -> TermList:
        """The terms of the source."""
        return self.aside.terms

    def _connect(self) -> None:
        self.source.form.stored.connect(lambda _key, _value: self._store(Language.ENGLISH))
        self.translation.form.stored.connect(lambda _key, _value: self._store(self.chosen))
        self.translation.converted.connect(lambda: self._store(self.chosen))
        self.language.activated.connect(self._show)
        self.segments.stored.connect(self._store_pieces)
        self.segments.typed.connect(self._soon.start)
        self.view.chosen.connect(lambda _key: self._show_view())
        self._soon.timeout.connect(self._look_again)
        for key in LINES:
            self.translation.editor(key).textChanged.connect(self._soon.start)
        title = self.translation.form.field("title").editor
        assert isinstance(title, QLineEdit)
        title.textChanged.connect(self._soon.start)
        aside = self.aside
        aside.terms.wanted.connect(self._write_term)
        aside.earlier.wanted.connect(self._use_earlier)
        aside.remarks.added.connect(self._remark)
        aside.remarks.settled.connect(self._settle)
        aside.remarks.taken_back.connect(self._take_back)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 8, 20, 8)
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        for widget in (self.view, self.language, self.review_button, self.approve_button):
            head.addWidget(widget)
        sides = QWidget()
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.source, 1)
        both.addWidget(self.translation, 1)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addLayout(both)
        texts.addWidget(self.segments)
        texts.addStretch(1)
        row = QHBoxLayout(sides)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(texts, 1)
        row.addWidget(self.aside, 0, Qt.AlignmentFlag.AlignTop)
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
        if module_id != self._module_id:
            self.segments.flush()
        if (module_id, open_source) != (self._module_id, self._open_source):
            self.view.choose(_WHOLE if open_source else _PIECES)
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
        self.view.set_words(_PIECES, self.tr("By piece"))
        self.view.set_words(_WHOLE, self.tr("Whole"))
        self.view.setAccessibleName(self.tr("How the text is shown"))
        self.review_button.setText(self.tr("Send to review"))
        self.approve_button.setText(self.tr("Approve"))
        for side in (self.source, self.translation):
            side.retranslateUi()
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
        pairs = [one for one in paired(words_of(source), words_of(view)) if one.source]
        self.segments.show_pairs(pairs, fresh=self._shown != now)
        self._shown = now
        self._show_view()
        self._show_aside()
        self._title.setText(f"{self._code}  {source.title}")
        there = view.status is not TextStatus.MISSING
        self.review_button.setVisible(there and view.status is TextStatus.DRAFT)
        self.approve_button.setVisible(there and view.status is not TextStatus.APPROVED)

    @property
    def _by_piece(self) -> bool:
        """Without an English text there are no pieces."""
        return self.view.current == _PIECES and bool(self.segments.fields)

    def _show_view(self) -> None:
        """Piece by piece, or the whole text in four fields, as the author of the English needs."""
        pieces = self._by_piece
        self.segments.setVisible(pieces)
        for side in (self.source, self.translation):
            side.form.setVisible(not pieces)

    def _look_again(self) -> None:
        """Follow what is being typed."""
        if self._module_id is not None:
            source = self._texts[Language.ENGLISH]
            said = self.segments.said if self._by_piece else self.translation.said
            self.terms.show_uses(self._services.terms.in_translation(source, said, self.chosen))
            self.translation.look_at_letters(said)

    def _show_aside(self) -> None:
        """Show what helps with the text that is shown."""
        module_id, language = self._module_id, self.chosen
        if module_id is None:
            return
        queries = self._services.queries()
        source, view = self._texts[Language.ENGLISH], self._texts[language]
        then = view.source_revision
        behind = then is not None and then < source.revision
        before = queries.source_then(module_id, then) if behind and then is not None else None
        pieces = None if before is None else changed_pieces(before, words_of(source))
        self.aside.changes.show_changes(pieces, behind=behind)
        self.aside.earlier.show_offers(queries.earlier(module_id, language))
        self.aside.remarks.show_remarks(queries.remarks(module_id, language))
        self._look_again()

    # Wishes of the aside

    def _write_term(self, words: str) -> None:
        """Write a term where the hand is, else at the end of the outline."""
        at_hand = QApplication.focusWidget()
        inside = at_hand is not None and self.translation.isAncestorOf(at_hand)
        if inside and isinstance(at_hand, QLineEdit):
            at_hand.insert(words)
        elif inside and isinstance(at_hand, QPlainTextEdit):
            at_hand.insertPlainText(words)
        else:
            outline = self.translation.editor("outline")
            outline.setFocus()
            outline.insertPlainText(words)

    def _use_earlier(self, key: str, words: str) -> None:
        """Put an earlier translation in its place, and store it."""
        source, side = words_of(self._texts[Language.ENGLISH]), self.translation
        said = with_texts(side.words, {key: words}, source)
        side.say(said)
        self._save(self.chosen, side, ModuleTextDraft.of(said))  # with the places that are empty

    def _remark(self, words: str) -> None:
        module_id, language = self._module_id, self.chosen
        if module_id is None:
            return
        texts, author = self._services.texts, self._services.worker()
        self._desk.carry_out(
            lambda: texts.remark(module_id, language, words, author=author),
            on_done=lambda _saved: self.aside.remarks.editor.clear(),
        )

    def _settle(self, remark_id: UUID, settled: bool) -> None:  # noqa: FBT001 (a signal's value)
        texts = self._services.texts
        self._desk.carry_out(lambda: texts.settle(remark_id, settled=settled))

    def _take_back(self, remark_id: UUID) -> None:
        texts = self._services.texts
        self._desk.carry_out(
            lambda: texts.take_back(remark_id), done=self.tr("The remark is taken back")
        )

    # Storing

    def _store(self, language: Language) -> None:
        side = self.source if language is Language.ENGLISH else self.translation
        draft = side.draft
        if draft is not None:
            self._save(language, side, draft)

    def _store_pieces(self) -> None:
        """Store every piece that was typed; what stands in a place of its own stays there."""
        source, view = (self._texts[one] for one in (Language.ENGLISH, self.chosen))
        typed = {key: cleaned(key, words) for key, words in self.segments.edited.items()}
        if typed:
            words = with_texts(words_of(view), typed, words_of(source))
            self._save(self.chosen, self.translation, ModuleTextDraft.of(words))

    def _save(self, language: Language, side: TextSide, draft: ModuleTextDraft) -> None:
        module_id = self._module_id
        if module_id is None:
            return
        version = self._texts[language].version
        self._desk.carry_out(
            lambda: self._services.texts.save_text(module_id, language, draft, version),
            on_done=lambda _saved: self._accept(side),
            on_refused=lambda error: self._refuse(side, error),
        )

    def _accept(self, side: TextSide) -> None:
        side.accept()
        if side is self.translation:
            self.segments.accept()

    def _refuse(self, side: TextSide, error: AppError) -> None:
        field = str(error.details.get("field", ""))
        said = self._desk.words.error(error)
        if self._by_piece and field in self.segments.fields:
            self.segments.fields[field].refuse(said)
        elif side.form.has(field):
            side.form.refuse(field, said)
        else:
            self._desk.refused.emit(error)

    def _on_review(self) -> None:
        module_id, language, texts = self._module_id, self.chosen, self._services.texts
        if module_id is not None:
            self._desk.carry_out(
                lambda: texts.send_to_review(module_id, language),
                done=text_state(TextStatus.IN_REVIEW)[0],
            )

    def _on_approve(self) -> None:
        module_id, language, texts = self._module_id, self.chosen, self._services.texts
        if module_id is not None:
            self._desk.carry_out(
                lambda: texts.approve(module_id, language, reviewer=self._services.worker()),
                done=text_state(TextStatus.APPROVED)[0],
            )
