from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO

import pypdfium2
import pytest
import zxingcpp
from tests.documents.inked import inked
from tests.documents.papers import (
    NAMES,
    a_heading,
    a_participant,
    a_sign_in_sheet,
    an_attendance,
)

from trainer_app.documents.name_cards_pdf import BADGE
from trainer_app.documents.office_papers import PdfOfficePapers
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.sheet_of_sessions_pdf import shared_columns
from trainer_app.documents.sign_in_sheet_pdf import PdfSignInSheets
from trainer_app.documents.texts import paper_texts
from trainer_app.domain.errors import CharacterNotPrintable, TextDoesNotFit
from trainer_app.domain.languages import Language
from trainer_app.services.course_papers import (
    AssignmentLetter,
    Guest,
    InvitationPaper,
    LetterSession,
    NameCard,
    NameCardsPaper,
    ProgrammeEntry,
    ProgrammePaper,
    SheetColumn,
    SheetOfSessions,
    Signatory,
    TranscriptCertificate,
    TranscriptCourse,
    TranscriptPaper,
)
from trainer_app.wording import say_error

NINE = datetime(2026, 11, 16, 9, 0)
OWN_DIGITS = {Language.KHMER: "១២៣៤", Language.LAO: "໑໒໓໔", Language.BURMESE: "၁၂၃၄"}


