"""What a text says, in the language of the paper that is shown."""

from __future__ import annotations

from functools import partial
from typing import Final

from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.template import Element, ElementKind
from trainer_app.domain.template_check import missing_languages
from trainer_app.domain.template_data import MOST_CHARACTERS
from trainer_app.ui.designer.element_words import field_options
from trainer_app.ui.designer.section import Chosen, Section
from trainer_app.ui.designer.text_editor import TextEditor
from trainer_app.ui.designer.verbs import Verb
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.look import Look
from trainer_app.ui.theme import font_for
from trainer_app.ui.widgets.menu_button import MenuButton

_CONTROLS: Final = (*range(9), *range(14, 32), *range(127, 160), *range(0xD800, 0xE000))
_NOT_TYPED: Final = {0x0B: "\n", 0x0C: "\n"} | dict.fromkeys(_CONTROLS)
"""What comes along from a word processor and no paper can show."""


class TextSection(Section):
    """A few lines, a menu of fields to name in braces, and whether it is the English beneath."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.editor = TextEditor(look)
        self.insert = MenuButton(look, icon="braces")
        self.heading.hide()
        self.rule.hide()
        self.add(self.new_field("text", self.editor))
        self.column.addWidget(self.insert)
        self.second = self.add_tick("second")
        self.only = MenuButton(look, icon="languages")
        self.column.addWidget(self.only)
        self.retranslateUi()

    def suits(self, chosen: Chosen) -> bool:
        """One text, or the heading of one list."""
        return chosen.alone is not None and chosen.kinds <= {ElementKind.TEXT, ElementKind.MODULES}

    def fill(self) -> None:
        """Show what it says; where it says nothing in the language, what will be shown instead."""
        element = self.chosen.alone
        assert element is not None  # it suits
        language = self._language
        says = element.text.get(language) or ""
        self.editor.setPlaceholderText("" if says else element.says_in(Language.ENGLISH))
        self.show_value("text", says)
        field = self.field("text")
        name = NATIVE_NAMES[language]
        field.set_label(self.tr("Text in {language}").format(language=name))
        if language in missing_languages(element) and not field.being_edited:
            words = self.tr("English is shown: no text in {language} yet")
            field.advise(words.format(language=name))
        self._offer_languages(element)
        self.second.setVisible(element.kind is ElementKind.TEXT)
        self.second.setChecked(element.second)

    def refusal(self, key: str, value: object) -> str:
        """A text has its bounds."""
        if key == "text" and len(str(value)) > MOST_CHARACTERS:
            return self.tr("%n character(s) too many", "", len(str(value)) - MOST_CHARACTERS)
        return ""

    def take(self, key: str, value: object) -> None:
        """The text was left, or the tick set."""
        element = self.chosen.alone
        if element is None:
            return
        if key == "second":
            self.change(Verb.SECOND, second=bool(value))
            return
        texts = {language.value: text for language, text in element.text}
        texts[self._language.value] = str(value).translate(_NOT_TYPED)
        self.change(Verb.TEXT, text=LocalizedText.of(texts))

    def _offer_languages(self, element: Element) -> None:
        """On papers in which languages it stands."""
        self.only.setVisible(not element.second)
        chosen = element.only or tuple(Language)
        names = ", ".join(language.value for language in chosen)
        all_of_them = self.tr("On papers in all languages")
        some = self.tr("On papers in {languages}").format(languages=names)
        self.only.setText(some if element.only else all_of_them)
        self.only.menu_below.clear()
        for language in Language:
            action = self.only.menu_below.addAction(NATIVE_NAMES[language])
            action.setFont(font_for(NATIVE_NAMES[language]))
            action.setCheckable(True)
            action.setChecked(language in chosen)
            action.triggered.connect(partial(self._toggle, language))

    def _toggle(self, language: Language, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 (Qt's)
        """Let it stand on papers in a language, or no more; the last one stays."""
        element = self.chosen.alone
        if element is None:
            return
        standing = set(element.only or Language) ^ {language}
        only = tuple(one for one in Language if one in standing)
        if only:
            self.change(Verb.LANGUAGES, only=() if len(only) == len(Language) else only)

    def edit(self) -> None:
        """Let the hand write at once."""
        self.editor.setFocus()
        self.editor.selectAll()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.insert.setText(self.tr("Insert field"))
        self.insert.offer([(words, partial(self._insert, name)) for name, words in field_options()])
        self.second.setText(self.tr("English, beneath other languages only"))
        if self.chosen.alone is not None and self.suits(self.chosen):
            self.fill()

    @property
    def _language(self) -> Language:
        element = self.chosen.alone
        if element is not None and element.second:
            return Language.ENGLISH
        return self.chosen.language

    def _insert(self, name: str) -> None:
        self.editor.insert_at_cursor("{" + name + "}")
        self.field("text").leave()
        self.editor.setFocus()
