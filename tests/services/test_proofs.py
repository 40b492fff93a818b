"""From an issued paper to the answer of whoever looks at it, through the services."""

from __future__ import annotations

import hashlib
import sqlite3
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageFilter
from tests.course_on_paper import add_course, enrol, run_course
from tests.documents.papers import printer
from tests.services.conftest import NOW

from trainer_app.bootstrap import DATABASE_FILE, build
from trainer_app.documents.certificate_pdf import PdfCertificates
from trainer_app.domain.errors import (
    CertificateStateRefuses,
    ListSignerUnknown,
    NoCodeFound,
    RecordChanged,
    TextDoesNotFit,
    TrustFileUnusable,
)
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.statement import Answer
from trainer_app.machine import StoppedClock
from trainer_app.services.certificate_paper import thawed
from trainer_app.services.courses import CourseDraft
from trainer_app.services.ports import Cancelled, NoProgress
from trainer_app.services.setup import FirstStart
from trainer_app.wording import say_error

HENG, KHAM, ANH = (
    ("ហេង ចន្ធូ", "HENG Chanthou"),
    ("ຄຳໃສ ໄຊຍະວົງ", "Khamsai Xayavong"),
    ("Trần Thị Ngọc Ánh", "TRAN Thi Ngoc Anh"),
)


@pytest.fixture
def issued(program, course_id):
    """Three papers of one course."""
    run_course(program, course_id, enrol(program, course_id, HENG, KHAM, ANH))
    return program.certificates.issue(course_id)


@pytest.fixture
def paper_file(program, issued, tmp_path):
    target = tmp_path / "paper.pdf"
    program.exports.reprint(issued.papers[0].number, target)
    return target


@pytest.fixture
def elsewhere(tmp_path):
    """Another site, which knows nothing of ours."""
    other = build(tmp_path / "elsewhere", clock=StoppedClock(NOW), seed=77)
    other.set_up.start(FirstStart(site_code="VTE", site_name="Vientiane", staff_name="K. Sone"))
    yield other
    other.close()


def redrawn(program, issued, tmp_path, **changes):
    """A forger's paper: other words around the code of a genuine one."""
    content = dict(program.queries.certificates.content(issued.papers[0].number)) | changes
    target = tmp_path / "forged.pdf"
    printer().write(thawed(tuple(content.items())), target)
    return target


def test_a_paper_from_our_own_hands_is_genuine(program, issued, paper_file):
    [verdict] = program.proofs.check().file(paper_file)

    statement = verdict.signed.statement
    assert verdict.answer is Answer.GENUINE
    assert (statement.holder, statement.number) == ("ហេង ចន្ធូ", issued.papers[0].number)
    assert verdict.as_of == NOW.date()


def test_a_picture_of_the_paper_at_150_dots_an_inch_is_enough(program, paper_file, tmp_path):
    page = pypdfium2.PdfDocument(paper_file)[0]
    photo = tmp_path / "photo.jpg"
    page.render(scale=150 / 72).to_pil().rotate(3, expand=True, fillcolor="white").save(
        photo, quality=70
    )

    [verdict] = program.proofs.check().file(photo)

    assert verdict.answer is Answer.GENUINE


def test_every_module_of_the_code_is_at_least_four_tenths_of_a_millimetre(program, paper_file):
    page = pypdfium2.PdfDocument(paper_file)[0]
    drawn = page.render(scale=600 / 72, grayscale=True).to_pil()
    [code] = zxingcpp.read_barcodes(drawn)
    corners = code.position
    side = (corners.top_right.x - corners.top_left.x) / 600 * 25.4

    modules = 17 + 4 * int(code.extra["Version"])
    assert side / modules >= 0.4


@pytest.mark.parametrize("changed", ["holder_name", "number"])
def test_a_code_copied_onto_another_paper_is_found_out(program, issued, tmp_path, changed):
    other = {"holder_name": "ជា ពិសិដ្ឋ", "number": "PNH-C-2026-0999-XX"}[changed]
    forged = redrawn(program, issued, tmp_path, **{changed: other})

    [verdict] = program.proofs.check().file(forged)

    assert verdict.answer is Answer.ALTERED
    assert verdict.differs == ({"holder_name": "holder", "number": "number"}[changed],)


