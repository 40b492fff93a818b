from __future__ import annotations

import datetime as dt
from datetime import datetime, timedelta
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from tests.documents.papers import (
    a_heading,
    a_participant,
    a_register_line,
    a_roster,
    an_attendance,
)

from trainer_app.documents.paper_style import date_style, number
from trainer_app.documents.sheet import put_text
from trainer_app.documents.texts import paper_texts
from trainer_app.documents.translations_xlsx import translations_workbook
from trainer_app.documents.workbooks import ExcelWorkbooks
from trainer_app.domain.errors import FileNotWritable
from trainer_app.domain.languages import Language
from trainer_app.interchange.roster_reader import read_roster
from trainer_app.services.papers import Origin, RosterPaper
from trainer_app.services.translation_packages import Package, PackagedModule, PackagedPiece
from trainer_app.writing.dates import date_and_time

BOOKS = {
    "roster": lambda target, language: ExcelWorkbooks().roster(a_roster(), target, language),
    "attendance": lambda target, language: ExcelWorkbooks().attendance(
        an_attendance(), target, language
    ),
    "register": lambda target, language: ExcelWorkbooks().register(
        [a_register_line()], target, language, title="BM-CORE-2026-03"
    ),
    "rejects": lambda target, language: ExcelWorkbooks().rejects(
        ["Name", "Agency"], [["LY Sovann", "", "The agency is missing."]], target, language
    ),
    "translations": lambda target, language: target.write_bytes(
        translations_workbook([_a_package(language)], Origin())
    ),
}


def _a_package(language):
    piece = PackagedPiece(key="objective-1", source="Name the places", target=None)
    return Package(
        curriculum_code="VS",
        edition_name="2026-1",
        language=language,
        modules=(PackagedModule(code="M1", pieces=(piece,), source_revision=1, revision=0),),
    )


class _Tomorrow:
    """Stands in for the module `datetime` on the day after the first workbook was written."""

    timezone = dt.timezone

    class datetime(datetime):  # noqa: N801
        @classmethod
        def now(cls, tz=None):
            return datetime.now(tz) + timedelta(days=1)  # noqa: TID251


def header_row(sheet):
    [ref] = [table.ref for table in sheet.tables.values()] or [sheet.auto_filter.ref]
    return int(ref.split(":")[0][1:])


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", BOOKS)
def test_every_workbook_opens_in_every_language_with_its_header_frozen(tmp_path, kind, language):
    target = tmp_path / "book.xlsx"

    BOOKS[kind](target, language)

    sheet = load_workbook(target).worksheets[0]
    header = header_row(sheet)
    assert sheet.freeze_panes.endswith(str(header + 1))
    assert sheet.print_title_rows == f"${header}:${header}"
    assert sheet.max_row > header
    assert all(cell.value for cell in sheet[header])


@pytest.mark.parametrize("kind", BOOKS)
def test_workbooks_print_on_a4_landscape_one_page_wide(tmp_path, kind):
    target = tmp_path / "book.xlsx"

    BOOKS[kind](target, Language.THAI)

    sheet = load_workbook(target).worksheets[0]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.oddFooter.right.text == "&P / &N"


@pytest.mark.parametrize("kind", BOOKS)
def test_a_workbook_is_the_same_bytes_whenever_it_is_written(tmp_path, kind, monkeypatch):
    first, second = tmp_path / "first.xlsx", tmp_path / "second.xlsx"
    BOOKS[kind](first, Language.BURMESE)
    monkeypatch.setattr("openpyxl.writer.excel.datetime", _Tomorrow)
    monkeypatch.setattr("openpyxl.packaging.core.datetime", _Tomorrow)

    BOOKS[kind](second, Language.BURMESE)

    assert first.read_bytes() == second.read_bytes()


def test_a_workbook_carries_the_time_of_its_paper(tmp_path):
    target = tmp_path / "roster.xlsx"

    ExcelWorkbooks().roster(a_roster(), target, Language.LAO)

    properties = load_workbook(target).properties
    assert properties.created == properties.modified == datetime(2026, 11, 19, 7, 40)
    with ZipFile(target) as parts:
        assert {part.date_time for part in parts.infolist()} == {(2026, 11, 19, 7, 40, 0)}


