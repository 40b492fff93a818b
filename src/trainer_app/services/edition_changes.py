"""What changed between two editions as they are shown."""

from __future__ import annotations

from trainer_app.domain.edition_difference import ModuleDifference, ModuleFacts, differences
from trainer_app.domain.languages import Language
from trainer_app.services.read_models.curricula import EditionView, ModuleRow


def edition_changes(
    old: EditionView, new: EditionView, language: Language
) -> tuple[ModuleDifference, ...]:
    """The modules that differ; titles are shown in this language, and compared in English."""
    shown = {row.code: row.title.best(language) for row in (*old.modules, *new.modules)}
    return tuple(
        ModuleDifference(one.fate, one.code, shown[one.code] or one.title, one.changes)
        for one in differences([_facts(row) for row in old.modules], [*map(_facts, new.modules)])
    )


def _facts(row: ModuleRow) -> ModuleFacts:
    return ModuleFacts(
        code=row.code,
        title=row.title.get(Language.ENGLISH) or row.title.best(),
        minutes=row.minutes,
        levels=row.levels,
        delivery=row.delivery,
        prerequisites=row.prerequisites,
        participants_per_trainer=row.participants_per_trainer,
        equipment=row.equipment,
        mandatory=row.mandatory,
    )
