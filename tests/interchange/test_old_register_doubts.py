"""What a spreadsheet changed, or a short year leaves open, is a doubt with its likely reading."""

from __future__ import annotations

import csv
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.interchange.test_old_register_layouts import DAY, HEAD, TODAY, read

from trainer_app.interchange.old_registers import read_old_register

BECAME_DATE, BECAME_DECIMAL, SHORT_YEAR = (
    "number_became_date",
    "number_became_decimal",
    "two_digit_year",
)
HEADS = {
    "en": HEAD,
    "vi": ("Số vào sổ", "Họ và tên", "Ngày cấp"),
    "th": ("เลขที่ใบรับรอง", "ชื่อ-นามสกุล", "วันที่ออก"),
    "lo": ("ເລກທີໃບຢັ້ງຢືນ", "ຊື່ ແລະ ນາມສະກຸນ", "ວັນທີອອກ"),
    "km": ("លេខវិញ្ញាបនបត្រ", "គោត្តនាម និងនាម", "ថ្ងៃចេញ"),
    "my": ("လက်မှတ်အမှတ်", "အမည်", "ထုတ်ပေးသည့်နေ့"),
}


def told(register):
    return [(one.number, [doubt.value for doubt in one.doubts]) for one in register.entries]


@pytest.mark.parametrize(
    ("others", "became", "likely"),
    [
        (["11-2019"], datetime(2019, 12, 1), "12-2019"),
        (["013/2020"], datetime(2020, 1, 1), "001/2020"),
        (["2020.14"], datetime(2020, 2, 1), "2020.2"),
        ([], datetime(2020, 2, 1), "2/2020"),
        ([], datetime(2026, 12, 20), "12/20"),
        ([], datetime(2026, 5, 12), "12/05"),
    ],
)
def test_a_number_that_became_a_date_is_read_back(tmp_path, others, became, likely):
    issued = datetime(2020, 3, 2)
    rows = [HEAD, *((one, "A Maly", issued) for one in others), (became, "B Maly", issued)]

    found = read(tmp_path, rows)

    assert told(found)[-1] == (likely, [BECAME_DATE])
    assert found.entries[-1].as_found == became.date().isoformat()


@pytest.mark.parametrize(
    ("cell", "issued", "expected"),
    [
        (15.0, 2020, ("15", [])),
        ("15.0", 2020, ("15", [BECAME_DECIMAL])),
        (12.2019, 2019, ("12.2019", [])),
        (12.202, 2020, ("12.2020", [BECAME_DECIMAL])),
        (1.5, 2020, ("1.5", [BECAME_DECIMAL])),
    ],
)
def test_a_number_that_became_a_decimal_is_read_back(tmp_path, cell, issued, expected):
    found = read(tmp_path, [HEAD, (cell, "B Maly", datetime(issued, 3, 2))])

    assert told(found) == [expected]


def test_a_csv_file_shows_what_excel_made_of_numbers(tmp_path):
    path = tmp_path / "old.csv"
    path.write_text(
        "Certificate No.,Name,Date of issue\n"
        "Dec-19,A Maly,16/03/2019\n2020-01-01,B Maly,16/03/2020\n15.0,C Maly,16/03/2020\n"
    )

    assert told(read_old_register(path, today=TODAY)) == [
        ("12/2019", [BECAME_DATE]),
        ("1/2020", [BECAME_DATE]),
        ("15", [BECAME_DECIMAL]),
    ]


def dates(register):
    return [(one.issued_on, [doubt.value for doubt in one.doubts]) for one in register.entries]


@pytest.mark.parametrize(
    ("language", "texts", "expected"),
    [
        ("th", ["12/5/62"], [(date(2019, 5, 12), [])]),
        ("th", ["12 พ.ค. 62"], [(date(2019, 5, 12), [])]),
        ("th", ["๑๒/๕/๖๒"], [(date(2019, 5, 12), [])]),
        ("th", ["12/5/19"], [(date(2019, 5, 12), [SHORT_YEAR])]),
        ("km", ["12/5/19"], [(date(2019, 5, 12), [SHORT_YEAR])]),
        ("vi", ["12/5/19"], [(date(2019, 5, 12), [])]),
        ("my", ["၁၂/၅/၁၉"], [(date(2019, 5, 12), [])]),
        ("en", ["16/5/19"], [(date(2019, 5, 16), [])]),
        ("lo", ["12/5/19", "12/5/2020"], [(date(2019, 5, 12), []), (date(2020, 5, 12), [])]),
        ("th", ["1/5/19", "2/5/62"], [(date(2019, 5, 1), [SHORT_YEAR]), (date(2019, 5, 2), [])]),
        ("th", ["12/5/45", "1/6/2543"], [(date(2002, 5, 12), []), (date(2000, 6, 1), [])]),
    ],
)  # fmt: skip
def test_a_year_of_two_digits_is_settled_by_language_and_the_other_dates(
    tmp_path, language, texts, expected
):
    rows = [HEADS[language], *((f"{n}-A", "ຄຳໃສ", text) for n, text in enumerate(texts, 1))]

    assert dates(read(tmp_path, rows)) == expected


def test_the_year_in_the_numbers_settles_a_short_year(tmp_path):
    found = read(tmp_path, [HEADS["th"], ("12/2562", "ธนกร วัฒนา", "12/5/19")])

    assert dates(found) == [(date(2019, 5, 12), [])]


def test_a_buddhist_year_that_excel_took_for_the_twentieth_century_is_put_right(tmp_path):
    found = read(tmp_path, [HEADS["th"], (1, "ธนกร วัฒนา", datetime(1962, 5, 12)), (2, "ก", DAY)])

    assert dates(found)[0] == (date(2019, 5, 12), [])


_CELLS = st.sampled_from(
    ["Certificate No.", "Name", "Date of issue", "Handed over", "Total", "ลงชื่อ", "Completion",
     "12/5/62", "29/2/62", "99/99/99", "Feb-30", "2019-02-30", "1.0", "(1)", "(2)", "=1", "", "x"]
) | st.text(max_size=12)  # fmt: skip


@given(st.lists(st.lists(_CELLS, max_size=6), max_size=8))
def test_whatever_stands_in_a_table_is_read_or_told_never_raised(rows):
    with TemporaryDirectory() as folder:
        path = Path(folder) / "old.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([["Certificate No.", "Name", "Date of issue"], *rows])

        found = read_old_register(path, today=TODAY)

    told = [one.source_row for one in (*found.entries, *found.left_out, *found.set_aside)]
    assert len(told) == len(set(told))
