"""Modules from Excel come into a draft in one step, again is no change, and undo takes all back."""

from __future__ import annotations

import pytest
from openpyxl import Workbook
from sqlalchemy import Engine, event

from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.errors import (
    EditionPublished,
    FileProblem,
    RecordChanged,
    TooManyModules,
)
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.services.module_sheet_review import Fate
from trainer_app.services.module_texts import ModuleTextDraft
from trainer_app.services.modules import ModuleDraft
from trainer_app.services.parts import PartDraft

HEAD = ["Code", "Title", "Title (Khmer)", "Minutes", "Prerequisites", "Part"]


@pytest.fixture
def edition_id(program, course_id):
    """A draft with the module M1 in English."""
    [curriculum, *_] = program.queries.curricula.curricula()
    edition = program.curricula.add_edition(curriculum.id, name="2027-1").id
    module = program.modules.save(edition, ModuleDraft(code="M1", minutes=90)).id
    program.module_texts.save_text(module, Language.ENGLISH, ModuleTextDraft(title="Search"))
    program.module_texts.approve(module, Language.ENGLISH, reviewer="A. Reviewer")
    return edition


@pytest.fixture
def sheet(tmp_path):
    def write(*rows, head=HEAD):
        book = Workbook()
        for row in (head, *rows):
            book.active.append(row)
        book.save(tmp_path / "modules.xlsx")
        return tmp_path / "modules.xlsx"

    return write


def modules(program, edition_id):
    return program.queries.curricula.edition(edition_id).modules


def fates(review):
    return {row.code: row.fate for row in review.rows}


def reasons(review):
    return {row.source_row: [one.code for one in row.problems] for row in review.left_out}


def test_a_sheet_comes_in_and_again_is_no_change_and_undo_takes_all_back(
    program, edition_id, sheet
):
    path = sheet(
        ["M1", "Search", "ការឆែកឆេរ", 120, None, "Basics"],
        ["M2", "Evidence", None, "2 h", "M1", "Field work"],
    )
    before = program.queries.curricula.edition(edition_id)
    review = program.module_sheets.review(path, edition_id)

    program.module_sheets.take(review)

    view = program.queries.curricula.edition(edition_id)
    assert fates(review) == {"M1": Fate.CHANGED, "M2": Fate.NEW}
    assert review.new_parts == ("Basics", "Field work")
    assert [(one.code, one.minutes, one.prerequisites) for one in view.modules] == [
        ("M1", 120, ()),
        ("M2", 120, ("M1",)),
    ]
    assert [view.part_of(one).title.best() for one in view.modules] == ["Basics", "Field work"]
    assert view.modules[0].statuses[Language.ENGLISH] is TextStatus.APPROVED
    assert view.modules[0].statuses[Language.KHMER] is TextStatus.DRAFT

    again = program.module_sheets.review(path, edition_id)
    assert set(fates(again).values()) == {Fate.UNCHANGED}
    assert not program.module_sheets.take(again).nouns

    program.history.undo()
    assert program.queries.curricula.edition(edition_id).modules[0].minutes == 90
    assert [one.code for one in modules(program, edition_id)] == ["M1"]
    assert program.queries.curricula.edition(edition_id).parts == before.parts


def test_what_would_change_is_told_field_by_field(program, edition_id, sheet):
    review = program.module_sheets.review(
        sheet(["M1", "Search of persons", None, 120, None, None]), edition_id
    )

    [row] = review.rows
    assert [(one.field, one.before, one.after) for one in row.changes] == [
        ("minutes", 90, 120),
        ("title.en", "Search", "Search of persons"),
    ]


def test_a_changed_english_text_is_a_draft_and_its_new_translation_is_of_it(
    program, edition_id, sheet
):
    path = sheet(["M1", "Search of persons", "ការឆែកឆេរមនុស្ស", 90, None, None])
    program.module_sheets.take(program.module_sheets.review(path, edition_id))

    statuses = modules(program, edition_id)[0].statuses
    assert statuses[Language.ENGLISH] is TextStatus.DRAFT
    assert statuses[Language.KHMER] is TextStatus.DRAFT
    [module] = program.queries.translations.edition_texts(edition_id).modules
    english, khmer = module.texts[Language.ENGLISH], module.texts[Language.KHMER]
    assert khmer.source_revision == english.revision == 2