def sessions(count, a_day=4):
    return tuple(
        SheetColumn(
            starts_at=NINE + timedelta(days=n // a_day, hours=n % a_day),
            minutes=45,
            code=f"M{n + 1}",
            title="ការពិនិត្យឯកសារ",
        )
        for n in range(count)
    )


def a_sheet(people=3, count=4, **changes):
    paper = SheetOfSessions(
        heading=a_heading(academy_en="Police Academy"),
        columns=sessions(count),
        lines=tuple(a_participant() for _ in range(people)),
        sheet_number="BM-1-1116",
        day=NINE.date(),
    )
    return replace(paper, **changes)


def a_programme(count=3, **changes):
    entries = tuple(
        ProgrammeEntry(
            starts_at=NINE + timedelta(days=n // 4, hours=n % 4),
            minutes=45,
            code=f"M{n + 1}",
            title="ការពិនិត្យឯកសារ",
            title_en="Document examination",
            trainers=("ជា សំណាង", "នួន បូរី"),
            room="A1",
        )
        for n in range(count)
    )
    heading = a_heading(title_en="Border Management Core")
    return replace(
        ProgrammePaper(heading=heading, programme_name="Core curricula", entries=entries), **changes
    )


def a_card(name="ហេង ចន្ធូ", **changes):
    card = NameCard(
        native_name=name, latin_name="HENG Chanthou", agency="Customs", role="participant"
    )
    return replace(card, **changes)


def cards(*chosen):
    return NameCardsPaper(heading=a_heading(), cards=chosen or (a_card(),))


def a_letter(count=2, **changes):
    paper = AssignmentLetter(
        heading=a_heading(title_en="Border Management Core"),
        dated=date(2026, 11, 1),
        native_name="ជា សំណាង",
        latin_name="CHEA Samnang",
        agency="Customs",
        sessions=tuple(
            LetterSession(
                starts_at=NINE + timedelta(days=n),
                minutes=90,
                code=f"M{n + 1}",
                title="ការពិនិត្យឯកសារ",
                title_en="Document examination",
                role="lead",
                room="A1",
            )
            for n in range(count)
        ),
        signatories=(Signatory("NHEM Piseth", "Course director"),),
    )
    return replace(paper, **changes)


def an_invitation(**changes):
    paper = InvitationPaper(
        heading=a_heading(title_en="Border Management Core"),
        dated=date(2026, 11, 1),
        guests=(
            Guest(
                native_name="ហេង ចន្ធូ",
                latin_name="HENG Chanthou",
                rank="Major",
                agency="Customs",
            ),
        ),
        taught_in=Language.KHMER,
        percent=80,
        begins_at=NINE,
        room="A1",
        signatories=(Signatory("NHEM Piseth", "Course director"),),
    )
    return replace(paper, **changes)


def a_transcript(courses=2, certificates=1, **changes):
    paper = TranscriptPaper(
        academy="Police Academy",
        academy_en="Police Academy",
        site="PNH",
        printed_at=datetime(2026, 11, 27, 10),
        printed_by="Chan Dara",
        native_name="ហេង ចន្ធូ",
        latin_name="HENG Chanthou",
        rank="Major",
        agency="Customs",
        birth_date=date(1990, 1, 31),
        courses=tuple(
            TranscriptCourse(
                code=f"BM-{n + 1}",
                title="ការគ្រប់គ្រងព្រំដែន",
                title_en="Border management",
                academy="Police Academy",
                starts_on=date(2026, 1, 5),
                ends_on=date(2026, 1, 16),
                credited_minutes=2490,
                scheduled_minutes=2520,
                outcome="completed",
            )
            for n in range(courses)
        ),
        certificates=tuple(
            TranscriptCertificate(
                number=f"PNH-C-2026-{n:04}-7K",
                kind="completion",
                course_code="BM-1",
                issued_on=date(2026, 1, 16),
                state="replaced",
            )
            for n in range(certificates)
        ),
    )
    return replace(paper, **changes)


PAPERS = {
    "sheet": lambda to, language: PdfOfficePapers().sheets_of_sessions((a_sheet(),), to, language),
    "programme": lambda to, language: PdfOfficePapers().programme(a_programme(), to, language),
    "badges": lambda to, language: PdfOfficePapers().badges(cards(), to, language),
    "desk-cards": lambda to, language: PdfOfficePapers().desk_cards(cards(), to, language),
    "attendance": lambda to, language: PdfOfficePapers().attendance(an_attendance(), to, language),
    "letter": lambda to, language: PdfOfficePapers().letter(a_letter(), to, language),
    "invitations": lambda to, language: PdfOfficePapers().invitations(
        an_invitation(), to, language
    ),
    "transcript": lambda to, language: PdfOfficePapers().transcript(a_transcript(), to, language),
}
TITLES = {
    "sheet": "sheet.title",
    "programme": "programme.title",
    "badges": "role.participant",
    "desk-cards": "card.fold",
    "attendance": "attendance.title",
    "letter": "letter.title",
    "invitations": "invitation.title",
    "transcript": "transcript.title",
}


def pages(pdf):
    """The text of each page, its lines joined."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kind", PAPERS)
def test_every_paper_speaks_every_language_and_names_the_person(tmp_path, kind, language):
    pdf = tmp_path / "paper.pdf"

    PAPERS[kind](pdf, language)

    text = " ".join(pages(pdf))
    assert " ".join(paper_texts(language)(TITLES[kind]).split()) in text
    assert ("ជា សំណាង" if kind in {"letter", "programme"} else "ហេង ចន្ធូ") in text


DEEP = ("ធ្នូ ស្ត្រី ញ្ញុំ", "သင်္ဂြိုဟ် ညွှန်း ပုဏ္ဏိ", "ปู่ย่า ฤๅษี ฏู้ ญี่", "ຜູ້ ຫຼຸ່ມ ເຄື່ອງ", "Ặ Ễ Ợ gjpqy")


@pytest.mark.parametrize("turn", [0, 2])
@pytest.mark.parametrize("language", Language)
def test_no_two_texts_of_a_paper_touch(tmp_path, turn, language):
    """The inks of all glyphs are compared, with names and titles that reach high and deep."""
    deep = DEEP[(list(Language).index(language) + turn) % len(DEEP)]
    draw, to = PdfOfficePapers(), tmp_path / "paper.pdf"
    heading = a_heading(title=deep, title_en="Agjpy", academy=deep, academy_en="Agjpy", place=deep)
    line = a_participant(deep, latin_name="Agjpy", agency=deep)
    columns = tuple(replace(one, title=deep) for one in sessions(5))
    entries = tuple(
        replace(one, title=deep, title_en="Agjpy", trainers=(deep, "Agjpy"), room=deep)
        for one in a_programme(count=6).entries
    )
    [marks] = an_attendance().lines
    marks = replace(marks, native_name=deep, agency=deep, reasons=(deep, deep))
    letter = tuple(replace(one, title=deep, room=deep) for one in a_letter().sessions)
    courses = tuple(replace(one, title=deep, academy=deep) for one in a_transcript().courses)
    badge = a_card(deep, latin_name="Agjpy", agency=deep)

    with inked() as seen:
        draw.sheets_of_sessions(
            (a_sheet(heading=heading, lines=(line,) * 14, columns=columns),), to, language
        )
        PdfSignInSheets().write([a_sign_in_sheet(lines=(line,) * 3)], to, language)
        draw.programme(a_programme(heading=heading, entries=entries), to, language)
        draw.badges(replace(cards(badge, badge, badge), heading=heading), to, language)
        draw.desk_cards(replace(cards(badge), heading=heading), to, language)
        draw.attendance(replace(an_attendance(), heading=heading, lines=(marks,) * 3), to, language)
        draw.letter(
            a_letter(heading=heading, native_name=deep, agency=deep, sessions=letter), to, language
        )
        person = a_transcript(academy=deep, native_name=deep, rank=deep, agency=deep)
        draw.transcript(replace(person, courses=courses), to, language)

    assert len(seen.pages) > 8
    assert seen.touching() == []


def test_texts_that_touch_would_be_seen(tmp_path):
    with inked() as seen:
        canvas = TextCanvas(BytesIO(), (200, 200), Language.KHMER, title="", subject="", author="")
        canvas.draw_text(20, 100, "ធ្នូ", 12)
        canvas.draw_text(20, 92, "January", 9)
        canvas.draw_text(20, 60, "far below", 9)

    assert seen.touching() == [("ធ្នូ", "January")]


@pytest.mark.parametrize("kind", PAPERS)
def test_the_same_paper_gives_the_same_bytes(tmp_path, kind):
    for name in ("first", "second"):
        PAPERS[kind](tmp_path / name, Language.BURMESE)

    assert (tmp_path / "first").read_bytes() == (tmp_path / "second").read_bytes()


@pytest.mark.parametrize("language", OWN_DIGITS)
@pytest.mark.parametrize("kind", [one for one in PAPERS if one not in {"badges", "desk-cards"}])
def test_pages_are_counted_in_the_digits_of_the_language(tmp_path, kind, language):
    pdf = tmp_path / "paper.pdf"

    PAPERS[kind](pdf, language)

    texts, digits = pages(pdf), OWN_DIGITS[language]
    for place, text in enumerate(texts):
        assert f"{digits[place]} / {digits[len(texts) - 1]}" in text


def test_a_sheet_of_a_day_has_a_column_a_session_and_the_trainers_sign_at_the_end(tmp_path):
    pdf = tmp_path / "sheet.pdf"

    PdfOfficePapers().sheets_of_sessions((a_sheet(people=30),), pdf, Language.ENGLISH)

    texts = pages(pdf)
    for text in texts:
        assert all(time in text for time in ("09:00–09:45", "12:00–12:45"))
    assert ["Trainers, signature" in text for text in texts] == [False] * (len(texts) - 1) + [True]


def test_people_without_a_row_of_their_own_take_no_page_of_their_own(tmp_path):
    pdf = tmp_path / "sheet.pdf"

    counts = []
    for spare in (0, 2):
        paper = a_sheet(people=11, spare_rows=spare)
        PdfOfficePapers().sheets_of_sessions((paper,), pdf, Language.ENGLISH)
        counts.append(len(pages(pdf)))

    assert counts[0] == counts[1]


def test_a_day_stays_on_one_page_of_columns_where_there_is_room():
    shared = shared_columns(sessions(15, a_day=5))

    assert [len(page) for page in shared] == [5, 5, 5]
    assert [len(page) for page in shared_columns(sessions(10, a_day=10))] == [8, 2]


def test_the_square_of_a_sheet_carries_its_number(tmp_path):
    pdf = tmp_path / "sheet.pdf"

    PdfOfficePapers().sheets_of_sessions((a_sheet(),), pdf, Language.LAO)

    with pypdfium2.PdfDocument(pdf) as document:
        [code] = zxingcpp.read_barcodes(document[0].render(scale=3).to_pil())
    assert code.text == "BM-1-1116"


def test_the_programme_repeats_its_heading_and_shows_english_below(tmp_path):
    pdf = tmp_path / "programme.pdf"

    PdfOfficePapers().programme(a_programme(count=40), pdf, Language.KHMER)

    texts = pages(pdf)
    assert len(texts) == 3
    assert all("គ្រូឧទ្ទេស Trainers" in text or "Trainers" in text for text in texts)
    assert "Border Management Core" in texts[0]
    assert "Document examination" in texts[-1]


def test_an_english_programme_says_it_once(tmp_path):
    pdf = tmp_path / "programme.pdf"

    PdfOfficePapers().programme(a_programme(), pdf, Language.ENGLISH)

    assert "Document examination" not in pages(pdf)[0]


def test_breaks_are_visible(tmp_path):
    pdf = tmp_path / "programme.pdf"
    pause = ProgrammeEntry(starts_at=NINE + timedelta(hours=3), minutes=75, pause="lunch")
    paper = a_programme(entries=(*a_programme().entries, pause, *a_programme(count=4).entries[3:]))

    PdfOfficePapers().programme(paper, pdf, Language.VIETNAMESE)

    assert "12:00–13:15 Nghỉ trưa · Lunch break" in pages(pdf)[0]


def test_ten_badges_a_page_each_the_size_of_its_holder(tmp_path):
    pdf = tmp_path / "badges.pdf"

    PdfOfficePapers().badges(cards(*[a_card()] * 11), pdf, Language.THAI)

    assert [text.count("HENG Chanthou") for text in pages(pdf)] == [10, 1]
    assert [round(side / 72 * 25.4) for side in BADGE] == [90, 55]


def test_only_trainers_have_a_black_strip(tmp_path):
    def darkness(role):
        PdfOfficePapers().badges(cards(a_card(role=role)), tmp_path / role, Language.ENGLISH)
        with pypdfium2.PdfDocument(tmp_path / role) as document:
            picture = document[0].render(scale=1, grayscale=True).to_pil().convert("L")
        return sum(count for shade, count in enumerate(picture.histogram()) if shade < 64)

    assert darkness("lead") > 3 * darkness("participant")


def test_a_desk_card_has_the_name_on_both_sides_one_upside_down(tmp_path):
    pdf = tmp_path / "cards.pdf"

    PdfOfficePapers().desk_cards(cards(), pdf, Language.ENGLISH)

    assert pages(pdf)[0].count("HENG Chanthou") == 2
    with pypdfium2.PdfDocument(pdf) as document:
        picture = document[0].render(scale=1, grayscale=True).to_pil().convert("L")
    width, height = picture.size
    upper = picture.crop((90, 0, width - 90, height // 2 - 12)).rotate(180)
    lower = picture.crop((90, height - height // 2 + 12, width - 90, height))
    apart = [abs(a - b) for a, b in zip(upper.tobytes(), lower.tobytes(), strict=True)]
    assert sum(one > 128 for one in apart) < len(apart) / 100


@pytest.mark.parametrize("language", Language)
def test_an_alias_is_the_only_name_on_a_card(tmp_path, language):
    pdf = tmp_path / "cards.pdf"
    aliased = a_card("Heron 7", latin_name="", agency="")

    PdfOfficePapers().badges(cards(aliased), pdf, language)

    assert "Heron 7" in pages(pdf)[0]


def test_the_matrix_shows_marks_then_outcomes_then_what_the_columns_are(tmp_path):
    pdf = tmp_path / "attendance.pdf"

    PdfOfficePapers().attendance(an_attendance(), pdf, Language.ENGLISH)

    marks, outcomes, columns = pages(pdf)
    assert "P L 15 A" in marks
    assert all(part in outcomes for part in ("3.8", "8", "46 %", "participated", "M2 missed"))
    assert "M3 Documents" in columns


def test_forty_sessions_take_pages_beside_each_other_with_the_names_on_each(tmp_path):
    pdf, paper = tmp_path / "attendance.pdf", an_attendance()
    [line] = paper.lines
    wide = replace(
        paper,
        columns=paper.columns * 10,
        lines=(replace(line, marks=line.marks * 10),),
    )

    PdfOfficePapers().attendance(wide, pdf, Language.ENGLISH)

    texts = pages(pdf)
    assert ["Sessions 1–20" in texts[0], "Sessions 21–40" in texts[1]] == [True, True]
    assert all("HENG Chanthou" in text for text in texts[:3])


def test_an_invitation_says_where_and_when_to_come_and_so_does_the_e_mail(tmp_path):
    pdf = tmp_path / "invitations.pdf"
    guests = an_invitation().guests * 2

    PdfOfficePapers().invitations(an_invitation(guests=guests), pdf, Language.ENGLISH)
    text = PdfOfficePapers().invitation_text(an_invitation(), Language.ENGLISH)

    first, second = pages(pdf)
    for said in ("Invitation to the course", "at 09:00 to: A1", "taught in Khmer", "80 %"):
        assert said in first
        assert said in " ".join(text.split())
    assert ("1 / 2" in first, "2 / 2" in second) == (True, True)
    assert "HENG Chanthou" not in text


def test_without_a_session_yet_nobody_is_told_when_to_come():
    text = PdfOfficePapers().invitation_text(
        an_invitation(begins_at=None, room=""), Language.ENGLISH
    )

    assert "Please come" not in text


def test_a_letter_says_what_when_and_has_room_for_two_signatures(tmp_path):
    pdf = tmp_path / "letter.pdf"

    PdfOfficePapers().letter(a_letter(), pdf, Language.ENGLISH)

    [text] = pages(pdf)
    for part in ("CHEA Samnang", "BM-CORE-2026-03", "16–27 November 2026", "2 sessions, 3 hours"):
        assert part in text
    for part in ("For the academy", "NHEM Piseth", "Course director", "Accepted by the trainer"):
        assert part in text


TWO = (Signatory("NHEM Piseth", "Course director"), Signatory("SOK Maly", "Head of training"))


@pytest.mark.parametrize("language", list(Language))
def test_a_letter_names_both_who_sign_for_the_academy(tmp_path, language):
    pdf = tmp_path / "letter.pdf"

    PdfOfficePapers().letter(a_letter(signatories=TWO), pdf, language)

    [text] = pages(pdf)
    for part in ("NHEM Piseth", "Course director", "SOK Maly", "Head of training"):
        assert part in text


def test_a_letter_that_names_nobody_has_a_line_for_the_academy(tmp_path):
    pdf = tmp_path / "letter.pdf"

    PdfOfficePapers().letter(a_letter(signatories=()), pdf, Language.ENGLISH)

    assert "For the academy" in pages(pdf)[0]


@pytest.mark.parametrize("signatories", [TWO[:1], TWO], ids=["one", "two"])
@pytest.mark.parametrize("count", range(5, 40))
def test_signatures_never_stand_on_a_page_without_two_sessions(tmp_path, count, signatories):
    pdf = tmp_path / "letter.pdf"

    with inked() as seen:
        PdfOfficePapers().letter(a_letter(count, signatories=signatories), pdf, Language.VIETNAMESE)

    last = pages(pdf)[-1]
    assert "Giảng viên xác nhận" in last
    assert seen.touching() == []
    assert last.count("Document examination") >= 2


def test_a_training_record_has_hours_outcome_and_the_state_of_each_certificate(tmp_path):
    pdf = tmp_path / "record.pdf"

    PdfOfficePapers().transcript(a_transcript(), pdf, Language.VIETNAMESE)

    [text] = pages(pdf)
    for part in (
        "41,5 / 42",
        "hoàn thành",
        "PNH-C-2026-0000-7K",
        "được thay",
        "31 tháng 1 năm 1990",
    ):
        assert part in text


def test_a_person_without_courses_has_an_empty_record(tmp_path):
    pdf = tmp_path / "record.pdf"

    PdfOfficePapers().transcript(a_transcript(0, 0), pdf, Language.ENGLISH)

    [text] = pages(pdf)
    assert "No course is recorded." in text
    assert "No certificate is recorded." in text


@pytest.mark.parametrize(("courses", "certificates"), [(14, 9), (18, 1), (40, 40), (1, 60)])
def test_a_long_record_goes_on_over_the_page(tmp_path, courses, certificates):
    pdf = tmp_path / "record.pdf"

    PdfOfficePapers().transcript(a_transcript(courses, certificates), pdf, Language.LAO)

    texts = pages(pdf)
    assert len(texts) > 1
    assert sum(text.count("Border management") for text in texts) == courses
    assert sum(text.count("PNH-C-2026") for text in texts) == certificates


def test_a_character_no_font_has_is_told_with_the_person_and_nothing_is_written(tmp_path):
    with pytest.raises(CharacterNotPrintable) as refused:
        PdfOfficePapers().badges(cards(a_card(agency="漢")), tmp_path / "b.pdf", Language.LAO)

    assert refused.value.details["holder"] == "ហេង ចន្ធូ"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("language", Language)
def test_a_name_of_every_script_stands_on_every_card(tmp_path, language):
    pdf = tmp_path / "cards.pdf"

    PdfOfficePapers().desk_cards(cards(a_card(NAMES[language])), pdf, Language.ENGLISH)

    text = pages(pdf)[0]  # readers shuffle the words of a line that stands on its head
    assert all(text.count(word) >= 2 for word in NAMES[language].split())


def test_a_name_too_long_for_a_badge_is_refused(tmp_path):
    with pytest.raises(TextDoesNotFit):
        PdfOfficePapers().badges(
            cards(a_card("Maria Concepcion " * 12)), tmp_path / "b.pdf", Language.ENGLISH
        )


HOSTILE = [
    "A\x00B",
    "A\x1b[31mB",
    "\ud800",
    "\ud83d\ude00",
    "A\nB\tC",
    "\u202eA\u2066B",
    "<b>&amp;</b>",
    ") Tj ET Q",
    "{course} %s",
    "x" * 5000,
    "ហេងចន្ធូ" * 600,
    "A" + "\u0301" * 200,
    "محمد",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_texts_print_harmlessly_or_are_refused(tmp_path, text):
    """In every field of every paper; anything but a refusal would be a crash."""
    draw, heading = PdfOfficePapers(), a_heading(title=text, academy=text, place=text, site=text)
    line = a_participant(text, latin_name=text, agency=text)
    session = SheetColumn(starts_at=NINE, minutes=45, code=text, title=text)
    entry = ProgrammeEntry(
        starts_at=NINE, minutes=45, code=text, title=text, trainers=(text,), room=text
    )
    part = replace(a_letter().sessions[0], title=text, room=text)
    [marks] = an_attendance().lines
    marks = replace(marks, native_name=text, agency=text, reasons=(text,))
    course = replace(a_transcript().courses[0], title=text, academy=text)
    to, said = tmp_path / "paper.pdf", Language.KHMER
    outcomes = []
    for attempt in (
        lambda: draw.sheets_of_sessions((a_sheet(lines=(line,)),), to, said),
        lambda: draw.sheets_of_sessions((a_sheet(columns=(session,)),), to, said),
        lambda: draw.sheets_of_sessions((a_sheet(heading=heading),), to, said),
        lambda: draw.programme(a_programme(entries=(entry,)), to, said),
        lambda: draw.programme(a_programme(heading=heading), to, said),
        lambda: draw.badges(cards(a_card(text, agency=text)), to, said),
        lambda: draw.desk_cards(cards(a_card(text, latin_name=text)), to, said),
        lambda: draw.attendance(replace(an_attendance(), lines=(marks,)), to, said),
        lambda: draw.letter(a_letter(native_name=text, sessions=(part,)), to, said),
        lambda: draw.letter(a_letter(heading=heading), to, said),
        lambda: draw.transcript(a_transcript(rank=text, agency=text), to, said),
        lambda: draw.transcript(replace(a_transcript(), courses=(course,)), to, said),
    ):
        try:
            attempt()
        except (CharacterNotPrintable, TextDoesNotFit) as refused:
            say_error(refused, Language.ENGLISH).encode("utf-8")
            outcomes.append(refused.code)
        else:
            outcomes.append("printed")

    assert set(outcomes) <= {"printed", "character-not-printable", "text-does-not-fit"}
    assert len(outcomes) == 12
