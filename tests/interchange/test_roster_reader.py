"""The reader on every kind of file that coordinators were sent, and on files made at random."""

from __future__ import annotations

import csv
import io
import json
import random
import zipfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from trainer_app.cli.rosters import reading_as_json
from trainer_app.domain.languages import Language
from trainer_app.interchange.roster_reader import read_roster

FOLDER = Path(__file__).parents[1] / "data" / "rosters"
FILES = sorted(p for p in FOLDER.iterdir() if p.suffix not in {".json", ".md"})


def as_compared(reading):
    return {
        "rows": sorted(
            ({**row, "problems": sorted(row["problems"])} for row in reading["rows"]),
            key=lambda row: row["source_row"],
        ),
        "rejected": sorted(
            ({**row, "problems": sorted(row["problems"])} for row in reading["rejected"]),
            key=lambda row: row["source_row"],
        ),
        "skipped_rows": sorted(reading["skipped_rows"]),
        "file_problem": reading["file_problem"],
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_of_the_collection_reads_exactly_as_expected(path):
    expected = json.loads(Path(f"{path}.expected.json").read_text("utf-8"))

    reading = json.loads(json.dumps(reading_as_json(read_roster(path))))

    assert as_compared(reading) == as_compared(expected)


HEADINGS = {
    Language.VIETNAMESE: ("Họ tên học viên", "Ngày tháng năm sinh", "Cơ quan công tác", "SĐT"),
    Language.THAI: ("ชื่อและนามสกุล", "วันเกิด", "ต้นสังกัด", "มือถือ"),
    Language.LAO: ("ຊື່ແລະນາມສະກຸນ", "ວັນເກີດ", "ສັງກັດ", "ໂທລະສັບ"),
    Language.KHMER: ("ឈ្មោះ", "ថ្ងៃ ខែ ឆ្នាំកំណើត", "ស្ថាប័ន", "ទូរស័ព្ទ"),
    Language.BURMESE: ("နာမည်", "မွေးနေ့", "ဦးစီးဌာန", "ဖုန်း"),
    Language.ENGLISH: ("Participant name", "DOB (dd/mm/yyyy)", "Organisation", "Telephone"),
}
NAMES = {
    Language.VIETNAMESE: ("Nguyễn Thị Hoa", "Lê Văn Đức", "Phạm Quốc Bảo"),
    Language.THAI: ("สมชาย ใจดี", "มาลี ศรีสุข", "อรุณ ทองคำ"),
    Language.LAO: ("ຄຳໃສ ໄຊຍະວົງ", "ສີດາ ພົມມະຈັນ", "ບຸນມີ ແກ້ວ"),
    Language.KHMER: ("ហេង ចន្ធូ", "សុខ ម៉ាលី", "កែវ ពិសិដ្ឋ"),
    Language.BURMESE: ("အောင်ကျော်", "သီတာ", "ဇော်မင်း"),
    Language.ENGLISH: ("Maria Reyes", "John Tan", "Aung Kyaw"),
}


@given(
    language=st.sampled_from(list(Language)),
    order=st.permutations(range(4)),
    titles=st.integers(0, 4),
    blanks=st.integers(0, 2),
    separator=st.sampled_from(",;\t"),
    seed=st.integers(0, 999),
)
def test_columns_are_known_by_their_meaning_wherever_they_stand(
    tmp_path_factory, language, order, titles, blanks, separator, seed
):
    source = random.Random(seed)
    people = [
        (
            name,
            f"{source.randint(1, 28):02}/{source.randint(1, 12):02}/{source.randint(1960, 1999)}",
            f"Agency {n}",
            f"+8552300{n}{source.randint(100, 999)}",
        )
        for n, name in enumerate(NAMES[language])
    ]
    table = [["A list of people"]] * titles + [[]] * blanks
    table += [[HEADINGS[language][i] for i in order]]
    table += [[person[i] for i in order] for person in people]
    text = io.StringIO()
    csv.writer(text, delimiter=separator).writerows(table)
    path = tmp_path_factory.mktemp("made") / "list.csv"
    path.write_text(text.getvalue(), "utf-8")

    reading = read_roster(path)

    assert reading.file_problem is None
    assert reading.language is language
    assert [row.native_name or row.latin_name for row in reading.rows] == list(NAMES[language])
    assert [row.agency for row in reading.rows] == ["Agency 0", "Agency 1", "Agency 2"]
    assert all(row.birth_date and row.phone for row in reading.rows)


@given(
    content=st.binary(max_size=400),
    start=st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]),
)
def test_no_bytes_whatever_crash_the_reader(tmp_path_factory, content, start):
    path = tmp_path_factory.mktemp("any") / "any.xlsx"
    path.write_bytes(start + content)

    reading = read_roster(path)

    assert reading.file_problem or reading.rows or reading.rejected


@cache
def a_good_workbook():
    book, stream = Workbook(), io.BytesIO()
    book.active.append(["Name", "Agency"])
    book.active.append(["Maria Reyes", "Customs"])
    book.save(stream)
    return stream.getvalue()


@given(data=st.data())
def test_a_workbook_with_any_byte_changed_is_read_or_refused(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("bent")
    content = bytearray(a_good_workbook())
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    (folder / "bent.xlsx").write_bytes(bytes(content))

    reading = read_roster(folder / "bent.xlsx")

    assert reading.file_problem or [row.latin_name for row in reading.rows]


def test_a_sheet_that_claims_to_be_small_and_unpacks_large_is_refused(tmp_path):
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * (101 * 1024 * 1024))

    assert read_roster(path).file_problem == "too_large"


def test_the_sheets_own_layout_is_kept_for_the_rejects(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(
        "No,Name,Agency,Phone\n1,Maria Reyes,Customs,012 345 678\n2,,Customs,012\n", "utf-8"
    )

    reading = read_roster(path)

    assert reading.headings == ("No", "Name", "Agency", "Phone")
    assert reading.cells[3] == ("2", "", "Customs", "012")
