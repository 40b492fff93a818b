"""What texts are found by, on both databases."""

import pytest
from sqlalchemy import select
from tests.builders import an_id

from trainer_app.domain.changes import Label
from trainer_app.domain.curriculum import Curriculum, Edition, Module
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.module_text import ModuleText
from trainer_app.domain.programme import Programme
from trainer_app.storage.queries.text_search import SqlTextSearch
from trainer_app.storage.tables.text_search import text_search
from trainer_app.writing.folding import fold

LABEL = Label("test")
TITLES = {
    Language.ENGLISH: "Evidence of a crime",
    Language.KHMER: "ភស្តុតាងនៃបទល្មើស",
    Language.VIETNAMESE: "Chứng cứ của tội phạm",
}


@pytest.fixture
def module_id(open_work):
    programme = Programme(id=an_id(), code="P", name=LocalizedText.of({"en": "P"}))
    curriculum = Curriculum(
        id=an_id(), programme_id=programme.id, code="C", title=LocalizedText.of({"en": "C"})
    )
    edition = Edition(id=an_id(), curriculum_id=curriculum.id, name="1")
    module = Module(id=an_id(), edition_id=edition.id, code="M1", position=1, minutes=60)
    with open_work() as work:
        for record in (programme, curriculum, edition, module):
            work.of(type(record)).add(record)
        work.of(ModuleText).add_all(
            [
                ModuleText(
                    id=an_id(),
                    module_id=module.id,
                    language=language,
                    title=title,
                    objectives=("One", "Two"),
                    outline="Three\n  Four",
                )
                for language, title in TITLES.items()
            ]
        )
        work.commit(LABEL)
    return module.id


def found(engine, text, language=None):
    rows = SqlTextSearch(engine, fold).found(text, language=language, most=10)
    return [row.language for row in rows.rows], rows.total


@pytest.mark.parametrize(
    ("typed", "languages"),
    [
        ("evidence", [Language.ENGLISH]),
        ("តាង", [Language.KHMER]),
        ("CHUNG CU", [Language.VIETNAMESE]),
        ("of", [Language.ENGLISH]),  # two letters: the titles
        ("wo", []),
        ("two", list(TITLES)),
        ("twothree", []),  # no line ends in the midst of what was typed
        ("nowhere", []),
    ],
)
def test_both_databases_find_the_same(engine, module_id, typed, languages):
    assert found(engine, typed) == (languages, len(languages))


def test_one_language_can_be_searched_alone(engine, module_id):
    assert found(engine, "three", Language.KHMER) == ([Language.KHMER], 1)
    assert found(engine, "of", Language.KHMER) == ([], 0)


def test_a_removed_text_leaves_no_row_and_undo_brings_it_back(engine, open_work, module_id):
    with open_work() as work:
        text = work.of(ModuleText).one(module_id=module_id, language=Language.ENGLISH)
        work.of(ModuleText).remove(text)
        work.commit(LABEL)
    with engine.connect() as connection:
        rows = len(connection.execute(select(text_search.c.number)).all())
    without = found(engine, "evidence")

    with open_work() as work:
        work.undo()

    assert (rows, without) == (2, ([], 0))
    assert found(engine, "evidence") == ([Language.ENGLISH], 1)


def test_what_is_not_committed_is_not_found(engine, open_work, module_id):
    with open_work() as work:
        text = work.of(ModuleText).one(module_id=module_id, language=Language.ENGLISH)
        text.title = "Unheard of"
        work.of(ModuleText).where(module_id=module_id)  # written, but not for good

    assert found(engine, "unheard") == ([], 0)
    assert found(engine, "evidence") == ([Language.ENGLISH], 1)
