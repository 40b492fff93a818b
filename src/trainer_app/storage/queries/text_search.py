"""The question behind the search in all module texts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from sqlalchemy import (
    Dialect,
    Engine,
    Row,
    Select,
    Subquery,
    case,
    column,
    func,
    literal,
    or_,
    select,
    table,
    union_all,
)
from sqlalchemy.sql.elements import ColumnElement

from trainer_app.domain.curriculum import EditionState
from trainer_app.domain.languages import Language
from trainer_app.domain.segments import ModuleWords
from trainer_app.services.read_models.text_search import FEWEST_LETTERS, FoundText, FoundTexts
from trainer_app.storage.queries.institutions import live
from trainer_app.storage.tables.curricula import curriculum, edition, module, module_text
from trainer_app.storage.tables.text_search import TRIGRAMS, text_search

_FIELDS: Final = ("title", "aim", "body")  # in the order of their weight
_STATES: Final = (EditionState.PUBLISHED, EditionState.DRAFT, EditionState.WITHDRAWN)
_RANKED: Final = 1000
"""Of each field the newest so many hits are ranked: of more, nobody reads the order."""

_trigrams = table(TRIGRAMS, column("rowid"))


class SqlTextSearch:
    """Answers from the database (see `services.read_models.text_search`)."""

    def __init__(self, engine: Engine, fold: Callable[[str], str]) -> None:
        self._engine, self._fold = engine, fold

    def found(self, text: str, *, language: Language | None, most: int) -> FoundTexts:
        """The foremost texts in one statement, their number in another."""
        needle = self._fold(text)
        if not needle:
            return FoundTexts((), 0)
        fields = _FIELDS if len(needle) >= FEWEST_LETTERS else _FIELDS[:1]
        search = _Search(needle, fields, language, self._engine.dialect)
        with self._engine.connect() as connection:
            rows = connection.execute(_foremost(search.ranked(), most))
            found = tuple(_row(row) for row in rows)
            total = connection.execute(search.count()).scalar_one() if found else 0
        return FoundTexts(found, int(total))


class _Search:
    """One needle, already folded, in some of the fields."""

    def __init__(
        self, needle: str, fields: tuple[str, ...], language: Language | None, dialect: Dialect
    ) -> None:
        self._needle, self._fields, self._language = needle, fields, language
        whole = len(needle) >= FEWEST_LETTERS
        self._by_trigrams = dialect.name == "sqlite" and whole

    def ranked(self) -> Subquery:
        """Numbers of the texts, each once with the weight of its best field."""
        parts = []
        for weight, field in enumerate(self._fields):
            number, hits = self._hits(field)
            newest = hits.add_columns(number.label("number"), literal(weight).label("weight"))
            parts.append(select(newest.order_by(number.desc()).limit(_RANKED).subquery()))
        every = union_all(*parts).subquery()
        best = select(every.c.number, func.min(every.c.weight).label("weight"))
        return best.group_by(every.c.number).subquery()

    def count(self) -> Select[Any]:
        """How many texts there are in all."""
        number, hits = self._hits(*self._fields)
        return hits.add_columns(func.count(number))

    def _hits(self, *fields: str) -> tuple[ColumnElement[int], Select[Any]]:
        """A selection without columns, and the column that has the number."""
        spoken = text_search.c.language == self._language
        if not self._by_trigrams:
            like = [text_search.c[name].contains(self._needle) for name in fields]
            hits = select().select_from(text_search).where(or_(*like))
            return text_search.c.number, hits.where(spoken) if self._language else hits
        asked = f'{{{" ".join(fields)}}} : "{self._needle}"'  # folded texts have no quotes
        hits = select().where(column(TRIGRAMS).op("MATCH")(asked))
        if self._language is None:
            return _trigrams.c.rowid, hits.select_from(_trigrams)
        joined = _trigrams.join(text_search, text_search.c.number == _trigrams.c.rowid)
        return _trigrams.c.rowid, hits.select_from(joined).where(spoken)


def _foremost(ranked: Subquery, most: int) -> Select[Any]:
    states = {state.value: place for place, state in enumerate(_STATES)}
    languages = {language.value: place for place, language in enumerate(Language)}
    return (
        select(
            curriculum.c.code.label("curriculum_code"),
            curriculum.c.title.label("curriculum_title"),
            edition.c.id.label("edition_id"),
            edition.c.name.label("edition_name"),
            edition.c.state,
            module.c.id.label("module_id"),
            module.c.code.label("module_code"),
            module_text.c.language,
            module_text.c.title,
            module_text.c.aim,
            module_text.c.objectives,
            module_text.c.outline,
        )
        .select_from(ranked)
        .join(text_search, text_search.c.number == ranked.c.number)
        .join(module_text, module_text.c.id == text_search.c.text_id)
        .join(module, module.c.id == module_text.c.module_id)
        .join(edition, edition.c.id == module.c.edition_id)
        .join(curriculum, curriculum.c.id == edition.c.curriculum_id)
        .where(live(module_text), live(module), live(edition), live(curriculum))
        .order_by(
            ranked.c.weight,
            case(states, value=edition.c.state),
            edition.c.published_on.desc().nulls_last(),
            edition.c.name.desc(),
            curriculum.c.code,
            module.c.position,
            case(languages, value=module_text.c.language),
        )
        .limit(most)
    )


def _row(row: Row[Any]) -> FoundText:
    return FoundText(
        curriculum_code=row.curriculum_code,
        curriculum_title=row.curriculum_title,
        edition_id=row.edition_id,
        edition_name=row.edition_name,
        edition_state=row.state,
        module_id=row.module_id,
        module_code=row.module_code,
        language=row.language,
        words=ModuleWords(
            title=row.title, aim=row.aim, objectives=row.objectives, outline=row.outline
        ),
    )
