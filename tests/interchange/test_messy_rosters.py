"""Files that nobody has seen before are read right: invented anew at every run."""

from __future__ import annotations

import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, note
from openpyxl import Workbook
from tests.interchange.messy_rosters import FIELDS, HEADINGS, messy_files

from trainer_app.domain.languages import Language
from trainer_app.interchange.headings import meaning_of, plain_heading
from trainer_app.interchange.roster_reader import read_roster

UNKNOWN = {
    "Electronic contact",
    "Reachable at",
    "Số máy",
    "Liên lạc qua mạng",
    "ช่องทางติดต่อ",
    "ຊ່ອງທາງຕິດຕໍ່",
}
"""Headings that say nothing to the reader; what stands below them does."""


def told(row):
    return (
        row.native_name or row.latin_name,
        row.sex.value,
        row.birth_date,
        row.phone,
        row.email,
        row.id_number,
        row.rank,
        row.agency,
    )


def wanted(person):
    return (
        unicodedata.normalize("NFC", person.name),
        person.sex,
        person.born,
        person.phone,
        person.email,
        person.id_number,
        person.rank,
        person.agency,
    )


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
@given(messy_files())
def test_whoever_is_in_a_messy_file_is_read_as_the_sender_meant(kind, file):
    note(str(file.rows))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"nominees.{kind}"
        path.write_bytes(file.as_xlsx() if kind == "xlsx" else file.as_csv())
        reading = read_roster(path)

    assert (reading.file_problem, reading.rejected) == (None, ())
    assert reading.language is file.language
    assert [told(row) for row in reading.rows] == [wanted(one) for one in file.people]
    rows = len(file.rows)
    assert [row.source_row for row in reading.rows] == list(
        range(file.first_row, file.first_row + len(file.people))
    )
    assert len(reading.rows) + len(reading.skipped_rows) == rows


def test_headings_are_read_by_what_they_mean():
    known = {
        (language, field, heading): meaning_of(plain_heading(heading))
        for language, fields in HEADINGS.items()
        for field, headings in fields.items()
        for heading in headings
    }

    missed = {heading for (_, _, heading), meaning in known.items() if meaning is None}
    assert missed == UNKNOWN


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Headquarters line", ["1", "2"]),
        ("Started on", ["05/12/2024", "06/12/2024"]),
        ("Code", ["0912345678", "K-7"]),
        ("Signature", ["0912345678", "0912345679"]),
        ("Seats", ["0912345678", ""]),
    ],
)
def test_a_column_is_not_taken_for_what_it_only_looks_like(tmp_path, heading, cells):
    book = Workbook()
    book.active.append(["Name", "Agency", heading])
    for name, cell in zip(("Maria Santos", "Jose Reyes"), cells, strict=True):
        book.active.append([name, "Customs", cell])
    book.save(tmp_path / "x.xlsx")

    rows = read_roster(tmp_path / "x.xlsx").rows

    assert len(rows) == 2
    assert {(row.phone, row.birth_date, row.email, row.id_number) for row in rows} == {
        (None, None, None, None)
    }


@pytest.mark.parametrize(
    "heading",
    ["Name of agency", "Name of course", "ឈ្មោះស្ថាប័ន", "ဌာနအမည်", "ชื่อหน่วยงาน", "Tên cơ quan"],
)
def test_the_name_of_an_organisation_is_not_that_of_a_person(heading):
    meaning = meaning_of(plain_heading(heading))

    assert meaning is None or meaning.field != "name"


def test_every_language_has_headings_for_every_field():
    assert set(HEADINGS) == set(Language)
    assert all(set(fields) == set(FIELDS) for fields in HEADINGS.values())