def test_headings_stand_in_the_language_with_english_below(tmp_path):
    target = tmp_path / "roster.xlsx"

    ExcelWorkbooks().roster(a_roster(), target, Language.KHMER)

    sheet = load_workbook(target).active
    assert sheet.cell(header_row(sheet), 2).value == "ឈ្មោះ\nName"
    assert sheet["A1"].value == "បញ្ជីសិក្ខាកាម · Participants"


def test_english_headings_say_it_once(tmp_path):
    target = tmp_path / "roster.xlsx"

    ExcelWorkbooks().roster(a_roster(), target, Language.ENGLISH)

    sheet = load_workbook(target).active
    assert sheet.cell(header_row(sheet), 2).value == "Name"


@pytest.mark.parametrize("name", ["=1+1", "@SUM(A1)", "+855 12", "-5", "#N/A", "=HYPERLINK('x')"])
def test_a_name_is_never_a_formula_and_reads_back_unchanged(tmp_path, name):
    target = tmp_path / "roster.xlsx"

    ExcelWorkbooks().roster(a_roster(a_participant(name)), target, Language.ENGLISH)

    sheet = load_workbook(target).active
    cell = sheet.cell(header_row(sheet) + 1, 2)
    assert cell.value == name
    assert cell.data_type == "s"
    assert cell.quotePrefix


@given(st.text(min_size=1))
def test_any_text_becomes_a_text_cell(text):
    cell = Workbook().active["A1"]

    put_text(cell, text)

    assert cell.data_type == "s"


def test_a_control_character_from_a_broken_file_does_not_spoil_the_workbook(tmp_path):
    target = tmp_path / "rejects.xlsx"

    ExcelWorkbooks().rejects(["Name"], [["LY\x07 Sovann"]], target, Language.ENGLISH)

    assert load_workbook(target).active["A2"].value == "LY\ufffd Sovann"


def test_dates_are_dates_and_counts_are_numbers(tmp_path):
    target = tmp_path / "roster.xlsx"

    ExcelWorkbooks().roster(a_roster(), target, Language.THAI)

    sheet = load_workbook(target).active
    row = sheet[header_row(sheet) + 1]
    assert row[0].value == 1
    assert row[8].is_date
    assert row[8].value.isoformat()[:10] == "1990-01-31"
    assert row[8].number_format == "dd/mm/yyyy"


def test_an_unknown_birth_date_leaves_its_cell_empty(tmp_path):
    target = tmp_path / "roster.xlsx"

    ExcelWorkbooks().roster(a_roster(a_participant(birth_date=None)), target, Language.THAI)

    sheet = load_workbook(target).active
    assert sheet.cell(header_row(sheet) + 1, 9).value is None


@pytest.mark.parametrize(
    ("name", "font"),
    [
        ("ហេង", "Khmer UI"),
        ("ဇော်", "Myanmar Text"),
        ("ຄຳ", "Leelawadee UI"),
        ("ญา", "Leelawadee UI"),
        ("Trần", "Segoe UI"),
    ],
)
def test_each_script_gets_a_font_that_windows_has(tmp_path, name, font):
    target = tmp_path / "roster.xlsx"

    ExcelWorkbooks().roster(a_roster(a_participant(name)), target, Language.ENGLISH)

    sheet = load_workbook(target).active
    assert sheet.cell(header_row(sheet) + 1, 2).font.name == font


def test_the_matrix_has_a_letter_a_session_and_hours_outcome_and_reasons(tmp_path):
    target = tmp_path / "attendance.xlsx"

    ExcelWorkbooks().attendance(an_attendance(), target, Language.ENGLISH)

    sheet = load_workbook(target).worksheets[0]
    header = header_row(sheet)
    row = [cell.value for cell in sheet[header + 1]]
    assert [value or "" for value in row[4:8]] == ["P", "L 15", "A", ""]
    assert row[8:11] == [3.75, 8, 0.46875]
    assert row[11:13] == ["participated", "47 % of 80 %\nM2 missed"]
    assert sheet.cell(header, 5).value == "M0\n16 Nov\n09:45"
    assert sheet.freeze_panes == f"D{header + 1}"


