"""What the office papers say, through the real store; the drawing is tried elsewhere."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from sqlalchemy import Engine, event
from tests.course_on_paper import add_course, enrol, run_course

from trainer_app.domain.course import TrainerRole
from trainer_app.domain.errors import NoSessionsOfTrainer, NothingToPrint, RecordNotFound
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.services.course_papers import ProgrammeEntry, Signatory
from trainer_app.services.courses import CourseDraft
from trainer_app.services.people import PersonDraft, TrainerDraft
from trainer_app.services.printing import Printing
from trainer_app.services.programme_entries import with_pauses
from trainer_app.services.timetable import Part, SessionDraft
from trainer_app.wording import say_reason

ENGLISH, KHMER = Language.ENGLISH, Language.KHMER


class KeptPapers:
    """Keeps each paper instead of drawing it."""

    def __init__(self):
        self.made = []

    def __getattr__(self, kind):
        return lambda paper, _target, _language: self.made.append((kind, paper))

    @property
    def last(self):
        return self.made[-1][1]


@pytest.fixture
def kept():
    return KeptPapers()


@pytest.fixture
def printing(program, kept):
    queries = program.queries
    return Printing(
        courses=queries.courses,
        people=queries.people,
        institutions=queries.institutions,
        transcripts=queries.transcripts,
        clock=program.clock,
        papers=kept,
        say_reason=say_reason,
        outcomes=program.outcomes,
    )


@pytest.fixture
def trainer(program, course_id):
    """Leads the first session of the course and helps in a second one after lunch."""
    person = program.people.save(PersonDraft(native_name="ជា សំណាង", agency="Customs"))
    trainer = program.people.save_trainer(person.id, TrainerDraft())
    first = program.queries.courses.sessions(course_id)[0]
    morning = SessionDraft(starts_at=first.starts_at, minutes=90, module_id=first.module_id)
    lead = (Part(person_id=person.id, role=TrainerRole.LEAD),)
    helps = (Part(person_id=person.id, role=TrainerRole.CO_TRAINER),)
    afternoon = SessionDraft(
        starts_at=first.starts_at.replace(hour=13), minutes=60, title="Practice", place="Yard"
    )
    program.timetable.save(course_id, morning, lead, first.id)
    program.timetable.save(course_id, afternoon, helps)
    return trainer


def an_entry(hour, minute=0, minutes=60):
    return ProgrammeEntry(starts_at=datetime(2026, 11, 23, hour, minute), minutes=minutes)


def test_a_gap_between_sessions_is_a_break_and_at_noon_a_lunch_break():
    entries = list(with_pauses([an_entry(9), an_entry(10, 15), an_entry(13), an_entry(14)]))

    assert [(one.pause, one.minutes) for one in entries] == [
        ("", 60),
        ("break", 15),
        ("", 60),
        ("lunch", 105),
        ("", 60),
        ("", 60),
    ]


def test_sessions_side_by_side_hide_no_time_in_which_somebody_teaches():
    entries = list(with_pauses([an_entry(9, minutes=180), an_entry(9), an_entry(12)]))

    assert all(not one.pause for one in entries)


def test_the_night_is_no_break():
    next_day = ProgrammeEntry(starts_at=datetime(2026, 11, 24, 9), minutes=60)

    assert len(list(with_pauses([an_entry(16), next_day]))) == 2


def test_the_programme_has_titles_in_two_languages_trainers_and_places(
    printing, kept, course_id, trainer, tmp_path
):
    printing.programme(course_id, tmp_path / "p.pdf", KHMER)

    first, lunch, second, _ = kept.last.entries
    assert (first.code, first.title_en) == ("M1", "About M1")
    assert first.trainers == ("ជា សំណាង",)
    assert lunch.pause == "lunch"
    assert (second.title, second.room) == ("Practice", "Yard")
    assert kept.last.heading.title == "ការគ្រប់គ្រងព្រំដែន"
    assert kept.last.heading.title_en == "Border Management Core"


def test_a_cancelled_session_stands_on_no_paper(program, printing, kept, course_id, tmp_path):
    enrol(program, course_id, ("ហេង ចន្ធូ", ""))
    first, second = program.queries.courses.sessions(course_id)
    program.timetable.cancel(first.id, note="The trainer is ill")

    printing.programme(course_id, tmp_path / "p.pdf", ENGLISH)
    printing.day_sheets(course_id, tmp_path / "s.pdf", ENGLISH)

    [entry] = kept.made[0][1].entries
    [sheet] = kept.last
    assert entry.starts_at == second.starts_at
    assert [one.starts_at for one in sheet.columns] == [second.starts_at]


def test_a_sheet_a_day_and_one_for_the_chosen_day(
    program, printing, kept, course_id, trainer, tmp_path
):
    enrol(program, course_id, ("ហេង ចន្ធូ", "HENG Chanthou"))

    assert printing.day_sheets(course_id, tmp_path / "s.pdf", ENGLISH) == 2
    printing.day_sheets(course_id, tmp_path / "s.pdf", ENGLISH, day=date(2026, 11, 23))

    assert [len(sheet.columns) for sheet in kept.made[0][1]] == [2, 1]
    [sheet] = kept.last
    assert (sheet.day, sheet.sheet_number) == (date(2026, 11, 23), "BM-1-1123")
    with pytest.raises(RecordNotFound):
        printing.day_sheets(course_id, tmp_path / "s.pdf", ENGLISH, day=date(2026, 12, 24))


def test_one_sheet_for_the_whole_course(printing, kept, course_id, trainer, tmp_path):
    printing.course_sheet(course_id, tmp_path / "s.pdf", ENGLISH)

    [sheet] = kept.last
    assert len(sheet.columns) == 3
    assert sheet.day is None


def test_cards_are_for_participants_and_then_for_trainers_in_their_foremost_role(
    program, printing, kept, course_id, trainer, tmp_path
):
    enrol(program, course_id, ("ហេង ចន្ធូ", "HENG Chanthou"))

    assert printing.badges(course_id, tmp_path / "b.pdf", ENGLISH) == 2

    assert [(one.native_name, one.role, one.agency) for one in kept.last.cards] == [
        ("ហេង ចន្ធូ", "participant", ""),
        ("ជា សំណាង", "lead", "Customs"),
    ]


def test_a_letter_lists_the_sessions_of_the_trainer_alone(
    program, printing, kept, course_id, trainer, tmp_path
):
    printing.letter(trainer.id, course_id, tmp_path / "l.pdf", ENGLISH)

    assert [(one.title, one.role) for one in kept.last.sessions] == [
        ("About M1", "lead"),
        ("Practice", "co_trainer"),
    ]
    assert kept.last.dated == program.clock.today()


def test_a_letter_is_signed_by_both_whom_the_course_names(
    program, printing, kept, course_id, trainer, tmp_path
):
    course = program.queries.courses.course(course_id, program.clock.today())
    draft = CourseDraft(
        code=course.row.code,
        title=course.row.title,
        programme_id=course.programme_id,
        academy_id=course.row.academy_id,
        edition_id=course.edition_id,
        starts_on=course.row.starts_on,
        ends_on=course.row.ends_on,
        signatory_1_name="NHEM Piseth",
        signatory_1_title=LocalizedText.of({"en": "Director"}),
        signatory_2_name="SOK Maly",
    )
    program.courses.save(draft, course_id)

    printing.letter(trainer.id, course_id, tmp_path / "l.pdf", ENGLISH)

    assert kept.last.signatories == (Signatory("NHEM Piseth", "Director"), Signatory("SOK Maly"))


def test_a_trainer_without_a_session_gets_no_letter(program, printing, trainer, tmp_path):
    other = add_course(program, "BM-2")

    with pytest.raises(NoSessionsOfTrainer):
        printing.letter(trainer.id, other, tmp_path / "l.pdf", ENGLISH)


def test_a_record_tells_hours_outcome_and_certificates(
    program, printing, kept, course_id, tmp_path
):
    people = enrol(program, course_id, ("ហេង ចន្ធូ", "HENG Chanthou"), ("លី សុវណ្ណ", ""))
    run_course(program, course_id, people, absent={2})
    program.certificates.issue(course_id)

    for person in people:
        printing.transcript(person.person_id, tmp_path / "t.pdf", ENGLISH)

    done, missed = (paper for _, paper in kept.made)
    [course] = done.courses
    assert (course.credited_minutes, course.scheduled_minutes) == (180, 180)
    assert course.outcome == "completed"
    [certificate] = done.certificates
    assert (certificate.course_code, certificate.state) == ("BM-1", "issued")
    assert missed.courses[0].outcome == "not_completed"
    assert missed.certificates == ()


def test_an_aliased_person_is_on_every_paper_by_the_alias_alone(
    program, printing, kept, course_id, tmp_path
):
    sealed = PersonDraft(
        native_name="ហេង ចន្ធូ",
        latin_name="HENG Chanthou",
        alias="Heron 7",
        birth_date=date(1990, 1, 31),
        phone="+855 12 345 678",
    )
    person = program.people.save(sealed)
    program.people.save_trainer(person.id, TrainerDraft())
    program.courses.enrol(course_id, person.id)
    target = tmp_path / "paper.pdf"

    printing.day_sheets(course_id, target, ENGLISH)
    printing.course_sheet(course_id, target, ENGLISH)
    printing.badges(course_id, target, ENGLISH)
    printing.desk_cards(course_id, target, ENGLISH)
    printing.attendance(course_id, target, ENGLISH)
    printing.transcript(person.id, target, ENGLISH)

    for kind, paper in kept.made:
        assert "Heron 7" in repr(paper), kind
        for secret in ("HENG", "ហេង", "1990", "345 678"):
            assert secret not in repr(paper), kind


def test_a_course_with_nothing_in_it_prints_nothing(program, printing, kept, course_id, tmp_path):
    for session in program.queries.courses.sessions(course_id):
        program.timetable.remove(session.id)
    target = tmp_path / "paper.pdf"

    for draw in (
        printing.day_sheets,
        printing.course_sheet,
        printing.programme,
        printing.badges,
        printing.desk_cards,
        printing.attendance,
        program.exports.sign_in_sheets,
    ):
        with pytest.raises(NothingToPrint):
            draw(course_id, target, ENGLISH)
    assert kept.made == []


def test_a_record_of_many_courses_takes_as_many_statements_as_one_of_one(
    program, printing, course_id, tmp_path
):
    [person] = enrol(program, course_id, ("ហេង ចន្ធូ", ""))
    counts, statements = [], []
    event.listen(Engine, "before_cursor_execute", lambda *args: statements.append(args[2]))
    for more in ((), ("BM-2", "BM-3", "BM-4")):
        for code in more:
            program.courses.enrol(add_course(program, code), person.person_id)
        statements.clear()
        program.queries.transcripts.transcript(person.person_id, program.clock.today())
        counts.append(len([one for one in statements if one.startswith("SELECT")]))

    assert counts[0] == counts[1] <= 11


def test_a_record_of_nobody_is_refused(program, printing, course_id, tmp_path):
    with pytest.raises(RecordNotFound):
        printing.transcript(course_id, tmp_path / "t.pdf", ENGLISH)


def test_only_whoever_has_a_seat_is_invited(program, course_id, tmp_path):
    people = enrol(program, course_id, ("", "Sok"), ("", "Dara"))
    program.enrolments.decline(course_id, [people[0].enrolment_id], reason="on leave")

    invited = program.printing.invitations(course_id, tmp_path / "i.pdf", Language.ENGLISH)
    chosen = program.printing.invitations(
        course_id, tmp_path / "j.pdf", Language.ENGLISH, only={people[0].enrolment_id}
    )

    assert (invited, chosen) == (1, 1)
    assert "invites you" in program.printing.invitation_text(course_id, Language.ENGLISH)


def test_an_invitation_needs_a_guest(program, course_id, tmp_path):
    with pytest.raises(NothingToPrint):
        program.printing.invitations(course_id, tmp_path / "i.pdf", Language.ENGLISH)
