"""What can be said of the chosen elements, or of the sheet when none is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from trainer_app.domain.languages import Language
from trainer_app.domain.template import Layout
from trainer_app.ui.designer.advice_box import AdviceBox
from trainer_app.ui.designer.arrange_section import ArrangeSection
from trainer_app.ui.designer.dates_section import DatesSection
from trainer_app.ui.designer.element_words import element_name, kind_words
from trainer_app.ui.designer.letters_section import LettersSection
from trainer_app.ui.designer.paint_section import PaintSection
from trainer_app.ui.designer.place_section import PlaceSection
from trainer_app.ui.designer.section import Chosen, Section
from trainer_app.ui.designer.sheet_section import SheetSection
from trainer_app.ui.designer.source_section import SourceSection
from trainer_app.ui.designer.standing_section import StandingSection
from trainer_app.ui.designer.swatches import AskColour, ask_colour
from trainer_app.ui.designer.text_section import TextSection
from trainer_app.ui.look import Look
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.words import Words

WIDTH: Final = 308


class ElementPane(QFrame):
    """One section for each matter; each field that is left is one change. Changes nothing itself.

    The page answers `changed` with `show_layout`.
    """

    changed = Signal(object, str)  # Layout, verb
    picture_wanted = Signal(str)  # id of the element
    calibration_wanted = Signal()

    def __init__(
        self,
        look: Look,
        words: Words,
        *,
        ask: AskColour = ask_colour,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "side")
        self.setFixedWidth(WIDTH)
        self._words, self._chosen = words, Chosen()
        self.title = Label(size=15, weight=600, elastic=True)
        self.below = Label(size=12, ink="3", elastic=True)
        self.problems = AdviceBox(look, "triangle-alert", "warn")
        self.fit = AdviceBox(look, "triangle-alert", "warn")
        self.text = TextSection(look)
        self.source = SourceSection(look)
        self.place = PlaceSection(look)
        self.letters = LettersSection(look)
        self.dates = DatesSection(look)
        self.paint = PaintSection(look, ask=ask)
        self.standing = StandingSection(look)
        self.arrange = ArrangeSection(look)
        self.sheet = SheetSection(look)
        self._build()
        self.source.picture_wanted.connect(self.picture_wanted)
        self.sheet.calibration_wanted.connect(self.calibration_wanted)
        self.show_layout(Layout(), ())

    @property
    def sections(self) -> tuple[Section, ...]:
        """All of them, from above to below."""
        return (
            self.sheet,
            self.text,
            self.source,
            self.place,
            self.letters,
            self.dates,
            self.paint,
            self.arrange,
            self.standing,
        )

    def _build(self) -> None:
        inside = QWidget()
        body = QVBoxLayout(inside)
        body.setContentsMargins(18, 10, 18, 16)
        body.setSpacing(12)
        body.setAlignment(Qt.AlignmentFlag.AlignTop)
        body.addWidget(self.problems)
        body.addWidget(self.fit)
        for section in self.sections:
            section.changed.connect(self.changed)
            body.addWidget(section)
        body.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        head = QVBoxLayout()
        head.setContentsMargins(18, 14, 18, 2)
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addWidget(self.below)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(scroll, 1)

    def show_layout(
        self, layout: Layout, ids: Sequence[str], language: Language = Language.ENGLISH
    ) -> None:
        """Show these elements of a layout; `language` is the one the paper is shown in."""
        elements = tuple(one for name in ids if (one := layout.element(name)))
        if tuple(one.id for one in elements) != self._chosen.ids:
            self.show_problems(())
            self.show_fit("")
        self._chosen = Chosen(layout, elements, language)
        self._say()
        for section in self.sections:
            section.show_chosen(self._chosen)

    def show_problems(self, problems: Sequence[str]) -> None:
        """Say what is wrong with what is shown, each in a sentence; nothing hides the box."""
        self.problems.say("\n".join(problems))

    def show_fit(self, words: str) -> None:
        """Say how the longest text of the course fits."""
        self.fit.say(words)

    def flush(self) -> None:
        """Tell what is being typed: whoever presses a button of a bar does not leave the field."""
        for section in self.sections:
            section.flush()

    def edit_text(self) -> None:
        """Let the hand write the text of the chosen element, or its first field."""
        if not self.text.isHidden():
            self.text.edit()
        elif not self.source.isHidden():
            self.source.picture.setFocus()
        else:
            self.place.field("left").editor.setFocus()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def _say(self) -> None:
        alone, count = self._chosen.alone, len(self._chosen.elements)
        if alone is not None:
            name, kind = element_name(alone, self._words.language), kind_words(alone.kind)
            self.title.setText(name)
            self.below.setText("" if name == kind else kind)
        else:
            several = self.tr("%n element(s)", "", count)
            self.title.setText(several if count else self.tr("Sheet"))
            self.below.setText("")
        self.below.setVisible(bool(self.below.whole))
        self.setAccessibleName(self.title.whole)