def test_replaced_and_revoked_papers_say_so_with_the_day(program, issued):
    first, second, third = issued.papers
    program.certificates.revoke(first.number, reason="issued in error")
    new = program.certificates.replace(second.number, reason="the name was misspelt").papers[0]
    program.certificates.withdraw([third.number], reason="did not come")

    check = program.proofs.check()
    answers = [check.text(paper.verify_code) for paper in (first, second, third, new)]

    assert [one.answer.value for one in answers] == [
        "revoked",
        "replaced",
        "withdrawn",
        "genuine",
    ]
    assert answers[0].void.on == NOW.date()
    assert answers[1].void.by == new.number


def test_elsewhere_our_key_is_unknown_until_the_trust_file_is_taken_in(
    program, issued, elsewhere, tmp_path
):
    code = issued.papers[0].verify_code
    before = elsewhere.proofs.check().text(code).answer
    program.proofs.export_trust(tmp_path / "phnom-penh.trust")

    file = elsewhere.proofs.look_into_trust((tmp_path / "phnom-penh.trust").read_text("utf-8"))
    elsewhere.proofs.take_in(file)

    after = elsewhere.proofs.check().text(code)
    assert before is Answer.UNKNOWN_KEY
    assert (after.answer, after.as_of) == (Answer.GENUINE, None)
    assert file.keys[0].fingerprint == after.key.fingerprint


def test_elsewhere_a_void_list_reaches_them_too_and_an_older_one_changes_nothing(
    program, issued, elsewhere, tmp_path
):
    trust, void = tmp_path / "trust.json", tmp_path / "void.json"
    program.proofs.export_trust(trust)
    elsewhere.proofs.take_in(elsewhere.proofs.look_into_trust(trust.read_text("utf-8")))
    program.certificates.revoke(issued.papers[0].number, reason="issued in error")
    program.proofs.export_void(void)

    elsewhere.proofs.take_in_void(void.read_text("utf-8"))
    again = elsewhere.proofs.take_in_void(void.read_text("utf-8"))

    verdict = elsewhere.proofs.check().text(issued.papers[0].verify_code)
    assert (verdict.answer, verdict.as_of) == (Answer.REVOKED, NOW.date())
    assert not again.nouns


def test_a_void_list_of_a_site_that_is_not_known_asks_for_its_trust_file_first(
    program, elsewhere, tmp_path
):
    program.proofs.export_void(tmp_path / "void.json")
    program.proofs.export_trust(tmp_path / "trust.json")
    text = (tmp_path / "void.json").read_text("utf-8")

    with pytest.raises(ListSignerUnknown) as refused:
        elsewhere.proofs.take_in_void(text)

    assert "trust file of that site first" in say_error(refused.value, Language.ENGLISH)
    trust = elsewhere.proofs.look_into_trust((tmp_path / "trust.json").read_text("utf-8"))
    elsewhere.proofs.take_in(trust)
    assert elsewhere.proofs.take_in_void(text).nouns


def test_a_key_that_was_forgotten_counts_no_longer_and_our_own_stays(
    program, issued, elsewhere, tmp_path
):
    program.proofs.export_trust(tmp_path / "trust.json")
    file = elsewhere.proofs.look_into_trust((tmp_path / "trust.json").read_text("utf-8"))
    elsewhere.proofs.take_in(file)

    elsewhere.proofs.forget(file.keys[0].key_id)

    answer = elsewhere.proofs.check().text(issued.papers[0].verify_code).answer
    assert answer is Answer.UNKNOWN_KEY
    with pytest.raises(TrustFileUnusable):
        elsewhere.proofs.forget(elsewhere.proofs.own_key_id())


def test_a_new_key_leaves_older_papers_genuine(program, issued, tmp_path):
    (program.folder / "keys" / "site-key.pem").unlink()
    program.close()
    again = build(program.folder, clock=StoppedClock(NOW), seed=99)
    again.set_up.work_as(account="")

    again.proofs.trust_own_key()

    assert again.proofs.check().text(issued.papers[0].verify_code).answer is Answer.GENUINE
    assert len(again.proofs.trusted()) == 2
    again.close()


