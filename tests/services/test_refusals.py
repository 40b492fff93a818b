"""What services refuse, and that a refusal changes nothing."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from tests.course_on_paper import enrol, run_course
from tests.translating import let_writers_approve

from trainer_app.domain.attendance import Mark, MarkValue
from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.completion import CompletionRule, TestKind
from trainer_app.domain.course import CourseStatus
from trainer_app.domain.curriculum import Level, TextStatus
from trainer_app.domain.errors import (
    AliasNeeded,
    AlreadyEnrolled,
    CodeTaken,
    CourseNotOpen,
    DateInFuture,
    DatesReversed,
    EditionPublished,
    HandedOverTooEarly,
    NameMissing,
    NoteMissing,
    NotEnrolled,
    RecordChanged,
    RecordNotFound,
    SeriesStarted,
    SessionCancelled,
    SessionInFuture,
    StillInUse,
    ValueOutOfRange,
)
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.person import PathwayStage
from trainer_app.services.academies import AcademyDraft, AgreementDraft, ClosureDraft, RoomDraft
from trainer_app.services.assessments import AssessmentDraft, Result
from trainer_app.services.attendance import Cell
from trainer_app.services.courses import EnrolmentDraft
from trainer_app.services.curricula import CurriculumDraft
from trainer_app.services.module_texts import ModuleTextDraft
from trainer_app.services.modules import ModuleDraft
from trainer_app.services.people import AgencyDraft, PersonDraft, RankDraft, TrainerDraft
from trainer_app.services.programmes import ProgrammeDraft
from trainer_app.services.setup import FirstStart
from trainer_app.services.timetable import SessionDraft

NAME = LocalizedText.of({"en": "A name"})
LATE, EARLY = date(2026, 12, 31), date(2026, 1, 1)


@pytest.fixture(autouse=True)
def nothing_changes(program):
    """Whatever a test here does is refused: the journal must not grow by it."""
    yield
    assert program.differences_from_journal() == []


def home(program):
    return program.queries.institutions.site().academy_id


def edition_of(program):
    [row] = program.queries.curricula.curricula()
    return row.editions[0].id


@pytest.mark.parametrize(
    ("draft", "error"),
    [
        (ProgrammeDraft(code="P-BM-1", name=NAME), CodeTaken),
        (ProgrammeDraft(code="NEW", name=LocalizedText()), NameMissing),
        (ProgrammeDraft(code="NEW", name=NAME, starts_on=LATE, ends_on=EARLY), DatesReversed),
    ],
)
def test_a_programme_that_cannot_be_is_refused(program, draft, error):
    with pytest.raises(error):
        program.programmes.save(draft)


def test_a_programme_in_use_stays_and_an_unused_one_goes(program):
    [used] = program.queries.institutions.programmes()
    unused = program.programmes.save(ProgrammeDraft(code="NEW", name=NAME))
    program.programmes.save(ProgrammeDraft(code="NEW", name=NAME, donors="A"), unused.id, 1)

    with pytest.raises(StillInUse):
        program.programmes.remove(used.id)
    program.programmes.remove(unused.id)

    assert [one.code for one in program.queries.institutions.programmes()] == ["P-BM-1"]


@pytest.mark.parametrize(
    ("draft", "error"),
    [
        (AcademyDraft(code="PNH", name=NAME, country="KH"), CodeTaken),
        (AcademyDraft(code="NEW", name=LocalizedText(), country="KH"), NameMissing),
        (AcademyDraft(code="NEW", name=NAME, country="KH", opens=900, closes=800), ValueOutOfRange),
        (AcademyDraft(code="NEW", name=NAME, country="KH", time_zone="Mars/Base"), ValueOutOfRange),
    ],
)
def test_an_academy_that_cannot_be_is_refused(program, draft, error):
    with pytest.raises(error):
        program.academies.save(draft)


def test_an_academy_with_courses_stays_and_an_unused_one_goes_with_its_parts(program):
    other = program.academies.save(AcademyDraft(code="VTE", name=NAME, country="LA")).id
    program.academies.save_room(other, RoomDraft(name="1", seats=20))
    program.academies.save_agreement(other, AgreementDraft(reference="MoU", starts_on=EARLY))
    program.academies.save_closure(other, ClosureDraft(starts_on=EARLY, ends_on=EARLY))

    with pytest.raises(StillInUse):
        program.academies.remove(home(program))
    program.academies.remove(other)
    program.history.undo()

    view = program.queries.institutions.academy(other, EARLY)
    assert (len(view.rooms), len(view.agreements), len(view.closures)) == (1, 1, 1)


@pytest.mark.parametrize(
    ("act", "error"),
    [
        (lambda a, i: a.save_room(i, RoomDraft(name=" ", seats=5)), NameMissing),
        (lambda a, i: a.save_room(i, RoomDraft(name="1", seats=0)), ValueOutOfRange),
        (
            lambda a, i: a.save_agreement(i, AgreementDraft(reference="", starts_on=EARLY)),
            NameMissing,
        ),
        (
            lambda a, i: a.save_agreement(
                i, AgreementDraft(reference="x", starts_on=LATE, ends_on=EARLY)
            ),
            DatesReversed,
        ),
        (
            lambda a, i: a.save_closure(i, ClosureDraft(starts_on=LATE, ends_on=EARLY)),
            DatesReversed,
        ),
    ],
)
def test_parts_of_an_academy_that_cannot_be_are_refused(program, act, error):
    with pytest.raises(error):
        act(program.academies, home(program))


def test_a_room_with_sessions_stays(program, course_id):
    room = program.academies.save_room(home(program), RoomDraft(name="1", seats=20)).id
    draft = SessionDraft(starts_at=datetime(2026, 11, 25, 8), minutes=60, title="x", room_id=room)
    session = program.timetable.save(course_id, draft).id

    with pytest.raises(StillInUse):
        program.academies.remove_room(room)
    program.timetable.remove(session)

    program.academies.remove_room(room)


def test_whoever_saw_an_older_version_is_refused(program):
    draft = AcademyDraft(code="PNH", name=NAME, country="KH")
    program.academies.save(draft, home(program), 1)

    with pytest.raises(RecordChanged):
        program.academies.save(draft, home(program), 1)


def test_a_published_edition_takes_no_module_no_rule_and_no_english_text(program):
    edition = edition_of(program)
    module = program.queries.curricula.edition(edition).modules[0]

    for act in (
        lambda: program.modules.save(edition, ModuleDraft(code="M9", minutes=10)),
        lambda: program.modules.remove(module.id),
        lambda: program.curricula.set_rule(edition, CompletionRule()),
        lambda: program.curricula.publish(edition),
        lambda: program.module_texts.save_text(
            module.id, Language.ENGLISH, ModuleTextDraft(title="New")
        ),
    ):
        with pytest.raises(EditionPublished):
            act()


def test_a_draft_takes_modules_in_order_and_only_known_prerequisites(program):
    draft = program.curricula.copy_edition(edition_of(program), name="2027-1").id
    save = program.modules.save

    save(draft, ModuleDraft(code="M3", minutes=60, prerequisites=("M1",)))
    for wrong, error in (
        (ModuleDraft(code="M3", minutes=60), CodeTaken),
        (ModuleDraft(code="M4", minutes=0), ValueOutOfRange),
        (ModuleDraft(code="M4", minutes=60, prerequisites=("M9",)), RecordNotFound),
    ):
        with pytest.raises(error):
            save(draft, wrong)
    with pytest.raises(ValueOutOfRange):
        program.curricula.set_rule(draft, CompletionRule(attendance_percent=101))
    program.curricula.set_rule(draft, CompletionRule(attendance_percent=90))

    view = program.queries.curricula.edition(draft)
    assert [one.code for one in view.modules] == ["M1", "M2", "M3"]
    assert view.rule.attendance_percent == 90


def test_an_edition_in_use_stays_and_names_are_not_given_twice(program):
    edition = edition_of(program)
    curriculum = program.queries.curricula.edition(edition).curriculum_id

    with pytest.raises(StillInUse):
        program.curricula.remove_edition(edition)
    with pytest.raises(StillInUse):
        program.curricula.remove(curriculum)
    with pytest.raises(CodeTaken):
        program.curricula.add_edition(curriculum, name="2026-1")
    with pytest.raises(NameMissing):
        program.curricula.copy_edition(edition, name=" ")


def test_an_unused_curriculum_goes_with_everything_and_comes_back_with_undo(program):
    [programme] = program.queries.institutions.programmes()
    draft = CurriculumDraft(programme_id=programme.id, code="CY", title=NAME)
    curriculum = program.curricula.save(draft).id
    edition = program.curricula.add_edition(curriculum, name="1").id
    module = program.modules.save(edition, ModuleDraft(code="M1", minutes=60)).id
    program.module_texts.save_text(module, Language.ENGLISH, ModuleTextDraft(title="T"))
    with pytest.raises(CodeTaken):
        program.curricula.save(draft)

    program.curricula.remove(curriculum)
    gone = {row.code for row in program.queries.curricula.curricula()}
    program.history.undo()

    assert "CY" not in gone
    assert program.queries.curricula.edition(edition).modules[0].title.best() == "T"


def test_an_approved_text_is_a_draft_again_once_it_is_changed(program):
    module = program.queries.curricula.edition(edition_of(program)).modules[0].id
    save, texts = program.module_texts.save_text, program.queries.curricula.module_texts
    save(module, Language.LAO, ModuleTextDraft(title="ກ່ຽວກັບ"))
    with pytest.raises(NameMissing):
        program.module_texts.approve(module, Language.LAO, reviewer=" ")
    with pytest.raises(RecordNotFound):
        program.module_texts.send_to_review(module, Language.THAI)
    let_writers_approve(program)
    program.module_texts.approve(module, Language.LAO, reviewer="A")

    save(module, Language.LAO, ModuleTextDraft(title="ໃໝ່"), texts(module)[Language.LAO].version)

    assert texts(module)[Language.LAO].status is TextStatus.DRAFT


def test_a_translation_is_outdated_once_the_english_of_its_draft_moved_on(program):
    draft = program.curricula.copy_edition(edition_of(program), name="2027-1").id
    module = program.queries.curricula.edition(draft).modules[0].id
    program.module_texts.save_text(module, Language.LAO, ModuleTextDraft(title="ກ່ຽວກັບ"))
    let_writers_approve(program)
    program.module_texts.approve(module, Language.LAO, reviewer="A")

    version = program.queries.curricula.module_texts(module)[Language.ENGLISH].version
    program.module_texts.save_text(module, Language.ENGLISH, ModuleTextDraft(title="New"), version)

    texts = program.queries.curricula.module_texts(module)
    assert texts[Language.LAO].status is TextStatus.OUTDATED


def test_tests_and_scores_that_cannot_be_are_refused(program, course_id):
    [person] = enrol(program, course_id, ("ហេង ចន្ធូ", ""))
    test = program.assessments.save(course_id, AssessmentDraft(kind=TestKind.POST_TEST)).id
    stranger = enrol(program, course_id, ("លី សុវណ្ណ", ""))[1]
    program.courses.remove_enrolments([stranger.enrolment_id])

    with pytest.raises(ValueOutOfRange):
        program.assessments.save(
            course_id, AssessmentDraft(kind=TestKind.PRE_TEST, most_points=Decimal(0))
        )
    with pytest.raises(ValueOutOfRange):
        program.assessments.record(
            test, [Result(enrolment_id=person.enrolment_id, points=Decimal(101))]
        )
    with pytest.raises(NotEnrolled):
        program.assessments.record(
            test, [Result(enrolment_id=stranger.enrolment_id, points=Decimal(50))]
        )
    program.assessments.record(test, [Result(enrolment_id=person.enrolment_id, points=Decimal(50))])
    with pytest.raises(StillInUse):
        program.assessments.remove(test)
    program.assessments.record(test, [Result(enrolment_id=person.enrolment_id)])
    program.assessments.remove(test)

    assert program.queries.courses.facts(course_id, LATE).assessments == ()


def test_marks_that_cannot_be_are_refused_and_none_of_them_is_stored(program, course_id):
    people = enrol(program, course_id, ("ហេង ចន្ធូ", ""), ("លី សុវណ្ណ", ""))
    [first, *_] = program.queries.courses.sessions(course_id)
    tomorrow = program.timetable.save(
        course_id, SessionDraft(starts_at=datetime(2026, 11, 28, 8), minutes=60, title="x")
    ).id
    program.enrolments.withdraw(people[1].enrolment_id, reason="called away")
    cells = [Cell(first.id, one.enrolment_id) for one in people]

    with pytest.raises(NotEnrolled):
        program.attendance.mark(cells, MarkValue(mark=Mark.PRESENT))
    with pytest.raises(SessionInFuture):
        program.attendance.mark_rest(tomorrow)
    with pytest.raises(ValueOutOfRange):
        program.attendance.mark(cells[:1], MarkValue(mark=Mark.LATE, missed_start=91))
    program.timetable.cancel(tomorrow, note="flood")
    with pytest.raises(SessionCancelled):
        program.attendance.mark_rest(tomorrow)

    assert program.queries.courses.facts(course_id, LATE).marks == {}


def test_an_excused_session_is_made_good_by_a_task(program, course_id):
    [person] = enrol(program, course_id, ("ហេង ចន្ធូ", ""))
    [first, *_] = program.queries.courses.sessions(course_id)
    cell = Cell(first.id, person.enrolment_id)
    with pytest.raises(RecordNotFound):
        program.attendance.make_up(cell, task="Essay", on=EARLY)
    program.attendance.mark([cell], MarkValue(mark=Mark.EXCUSED))

    program.attendance.make_up(cell, task="Essay", on=EARLY)
    [judged] = program.outcomes.of_course(course_id)
    program.attendance.clear([cell])

    assert judged.standing.credited == 90
    assert program.queries.courses.facts(course_id, LATE).marks == {}


def test_a_session_needs_a_subject_and_one_with_marks_is_cancelled_not_removed(program, course_id):
    enrol(program, course_id, ("ហេង ចន្ធូ", ""))
    [first, *_] = program.queries.courses.sessions(course_id)
    program.attendance.mark_rest(first.id)

    with pytest.raises(NameMissing):
        program.timetable.save(
            course_id, SessionDraft(starts_at=datetime(2026, 11, 25, 8), minutes=60)
        )
    with pytest.raises(StillInUse):
        program.timetable.remove(first.id)
    with pytest.raises(NoteMissing):
        program.timetable.cancel(first.id, note="")


def test_nobody_is_enrolled_twice_but_whoever_was_taken_out_may_come_back(program, course_id):
    [person] = enrol(program, course_id, ("ហេង ចន្ធូ", ""))
    with pytest.raises(AlreadyEnrolled):
        program.courses.enrol(course_id, person.person_id)
    program.courses.remove_enrolments([person.enrolment_id])

    again = program.courses.enrol(course_id, person.person_id)
    program.courses.edit_enrolment(again.id, EnrolmentDraft(rank="Major"))

    [row] = program.queries.courses.participants(course_id)
    assert (row.enrolment_id, row.rank) == (person.enrolment_id, "Major")


def test_a_course_with_certificates_stays_and_so_do_the_people_in_it(program, course_id):
    people = enrol(program, course_id, ("ហេង ចន្ធូ", ""))
    run_course(program, course_id, people)
    program.certificates.issue(course_id)

    with pytest.raises(StillInUse):
        program.courses.remove(course_id)
    with pytest.raises(StillInUse):
        program.courses.remove_enrolments([people[0].enrolment_id])
    with pytest.raises(StillInUse):
        program.people.remove(people[0].person_id)
    with pytest.raises(SeriesStarted):
        program.certificates.start_series(home(program), CertificateKind.COMPLETION, 2026, 50)


def test_a_course_without_certificates_goes_whole_and_comes_back_whole(program, course_id):
    people = enrol(program, course_id, ("ហេង ចន្ធូ", ""), ("លី សុវណ្ណ", ""))
    run_course(program, course_id, people)
    before = program.queries.courses.facts(course_id, LATE)

    program.courses.remove(course_id)
    with pytest.raises(RecordNotFound):
        program.queries.courses.course(course_id, LATE)
    program.history.undo()

    after = program.queries.courses.facts(course_id, LATE)
    assert (after.marks, after.scores) == (before.marks, before.scores)


def test_a_series_goes_on_where_the_paper_register_stopped(program, course_id):
    program.certificates.start_series(home(program), CertificateKind.COMPLETION, 2026, 212)
    people = enrol(program, course_id, ("ហេង ចន្ធូ", ""))
    run_course(program, course_id, people)

    [paper] = program.certificates.issue(course_id).papers

    assert paper.number.startswith("PNH-C-2026-0212-")


@pytest.mark.parametrize(
    ("draft", "error"),
    [
        (TrainerDraft(stage_since=LATE), DateInFuture),
        (TrainerDraft(certified_on=EARLY, certified_until=date(2025, 1, 1)), DatesReversed),
    ],
)
def test_facts_of_a_trainer_that_cannot_be_are_refused(program, draft, error):
    person = program.people.save(PersonDraft(latin_name="KEO Sopheak")).id

    with pytest.raises(error):
        program.people.save_trainer(person, draft)


def test_a_trainer_taken_off_the_list_may_come_back(program):
    person = program.people.save(PersonDraft(latin_name="KEO Sopheak")).id
    first = program.people.save_trainer(person, TrainerDraft()).id
    program.people.remove_trainer(first)

    again = program.people.save_trainer(person, TrainerDraft(stage=PathwayStage.CERTIFIED)).id

    assert again == first
    assert program.queries.people.trainer(first).stage is PathwayStage.CERTIFIED


def test_nobody_is_born_tomorrow_and_lists_need_names(program):
    with pytest.raises(DateInFuture):
        program.people.save(PersonDraft(latin_name="X", birth_date=LATE))
    with pytest.raises(NameMissing):
        program.people.save_agency(AgencyDraft(name=LocalizedText()))
    with pytest.raises(NameMissing):
        program.people.save_rank(RankDraft(name=LocalizedText()))


def test_entries_of_the_lists_are_added_edited_removed_and_brought_back(program):
    people, lists = program.people, program.queries.institutions
    agency = people.save_agency(AgencyDraft(name=NAME, country="KH")).id
    people.save_agency(AgencyDraft(name=NAME, abbreviation="GDCE"), agency, 1)
    rank = people.save_rank(RankDraft(name=NAME)).id
    people.save_rank(RankDraft(name=NAME, level=Level.SENIOR), rank, 1)

    edited = (lists.agencies()[0].abbreviation, lists.ranks()[0].level)
    people.remove_agency(agency)
    people.remove_rank(rank)
    gone = (lists.agencies(), lists.ranks())
    program.history.undo()

    assert (edited, gone) == (("GDCE", Level.SENIOR), ([], []))
    assert len(lists.ranks()) == 1


@pytest.mark.parametrize("blank", ["site_name", "staff_name"])
def test_the_first_start_needs_a_site_and_a_person(program, blank):
    answers = {"site_code": "HAN", "site_name": "Site", "staff_name": "Somebody", blank: " "}

    with pytest.raises(NameMissing):
        program.set_up.start(FirstStart(**answers))


def test_staff_sign_by_their_account_and_the_site_keeps_its_name(program):
    program.set_up.add_staff(name="Sok Maly", account="maly")
    program.set_up.work_as(account="maly")
    program.programmes.save(ProgrammeDraft(code="NEW", name=NAME))

    with pytest.raises(NameMissing):
        program.set_up.add_staff(name=" ")
    with pytest.raises(NameMissing):
        program.set_up.settle_in(academy_id=None, name=" ", approval_by_another=True, version=1)

    assert program.queries.overview.history(limit=1)[0].actor == "Sok Maly"


def test_the_history_of_one_record_names_the_fields_that_changed(program):
    draft = AcademyDraft(code="PNH", name=NAME, country="KH", phone="023 1")
    program.academies.save(draft, home(program))

    newest = program.queries.overview.record_history(home(program))[0]

    assert set(newest.fields) == {"name", "phone"}
    assert newest.actor == "Chan Dara"


@pytest.mark.parametrize("status", [CourseStatus.CLOSED, CourseStatus.CANCELLED])
def test_nobody_gets_a_place_in_a_course_that_is_over_or_called_off(program, course_id, status):
    program.courses.set_status(course_id, status)
    person = program.people.save(PersonDraft(latin_name="LY Sovann"))

    with pytest.raises(CourseNotOpen):
        program.courses.enrol(course_id, person.id)

    assert program.queries.courses.participants(course_id) == []


def test_a_programme_that_forbids_names_takes_nobody_without_an_alias(program, course_id):
    [programme] = program.queries.institutions.programmes()
    draft = ProgrammeDraft(code=programme.code, name=programme.name, aliases_required=True)
    program.programmes.save(draft, programme.id)
    named = program.people.save(PersonDraft(latin_name="LY Sovann"))
    aliased = program.people.save(PersonDraft(alias="Heron 7"))

    with pytest.raises(AliasNeeded):
        program.courses.enrol(course_id, named.id)
    program.courses.enrol(course_id, aliased.id)

    [row] = program.queries.courses.participants(course_id)
    assert row.person_id == aliased.id


def test_a_certificate_cannot_have_left_the_house_before_it_was_issued(program, course_id):
    people = enrol(program, course_id, ("", "LY Sovann"))
    run_course(program, course_id, people)
    [paper] = program.certificates.issue(course_id).papers

    with pytest.raises(HandedOverTooEarly):
        program.certificates.hand_over([paper.number], to="LY Sovann", on=EARLY)

    assert program.queries.certificates.certificate(paper.number).handed_over_on is None
