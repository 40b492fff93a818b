"""Questions about one module's text in one language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import UTC
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, Row, and_, select

from trainer_app.domain.curriculum import TextStatus, text_status
from trainer_app.domain.languages import Language
from trainer_app.domain.segments import ModuleWords, Segment, fingerprint, segments_of
from trainer_app.services.read_models.module_texts import (
    MOST_EARLIER,
    EarlierTranslation,
    RemarkRow,
)
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.tables.curricula import (
    curriculum,
    edition,
    module,
    module_text,
    text_piece,
    text_remark,
)
from trainer_app.storage.tables.journal import change, change_set
from trainer_app.storage.types import Json

_WORDS = ("title", "aim", "objectives", "outline")


class SqlModuleTextQueries:
    """Answers from the database (see `services.read_models.module_texts`)."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def source_then(self, module_id: UUID, revision: int) -> ModuleWords | None:
        """What the English text said: what it says, with every later change taken back."""
        now = select(module_text).where(
            module_text.c.module_id == module_id, module_text.c.language == Language.ENGLISH
        )
        with self._engine.connect() as connection:
            row = connection.execute(now).first()
            if row is None:
                return None
            said: dict[str, Any] = {name: getattr(row, name) for name in (*_WORDS, "revision")}
            changes = connection.execute(
                select(change.c.before)
                .join(change_set, change_set.c.id == change.c.change_set_id)
                .where(change.c.record_id == row.id)
                .order_by(change_set.c.stamp.desc(), change.c.position.desc())
            )
            for one in changes:
                if said["revision"] <= revision:
                    break
                before: dict[str, Json] = one.before or {}
                said.update((name, before[name]) for name in said.keys() & before.keys())
        if said["revision"] != revision:
            return None
        return ModuleWords(
            title=said["title"],
            aim=said["aim"],
            objectives=tuple(said["objectives"]),
            outline=said["outline"],
        )

    def remarks(self, module_id: UUID, language: Language) -> list[RemarkRow]:
        """The remarks, those to be settled first."""
        statement = (
            select(text_remark)
            .where(
                text_remark.c.module_id == module_id,
                text_remark.c.language == language,
                live(text_remark),
            )
            .order_by(text_remark.c.settled, text_remark.c.made_at)
        )
        with self._engine.connect() as connection:
            return [
                RemarkRow(
                    id=row.id,
                    words=row.words,
                    author=row.author,
                    made_at=row.made_at.replace(tzinfo=UTC),
                    settled=row.settled,
                )
                for row in connection.execute(statement)
            ]

    def earlier(self, module_id: UUID, language: Language) -> list[EarlierTranslation]:
        """The translation memory, in two statements."""
        english = module_text.alias("english")
        own = select(module_text).where(
            module_text.c.module_id == module_id,
            module_text.c.language.in_((Language.ENGLISH, language)),
            live(module_text),
        )
        with self._engine.connect() as connection:
            mine = {row.language: segments_of(_said(row)) for row in connection.execute(own)}
            wanted = mine.get(Language.ENGLISH, ())
            if not wanted or language is Language.ENGLISH:
                return []
            same = select(text_piece.c.module_text_id).where(
                text_piece.c.fingerprint.in_({fingerprint(one.text) for one in wanted})
            )
            statement = (
                select(
                    module_text,
                    english.c.title.label("english_title"),
                    english.c.aim.label("english_aim"),
                    english.c.objectives.label("english_objectives"),
                    english.c.outline.label("english_outline"),
                    english.c.revision.label("english_revision"),
                    module.c.code.label("module_code"),
                    edition.c.name.label("edition_name"),
                    curriculum.c.code.label("curriculum_code"),
                )
                .join(english, english.c.module_id == module_text.c.module_id)
                .join(module, module.c.id == module_text.c.module_id)
                .join(edition, edition.c.id == module.c.edition_id)
                .join(curriculum, curriculum.c.id == edition.c.curriculum_id)
                .where(
                    and_(live(module_text), live(module), live(edition)),
                    english.c.removed.is_(False),
                    english.c.module_id != module_id,
                    english.c.language == Language.ENGLISH,
                    module_text.c.language == language,
                    english.c.id.in_(same),
                )
                .order_by(module_text.c.id.desc())
            )
            found = connection.execute(statement).all()
        return list(_offers(wanted, mine.get(language, ()), found))


def _offers(
    wanted: Sequence[Segment], has: Sequence[Segment], found: Sequence[Row[Any]]
) -> Iterator[EarlierTranslation]:
    """For each piece what others made of it."""
    memory: dict[str, list[tuple[str, str, TextStatus]]] = defaultdict(list)
    for row in found:
        targets = {one.key: one.text for one in segments_of(_said(row))}
        place = f"{row.curriculum_code} {row.edition_name}, {row.module_code}"
        status = text_status(
            row.status,
            source_revision=row.source_revision,
            english_revision=row.english_revision,
        )
        for one in segments_of(_said(row, "english_")):
            if one.key in targets:
                memory[fingerprint(one.text)].append((targets[one.key], place, status))
    own = {one.key: one.text for one in has}
    for piece in wanted:
        seen = {own.get(piece.key)}
        known = memory[fingerprint(piece.text)]
        for text, place, status in sorted(known, key=lambda one: one[2] != TextStatus.APPROVED):
            if text not in seen and len(seen) <= MOST_EARLIER:
                seen.add(text)
                yield EarlierTranslation(
                    key=piece.key, source=piece.text, text=text, place=place, status=status
                )


def _said(row: Row[Any], prefix: str = "") -> ModuleWords:
    title, aim, objectives, outline = (getattr(row, f"{prefix}{name}") for name in _WORDS)
    return ModuleWords(title=title, aim=aim, objectives=objectives, outline=outline)