def test_a_second_list_of_the_same_day_that_says_more_counts(program, issued, elsewhere, tmp_path):
    trust, void = tmp_path / "trust.json", tmp_path / "void.json"
    program.proofs.export_trust(trust)
    elsewhere.proofs.take_in(elsewhere.proofs.look_into_trust(trust.read_text("utf-8")))
    for paper in issued.papers[:2]:
        program.certificates.revoke(paper.number, reason="in error")
        program.proofs.export_void(void)
        elsewhere.proofs.take_in_void(void.read_text("utf-8"))

    check = elsewhere.proofs.check()
    answers = [check.text(paper.verify_code).answer for paper in issued.papers]

    assert answers == [Answer.REVOKED, Answer.REVOKED, Answer.GENUINE]


def test_every_page_is_answered_one_without_a_readable_code_too(program, issued, tmp_path):
    forged = replace(program.exports.paper(issued.papers[1].number), verify_code="", number="X")
    merged = tmp_path / "merged.pdf"
    papers = [program.exports.paper(issued.papers[0].number), forged]
    printer().write_merged(papers, merged, NoProgress())

    verdicts = program.proofs.check().file(merged)

    assert [(one.page, one.answer) for one in verdicts] == [
        (1, Answer.GENUINE),
        (2, Answer.NOT_A_STATEMENT),
    ]


def test_two_papers_in_one_picture_are_both_answered(program, issued, tmp_path):
    first, second = issued.papers[:2]
    program.certificates.revoke(second.number, reason="in error")
    pages = [
        pypdfium2.PdfDocument(program.exports.file(paper.number))[0].render(scale=2).to_pil()
        for paper in (first, second)
    ]
    both = Image.new("RGB", (pages[0].width, 2 * pages[0].height), "white")
    for at, page in enumerate(pages):
        both.paste(page, (0, at * page.height))
    both.save(tmp_path / "both.png")

    answers = [one.answer for one in program.proofs.check().file(tmp_path / "both.png")]

    assert answers == [Answer.GENUINE, Answer.REVOKED]


def test_a_small_blurred_picture_is_read_by_looking_closer(program, paper_file, tmp_path):
    page = pypdfium2.PdfDocument(paper_file)[0].render(scale=150 / 72).to_pil()
    page.filter(ImageFilter.GaussianBlur(1.25)).save(tmp_path / "blurred.jpg", quality=80)

    [verdict] = program.proofs.check().file(tmp_path / "blurred.jpg")

    assert verdict.answer is Answer.GENUINE


def test_what_was_taken_back_by_mistake_is_issued_again_under_a_new_number(program, issued):
    number = issued.papers[0].number
    with pytest.raises(CertificateStateRefuses):
        program.certificates.issue_again(number)
    program.certificates.withdraw([number], reason="wrong row")

    [new] = program.certificates.issue_again(number).papers

    assert new.number.split("-")[3] == "0004"
    assert new.holder_name == issued.papers[0].holder_name
    assert program.proofs.check().text(new.verify_code).answer is Answer.GENUINE


def test_what_is_no_code_is_said_in_one_sentence(program, tmp_path):
    check = program.proofs.check()
    text, picture, broken = tmp_path / "a.txt", tmp_path / "b.png", tmp_path / "c.pdf"
    text.write_text("TA1: hello")
    Image.new("L", (80, 80), 255).save(picture)
    broken.write_bytes(b"%PDF-1.7 and then nothing")

    for path in (text, picture, broken):
        with pytest.raises(NoCodeFound):
            check.file(path)
    assert check.text("TA1:HELLO").answer is Answer.NOT_A_STATEMENT


# What was issued never changes