def test_the_keys_of_the_matrix_are_hidden(tmp_path):
    target = tmp_path / "attendance.xlsx"

    ExcelWorkbooks().attendance(an_attendance(key="who"), target, Language.ENGLISH)

    sheet = load_workbook(target).worksheets[0]
    header = header_row(sheet)
    assert sheet.row_dimensions[header - 1].hidden
    assert sheet.column_dimensions["N"].hidden
    assert sheet.column_dimensions["O"].hidden
    assert sheet.cell(header + 1, 14).value == "who"


def test_a_course_without_sessions_has_no_share(tmp_path):
    target = tmp_path / "attendance.xlsx"
    paper = an_attendance(credited_minutes=0, scheduled_minutes=0)

    ExcelWorkbooks().attendance(paper, target, Language.ENGLISH)

    sheet = load_workbook(target).worksheets[0]
    assert sheet.cell(header_row(sheet) + 1, 11).value is None


def test_rejected_rows_keep_the_senders_columns_and_end_with_the_reason(tmp_path):
    target = tmp_path / "rejects.xlsx"
    headings, rows = ["Họ tên", "Cơ quan"], [["=A", "B", "why"], ["C", "D", "no"]]

    ExcelWorkbooks().rejects(headings, rows, target, Language.VIETNAMESE)

    values = [list(row) for row in load_workbook(target).active.values]
    assert values == [["Họ tên", "Cơ quan", "Lý do không nhận\nWhy not taken"], *rows]


def test_a_reason_column_of_the_caller_is_not_doubled(tmp_path):
    target = tmp_path / "rejects.xlsx"

    ExcelWorkbooks().rejects(["Name", "Why"], [["A", "no"]], target, Language.ENGLISH)

    assert [list(row) for row in load_workbook(target).active.values] == [
        ["Name", "Why"],
        ["A", "no"],
    ]


def test_the_register_shows_state_and_hand_over(tmp_path):
    target = tmp_path / "register.xlsx"
    day = a_heading().ends_on
    line = a_register_line(state="handed_over", handed_over_on=day, handed_over_to="LY Sovann")

    ExcelWorkbooks().register([line], target, Language.ENGLISH, title="2026")

    sheet = load_workbook(target).active
    row = [cell.value for cell in sheet[header_row(sheet) + 1]]
    assert row[1] == "Completion"
    assert row[8] == "handed over"
    assert row[9].date() == day
    assert row[10] == "LY Sovann"


def test_an_empty_roster_is_a_workbook_with_its_headings(tmp_path):
    target = tmp_path / "roster.xlsx"

    ExcelWorkbooks().roster(RosterPaper(heading=a_heading(), lines=()), target, Language.LAO)

    sheet = load_workbook(target).active
    assert sheet.max_row == header_row(sheet)


def test_a_file_in_the_way_is_told(tmp_path):
    (tmp_path / "taken.xlsx").mkdir()

    with pytest.raises(FileNotWritable):
        ExcelWorkbooks().roster(a_roster(), tmp_path / "taken.xlsx", Language.ENGLISH)

    assert [path.name for path in tmp_path.iterdir()] == ["taken.xlsx"]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", BOOKS)
def test_rows_are_a_named_table_whose_columns_are_the_headings(tmp_path, kind, language):
    target = tmp_path / "book.xlsx"

    BOOKS[kind](target, language)

    sheet = load_workbook(target).worksheets[0]
    [table] = sheet.tables.values()
    assert table.displayName.partition("_")[0] == kind.capitalize()
    assert table.autoFilter.ref == table.ref
    assert sheet.auto_filter.ref is None  # Excel calls two filters on the same cells damage
    headings = [cell.value for cell in sheet[header_row(sheet)]]
    assert [one.name.replace("_x000a_", "\n") for one in table.tableColumns] == headings


