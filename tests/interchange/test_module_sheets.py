"""Sheets of modules as offices keep them: understood in six languages, or refused by the row."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from trainer_app.domain.curriculum import Delivery
from trainer_app.domain.languages import Language
from trainer_app.interchange.module_headings import meaning_of
from trainer_app.interchange.module_sheets import ModuleSheetFiles
from trainer_app.interchange.module_values import (
    Unreadable,
    code_of,
    codes_of,
    delivery_of,
    levels_of,
    mandatory_of,
    minutes_of,
    part_of,
    ratio_of,
)

READ = ModuleSheetFiles().read
ALL = ("junior", "mid_ranking", "senior")


def a_sheet(folder, *rows, name="modules.xlsx", merged=()):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    for cells in merged:
        book.active.merge_cells(cells)
    book.save(folder / name)
    return folder / name


def problems(sheet):
    return {
        row.source_row: {one.code for one in row.problems} for row in sheet.rows if row.problems
    }


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("90", 90),
        ("90 min", 90),
        ("2 h 30", 150),
        ("2h30m", 150),
        ("1:30", 90),
        ("01:30:00", 90),
        ("1.5 hours", 90),
        ("2,5 giờ", 150),
        ("2 giờ 30 phút", 150),
        ("3 ชั่วโมง", 180),
        ("๒ ชม. ๓๐ นาที", 150),
        ("2 ម៉ោង 30 នាទី", 150),
        ("៣ ម៉ោង", 180),
        ("໒ ຊົ່ວໂມງ", 120),
        ("၂ နာရီ ၃၀ မိနစ်", 150),
    ],
)
def test_a_length_is_understood_as_people_write_it(text, minutes):
    assert minutes_of(text) == minutes


def test_a_bare_number_below_hours_is_hours():
    assert (minutes_of("2.5", hours=True), minutes_of("90 min", hours=True)) == (150, 90)


@pytest.mark.parametrize(
    "text",
    ["-90", "0", "1000000", "9" * 500, "2 days", "h", "1.3", "2 h 3 h", "1 2 3", "x" * 10_000],
)
def test_a_length_that_cannot_be_is_refused(text):
    with pytest.raises(Unreadable):
        minutes_of(text)


@given(st.text(max_size=300) | st.from_regex(r"[-0-9.,: hm]{1,30}", fullmatch=True))
def test_whatever_stands_in_a_cell_is_read_or_refused(text):
    for read in (minutes_of, levels_of, delivery_of, ratio_of, codes_of, code_of, mandatory_of):
        with suppress(Unreadable):
            read(text)


@given(
    st.integers(0, 199),
    st.integers(0, 59),
    st.sampled_from(["{h} h {m}", "{h}:{m:02}", "{h} giờ {m} phút"]),
)
def test_hours_and_minutes_come_together(hours, minutes, form):
    text = form.format(h=hours, m=minutes)
    if hours or minutes:
        assert minutes_of(text) == hours * 60 + minutes


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("J M S", ALL),
        ("Junior, mid-ranking", ALL[:2]),
        ("senior officers", ALL[2:]),
        ("all levels", ALL),
        ("ทุกระดับ", ALL),
        ("ระดับกลาง, ระดับสูง", ALL[1:]),
        ("កម្រិតទាប និង កម្រិតមធ្យម", ALL[:2]),
        ("ລະດັບສູງ", ALL[2:]),
        ("sơ cấp và trung cấp", ALL[:2]),
        ("အလယ်အလတ်", ALL[1:2]),
    ],
)
def test_levels_are_understood_in_six_languages(text, levels):
    assert levels_of(text) == levels


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lecture", Delivery.LECTURE),
        ("Group exercise", Delivery.PRACTICAL_EXERCISE),
        ("mock_operation", Delivery.MOCK_OPERATION),
        ("การฝึกภาคปฏิบัติ", Delivery.PRACTICAL_EXERCISE),
        ("ការបង្រៀន", Delivery.LECTURE),
        ("tham quan học tập", Delivery.VISIT),
        ("ການປະເມີນ", Delivery.ASSESSMENT),
        ("လက်တွေ့လေ့ကျင့်ခန်း", Delivery.PRACTICAL_EXERCISE),
    ],
)
def test_kinds_of_delivery_are_understood_in_six_languages(text, kind):
    assert delivery_of(text) is kind


def test_ratios_codes_and_parts_are_understood():
    assert [
        ratio_of(one) for one in ("12", "1:12", "12:1", "1 : 12", "12 per trainer", "01:12:00")
    ] == [12] * 6
    assert codes_of("M1, m2; M 3 and M1") == ("M1", "M2", "M3")
    assert codes_of("none") == ()
    assert [part_of(one) for one in ("Part 2", "ផ្នែកទី ២៖ ការឆែកឆេរ", "Part 2: Search")] == [
        "2",
        "ការឆែកឆេរ",
        "Search",
    ]
    assert (mandatory_of("x"), mandatory_of("tự chọn")) == (True, False)


@pytest.mark.parametrize(
    ("heading", "name", "language"),
    [
        ("title (khmer)", "title", Language.KHMER),
        ("khmer title", "title", Language.KHMER),
        ("title in lao", "title", Language.LAO),
        ("tên học phần (tiếng anh)", "title", Language.ENGLISH),
        ("ชื่อ (ภาษาเขมร)", "title", Language.KHMER),
        ("ຊື່ໂມດູນ (ພາສາຫວຽດ)", "title", Language.VIETNAMESE),
        ("គោលបំណង (ភាសាថៃ)", "aim", Language.THAI),
        ("သင်ရိုးပိုင်းအမည် (အင်္ဂလိပ်)", "title", Language.ENGLISH),
        ("learning objectives th", "objectives", Language.THAI),
        ("duration (hours)", "hours", None),
        ("thời lượng (phút)", "minutes", None),
        ("max. participants per trainer", "participants_per_trainer", None),
        ("ten hoc phan", "title", None),
    ],
)
def test_headings_tell_the_field_and_the_language(heading, name, language):
    found = meaning_of(heading)

    assert (found.name, found.language) == (name, language)


def test_a_sheet_with_a_title_parts_and_a_total_is_understood(tmp_path):
    sheet = READ(
        a_sheet(
            tmp_path,
            ["Border curriculum, revised"],
            [],
            ["No", "Code", "Module", "Title (Khmer)", "Duration", "Prerequisites"],
            ["Part 1: Basics"],
            [1, "M 1", "Border management", "ការគ្រប់គ្រងព្រំដែន", "2 h", "-"],
            ["Part 2: Field work"],
            [2, "M2", "Search", "", 90, "M1"],
            ["", "Total", "", "", 210],
        ),
        {},
    )

    first, second = sheet.rows
    assert (first.code, first.facts.minutes, first.facts.part) == ("M1", 120, "Basics")
    assert first.texts[Language.KHMER].title == "ការគ្រប់គ្រងព្រំដែន"
    assert first.texts[Language.ENGLISH].title == "Border management"
    assert (second.facts.part, second.facts.prerequisites) == ("Field work", ("M1",))
    assert [number for number, _ in sheet.set_aside] == [1, 4, 6, 8]


def test_a_title_right_above_the_headings_is_no_part_of_them(tmp_path):
    sheet = READ(a_sheet(tmp_path, ["หลักสูตร"], ["รหัส", "ชื่อ"], ["M1", "การตรวจค้น"]), {})

    assert [column.heading for column in sheet.tables[0].columns] == ["รหัส", "ชื่อ"]
    assert [number for number, _ in sheet.set_aside] == [1]


def test_languages_may_stand_in_a_row_below_a_merged_heading(tmp_path):
    sheet = READ(
        a_sheet(
            tmp_path,
            ["Code", "Title", None, "Minutes"],
            [None, "English", "Thai", None],
            ["M1", "Search", "การตรวจค้น", 90],
            merged=["B1:C1"],
        ),
        {},
    )

    [row] = sheet.rows
    assert {one: text.title for one, text in row.texts.items()} == {
        Language.ENGLISH: "Search",
        Language.THAI: "การตรวจค้น",
    }
    assert row.facts.minutes == 90


def test_a_column_that_names_no_language_is_told_by_its_letters(tmp_path):
    sheet = READ(a_sheet(tmp_path, ["Code", "Title"], ["M1", "ການກວດຄົ້ນ"]), {})

    assert list(sheet.rows[0].texts) == [Language.LAO]


def test_objectives_and_outlines_keep_their_items(tmp_path):
    sheet = READ(
        a_sheet(
            tmp_path,
            ["Code", "Title", "Objectives", "Outline"],
            ["M1", "Search", "1. See\n2. Tell", "• Persons\n   - Clothes\n• Vehicles"],
        ),
        {},
    )

    text = sheet.rows[0].texts[Language.ENGLISH]
    assert text.objectives == ("See", "Tell")
    assert text.outline == "Persons\n  Clothes\nVehicles"


ZAWGYI = "ျမန္မာႏုိင္ငံ ရဲတပ္ဖြဲ႕၊ ေမြးသကၠရာဇ္ႏွင့္ ေနရပ္"


def test_zawgyi_is_found_and_turned_into_unicode(tmp_path):
    sheet = READ(a_sheet(tmp_path, ["Code", "Title (Burmese)"], ["M1", ZAWGYI]), {})

    assert sheet.converted == ("zawgyi",)
    assert "မြန်မာ" in sheet.rows[0].texts[Language.BURMESE].title
    assert not sheet.rows[0].warnings


@pytest.mark.parametrize(
    ("text", "font"),
    [("Qu¶n lý biªn giíi vµ ho¹t ®éng", "tcvn3"), ("Quaûn lyù bieân giôùi vaø hoaït ñoäng", "vni")],
)
def test_vietnamese_of_old_fonts_is_found_and_turned_into_unicode(tmp_path, text, font):
    sheet = READ(a_sheet(tmp_path, ["Code", "Title"], ["M1", text]), {})

    assert sheet.converted == (font,)
    assert sheet.rows[0].texts[Language.VIETNAMESE].title == "Quản lý biên giới và hoạt động"


def test_french_and_degrees_are_no_old_font(tmp_path):
    sheet = READ(
        a_sheet(tmp_path, ["Code", "Title"], ["M1", "Naïve rôle, août, 5 µm, 20 °C, § 4, coût"]), {}
    )

    assert sheet.converted == ()
    assert sheet.rows[0].texts[Language.ENGLISH].title.startswith("Naïve rôle")


def test_texts_in_other_letters_than_their_language_are_told(tmp_path):
    sheet = READ(
        a_sheet(tmp_path, ["Code", "Title (English)", "Title (Thai)"], ["M1", "Search", "Search"]),
        {},
    )

    assert [one.field for one in sheet.rows[0].warnings] == ["title.th"]


def test_what_cannot_be_is_told_by_row_and_nothing_is_dropped(tmp_path):
    sheet = READ(
        a_sheet(
            tmp_path,
            ["Code", "Title", "Minutes", "Ratio", "Level", "Type", "Mandatory"],
            ["M1", "Good", 90],
            ["M2", "Negative", -90],
            ["M3", "Formula", "=1+1"],
            ["M1", "Twice", 90],
            [None, "No code", 90],
            ["M5", "Bad", "long", "many", "xx", "yy", "zz"],
            ["M6", "x" * 30_000, 90],
            ["ម៦", "Native code", 90],
            ["M7", "='evil'!A1", 90],
        ),
        {},
    )

    assert problems(sheet) == {
        3: {"minutes_impossible"},
        4: {"formula"},
        5: {"duplicate_in_file"},
        6: {"code_missing"},
        7: {
            "minutes_unreadable",
            "ratio_unreadable",
            "levels_unreadable",
            "delivery_unreadable",
            "mandatory_unreadable",
        },
        8: {"text_too_long"},
        9: {"code_unreadable"},
        10: {"formula"},
    }
    assert len(sheet.rows) == 9


def test_cells_of_a_hundred_thousand_letters_are_told_by_row(tmp_path):
    path = tmp_path / "modules.csv"
    long = "ក" * 100_000
    path.write_text(
        f"Code,Title,Minutes,Equipment\nM1,{long},90,x\nM2,Good,{long},{long}\n{long},a,1,\n"
    )

    sheet = READ(path, {})

    assert problems(sheet) == {
        2: {"text_too_long"},
        3: {"minutes_unreadable", "text_too_long"},
        4: {"code_unreadable"},
    }
    assert all(len(one.found) < 100 for row in sheet.rows for one in row.problems)


def test_twenty_thousand_rows_are_refused(tmp_path):
    path = tmp_path / "modules.csv"
    path.write_text("Code,Title\n" + "\n".join(f"M{at},Title {at}" for at in range(20_000)))

    assert READ(path, {}).file_problem == "too_many_modules"


def test_a_person_says_what_a_column_holds(tmp_path):
    path = a_sheet(tmp_path, ["Ref", "What", "Len"], ["M1", "Search", 90])
    before = READ(path, {})
    [table] = before.tables
    chosen = {table.headings: {0: "code", 1: "title.en", 2: "minutes"}}

    after = READ(path, chosen)

    assert (before.file_problem, before.rows) == ("module_columns_unknown", ())
    assert [(row.code, row.facts.minutes) for row in after.rows] == [("M1", 90)]
    assert [column.field for column in after.tables[0].columns] == ["code", "title.en", "minutes"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "no_modules"),
        (b"%PDF-1.4", "not_a_spreadsheet"),
        (b"PK\x03\x04broken", "corrupt_file"),
        (b"Code,Minutes\n", "no_modules"),
        (b"a\nb\n", "module_columns_unknown"),
    ],
)
def test_a_file_that_is_no_sheet_of_modules_is_refused(tmp_path, content, problem):
    path = tmp_path / "modules.csv"
    path.write_bytes(content)

    assert READ(path, {}).file_problem == problem


@given(st.lists(st.lists(st.text(max_size=20), max_size=5), max_size=8))
def test_whatever_a_file_says_becomes_rows_or_a_code(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("sheets") / "modules.csv"
    lines = [",".join(cell.replace(",", " ").replace("\n", " ") for cell in row) for row in rows]
    path.write_text(
        "\n".join(["Code,Title,Minutes,Part", *lines]), encoding="utf-8", errors="replace"
    )

    sheet = READ(path, {})

    assert sheet.rows or sheet.file_problem
