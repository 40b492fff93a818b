"""One module in a curriculum's book: heading, facts, aim, objectives, outline, as rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from trainer_app.documents.flow import FlowLine, FlowRow, Type, item, paragraph, side_by_side
from trainer_app.documents.paper_page import MM
from trainer_app.documents.paper_style import number
from trainer_app.documents.texts import PaperTexts, paper_texts
from trainer_app.domain.languages import Language
from trainer_app.services.curriculum_papers import PaperModule, PaperText
from trainer_app.writing.fonts import Weight

_PART: Final = Type(17, Weight.BOLD)
_TITLE: Final = Type(13, Weight.BOLD)
_HEADING: Final = Type(10.5, Weight.SEMIBOLD)
_BODY: Final = Type(10)
_LABEL: Final = Type(9, grey=True)
_FACT: Final = Type(9)
_GUTTER: Final = 8 * MM
_INDENT: Final = 6 * MM
_SUB_ITEM: Final = "  "


class ModuleRows:
    """Makes the rows of one module after another."""

    def __init__(self, languages: Sequence[Language], left: float, right: float) -> None:
        share = (right - left - _GUTTER * (len(languages) - 1)) / len(languages)
        self._columns = [
            _Column(paper_texts(language), left + place * (share + _GUTTER), share)
            for place, language in enumerate(languages)
        ]

    def of(self, module: PaperModule) -> list[FlowRow]:
        """All of them, the heading first."""
        columns = list(zip(self._columns, module.texts, strict=True))
        titles = [column.title(module, text) for column, text in columns]
        rows = list(self._part(module))
        rows += side_by_side(titles, before=0 if rows else 11 * MM, heads=True, rule=not rows)
        rows += self._aligned([column.marks(text) for column, text in columns], heads=True)
        rows += self._aligned([column.facts(module) for column, _ in columns], heads=True)
        for key, parts in _PARTS:
            told = [parts(column, text) for column, text in columns]
            if any(told):
                heading = [
                    column.heading(key) if pieces else []
                    for (column, _), pieces in zip(columns, told, strict=True)
                ]
                rows += side_by_side(heading, before=3.2 * MM, heads=True)
                rows += self._aligned(told, before=0.8 * MM)
        return [*rows[:-1], FlowRow(rows[-1].lines, rows[-1].before, rule=rows[-1].rule)]

    def _part(self, module: PaperModule) -> Iterator[FlowRow]:
        words = [
            paragraph(title, column.left, column.room, _PART, column.texts.language)
            for title, column in zip(module.part, self._columns, strict=False)
        ]
        yield from side_by_side(words, before=16 * MM, heads=True)

    @staticmethod
    def _aligned(
        columns: Sequence[Sequence[list[FlowLine]]], *, before: float = 0.0, heads: bool = False
    ) -> Iterator[FlowRow]:
        """Paragraph beside paragraph, however long each is."""
        for pieces in zip_longest(*columns, fillvalue=[]):
            yield from side_by_side(pieces, before=before, heads=heads)


class _Column:
    """What one language says, in its place."""

    def __init__(self, texts: PaperTexts, left: float, room: float) -> None:
        self.texts, self.left, self.room = texts, left, room

    def title(self, module: PaperModule, text: PaperText) -> list[FlowLine]:
        words = text.words.title or self.texts("curriculum.not_written")
        return paragraph(f"{module.code}  {words}", self.left, self.room, _TITLE, text.spoken)

    def marks(self, text: PaperText) -> list[list[FlowLine]]:
        """What is to be known of the text: that it is a draft, outdated, not translated."""
        if not text.remarkable:
            return []
        if text.spoken is not self.texts.language:
            words = self.texts("curriculum.untranslated")
        else:
            words = self.texts(f"coverage.state.{text.remarkable}")
        look = Type(9, Weight.SEMIBOLD, grey=True)
        return [paragraph(f"[{words}]", self.left, self.room, look, self.texts.language)]

    def facts(self, module: PaperModule) -> list[list[FlowLine]]:
        """A label and its value each; what is not known is left out."""
        return [lines for key, value in self._values(module) if (lines := self._fact(key, value))]

    def heading(self, key: str) -> list[FlowLine]:
        words = self.texts(f"curriculum.{key}")
        return paragraph(words, self.left, self.room, _HEADING, self.texts.language)

    def body(self, words: str, language: Language) -> list[FlowLine]:
        return paragraph(words, self.left, self.room, _BODY, language)

    def item(self, sign: str, words: str, language: Language, depth: int = 0) -> list[FlowLine]:
        shift = depth * _INDENT
        return item(sign, words, self.left + shift, self.room - shift, _BODY, language)

    def _values(self, module: PaperModule) -> Iterator[tuple[str, str]]:
        texts, language = self.texts, self.texts.language
        yield "coverage.minutes", number(module.minutes, language)
        yield "coverage.levels", ", ".join(texts(f"level.{one}") for one in module.levels)
        yield "curriculum.delivery", texts(f"delivery.{module.delivery}")
        attendance = "mandatory" if module.mandatory else "optional"
        yield "curriculum.attendance", texts(f"curriculum.{attendance}")
        yield "curriculum.prerequisites", ", ".join(module.prerequisites)
        ratio = module.participants_per_trainer
        yield "curriculum.ratio", number(ratio, language) if ratio is not None else ""
        yield "curriculum.equipment", module.equipment

    def _fact(self, key: str, value: str) -> list[FlowLine]:
        if not value.strip():
            return []
        language = self.texts.language
        words = f"{self.texts(key)}: {value}"
        return paragraph(words, self.left, self.room, _FACT, language)


def _aim(column: _Column, text: PaperText) -> list[list[FlowLine]]:
    lines = [line for line in text.words.aim.split("\n") if line.strip()]
    return [column.body(line, text.spoken) for line in lines]


def _objectives(column: _Column, text: PaperText) -> list[list[FlowLine]]:
    language = column.texts.language
    return [
        column.item(f"{number(place, language)}.", words, text.spoken)
        for place, words in enumerate(text.words.objectives, start=1)
        if words.strip()
    ]


def _outline(column: _Column, text: PaperText) -> list[list[FlowLine]]:
    return [
        column.item("–", line.strip(), text.spoken, int(line.startswith(_SUB_ITEM)))
        for line in text.words.outline.split("\n")
        if line.strip()
    ]


def _terms(column: _Column, text: PaperText) -> list[list[FlowLine]]:
    return [column.body(", ".join(text.terms), text.spoken)] if text.terms else []


_PARTS: Final = (
    ("aim", _aim),
    ("objectives", _objectives),
    ("outline", _outline),
    ("terms", _terms),
)
