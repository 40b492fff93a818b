"""Papers that say only what matters to a test."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from trainer_app.documents.certificate_pdf import PdfCertificates
from trainer_app.documents.paper_values import PaperValues
from trainer_app.domain.attendance import Mark, MarkValue
from trainer_app.domain.languages import Language
from trainer_app.domain.template import ElementKind, Side
from trainer_app.interchange.built_in_designs import FileDesigns
from trainer_app.resources import resources_folder
from trainer_app.services.papers import (
    AttendanceColumn,
    AttendanceLine,
    AttendancePaper,
    CertificatePaper,
    CourseHeading,
    RegisterLine,
    RosterLine,
    RosterPaper,
    SignInSheetPaper,
)

DESIGNS = FileDesigns(resources_folder() / "templates")
"""The templates that come with the program."""

NAMES = {
    Language.ENGLISH: "Maria Reyes",
    Language.BURMESE: "ဇော်ဇင်ထွန်း",
    Language.KHMER: "ហេង ចន្ធូ",
    Language.LAO: "ຄຳພັນ ພົມມະຈັນ",
    Language.THAI: "ญาณิศา ศรีสุวรรณ",
    Language.VIETNAMESE: "Trần Thị Ngọc Ánh",
}
TITLES = {
    Language.ENGLISH: "Border Management Core",
    Language.BURMESE: "နယ်စပ်စီမံခန့်ခွဲမှု အခြေခံ",
    Language.KHMER: "ស្នូលនៃការគ្រប់គ្រងព្រំដែន",
    Language.LAO: "ການຄຸ້ມຄອງຊາຍແດນຂັ້ນພື້ນຖານ",
    Language.THAI: "การบริหารจัดการชายแดนขั้นพื้นฐาน",
    Language.VIETNAMESE: "Quản lý biên giới cơ bản",
}


def printer() -> PdfCertificates:
    """Prints with the templates that come with the program."""
    return PdfCertificates(DESIGNS)


def words_of(paper: CertificatePaper) -> dict[str, str]:
    """What each text of the front says on a paper, by the name of its element."""
    values, layout = PaperValues(paper), DESIGNS.design(paper.template).layout
    texts = [one for one in layout.on(Side.FRONT) if one.kind is ElementKind.TEXT]
    return {one.id: values.text_of(one) for one in texts if one.stands_on(paper.language)}


def a_certificate(language: Language = Language.KHMER, **changes: object) -> CertificatePaper:
    paper = CertificatePaper(
        language=language,
        holder_name=NAMES[language],
        holder_latin_name="HENG Chanthou",
        holder_rank="Major",
        holder_agency="Customs and Excise",
        course_title=TITLES[language],
        course_title_en="Border Management",
        academy_name="Police Academy",
        place="Phnom Penh",
        starts_on=date(2026, 11, 16),
        ends_on=date(2026, 11, 27),
        hours=42,
        issued_on=date(2026, 11, 27),
        number="PNH-C-2026-0188-7K",
        verify_code="TA1:PNH-C-2026-0188-7K:A7K2M9Q4",
        signatory_1_name="NHEM Piseth",
        signatory_1_title="Course director",
    )
    return replace(paper, **changes)


def a_heading(**changes: object) -> CourseHeading:
    heading = CourseHeading(
        code="BM-CORE-2026-03",
        title=TITLES[Language.KHMER],
        academy="Police Academy",
        place="Phnom Penh",
        starts_on=date(2026, 11, 16),
        ends_on=date(2026, 11, 27),
        site="PNH",
        printed_at=datetime(2026, 11, 19, 7, 40),
        printed_by="Chan Dara",
    )
    return replace(heading, **changes)


def a_participant(name: str = "ហេង ចន្ធូ", **changes: object) -> RosterLine:
    line = RosterLine(
        native_name=name,
        latin_name="HENG Chanthou",
        sex="female",
        rank="Major",
        agency="Customs and Excise",
        email="heng@example.org",
        phone="+855 12 345 678",
        birth_date=date(1990, 1, 31),
        state="confirmed",
    )
    return replace(line, **changes)


def a_roster(*lines: RosterLine) -> RosterPaper:
    return RosterPaper(heading=a_heading(), lines=lines or (a_participant(),))


def an_attendance(**changes: object) -> AttendancePaper:
    columns = tuple(
        AttendanceColumn(
            starts_at=datetime(2026, 11, 16 + day, 9, 45),
            minutes=120,
            code=f"M{day}",
            title="Documents",
        )
        for day in range(4)
    )
    line = AttendanceLine(
        native_name="ហេង ចន្ធូ",
        latin_name="HENG Chanthou",
        agency="Customs and Excise",
        marks=(
            MarkValue(mark=Mark.PRESENT),
            MarkValue(mark=Mark.LATE, missed_start=15),
            MarkValue(mark=Mark.ABSENT),
            None,
        ),
        credited_minutes=225,
        scheduled_minutes=480,
        outcome="participated",
        reasons=("47 % of 80 %", "M2 missed"),
    )
    return AttendancePaper(heading=a_heading(), columns=columns, lines=(replace(line, **changes),))


def a_register_line(**changes: object) -> RegisterLine:
    line = RegisterLine(
        number="PNH-C-2026-0188-7K",
        kind="completion",
        holder_name="ហេង ចន្ធូ",
        holder_latin_name="HENG Chanthou",
        course_code="BM-CORE-2026-03",
        course_title="Border Management Core",
        academy="Police Academy",
        issued_on=date(2026, 11, 27),
        state="issued",
    )
    return replace(line, **changes)


def a_sign_in_sheet(people: int = 3, **changes: object) -> SignInSheetPaper:
    paper = SignInSheetPaper(
        heading=a_heading(),
        session_title="ការពិនិត្យឯកសារ",
        session_code="M5",
        starts_at=datetime(2026, 11, 19, 9, 45),
        minutes=120,
        trainers="SOK Maly",
        room="Room 2",
        lines=tuple(a_participant() for _ in range(people)),
        sheet_number="PNH-0412",
        academy_en="Police Academy",
        session_title_en="Document examination",
    )
    return replace(paper, **changes)


def poppler_lines(pdf: Path) -> list[str]:
    """The lines of text as poppler, and so most readers on Linux, copies them."""
    command = ["pdftotext", "-layout", str(pdf), "-"]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stderr == b""
    return [line.strip() for line in done.stdout.decode("utf-8").splitlines()]
