"""Numbers from before the program: read from a workbook, found, answered for, never given twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from tests.course_on_paper import enrol, run_course

from trainer_app.domain.certificate import (
    CertificateKind,
    CertificateState,
    certificate_number,
)
from trainer_app.domain.errors import FileProblem, NoPaperKept, NumberTaken
from trainer_app.interchange.old_registers import read_old_register
from trainer_app.services.old_registers import sequence_in

TODAY = date(2026, 11, 27)
ENGLISH = (
    ("Register of certificates, Police Academy",),
    (),
    ("No.", "Certificate No.", "Name", "Name in Latin letters", "Type", "Course",
     "Date of issue", "Received by", "Remarks"),
    (1, "001/2026", "ហេង ចន្ធូ", "HENG Chanthou", "Completion", "Border Management",
     datetime(2026, 3, 2), "Heng", None),
    (2, "002/2026", None, "SOK Maly", "Participation", "Border Management", "16/03/2026", None,
     "CANCELLED, wrong name"),
    (3, "117/2026", None, "TEP Bopha", None, "Profiling", "15 March 2026", None, None),
    (4, None, None, "NO Number", None, None, datetime(2026, 3, 2), None, None),
    (5, "118/2026", None, None, None, None, datetime(2026, 3, 2), None, None),
    (6, "119/2026", None, "BAD Date", None, None, "sometime", None, None),
    (7, "117/2026", None, "TWICE Given", None, None, datetime(2026, 3, 2), None, None),
    (8, "120/2026", None, "=HYPERLINK(1)", None, None, datetime(2026, 3, 2), None, None),
    (9, "121/2026", None, "FUTURE Day", None, None, datetime(2027, 3, 2), None, None),
)  # fmt: skip


def workbook(path, rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
        for cell in book.active[book.active.max_row]:
            if isinstance(cell.value, str) and cell.value.startswith("="):
                cell.data_type = "s"
    book.save(path)
    return path


@pytest.fixture
def academy_id(program):
    return program.queries.institutions.site().academy_id


@pytest.fixture
def reviewed(program, academy_id, tmp_path):
    path = workbook(tmp_path / "old.xlsx", ENGLISH)
    return program.old_registers.review(
        path, academy_id=academy_id, kind=CertificateKind.COMPLETION
    )


def test_a_review_says_what_is_taken_and_why_the_rest_is_not(reviewed):
    taken = [(one.number, one.kind and one.kind.value, one.void) for one in reviewed.entries]

    assert taken == [
        ("001/2026", "completion", False),
        ("002/2026", "participation", True),
        ("117/2026", None, False),
    ]
    assert {line.source_row: line.problems for line in reviewed.left_out} == {
        7: ("missing_number",),
        8: ("missing_name",),
        9: ("unreadable_date",),
        10: ("duplicate_in_file",),
        11: ("unsafe_content",),
        12: ("date_to_come",),
    }


def test_each_series_of_this_year_goes_on_after_its_last_old_number(program, reviewed, course_id):
    program.old_registers.take_in(reviewed)
    run_course(program, course_id, enrol(program, course_id, ("ញឹម ស្រីពៅ", "NHEM Sreypov")))

    issued = program.certificates.issue(course_id).papers

    assert [(one.kind.value, one.first_number) for one in reviewed.goes_on] == [
        ("completion", 118),
        ("participation", 3),
    ]
    assert issued[0].number.startswith("PNH-C-2026-0118-")
    assert all(row.gaps == 0 for row in program.queries.certificates.series())


def test_old_numbers_stand_in_the_register_and_are_found_as_they_were_written(program, reviewed):
    program.old_registers.take_in(reviewed)

    row = program.queries.certificates.certificate(" 001/2026 ")
    assert (row.holder_name, row.holder_latin_name, row.old) == (
        "ហេង ចន្ធូ",
        "HENG Chanthou",
        True,
    )
    assert row.issued_on == date(2026, 3, 2)
    assert program.queries.certificates.certificate("002/2026").state is CertificateState.REVOKED


def test_there_is_no_paper_of_an_old_number(program, reviewed, tmp_path):
    program.old_registers.take_in(reviewed)

    with pytest.raises(NoPaperKept):
        program.exports.reprint("001/2026", tmp_path / "x.pdf")
    with pytest.raises(NoPaperKept):
        program.certificates.replace("001/2026", reason="misspelt")
    assert not (tmp_path / "x.pdf").exists()


def test_an_old_number_can_be_revoked_and_stands_in_the_void_list(program, reviewed):
    program.old_registers.take_in(reviewed)

    program.certificates.revoke("117/2026", reason="forged application")

    [voided] = program.queries.proofs.void_lists(date(2026, 11, 27)).values()
    assert [one.number for one in voided.entries] == ["002/2026", "117/2026"]


def test_the_same_file_again_changes_nothing(program, reviewed, academy_id, tmp_path):
    program.old_registers.take_in(reviewed)

    again = program.old_registers.review(
        tmp_path / "old.xlsx", academy_id=academy_id, kind=CertificateKind.COMPLETION
    )

    assert again.entries == ()
    assert [line.problems for line in again.left_out if line.source_row in {4, 5, 6}] == [
        ("number_known",)
    ] * 3
    assert not program.old_registers.take_in(reviewed).nouns
    assert program.differences_from_journal() == []


@pytest.mark.parametrize(
    ("heading", "name", "when", "expected"),
    [
        (("Số vào sổ", "Họ và tên", "Ngày cấp"), "Trần Thị Ánh", "02/03/2026", "vi"),
        (("เลขที่ใบรับรอง", "ชื่อ-นามสกุล", "วันที่ออก"), "ธนกร วัฒนา", "2 มีนาคม 2569", "th"),
        (("ເລກທີໃບຢັ້ງຢືນ", "ຊື່ ແລະ ນາມສະກຸນ", "ວັນທີອອກ"), "ຄຳໃສ", "02/03/2026", "lo"),
        (("លេខវិញ្ញាបនបត្រ", "គោត្តនាម និងនាម", "ថ្ងៃចេញ"), "ហេង ចន្ធូ", "០២/០៣/២០២៦", "km"),
        (("လက်မှတ်အမှတ်", "အမည်", "ထုတ်ပေးသည့်နေ့"), "ဇော်ဇင်ထွန်း", "၀၂/၀၃/၂၀၂၆", "my"),
    ],
)
def test_registers_in_every_language_are_understood(tmp_path, heading, name, when, expected):
    path = workbook(tmp_path / "old.xlsx", [heading, ("012/2026", name, when)])

    read = read_old_register(path, today=TODAY)

    assert read.file_problem is None
    assert [(one.number, one.issued_on) for one in read.entries] == [("012/2026", date(2026, 3, 2))]
    assert name in {read.entries[0].native_name, read.entries[0].latin_name}
    assert read.language.value == expected


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"just text\nmore"])
def test_what_is_no_register_is_refused_in_one_sentence(program, academy_id, tmp_path, content):
    path = tmp_path / "old.xlsx"
    path.write_bytes(content)

    with pytest.raises(FileProblem):
        program.old_registers.review(
            path, academy_id=academy_id, kind=CertificateKind.PARTICIPATION
        )


@given(
    st.integers(0, 999_999),
    st.integers(1990, 2090),
    st.sampled_from(["{n}/{y}", "PNH-{y}-{n:04d}", "{y}.{n}", "No {n}", "{n:03d}-{y}/HV"]),
)
def test_the_running_number_is_found_in_any_form(n, year, form):
    assert sequence_in(form.format(n=n, y=year), year) == n


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("026/2026", 26),
        ("2026/026", 26),
        ("2026/2026", 2026),
        ("2569/12", 12),
        ("PNH-26-0117", 117),
        ("SRP-C-2026-0025-5X", 25),
        ("SRP-C-2026-0030-44", 30),
        ("117", 117),
        ("26", 26),
        ("none", None),
    ],
)
def test_neither_the_year_nor_check_characters_are_taken_for_the_count(number, expected):
    assert sequence_in(number, 2026) == expected


def test_remarks_that_only_speak_of_voidness_void_nothing(tmp_path):
    remarks = ["replaces 005/2026 (cancelled)", "not cancelled", "avoid folding", "Void",
               "Cancelled, wrong name", "REVOKED"]  # fmt: skip
    head = ("Certificate No.", "Name", "Date of issue", "Remarks")
    rows = [(f"{n}/2026", "SOK Maly", "16/03/2026", told) for n, told in enumerate(remarks, 1)]

    read = read_old_register(workbook(tmp_path / "old.xlsx", [head, *rows]), today=TODAY)

    assert [one.void for one in read.entries] == [False, False, False, True, True, True]


def test_all_sheets_are_read_and_the_better_heading_names_a_column(tmp_path):
    book = Workbook()
    for year in (2025, 2026):
        sheet = book.create_sheet(str(year))
        sheet.append(("Number", "Cert No.", "Name", "Date", "Date of issue", "Type"))
        sheet.append((1, f"001/{year}", "SOK Maly", "01/02/1990", f"16/03/{year}", "Total course"))
    book.save(tmp_path / "old.xlsx")

    read = read_old_register(tmp_path / "old.xlsx", today=TODAY)

    assert [(one.number, one.issued_on.year, one.kind) for one in read.entries] == [
        ("001/2025", 2025, None),
        ("001/2026", 2026, None),
    ]


def test_a_number_an_old_register_holds_is_never_given_out_again(
    program, academy_id, course_id, tmp_path
):
    ours = certificate_number("PNH", CertificateKind.COMPLETION, 2026, 1)
    rows = [("Certificate No.", "Name", "Date of issue"), (ours, "SOK Maly", "16/03/2026")]
    path = workbook(tmp_path / "old.xlsx", rows)
    review = program.old_registers.review(
        path, academy_id=academy_id, kind=CertificateKind.COMPLETION
    )
    program.old_registers.take_in(replace(review, goes_on=()))
    run_course(program, course_id, enrol(program, course_id, ("ញឹម ស្រីពៅ", "NHEM Sreypov")))

    with pytest.raises(NumberTaken):
        program.certificates.issue(course_id)

    assert [row.number for row in program.queries.certificates.register()] == [ours]
