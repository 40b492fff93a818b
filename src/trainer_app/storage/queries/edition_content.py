"""All that an edition says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from itertools import groupby
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, Row, select

from trainer_app.domain.errors import RecordNotFound
from trainer_app.domain.languages import Language
from trainer_app.domain.material import MaterialKind
from trainer_app.services.read_models.edition_content import (
    EditionContent,
    FileContent,
    ModuleContent,
    PartContent,
    TextContent,
)
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.tables.curricula import curriculum, edition, module, module_text, part
from trainer_app.storage.tables.institutions import programme
from trainer_app.storage.tables.materials import material, taken_package

_LANGUAGES, _KINDS = list(Language), list(MaterialKind)


class SqlEditionContentQueries:
    """Answers from the database (see `services.read_models.edition_content`)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def content(self, edition_id: UUID) -> EditionContent:
        """All that an edition says, in five statements."""
        head = (
            select(
                edition,
                curriculum.c.code,
                curriculum.c.title,
                curriculum.c.kind,
                curriculum.c.owner,
                curriculum.c.programme_id,
                programme.c.code.label("programme_code"),
                programme.c.name.label("programme_name"),
            )
            .join(curriculum, curriculum.c.id == edition.c.curriculum_id)
            .join(programme, programme.c.id == curriculum.c.programme_id)
            .where(edition.c.id == edition_id, live(edition), live(curriculum))
        )
        modules = (
            select(module)
            .where(module.c.edition_id == edition_id, live(module))
            .order_by(module.c.position, module.c.code)
        )
        parts = (
            select(part.c.id, part.c.title)
            .where(part.c.edition_id == edition_id, live(part))
            .order_by(part.c.position)
        )
        texts, files = (
            select(table)
            .join(module, module.c.id == table.c.module_id)
            .where(module.c.edition_id == edition_id, live(module), live(table))
            for table in (module_text, material)
        )
        with self._engine.connect() as connection:
            row = connection.execute(head).first()
            if row is None:
                raise RecordNotFound(noun="edition")
            of_module: dict[UUID, list[Row[Any]]] = defaultdict(list)
            for text in connection.execute(texts):
                of_module[text.module_id].append(text)
            files_of: dict[UUID, list[Row[Any]]] = defaultdict(list)
            for file in connection.execute(files):
                files_of[file.module_id].append(file)
            return EditionContent(
                programme_id=row.programme_id,
                programme_code=row.programme_code,
                programme_name=row.programme_name,
                curriculum_id=row.curriculum_id,
                code=row.code,
                title=row.title,
                kind=row.kind,
                owner=row.owner,
                id=row.id,
                name=row.name,
                state=row.state,
                published_on=row.published_on,
                withdrawn_on=row.withdrawn_on,
                rule=row.rule,
                pathway=row.pathway,
                parts=tuple(
                    PartContent(id=one.id, title=one.title) for one in connection.execute(parts)
                ),
                modules=tuple(
                    _module(one, of_module[one.id], files_of[one.id])
                    for one in connection.execute(modules)
                ),
            )

    def edition_of(self, content: EditionContent) -> UUID | None:
        """The edition here that a package means."""
        statement = (
            select(edition.c.id)
            .join(curriculum, curriculum.c.id == edition.c.curriculum_id)
            .where(live(edition), live(curriculum))
        )
        by_id = statement.where(edition.c.id == content.id)
        by_name = statement.where(curriculum.c.code == content.code, edition.c.name == content.name)
        with self._engine.connect() as connection:
            found = connection.execute(by_id).scalar()
            return found or connection.execute(by_name).scalars().first()

    def taken(self, edition_id: UUID) -> Mapping[str, str]:
        """The fingerprints of the last package."""
        statement = select(taken_package.c.prints).where(
            taken_package.c.edition_id == edition_id, live(taken_package)
        )
        with self._engine.connect() as connection:
            return dict(connection.execute(statement).scalar() or ())


def _module(row: Row[Any], texts: list[Row[Any]], files: list[Row[Any]]) -> ModuleContent:
    english = next((one.revision for one in texts if one.language is Language.ENGLISH), None)
    return ModuleContent(
        id=row.id,
        code=row.code,
        minutes=row.minutes,
        levels=row.levels,
        delivery=row.delivery,
        prerequisites=row.prerequisites,
        participants_per_trainer=row.participants_per_trainer,
        equipment=row.equipment,
        mandatory=row.mandatory,
        part_id=row.part_id,
        tested_by=row.tested_by,
        texts=tuple(
            _text(one, english)
            for one in sorted(texts, key=lambda one: _LANGUAGES.index(one.language))
        ),
        files=tuple(map(_file, sorted(_newest(files), key=_place))),
    )


def _text(row: Row[Any], english: int | None) -> TextContent:
    return TextContent(
        language=row.language,
        title=row.title,
        aim=row.aim,
        objectives=row.objectives,
        outline=row.outline,
        status=row.status,
        behind=bool(english and row.source_revision is not None and row.source_revision < english),
        reviewer=row.reviewer,
        reviewed_on=row.reviewed_on,
    )


def _newest(files: list[Row[Any]]) -> list[Row[Any]]:
    ordered = sorted(files, key=lambda one: (str(one.line_id), one.number, str(one.id)))
    return [list(line)[-1] for _, line in groupby(ordered, key=lambda one: one.line_id)]


def _place(row: Row[Any]) -> tuple[object, ...]:
    return _LANGUAGES.index(row.language), _KINDS.index(row.kind), row.name, str(row.id)


def _file(row: Row[Any]) -> FileContent:
    return FileContent(
        id=row.id,
        line_id=row.line_id,
        number=row.number,
        language=row.language,
        kind=row.kind,
        name=row.name,
        sha256=row.sha256,
        bytes=row.bytes,
        added_on=row.added_on,
    )
