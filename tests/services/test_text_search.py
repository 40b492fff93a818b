"""Searching the texts of all curricula, on the real store."""

import pytest
from sqlalchemy import event
from tests.translating import ENGLISH_TEXT, KHMER, add_curriculum, module_id

from trainer_app.domain.languages import Language
from trainer_app.services.module_texts import ModuleTextDraft
from trainer_app.services.read_models.text_search import FoundTexts
from trainer_app.storage.queries import text_search


@pytest.fixture
def edition_id(program):
    return add_curriculum(program)


def say(program, edition_id, title, *, code="M1", language=KHMER, **parts):
    draft = ModuleTextDraft(
        title=title,
        aim=parts.get("aim", ""),
        objectives=parts.get("objectives", ()),
        outline=parts.get("outline", ""),
    )
    program.module_texts.save_text(module_id(program, edition_id, code), language, draft)


def hits(program, text, **options):
    found = program.text_search.find(text, **options)
    return [
        (one.module_code, hit.language.value, hit.field, hit.match)
        for one in found.modules
        for hit in one.hits
    ]


def test_a_part_of_a_word_is_found_in_a_script_without_spaces(program, edition_id):
    assert hits(program, "សុវត្ថិ") == [("M1", "km", "aim", "សុវត្ថិ")]


@pytest.mark.parametrize(
    "typed", ["chung cu", "CHỨNG CỨ", "chứngcứ", "chu\u031b\u0301ng cu\u031b\u0301"]
)
def test_case_marks_form_and_spacing_do_not_matter(program, edition_id, typed):
    say(program, edition_id, "Thu thập ch\u200bứng cứ", language=Language.VIETNAMESE)

    assert hits(program, typed) == [("M1", "vi", "title", "ch\u200bứng cứ")]


def test_each_hit_names_its_field_and_shows_its_line(program, edition_id):
    found = program.text_search.find("powers", language=Language.ENGLISH)

    [hit] = found.modules[0].hits
    assert (hit.field, hit.before, hit.match, hit.after) == ("outline", "", "Powers", "")
    assert (found.modules[0].curriculum_code, found.modules[0].edition_name) == ("VS", "2026-1")


def test_two_letters_are_looked_for_in_titles_alone(program, edition_id):
    say(program, edition_id, "GPS", aim="Xq", code="M2", language=Language.THAI)

    assert hits(program, "ps") == [("M2", "th", "title", "PS")]
    assert hits(program, "xq") == []
    assert hits(program, "") == []


def test_titles_stand_before_aims_and_these_before_the_rest(program, edition_id):
    say(program, edition_id, "A", outline="Zebra")
    say(program, edition_id, "B", aim="Zebra", language=Language.LAO)
    say(program, edition_id, "Zebra", code="M2", language=Language.THAI)

    assert [hit[2] for hit in hits(program, "zebra")] == ["title", "aim", "outline"]


def test_published_editions_stand_before_drafts_and_withdrawn_ones_last(program, edition_id):
    program.curricula.publish(edition_id)
    withdrawn = add_curriculum(program, "AA")
    program.curricula.publish(withdrawn)
    program.curricula.withdraw(withdrawn)
    add_curriculum(program, "BB")

    found = program.text_search.find("vehicle", language=Language.ENGLISH)

    codes = [one.curriculum_code for one in found.modules]
    assert codes == ["VS", "VS", "BB", "BB", "AA", "AA"]


def test_the_newest_edition_stands_first(program, edition_id):
    program.curricula.copy_edition(edition_id, name="2027-1")

    found = program.text_search.find("vehicle", language=Language.ENGLISH)

    assert [one.edition_name for one in found.modules] == ["2027-1"] * 2 + ["2026-1"] * 2


def test_hits_of_a_module_stand_together_and_the_rest_is_counted(program, edition_id):
    say(program, edition_id, "Vehicle", language=Language.LAO)

    found = program.text_search.find("vehicle", most=2)

    assert [len(one.hits) for one in found.modules] in ([1, 1], [2])
    assert (found.total, found.more) == (3, 1)


def test_what_is_removed_is_not_found_and_undo_brings_it_back(program, edition_id):
    before = hits(program, "vehicle")

    program.modules.remove(module_id(program, edition_id))
    without = hits(program, "vehicle")
    program.history.undo()
    back = hits(program, "vehicle")
    program.history.redo()

    assert [hit[0] for hit in without] == ["M2"]
    assert back == before
    assert hits(program, "vehicle") == without


def test_nothing_of_a_removed_edition_is_found(program, edition_id):
    program.curricula.remove_edition(edition_id)

    assert program.queries.text_search.found("vehicle", language=None, most=9) == FoundTexts((), 0)


def test_a_changed_text_is_found_by_what_it_says_now(program, edition_id):
    say(program, edition_id, "Roadblock", language=Language.ENGLISH)

    assert [hit[0] for hit in hits(program, "vehicle")] == ["M2"]
    assert [hit[0] for hit in hits(program, "roadblock")] == ["M1"]

    program.history.undo()
    assert hits(program, "roadblock") == []
    assert [hit[0] for hit in hits(program, "vehicle")] == ["M1", "M2"]


@pytest.mark.parametrize(
    "typed", ['"', "a AND b", "title:x", "%", "_", "'; --", "*", "\x00", "NEAR("]
)
def test_signs_of_query_languages_are_letters_like_others(program, edition_id, typed):
    assert hits(program, typed) == []


def test_of_many_hits_titles_come_first_and_the_rest_is_counted(program, edition_id, monkeypatch):
    monkeypatch.setattr(text_search, "_RANKED", 1)
    say(program, edition_id, "Zebra", code="M2", language=Language.THAI)
    say(program, edition_id, "A", outline="Zebra")

    found = program.text_search.find("zebra", most=1)

    assert [(one.module_code, hit.field) for one in found.modules for hit in one.hits] == [
        ("M2", "title")
    ]
    assert (found.total, found.more) == (2, 1)


def test_a_search_takes_two_statements_however_many_texts_it_finds(program, edition_id):
    asked = []
    event.listen(
        program._engine,
        "before_cursor_execute",
        lambda _c, _cursor, statement, *_rest: asked.append(statement),
    )

    program.text_search.find(ENGLISH_TEXT.title)
    one_edition = len([statement for statement in asked if statement.startswith("SELECT")])
    program.curricula.copy_edition(edition_id, name="2027-1")
    asked.clear()
    program.text_search.find(ENGLISH_TEXT.title)

    assert one_edition == 2
    assert len([statement for statement in asked if statement.startswith("SELECT")]) == 2
