"""Questions about curricula."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, and_, func, or_, select

from trainer_app.domain.curriculum import TextStatus, text_status
from trainer_app.domain.errors import RecordNotFound
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.person import PathwayStage
from trainer_app.services.read_models.curricula import (
    CurriculumRow,
    EditionRow,
    EditionView,
    ModuleRow,
    ModuleTextView,
    PartRow,
)
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.tables.courses import course
from trainer_app.storage.tables.curricula import curriculum, edition, module, module_text, part
from trainer_app.storage.tables.people import person, trainer


class SqlCurriculumQueries:
    """Answers from the database (see `services.read_models.curricula`)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def curricula(self) -> list[CurriculumRow]:
        """All curricula by code, with their editions newest first."""
        size = (
            select(
                module.c.edition_id,
                func.count(module.c.id).label("modules"),
                func.sum(module.c.minutes).label("minutes"),
            )
            .where(live(module))
            .group_by(module.c.edition_id)
            .subquery()
        )
        used = (
            select(course.c.edition_id, func.count(course.c.id).label("courses"))
            .where(live(course))
            .group_by(course.c.edition_id)
            .subquery()
        )
        editions = (
            select(edition, size.c.modules, size.c.minutes, used.c.courses)
            .outerjoin(size, size.c.edition_id == edition.c.id)
            .outerjoin(used, used.c.edition_id == edition.c.id)
            .where(live(edition))
            .order_by(edition.c.name.desc())
        )
        with self._engine.connect() as connection:
            of_curriculum: dict[UUID, list[EditionRow]] = defaultdict(list)
            for row in connection.execute(editions):
                of_curriculum[row.curriculum_id].append(
                    EditionRow(
                        id=row.id,
                        version=row.version,
                        name=row.name,
                        state=row.state,
                        published_on=row.published_on,
                        withdrawn_on=row.withdrawn_on,
                        modules=row.modules or 0,
                        minutes=int(row.minutes or 0),
                        courses=row.courses or 0,
                    )
                )
            rows = connection.execute(
                select(curriculum).where(live(curriculum)).order_by(curriculum.c.code)
            )
            return [
                CurriculumRow(
                    id=row.id,
                    version=row.version,
                    programme_id=row.programme_id,
                    code=row.code,
                    title=row.title,
                    kind=row.kind,
                    owner=row.owner,
                    editions=tuple(of_curriculum[row.id]),
                )
                for row in rows
            ]

    def edition(self, edition_id: UUID) -> EditionView:
        """One edition with its modules in order."""
        statement = (
            select(edition, curriculum.c.code, curriculum.c.title, curriculum.c.kind)
            .join(curriculum, curriculum.c.id == edition.c.curriculum_id)
            .where(edition.c.id == edition_id, live(edition))
        )
        with self._engine.connect() as connection:
            row = connection.execute(statement).first()
            if row is None:
                raise RecordNotFound(noun="edition")
            return EditionView(
                id=row.id,
                version=row.version,
                curriculum_id=row.curriculum_id,
                curriculum_code=row.code,
                curriculum_title=row.title,
                curriculum_kind=row.kind,
                name=row.name,
                state=row.state,
                published_on=row.published_on,
                rule=row.rule,
                pathway=row.pathway,
                parts=tuple(self._parts(connection, edition_id)),
                modules=tuple(self._modules(connection, edition_id)),
            )

    def _parts(self, connection: Connection, edition_id: UUID) -> list[PartRow]:
        statement = (
            select(part)
            .where(part.c.edition_id == edition_id, live(part))
            .order_by(part.c.position)
        )
        return [
            PartRow(id=row.id, version=row.version, position=row.position, title=row.title)
            for row in connection.execute(statement)
        ]

    def _modules(self, connection: Connection, edition_id: UUID) -> list[ModuleRow]:
        texts = connection.execute(
            select(
                module_text.c.module_id,
                module_text.c.language,
                module_text.c.title,
                module_text.c.status,
                module_text.c.revision,
                module_text.c.source_revision,
            )
            .join(module, module.c.id == module_text.c.module_id)
            .where(module.c.edition_id == edition_id, live(module_text))
        ).all()
        by_module: dict[UUID, dict[Language, Any]] = defaultdict(dict)
        for text in texts:
            by_module[text.module_id][text.language] = text
        modules = connection.execute(
            select(module)
            .where(module.c.edition_id == edition_id, live(module))
            .order_by(module.c.position)
        )
        rows = []
        for row in modules:
            mine = by_module[row.id]
            english = mine.get(Language.ENGLISH)
            statuses = {}
            for language in Language:
                found = mine.get(language)
                statuses[language] = text_status(
                    found.status if found else None,
                    source_revision=found.source_revision if found else None,
                    english_revision=english.revision if english else None,
                )
            rows.append(
                ModuleRow(
                    id=row.id,
                    version=row.version,
                    code=row.code,
                    position=row.position,
                    title=LocalizedText.of({lang.value: t.title for lang, t in mine.items()}),
                    minutes=row.minutes,
                    levels=row.levels,
                    delivery=row.delivery,
                    prerequisites=row.prerequisites,
                    participants_per_trainer=row.participants_per_trainer,
                    equipment=row.equipment,
                    mandatory=row.mandatory,
                    part_id=row.part_id,
                    tested_by=row.tested_by,
                    statuses=statuses,
                )
            )
        return rows

    def module_texts(self, module_id: UUID) -> dict[Language, ModuleTextView]:
        """The module's text in each language."""
        with self._engine.connect() as connection:
            found = {
                row.language: row
                for row in connection.execute(
                    select(module_text).where(
                        and_(module_text.c.module_id == module_id, live(module_text))
                    )
                )
            }
        english = found.get(Language.ENGLISH)
        views = {}
        for language in Language:
            row = found.get(language)
            if row is None:
                views[language] = ModuleTextView(
                    id=None,
                    version=None,
                    module_id=module_id,
                    language=language,
                    title="",
                    aim="",
                    objectives=(),
                    outline="",
                    status=TextStatus.MISSING,
                    revision=0,
                    source_revision=None,
                    reviewer="",
                    reviewed_on=None,
                )
                continue
            views[language] = ModuleTextView(
                id=row.id,
                version=row.version,
                module_id=module_id,
                language=language,
                title=row.title,
                aim=row.aim,
                objectives=row.objectives,
                outline=row.outline,
                status=text_status(
                    row.status,
                    source_revision=row.source_revision,
                    english_revision=english.revision if english else None,
                ),
                revision=row.revision,
                source_revision=row.source_revision,
                reviewer=row.reviewer,
                reviewed_on=row.reviewed_on,
            )
        return views

    def trainers_by_language(self, academy_id: UUID, on: date) -> Counter[Language]:
        """The active trainers whose certification has not run out."""
        statement = (
            select(trainer.c.teaching_languages)
            .join(person, person.c.id == trainer.c.person_id)
            .where(
                trainer.c.academy_id == academy_id,
                trainer.c.active,
                trainer.c.stage.in_((PathwayStage.CERTIFIED, PathwayStage.MASTER)),
                or_(trainer.c.certified_until.is_(None), trainer.c.certified_until >= on),
                live(trainer),
                live(person),
            )
        )
        known = {language.value: language for language in Language}
        with self._engine.connect() as connection:
            return Counter(
                known[code]
                for codes in connection.execute(statement).scalars()
                for code in codes
                if code in known
            )
