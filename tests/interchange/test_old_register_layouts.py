"""Old registers as offices lay them out: headings in rows, titles, sections, feet."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from openpyxl import Workbook

from trainer_app.domain.certificate import CertificateKind
from trainer_app.interchange.old_registers import read_old_register

TODAY = date(2026, 11, 27)
DAY = datetime(2026, 3, 2)
HEAD = ("Certificate No.", "Name", "Date of issue")


def read(tmp_path, *sheets, merged=(), chosen=None):
    book = Workbook()
    book.remove(book.active)
    for at, given in enumerate(sheets):
        named = isinstance(given, tuple) and isinstance(given[0], str)
        name, rows = given if named else (f"Sheet{at + 1}", given)
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
        for cells in merged:
            sheet.merge_cells(cells)
    book.save(tmp_path / "old.xlsx")
    return read_old_register(tmp_path / "old.xlsx", today=TODAY, chosen=chosen or {})


def numbers(register):
    return [one.number for one in register.entries]


def roles(register):
    return {(one.source_row, one.role.value) for one in register.set_aside}


def test_a_merged_heading_stands_above_its_parts(tmp_path):
    found = read(
        tmp_path,
        [
            ("Police Academy",),
            ("No.", "Certificate", None, "Holder", None, "Handed over", None),
            (None, "No.", "Date", "Name", "Name in Latin letters", "Date", "To"),
            (1, "001/2026", DAY, "ហេង ចន្ធូ", "HENG Chanthou", datetime(2026, 3, 5), "Sok"),
        ],
        merged=("B2:C2", "D2:E2", "F2:G2"),
    )

    [entry] = found.entries
    assert (entry.number, entry.issued_on) == ("001/2026", DAY.date())
    assert (entry.native_name, entry.latin_name) == ("ហេង ចន្ធូ", "HENG Chanthou")
    assert (entry.handed_over_on, entry.handed_over_to) == (date(2026, 3, 5), "Sok")
    assert found.left_out == ()


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        (("ລ/ດ", "ເລກທີ", "ຊື່ ແລະ ນາມສະກຸນ", "ວັນທີອອກ"), ("No.", "Cert No.", "Name", "Date of issue")),
        (("ល.រ", "លេខ", "គោត្តនាម និងនាម", "ថ្ងៃចេញ"), ("No.", "Cert. No.", "Full name", "Issued")),
        (("STT", "Số hiệu", "Họ và tên", "Ngày cấp"), ("No.", "Cert number", "Name", "Date")),
        (("စဉ်", "လက်မှတ်အမှတ်", "အမည်", "ထုတ်ပေးသည့်နေ့"), ("No.", "Cert No.", "Name", "Issued")),
    ],
)  # fmt: skip
def test_a_second_line_of_headings_in_english_is_no_entry(tmp_path, upper, lower):
    found = read(
        tmp_path, [upper, lower, ("(1)", "(2)", "(3)", "(4)"), (1, "12/2026", "Somchai", DAY)]
    )

    assert numbers(found) == ["12/2026"]
    assert found.left_out == ()
    assert found.language.value != "en"
    assert roles(found) == {(1, "heading"), (2, "heading"), (3, "heading")}


def test_a_vietnamese_heading_over_its_parts_is_understood(tmp_path):
    found = read(
        tmp_path,
        [
            ("STT", "Họ và tên", "Ngày sinh", "Chứng chỉ", None, "Giao nhận", None),
            (None, None, None, "Số", "Ngày", "Ngày", "Ký tên"),
            (1, "Trần Thị Ánh", "01/02/1990", "12/2026", "02/03/2026", "05/03/2026", "Ánh"),
        ],
        merged=("D1:E1", "F1:G1"),
    )

    [entry] = found.entries
    assert (entry.number, entry.issued_on) == ("12/2026", date(2026, 3, 2))
    assert (entry.handed_over_on, entry.handed_over_to) == (date(2026, 3, 5), "Ánh")


def test_a_thai_register_of_an_office_is_read_as_it_stands(tmp_path):
    found = read(
        tmp_path,
        [
            ("ทะเบียนคุมวุฒิบัตร ประจำปี 2562",),
            ("ลำดับ", "วุฒิบัตร", None, "ชื่อ - สกุล", "การรับ", None, "หมายเหตุ"),
            (None, "เลขที่", "ลงวันที่", None, "วันที่", "ลงชื่อ", None),
            (1, "1/2562", "5/12/62", "นาย ธนกร วัฒนา", "6/12/62", "ธนกร", None),
            (2, "2/2562", "5/12/62", "น.ส. มาลี", "รับแล้ว", None, "ยกเลิก"),
            ("ผู้จัดทำ ..........", None, None, "ผู้อำนวยการ"),
        ],
        merged=("A1:G1", "B2:C2", "E2:F2"),
    )

    one, two = found.entries
    assert (one.number, one.issued_on, one.native_name) == (
        "1/2562",
        date(2019, 12, 5),
        "นาย ธนกร วัฒนา",
    )
    assert (one.handed_over_on, one.handed_over_to) == (date(2019, 12, 6), "ธนกร")
    assert (two.void, two.handed_over, two.note) == (True, True, "ยกเลิก; รับแล้ว")
    assert (one.doubts, found.left_out) == ((), ())


@pytest.mark.parametrize(
    "foot",
    [
        [("Total: 2",), (None, "Prepared by", "Approved by"), (None, "SOK Maly", "TEP Bopha")],
        [("Tổng cộng", 2), (None, "Người lập biểu", "Giám đốc"), (None, "Trần Ánh", "Lê Hùng")],
        [("รวมทั้งสิ้น 2 คน",), ("ลงชื่อ ...........", None, "ผู้อำนวยการ"), ("(ธนกร วัฒนา)",)],
        [("ລວມທັງໝົດ", 2), ("ຜູ້ອຳນວຍການ", "ຄຳໃສ", "12/3/2026")],
        [("សរុប ២ នាក់",), ("ធ្វើនៅភ្នំពេញ ថ្ងៃទី ១២ មីនា ២០២៦",), ("នាយកសាលា", None, "ហត្ថលេខា")],
        [("စုစုပေါင်း ၂ ဦး",), ("ပြုစုသူ", "အတည်ပြုသူ"), ("ဇော်ဇင်ထွန်း", "မမြ")],
        [("Phnom Penh, 12 March 2026",), (None, "TEP Bopha")],
    ],
)
def test_lines_below_the_last_entry_are_left_out_as_feet(tmp_path, foot):
    rows = [HEAD, ("1/2026", "SOK Maly", DAY), ("2/2026", "TEP Bopha", DAY), (), *foot]

    found = read(tmp_path, rows)

    assert numbers(found) == ["1/2026", "2/2026"]
    assert found.left_out == ()
    assert len([one for one in found.set_aside if one.role.value == "foot"]) == len(foot)


def test_a_subtotal_between_entries_ends_nothing(tmp_path):
    rows = [HEAD, ("1/2026", "A Maly", DAY), ("Total", 1), ("2/2026", "B Maly", DAY),
            ("3/2026", None, None), ("4/2026", "C Maly", DAY)]  # fmt: skip

    found = read(tmp_path, rows)

    assert numbers(found) == ["1/2026", "2/2026", "4/2026"]
    assert [line.number for line in found.left_out] == ["3/2026"]


def test_numbers_prepared_below_the_last_entry_are_told_as_unfinished_lines(tmp_path):
    found = read(tmp_path, [HEAD, ("1/2026", "SOK Maly", DAY), ("2/2026",), ("3/2026",)])

    assert [line.number for line in found.left_out] == ["2/2026", "3/2026"]


def test_headings_come_again_on_each_page_with_other_columns(tmp_path):
    rows = [
        HEAD,
        ("1/2026", "SOK Maly", DAY),
        ("Name", "Certificate No.", "Date of issue"),
        ("TEP Bopha", "2/2026", DAY),
    ]

    found = read(tmp_path, rows)

    assert numbers(found) == ["1/2026", "2/2026"]
    assert found.entries[1].latin_name == "TEP Bopha"


def test_titles_sections_and_sheets_say_the_kind(tmp_path):
    found = read(
        tmp_path,
        ("Participation", [HEAD, (1, "A Maly", DAY)]),
        ("2025", [("Register of certificates of completion",), HEAD, (1, "B Maly", DAY)]),
        ("All", [HEAD, ("I. Đào tạo giảng viên",), (1, "C Maly", DAY), ("Border Management",),
                 (2, "D Maly", DAY), ("II. Hoàn thành khóa học",), (1, "E Maly", DAY)]),
    )  # fmt: skip

    assert [(one.sheet, one.number, one.kind) for one in found.entries] == [
        ("Participation", "1", CertificateKind.PARTICIPATION),
        ("2025", "1", CertificateKind.COMPLETION),
        ("All", "1", CertificateKind.TRAINING_OF_TRAINERS),
        ("All", "2", CertificateKind.TRAINING_OF_TRAINERS),
        ("All", "1", CertificateKind.COMPLETION),
    ]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("ประกาศนียบัตรเข้าร่วม", CertificateKind.PARTICIPATION),
        ("ໃບຢັ້ງຢືນສຳເລັດ", CertificateKind.COMPLETION),
        ("វិញ្ញាបនបត្របញ្ចប់វគ្គ", CertificateKind.COMPLETION),
        ("သင်တန်းပြီးဆုံး လက်မှတ်", CertificateKind.COMPLETION),
    ],
)
def test_section_headings_are_understood_in_other_languages(tmp_path, heading, kind):
    found = read(tmp_path, [HEAD, (heading,), (1, "A Maly", DAY)])

    assert [one.kind for one in found.entries] == [kind]


def test_a_sheet_without_columns_is_told(tmp_path):
    found = read(tmp_path, ("Old", [HEAD, (1, "A Maly", DAY)]), ("Notes", [("Ask Sok",)]))

    assert [(one.text, one.role.value) for one in found.set_aside if one.role.value == "sheet"] == [
        ("Notes", "sheet")
    ]


def test_columns_that_are_not_understood_are_offered_and_can_be_said(tmp_path):
    rows = [("Ref", "Person", "When"), ("A-1", "SOK Maly", DAY), ("A-2", "TEP Bopha", DAY)]

    found = read(tmp_path, rows)
    [table] = found.tables
    again = read(tmp_path, rows, chosen={table.headings: {0: "number", 1: "name", 2: "issued_on"}})

    assert (found.file_problem, found.entries) == ("columns_unknown", ())
    assert [(one.heading, one.example) for one in table.columns][:2] == [
        ("ref", "A-1"),
        ("person", "SOK Maly"),
    ]
    assert (again.file_problem, numbers(again)) == (None, ["A-1", "A-2"])


def test_a_column_taken_wrongly_is_put_right(tmp_path):
    rows = [
        ("No.", "Certificate No.", "Name", "Date", "Issued"),
        (1, "77", "SOK Maly", "01/02/1999", DAY),
    ]
    [table] = read(tmp_path, rows).tables

    found = read(tmp_path, rows, chosen={table.headings: {0: "number", 1: "", 4: "issued_on"}})

    assert [(one.number, one.issued_on) for one in found.entries] == [("1", DAY.date())]


@pytest.mark.parametrize(
    ("on", "to", "expected"),
    [
        ("received", None, (None, "", True, "received")),
        ("ได้รับแล้ว", None, (None, "", True, "ได้รับแล้ว")),
        ("đã nhận", "Lê Hùng", (None, "Lê Hùng", True, "đã nhận")),
        ("មិនទាន់", None, (None, "", False, "មិនទាន់")),
        ("ຄຳໃສ", None, (None, "ຄຳໃສ", True, "")),
        ("SOK Maly", "Registrar", (None, "Registrar", True, "SOK Maly")),
        ("✓", None, (None, "", True, "✓")),
        ("after the ceremony of 12", None, (None, "", True, "after the ceremony of 12")),
        (DAY, "x", (DAY.date(), "", True, "x")),
        (None, DAY, (DAY.date(), "", True, "")),
        (None, None, (None, "", None, "")),
    ],
)
def test_a_hand_over_that_is_no_date_is_kept(tmp_path, on, to, expected):
    head = (*HEAD, "Handed over on", "Received by")

    [entry] = read(tmp_path, [head, ("1/2026", "SOK Maly", DAY, on, to)]).entries

    found = (entry.handed_over_on, entry.handed_over_to, entry.handed_over, entry.note)
    assert found == expected
