"""The question behind the search in all module texts."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any, Final

from sqlalchemy import (
    Dialect,
    Engine,
    Row,
    Select,
    case,
    column,
    func,
    or_,
    select,
    table,
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
_LANGUAGES: Final = {language.value: place for place, language in enumerate(Language)}
_RANKED: Final = 500
"""So many of the newest hits are ranked, and as many in titles: of more, nobody reads the order."""

_trigrams = table(TRIGRAMS, column("rowid"))


class SqlTextSearch:
    """Answers from the database (see `services.read_models.text_search`)."""

    def __init__(self, engine: Engine, fold: Callable[[str], str]) -> None:
        self._engine, self._fold = engine, fold

    def found(self, text: str, *, language: Language | None, most: int) -> FoundTexts:
        """The newest hits; the foremost of them. Where there are more, their number and titles."""
        needle = self._fold(text)
        if not needle:
            return FoundTexts((), 0)
        search = _Search(needle, language, self._engine.dialect)
        with self._engine.connect() as connection:
            run = connection.execute
            numbers = set(run(search.newest(*search.fields)).scalars())
            total = len(numbers)
            if total == _RANKED:
                total = run(search.count()).scalar_one()
                if len(search.fields) > 1:
                    numbers.update(run(search.newest("title")).scalars())
            rows = run(_foremost(numbers, needle, most)) if numbers else ()
            return FoundTexts(tuple(_row(row) for row in rows), int(total))


class _Search:
    """One needle, already folded, in the fields that are worth it."""

    def __init__(self, needle: str, language: Language | None, dialect: Dialect) -> None:
        self._needle, self._language = needle, language
        whole = len(needle) >= FEWEST_LETTERS
        self._by_trigrams = dialect.name == "sqlite" and whole
        self.fields = _FIELDS if whole else _FIELDS[:1]

    def newest(self, *fields: str) -> Select[Any]:
        """Numbers of the texts that were changed last, in these fields."""
        number, hits = self._hits(*fields)
        newest = number if self._by_trigrams else number + 0  # else the whole table is read for it
        return hits.add_columns(number).order_by(newest.desc()).limit(_RANKED)

    def count(self) -> Select[Any]:
        """How many texts there are in all."""
        number, hits = self._hits(*self.fields)
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


def _foremost(numbers: Collection[int], needle: str, most: int) -> Select[Any]:
    """The first of these texts with all they say; only the first ones are read whole."""
    order = (
        case(
            (text_search.c.title.contains(needle), 0),
            (text_search.c.aim.contains(needle), 1),
            else_=2,
        ),
        case({state.value: place for place, state in enumerate(_STATES)}, value=edition.c.state),
        edition.c.published_on.desc().nulls_last(),
        edition.c.name.desc(),
        curriculum.c.code,
        module.c.position,
        case(_LANGUAGES, value=text_search.c.language),
    )
    first = (
        select(
            text_search.c.text_id,
            func.row_number().over(order_by=order).label("place"),
            curriculum.c.code.label("curriculum_code"),
            curriculum.c.title.label("curriculum_title"),
            edition.c.id.label("edition_id"),
            edition.c.name.label("edition_name"),
            edition.c.state,
            module.c.id.label("module_id"),
            module.c.code.label("module_code"),
        )
        .join(module, module.c.id == text_search.c.module_id)
        .join(edition, edition.c.id == module.c.edition_id)
        .join(curriculum, curriculum.c.id == edition.c.curriculum_id)
        .where(text_search.c.number.in_(numbers), live(module), live(edition), live(curriculum))
        .order_by("place")
        .limit(most)
        .subquery()
    )
    said = (module_text.c[name] for name in ("language", "title", "aim", "objectives", "outline"))
    return (
        select(first, *said)
        .join(module_text, module_text.c.id == first.c.text_id)
        .order_by(first.c.place)
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
