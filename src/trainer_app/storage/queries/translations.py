"""Questions of the exchange with translators."""

from __future__ import annotations

from collections import defaultdict
from uuid import UUID

from sqlalchemy import Engine, Row, select

from trainer_app.domain.curriculum import text_status
from trainer_app.domain.errors import RecordNotFound
from trainer_app.domain.languages import Language
from trainer_app.domain.segments import ModuleWords
from trainer_app.services.read_models.translations import EditionTexts, ModuleTexts, TextRow
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.tables.curricula import curriculum, edition, module, module_text


class SqlTranslationQueries:
    """Answers from the database (see `services.read_models.translations`)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def edition_texts(self, edition_id: UUID) -> EditionTexts:
        """All texts of an edition, in three statements."""
        head = (
            select(edition.c.name, curriculum.c.code, curriculum.c.title)
            .join(curriculum, curriculum.c.id == edition.c.curriculum_id)
            .where(edition.c.id == edition_id, live(edition), live(curriculum))
        )
        modules = (
            select(module.c.id, module.c.code)
            .where(module.c.edition_id == edition_id, live(module))
            .order_by(module.c.position)
        )
        texts = (
            select(module_text)
            .join(module, module.c.id == module_text.c.module_id)
            .where(module.c.edition_id == edition_id, live(module), live(module_text))
        )
        with self._engine.connect() as connection:
            row = connection.execute(head).first()
            if row is None:
                raise RecordNotFound(noun="edition")
            found: dict[UUID, dict[Language, Row[tuple[object, ...]]]] = defaultdict(dict)
            for text in connection.execute(texts):
                found[text.module_id][text.language] = text
            return EditionTexts(
                id=edition_id,
                curriculum_code=row.code,
                curriculum_title=row.title,
                name=row.name,
                modules=tuple(
                    ModuleTexts(id=one.id, code=one.code, texts=_texts(found[one.id]))
                    for one in connection.execute(modules)
                ),
            )

    def edition_named(self, curriculum_code: str, name: str) -> UUID | None:
        """The edition of these names."""
        statement = (
            select(edition.c.id)
            .join(curriculum, curriculum.c.id == edition.c.curriculum_id)
            .where(
                curriculum.c.code == curriculum_code,
                edition.c.name == name,
                live(edition),
                live(curriculum),
            )
        )
        with self._engine.connect() as connection:
            return connection.execute(statement).scalars().first()


def _texts(rows: dict[Language, Row[tuple[object, ...]]]) -> dict[Language, TextRow]:
    english = rows.get(Language.ENGLISH)
    return {
        language: TextRow(
            id=row.id,
            version=row.version,
            words=ModuleWords(
                title=row.title, aim=row.aim, objectives=row.objectives, outline=row.outline
            ),
            status=text_status(
                row.status,
                source_revision=row.source_revision,
                english_revision=english.revision if english else None,
            ),
            revision=row.revision,
            source_revision=row.source_revision,
        )
        for language, row in rows.items()
    }