def test_a_reprint_gives_the_very_bytes_whatever_changed_since(
    program, issued, course_id, tmp_path, monkeypatch
):
    number = issued.papers[0].number
    before = program.exports.reprint(number, tmp_path / "before.pdf")
    view = program.queries.courses.course(course_id, NOW.date())
    draft = CourseDraft(
        code="BM-1",
        title=LocalizedText.of({"en": "Renamed"}),
        programme_id=view.programme_id,
        academy_id=view.row.academy_id,
        edition_id=view.edition_id,
        starts_on=view.row.starts_on,
        ends_on=view.row.ends_on,
    )
    program.courses.save(draft, course_id=course_id, version=view.row.version)
    monkeypatch.setattr(PdfCertificates, "drawn", lambda *_: b"a newer program draws otherwise")

    program.exports.reprint(number, tmp_path / "after.pdf")

    kept = (tmp_path / "before.pdf").read_bytes()
    assert before is None
    assert kept.startswith(b"%PDF-")
    assert (tmp_path / "after.pdf").read_bytes() == kept
    assert hashlib.sha256(program.queries.certificates.file(number)).digest() == (
        hashlib.sha256(kept).digest()
    )


def test_a_paper_that_cannot_be_drawn_issues_nothing_and_uses_up_no_number(program, course_id):
    too_long = ("ស្រី" * 120, "SREY")
    run_course(program, course_id, enrol(program, course_id, HENG, too_long))

    with pytest.raises(TextDoesNotFit):
        program.certificates.issue(course_id)

    assert program.queries.certificates.register() == []
    assert [row.last_number for row in program.queries.certificates.series()] in ([], [0])


def test_cancelling_between_two_papers_issues_nothing(program, course_id):
    class GivesUp:
        def report(self, done, total, name=""):
            if done == 2:
                raise Cancelled

    run_course(program, course_id, enrol(program, course_id, HENG, KHAM, ANH))

    with pytest.raises(Cancelled):
        program.certificates.issue(course_id, progress=GivesUp())

    assert program.queries.certificates.register() == []
    assert program.certificates.issue(course_id).papers[0].number.split("-")[3] == "0001"


def test_two_desks_at_once_never_give_the_same_number(program, course_id):
    """While our papers are drawn, another desk issues: ours are drawn again under later numbers."""
    other_course = add_course(program, code="BM-2")
    run_course(program, other_course, enrol(program, other_course, ANH))
    run_course(program, course_id, enrol(program, course_id, HENG, KHAM))
    rival = []

    class AnotherDesk:
        def report(self, done, total, name=""):
            if not rival:
                rival.append(program.certificates.issue(other_course).papers[0])

    ours = program.certificates.issue(course_id, progress=AnotherDesk()).papers

    numbers = [rival[0].number, *(paper.number for paper in ours)]
    assert [number.split("-")[3] for number in numbers] == ["0001", "0002", "0003"]
    check = program.proofs.check()
    assert all(check.text(paper.verify_code).answer is Answer.GENUINE for paper in ours)


def test_a_desk_that_is_overtaken_again_and_again_gives_up_with_a_sentence(program, course_id):
    course_ids = [add_course(program, code=f"C-{n}") for n in range(6)]
    for one in course_ids:
        run_course(program, one, enrol(program, one, ANH))
    run_course(program, course_id, enrol(program, course_id, HENG))

    class Overtakes:
        def report(self, done, total, name=""):
            program.certificates.issue(course_ids.pop())

    with pytest.raises(RecordChanged):
        program.certificates.issue(course_id, progress=Overtakes())


def test_a_kept_file_that_was_tampered_with_is_noticed(program, issued):
    first, second = (paper.number for paper in issued.papers[:2])
    before = program.queries.certificates.damaged_files()
    with sqlite3.connect(program.folder / DATABASE_FILE) as connection:
        name = "SELECT file_sha256 FROM certificate WHERE number = ?"
        connection.execute(f"DELETE FROM kept_file WHERE sha256 = ({name})", (first,))
        connection.execute(
            f"UPDATE kept_file SET content = x'25504446' WHERE sha256 = ({name})", (second,)
        )

    assert before == []
    assert program.queries.certificates.damaged_files() == [first, second]


def test_the_journal_and_the_register_agree_after_all_that(program, issued):
    program.certificates.replace(issued.papers[0].number, reason="misspelt")

    assert program.differences_from_journal() == []
    assert date(2026, 11, 27) == issued.papers[0].issued_on