def test_rows_that_cannot_be_are_left_out_with_the_reason_and_the_others_come_in(
    program, edition_id, sheet
):
    path = sheet(
        ["M2", "Good", None, 90, None, None],
        ["M3", "Too short", None, -1, None, None],
        ["M4", "On a bad one", None, 90, "M3", None],
        ["M5", "On nothing", None, 90, "M99", None],
        ["M6", "Circle", None, 90, "M7", None],
        ["M7", "Circle", None, 90, "M6", None],
        ["M8", None, None, 90, None, None],
        ["M9", "No minutes", None, None, None, None],
    )
    review = program.module_sheets.review(path, edition_id)

    program.module_sheets.take(review)

    assert reasons(review) == {
        3: ["minutes_impossible"],
        4: ["prerequisite_unknown"],
        5: ["prerequisite_unknown"],
        6: ["prerequisite_circle"],
        7: ["prerequisite_circle"],
        8: ["title_missing"],
        9: ["minutes_missing"],
    }
    assert [one.code for one in modules(program, edition_id)] == ["M1", "M2"]


def test_a_part_is_known_by_its_number_and_by_its_title_in_any_language(program, edition_id, sheet):
    title = LocalizedText.of({"en": "Basics", "km": "មូលដ្ឋាន"})
    part = program.parts.save(edition_id, PartDraft(title=title)).id
    path = sheet(
        ["M1", "Search", None, 90, None, "មូលដ្ឋាន"], ["M2", "Evidence", None, 90, None, "Part 1"]
    )
    review = program.module_sheets.review(path, edition_id)
    program.module_sheets.take(review)

    assert review.new_parts == ()
    assert {one.part_id for one in modules(program, edition_id)} == {part}


def test_a_published_edition_takes_no_sheet(program, edition_id, sheet):
    path = sheet(["M2", "Evidence", None, 90, None, None])
    review = program.module_sheets.review(path, edition_id)
    program.curricula.publish(edition_id)

    with pytest.raises(EditionPublished):
        program.module_sheets.review(path, edition_id)
    with pytest.raises(EditionPublished):
        program.module_sheets.take(review)


def test_who_was_faster_than_the_sheet_is_not_overwritten(program, edition_id, sheet):
    review = program.module_sheets.review(
        sheet(["M1", "Search of persons", None, 90, None, None]), edition_id
    )
    module = modules(program, edition_id)[0].id
    program.module_texts.save_text(module, Language.ENGLISH, ModuleTextDraft(title="Mine"))

    with pytest.raises(RecordChanged):
        program.module_sheets.take(review)

    assert modules(program, edition_id)[0].title.best() == "Mine"


def test_files_that_cannot_be_are_refused_with_a_sentence(program, edition_id, tmp_path):
    path = tmp_path / "modules.csv"
    path.write_bytes(b"%PDF-1.4")
    with pytest.raises(FileProblem):
        program.module_sheets.review(path, edition_id)
    path.write_text("Code,Title\n" + "\n".join(f"M{at},T" for at in range(20_000)))
    with pytest.raises(TooManyModules):
        program.module_sheets.review(path, edition_id)


def test_a_pasted_column_fills_down_and_bad_values_are_told(program, edition_id):
    for at in (2, 3):
        program.modules.save(edition_id, ModuleDraft(code=f"M{at}", minutes=90))
    ids = [one.id for one in modules(program, edition_id)]

    review = program.module_sheets.review_paste(
        edition_id, ids, "minutes", ["2 h", "soon", "", "45"]
    )
    program.modules.save_many(edition_id, review.changes)

    told = [(one.code, one.change.after if one.change else None) for one in review.cells]
    assert told == [("M1", 120), ("M2", None), ("M3", None)]
    assert [(one.code, one.problem.code) for one in review.problems] == [
        ("M2", "minutes_unreadable")
    ]
    assert review.beyond == 1
    assert [one.minutes for one in modules(program, edition_id)] == [120, 90, 90]


def test_a_pasted_part_has_to_be_there(program, edition_id):
    part = program.parts.save(edition_id, PartDraft(title=LocalizedText.of({"en": "Basics"}))).id
    ids = [one.id for one in modules(program, edition_id)]

    good = program.module_sheets.review_paste(edition_id, ids, "part", ["basics"])
    bad = program.module_sheets.review_paste(edition_id, ids, "part", ["Field work"])

    assert good.changes[0].draft.part_id == part
    assert [one.problem.code for one in bad.problems] == ["part_unknown"]


def statements_of(work):
    said = []
    event.listen(Engine, "before_cursor_execute", count := lambda *args: said.append(args[2]))
    work()
    event.remove(Engine, "before_cursor_execute", count)
    return len(said)


def test_a_file_is_compared_by_as_many_statements_however_many_rows(program, edition_id, sheet):
    def compare(rows):
        path = sheet(*([f"M{at}", "Title", None, 90, None, "Basics"] for at in range(1, rows + 1)))
        return statements_of(lambda: program.module_sheets.review(path, edition_id))

    assert compare(1) == compare(40)
