"""What changed between two editions as they are shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from uuid import UUID

from trainer_app.domain.edition_difference import ModuleDifference, ModuleFacts, differences
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.reasons import Reason
from trainer_app.domain.segments import ModuleWords
from trainer_app.services.read_models.curricula import EditionView, ModuleRow, PartRow
from trainer_app.services.read_models.translations import EditionTexts


def edition_changes(
    old: EditionView,
    new: EditionView,
    language: Language,
    texts: Callable[[UUID], EditionTexts],
) -> tuple[ModuleDifference, ...]:
    """The modules that differ; titles are shown in this language, and compared in English.

    `texts` asks for all texts of an edition (`TranslationQueries.edition_texts`).
    """
    titles = {_compared(one.title): one.title.best(language) for one in (*old.parts, *new.parts)}
    shown = {row.code: row.title.best(language) for row in (*old.modules, *new.modules)}
    return tuple(
        ModuleDifference(
            one.fate,
            one.code,
            shown[one.code] or one.title,
            tuple(_in_words(reason, titles) for reason in one.changes),
        )
        for one in differences(_all_facts(old, texts(old.id)), _all_facts(new, texts(new.id)))
    )


def _in_words(reason: Reason, titles: Mapping[str, str]) -> Reason:
    """A part is compared by its English title, and named in the language of the reader."""
    if reason.code != "module-in-part":
        return reason
    [(name, title)] = reason.values
    return Reason.of(reason.code, **{name: titles.get(str(title), title)})


def _compared(title: LocalizedText) -> str:
    return title.get(Language.ENGLISH) or title.best()


def _all_facts(edition: EditionView, texts: EditionTexts) -> list[ModuleFacts]:
    english = {
        one.id: one.texts[Language.ENGLISH].words
        for one in texts.modules
        if Language.ENGLISH in one.texts
    }
    return [
        _facts(row, edition.part_of(row), english.get(row.id, ModuleWords()))
        for row in edition.modules
    ]


def _facts(row: ModuleRow, part: PartRow | None, words: ModuleWords) -> ModuleFacts:
    return ModuleFacts(
        code=row.code,
        title=_compared(row.title),
        minutes=row.minutes,
        levels=row.levels,
        delivery=row.delivery,
        prerequisites=row.prerequisites,
        participants_per_trainer=row.participants_per_trainer,
        equipment=row.equipment,
        mandatory=row.mandatory,
        part=_compared(part.title) if part else "",
        tested_by=row.tested_by,
        words=words,
    )
