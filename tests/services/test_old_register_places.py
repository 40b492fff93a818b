"""One number for several papers: kinds, academies and years are told apart, and doubts wait."""

from __future__ import annotations

from datetime import datetime

import pytest
from openpyxl import Workbook

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.errors import FileProblem
from trainer_app.domain.languages import LocalizedText
from trainer_app.services.academies import AcademyDraft
from trainer_app.services.old_register_files import Doubt

DAY = datetime(2026, 3, 2)
HEAD = ("Certificate No.", "Name", "Date of issue")


def saved(tmp_path, *sheets):
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(tmp_path / "old.xlsx")
    return tmp_path / "old.xlsx"


@pytest.fixture
def academy_id(program):
    return program.queries.institutions.site().academy_id


@pytest.fixture
def review(program, academy_id, tmp_path):
    def reviewed(*sheets, **choices):
        path = saved(tmp_path, *sheets)
        return program.old_registers.review(
            path, academy_id=academy_id, kind=CertificateKind.COMPLETION, **choices
        )

    return reviewed


def entered(found):
    return [(one.entered, (one.kind or found.kind).value) for one in found.entries]


PER_KIND = (
    ("Completion", [HEAD, (1, "A Maly", DAY), (2, "B Maly", DAY), (3, "C Maly", DAY)]),
    ("Participation", [HEAD, (1, "D Maly", DAY), (2, "E Maly", DAY)]),
)


def test_sheets_that_number_each_kind_from_one_are_entered_with_their_kind(program, review):
    found = review(*PER_KIND)
    program.old_registers.take_in(found)

    assert entered(found) == [
        ("1 (PNH-C)", "completion"),
        ("2 (PNH-C)", "completion"),
        ("3 (PNH-C)", "completion"),
        ("1 (PNH-P)", "participation"),
        ("2 (PNH-P)", "participation"),
    ]
    assert [(one.kind.value, one.first_number) for one in found.goes_on] == [
        ("completion", 4),
        ("participation", 3),
    ]
    assert program.queries.certificates.certificate("1 (PNH-P)").holder_name == "D Maly"


def test_a_line_is_not_taken_twice_when_the_other_kind_comes_to_the_file_later(program, review):
    program.old_registers.take_in(review(PER_KIND[0]))

    again = review(*PER_KIND)
    program.old_registers.take_in(again)

    assert entered(again) == [("1 (PNH-P)", "participation"), ("2 (PNH-P)", "participation")]
    assert review(*PER_KIND).entries == ()
    assert review(PER_KIND[0]).entries == ()
    assert review(PER_KIND[1]).entries == ()
    assert len(program.queries.certificates.register()) == 5


def test_sections_that_say_neither_kind_nor_academy_leave_the_second_line_out(review):
    found = review(
        (
            "2026",
            [HEAD, ("First group",), (1, "A Maly", DAY), ("Second group",), (1, "B Maly", DAY)],
        )
    )

    assert [one.number for one in found.entries] == ["1"]
    assert [(line.source_row, line.problems) for line in found.left_out] == [
        (5, ("number_of_which_list",))
    ]


def test_a_kind_named_by_only_one_of_two_lines_tells_nothing_apart(review):
    head = (*HEAD, "Type")

    found = review(("x", [head, (1, "A Maly", DAY, "Participation"), (1, "B Maly", DAY, None)]))

    assert len(found.entries) == 1
    assert [line.problems for line in found.left_out] == [("duplicate_in_file",)]


@pytest.mark.parametrize(
    "heading", ["Customs School of Viet Nam", "VCS", "TRƯỜNG HẢI QUAN VIỆT NAM"]
)
def test_a_heading_that_names_an_academy_holds_for_the_lines_below(program, review, heading):
    names = {"en": "Customs School of Viet Nam", "vi": "Trường Hải quan Việt Nam"}
    program.academies.save(AcademyDraft(code="VCS", name=LocalizedText.of(names), country="VN"))

    found = review(("x", [HEAD, (1, "A Maly", DAY), (heading,), (1, "B Maly", DAY)]))
    program.old_registers.take_in(found)

    assert entered(found) == [("1 (PNH-C)", "completion"), ("1 (VCS-C)", "completion")]
    assert [one.academy_code for one in found.goes_on] == ["PNH", "VCS"]
    row = program.queries.certificates.certificate("1 (VCS-C)")
    assert "Customs" in row.academy_name.best()


def test_the_same_file_under_another_kind_brings_nothing_anew(
    program, review, academy_id, tmp_path
):
    names = {"en": "Customs School of Viet Nam"}
    program.academies.save(AcademyDraft(code="VCS", name=LocalizedText.of(names), country="VN"))
    sheet = ("x", [HEAD, (1, "A Maly", DAY), ("VCS",), (1, "B Maly", DAY)])
    program.old_registers.take_in(review(sheet))

    again = program.old_registers.review(
        tmp_path / "old.xlsx", academy_id=academy_id, kind=CertificateKind.PARTICIPATION
    )

    assert again.entries == ()
    assert {line.problems for line in again.left_out} == {("number_known",)}


def test_sheets_of_years_that_begin_anew_are_told_apart(review):
    found = review(
        ("2024", [HEAD, (1, "A Maly", datetime(2024, 3, 2))]),
        (
            "พ.ศ. 2568",
            [HEAD, (1, "B Maly", datetime(2025, 3, 2)), (2, "C Maly", datetime(2025, 3, 2))],
        ),
    )

    assert [one.entered for one in found.entries] == [
        "1 (PNH-C-2024)",
        "1 (PNH-C-2025)",
        "2 (PNH-C-2025)",
    ]


def test_doubtful_numbers_are_taken_only_with_consent(program, review):
    sheet = ("x", [HEAD, ("11-2019", "A Maly", datetime(2019, 12, 1)),
                   (datetime(2019, 12, 1), "B Maly", datetime(2019, 12, 1)),
                   ("15.0", "C Maly", datetime(2019, 12, 1))])  # fmt: skip

    careful = review(sheet)
    bold = review(sheet, accepted=frozenset({Doubt.NUMBER_BECAME_DATE}))
    program.old_registers.take_in(bold)

    assert [one.number for one in careful.entries] == ["11-2019"]
    assert [one.number for one in careful.waiting] == ["12-2019", "15"]
    assert [one.number for one in bold.waiting] == ["15"]
    assert {row.number for row in program.queries.certificates.register()} == {"11-2019", "12-2019"}


def test_a_receiver_without_a_day_stands_in_the_register(program, review):
    head = (*HEAD, "Handed over on")
    found = review(("x", [head, ("1", "A Maly", DAY, "SOK Dara"), ("2", "B Maly", DAY, "not yet")]))
    program.old_registers.take_in(found)

    one, two = (program.queries.certificates.certificate(number) for number in "12")
    assert (one.state.value, one.handed_over_on, one.handed_over_to) == (
        "handed_over",
        None,
        "SOK Dara",
    )
    assert (two.state.value, two.reason) == ("issued", "not yet")


def test_columns_that_are_not_understood_come_back_to_be_said(review):
    rows = [("Ref", "Person", "When"), ("A-1", "SOK Maly", DAY)]

    found = review(("x", rows))
    chosen = {found.register.tables[0].headings: {0: "number", 1: "name", 2: "issued_on"}}

    assert (found.entries, found.register.file_problem) == ((), "columns_unknown")
    assert [one.number for one in review(("x", rows), chosen=chosen).entries] == ["A-1"]


def test_a_file_without_a_table_is_refused(review):
    with pytest.raises(FileProblem):
        review(("x", [(1,), (2,)]))