@pytest.mark.parametrize("headings", [["Name", "name"], ["Name", ""], ["Name", "a_x000a_b"]])
def test_headings_that_no_table_takes_keep_a_filter(tmp_path, headings):
    target = tmp_path / "rejects.xlsx"

    ExcelWorkbooks().rejects(headings, [["A", "B", "why"]], target, Language.ENGLISH)

    sheet = load_workbook(target).worksheets[0]
    assert sheet.tables == {}
    assert sheet.auto_filter.ref == "A1:C2"


def test_an_empty_list_is_a_table_with_one_empty_row(tmp_path):
    target = tmp_path / "roster.xlsx"

    ExcelWorkbooks().roster(RosterPaper(heading=a_heading(), lines=()), target, Language.LAO)

    sheet = load_workbook(target).worksheets[0]
    [table] = sheet.tables.values()
    assert table.ref == f"A{header_row(sheet)}:J{header_row(sheet) + 1}"


def choices(sheet, column):
    """What may be chosen in a column, below its heading."""
    cell = f"{column}{header_row(sheet) + 1}"
    for rule in sheet.data_validations.dataValidation:
        if cell in rule.sqref:
            return rule.formula1.strip('"').split(",")
    return []


@pytest.mark.parametrize("language", Language)
def test_sex_and_state_are_chosen_in_the_language_of_the_roster(tmp_path, language):
    target = tmp_path / "roster.xlsx"

    ExcelWorkbooks().roster(a_roster(), target, language)

    sheet, texts = load_workbook(target).worksheets[0], paper_texts(language)
    sexes = [texts(f"sex.{sex}") for sex in ("female", "male", "unspecified")]
    assert choices(sheet, "D") == sexes
    assert len(choices(sheet, "J")) == 6
    assert sheet.cell(header_row(sheet) + 1, 10).value in choices(sheet, "J")
    assert choices(sheet, "B") == []


def test_marks_are_chosen_and_other_minutes_may_be_typed(tmp_path):
    target = tmp_path / "attendance.xlsx"

    ExcelWorkbooks().attendance(an_attendance(), target, Language.BURMESE)

    sheet = load_workbook(target).worksheets[0]
    assert {"P", "L", "A", "E", "R", "L 15"} <= set(choices(sheet, "E"))
    assert {rule.errorStyle for rule in sheet.data_validations.dataValidation} == {"warning"}
    assert choices(sheet, "I") == []  # hours are counted, not chosen


def test_a_column_of_the_sender_that_we_know_offers_the_words_we_read(tmp_path):
    target = tmp_path / "rejects.xlsx"

    ExcelWorkbooks().rejects(
        ["Họ tên", "Giới tính"], [["A", "?", "why"]], target, Language.VIETNAMESE
    )

    sheet = load_workbook(target).worksheets[0]
    assert choices(sheet, "B") == ["nữ", "nam"]
    assert choices(sheet, "A") == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", BOOKS)
def test_the_last_sheet_says_what_the_workbook_is(tmp_path, kind, language):
    target = tmp_path / "book.xlsx"

    BOOKS[kind](target, language)

    texts, sheet = paper_texts(language), load_workbook(target).worksheets[-1]
    said = {row[0]: row[1] for row in sheet.iter_rows(min_row=3, values_only=True)}
    assert sheet.title == texts("about.title")
    assert said[texts("about.what")] == texts(f"about.{kind}")
    assert said[texts("about.rows")] == number(1, language)
    if kind in {"roster", "attendance"}:
        assert said[texts("sheet.course")].startswith("BM-CORE-2026-03")
        assert said[texts("about.made_by")] == "Chan Dara"
        assert said[texts("about.made")] == date_and_time(
            datetime(2026, 11, 19, 7, 40), date_style(language)
        )


def test_corrected_rejects_are_read_again_whatever_else_is_in_the_workbook(tmp_path):
    target = tmp_path / "rejects.xlsx"
    rows = [["LY Sovann", "female", "Customs", "why"], ["HENG Chanthou", "male", "Police", "why"]]

    ExcelWorkbooks().rejects(["Name", "Sex", "Agency"], rows, target, Language.ENGLISH)

    reading = read_roster(target)
    assert reading.file_problem is None
    assert [row.latin_name for row in reading.rows] == ["LY Sovann", "HENG Chanthou"]
