"""What changed between two editions as they are shown."""

from __future__ import annotations

from collections.abc import Mapping

from trainer_app.domain.edition_difference import ModuleDifference, ModuleFacts, differences
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.reasons import Reason
from trainer_app.services.read_models.curricula import EditionView, ModuleRow, PartRow


def edition_changes(
    old: EditionView, new: EditionView, language: Language
) -> tuple[ModuleDifference, ...]:
    """The modules that differ; titles are shown in this language, and compared in English."""
    titles = {_compared(one.title): one.title.best(language) for one in (*old.parts, *new.parts)}
    shown = {row.code: row.title.best(language) for row in (*old.modules, *new.modules)}
    return tuple(
        ModuleDifference(
            one.fate,
            one.code,
            shown[one.code] or one.title,
            tuple(_in_words(reason, titles) for reason in one.changes),
        )
        for one in differences(_all_facts(old), _all_facts(new))
    )


def _in_words(reason: Reason, titles: Mapping[str, str]) -> Reason:
    """A part is compared by its English title, and named in the language of the reader."""
    if reason.code != "module-in-part":
        return reason
    [(name, title)] = reason.values
    return Reason.of(reason.code, **{name: titles.get(str(title), title)})


def _compared(title: LocalizedText) -> str:
    return title.get(Language.ENGLISH) or title.best()


def _all_facts(edition: EditionView) -> list[ModuleFacts]:
    return [_facts(row, edition.part_of(row)) for row in edition.modules]


def _facts(row: ModuleRow, part: PartRow | None) -> ModuleFacts:
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
    )
