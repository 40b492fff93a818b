"""Two records of one person become one: what counts, what moves, what is refused, and Undo."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

import pytest
from sqlalchemy import text
from tests.course_on_paper import enrol, run_course

from trainer_app.domain.attendance import Mark, MarkValue
from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.completion import TestKind
from trainer_app.domain.course import EnrolmentState, TrainerRole
from trainer_app.domain.errors import MergeWithItself, PlacesDiffer, RecordNotFound
from trainer_app.domain.languages import Language
from trainer_app.domain.merging import Side
from trainer_app.domain.person import Sex
from trainer_app.services.assessments import AssessmentDraft, Result
from trainer_app.services.attendance import Cell
from trainer_app.services.people import PersonDraft, TrainerDraft
from trainer_app.services.ports import NoProgress
from trainer_app.services.timetable import Part, SessionDraft

BORN = date(1990, 4, 12)


@pytest.fixture
def save(program):
    return lambda **facts: program.people.save(PersonDraft(**facts)).id


@pytest.fixture(autouse=True)
def the_journal_holds(program):
    yield
    assert program.differences_from_journal() == []


@pytest.fixture
def everything(program):
    """All rows that a merge may touch, as the database has them, but for the lock."""
    tables = (
        "person",
        "enrolment",
        "attendance",
        "score",
        "certificate",
        "trainer",
        "session_trainer",
        "candidacy",
        "decision",
        "told_apart",
    )

    def read():
        with program._engine.connect() as connection:
            return {
                table: [
                    {name: value for name, value in row.items() if name != "version"}
                    for row in connection.execute(
                        text(f"SELECT * FROM {table} ORDER BY id")
                    ).mappings()
                ]
                for table in tables
            }

    return read


def mark(program, course_id, person_id, session_at, value):
    session = program.queries.courses.sessions(course_id)[session_at]
    place = place_of(program, course_id, person_id)
    program.attendance.mark([Cell(session.id, place.enrolment_id)], MarkValue(mark=value))


def place_of(program, course_id, person_id):
    people = program.queries.courses.participants(course_id)
    return next(one for one in people if one.person_id == person_id)


def marks_of(program, course_id, person_id):
    facts = program.queries.courses.facts(course_id, program.clock.today())
    place = place_of(program, course_id, person_id)
    held = facts.marks.get(place.enrolment_id, {})
    return [held[one.id].mark if one.id in held else None for one in facts.sessions]


def test_what_only_one_of_the_two_says_is_kept_and_differing_fields_are_chosen(program, save):
    stays = save(latin_name="KEO Sopheak", phone="012", rank="Captain", languages=("km",))
    goes = save(
        native_name="កែវ សុភ័ក្រ្ត",
        latin_name="KEO Sopheap",
        birth_date=BORN,
        rank="Major",
        sex=Sex.FEMALE,
        languages=("km", "en"),
        note="Seen in Poipet",
    )

    plan = program.merging.plan(stays, goes)
    program.merging.merge(stays, goes, from_goes={"rank"})

    view = program.queries.people.person(stays)
    assert [one.name for one in plan.fields if one.differs] == ["latin_name", "rank"]
    assert (view.native_name, view.latin_only_name) == ("កែវ សុភ័ក្រ្ត", "KEO Sopheak")
    assert (view.row.rank, view.row.birth_date, view.row.sex) == ("Major", BORN, Sex.FEMALE)
    assert (view.languages, view.note) == (("km", "en"), "Seen in Poipet")
    with pytest.raises(RecordNotFound):
        program.queries.people.person(goes)


def test_courses_trainer_record_and_sessions_move_along(program, save, course_id):
    stays, goes = save(latin_name="LY Dara"), save(latin_name="LY Dara")
    program.courses.enrol(course_id, goes)
    program.people.save_trainer(goes, TrainerDraft(home_city="Kampot"))
    lead = Part(person_id=goes, role=TrainerRole.LEAD)
    held = SessionDraft(starts_at=datetime(2026, 11, 26, 8), minutes=60, title="Drill")
    program.timetable.save(course_id, held, (lead,))

    said = [one.code for one in program.merging.plan(stays, goes).consequences]
    program.merging.merge(stays, goes)

    [trainer] = program.queries.people.trainers()
    assert said == ["courses", "trainer-moves", "taught"]
    assert place_of(program, course_id, stays).latin_name == "LY Dara"
    assert (trainer.person_id, trainer.home_city) == (stays, "Kampot")
    assert len(program.queries.people.taught(stays)) == 1


def test_two_places_in_one_course_become_one_where_they_do_not_contradict(program, save, course_id):
    stays, goes = save(latin_name="LY Dara"), save(latin_name="LY Dara")
    for one in (stays, goes):
        program.courses.enrol(course_id, one)
    mark(program, course_id, stays, 0, Mark.PRESENT)
    mark(program, course_id, goes, 1, Mark.LATE)

    program.merging.merge(stays, goes)

    assert marks_of(program, course_id, stays)[:2] == [Mark.PRESENT, Mark.LATE]
    assert len(program.queries.courses.participants(course_id)) == 1


@pytest.mark.parametrize(("side", "counts"), [(Side.STAYS, Mark.PRESENT), (Side.GOES, Mark.ABSENT)])
def test_contradicting_places_are_refused_until_somebody_says_whose_count(
    program, save, course_id, side, counts
):
    stays, goes = save(latin_name="LY Dara"), save(latin_name="LY Dara")
    for one in (stays, goes):
        program.courses.enrol(course_id, one)
    mark(program, course_id, stays, 0, Mark.PRESENT)
    mark(program, course_id, goes, 0, Mark.ABSENT)

    with pytest.raises(PlacesDiffer):
        program.merging.merge(stays, goes)
    untouched = len(program.queries.courses.participants(course_id))
    program.merging.merge(stays, goes, places={course_id: side})

    assert untouched == 2
    assert marks_of(program, course_id, stays)[0] is counts


@pytest.mark.parametrize(("side", "points"), [(Side.STAYS, 40), (Side.GOES, 90)])
def test_contradicting_scores_are_chosen_with_the_place(program, save, course_id, side, points):
    stays, goes = save(latin_name="LY Dara"), save(latin_name="LY Dara")
    test = program.assessments.save(course_id, AssessmentDraft(kind=TestKind.POST_TEST))
    for one, scored in ((stays, 40), (goes, 90)):
        program.courses.enrol(course_id, one)
        place = place_of(program, course_id, one)
        program.assessments.record(
            test.id, [Result(enrolment_id=place.enrolment_id, points=Decimal(scored))]
        )

    differs = [one.differs for one in program.merging.plan(stays, goes).places]
    program.merging.merge(stays, goes, places={course_id: side})

    facts = program.queries.courses.facts(course_id, program.clock.today())
    assert differs == [True]
    assert [one.points for one in facts.scores] == [Decimal(points)]


def test_a_place_that_was_removed_once_is_taken_up(program, save, course_id):
    stays, goes = save(latin_name="LY Dara"), save(latin_name="LY Dara")
    for one in (stays, goes):
        program.courses.enrol(course_id, one)
    mark(program, course_id, stays, 0, Mark.ABSENT)
    program.courses.remove_enrolments([place_of(program, course_id, stays).enrolment_id])
    mark(program, course_id, goes, 0, Mark.PRESENT)

    program.merging.merge(stays, goes)

    assert marks_of(program, course_id, stays)[0] is Mark.PRESENT
    assert len(program.queries.courses.participants(course_id)) == 1


def test_certificates_stay_as_issued_and_two_of_one_course_are_told(program, save, course_id):
    people = enrol(program, course_id, ("", "LY Dara"), ("", "Dara LY"))
    run_course(program, course_id, people)
    stays, goes = (one.person_id for one in people)
    program.certificates.issue(course_id, kind=CertificateKind.COMPLETION)

    said = {one.code for one in program.merging.plan(stays, goes).consequences}
    program.merging.merge(stays, goes)

    rows = program.queries.certificates.register()
    assert {"certificates", "two-certificates"} <= said
    assert {one.person_id for one in rows} == {stays}
    assert {one.holder_latin_name or one.holder_name for one in rows} == {"LY Dara", "Dara LY"}


def test_undo_gives_both_back_exactly_as_they_were(program, save, course_id, everything):
    stays, goes = save(latin_name="LY Dara"), save(native_name="លី ដារ៉ា", birth_date=BORN)
    for one in (stays, goes):
        program.courses.enrol(course_id, one)
        mark(program, course_id, one, 0, Mark.PRESENT)
        program.people.save_trainer(one, TrainerDraft())
    program.merging.tell_apart(goes, save(latin_name="LY Daro"))
    before = everything()

    program.merging.merge(stays, goes)
    merged = everything()
    program.history.undo()
    undone = everything()
    program.history.redo()

    assert undone == before
    assert merged == everything() != before


def test_a_person_is_not_merged_with_itself(program, save):
    one = save(latin_name="LY Dara")

    with pytest.raises(MergeWithItself):
        program.merging.merge(one, one)


def test_the_alias_and_what_it_hides_stay_whoever_goes(program, save):
    stays = save(latin_name="LY Dara", phone="012")
    goes = save(native_name="លី ដារ៉ា", latin_name="LY Daro", alias="Lotus")

    plan = program.merging.plan(stays, goes)
    program.merging.merge(stays, goes, from_goes={"latin_name"})

    view = program.queries.people.person(stays)
    assert [one.name for one in plan.fields] == []
    assert (view.row.name, view.row.aliased) == ("Lotus", True)
    [hidden] = [one for one in program.queries.people.everybody() if one.id == stays]
    assert (hidden.native_name, hidden.latin_name, hidden.phone) == ("លី ដារ៉ា", "LY Daro", "012")


def test_the_further_state_of_two_places_counts(program, save, course_id):
    stays, goes = save(latin_name="LY Dara"), save(latin_name="LY Dara")
    for one in (stays, goes):
        program.courses.enrol(course_id, one)
    program.enrolments.withdraw(place_of(program, course_id, stays).enrolment_id, reason="ill")

    program.merging.merge(stays, goes)

    assert place_of(program, course_id, stays).state is EnrolmentState.CONFIRMED


def test_duplicates_are_found_with_their_grounds_and_told_apart_for_good(program, save):
    one = save(latin_name="LY Dara", birth_date=BORN)
    other = save(latin_name="Dara LY", birth_date=BORN)

    found = program.duplicates.find(NoProgress())
    program.merging.tell_apart(other, one)
    after = program.duplicates.find(NoProgress())
    program.history.undo()

    assert [(pair.one_id, pair.other_id, pair.score) for pair in found.pairs] == [(one, other, 90)]
    assert after.pairs == ()
    assert len(program.duplicates.find(NoProgress()).pairs) == 1


def test_no_pair_names_who_is_behind_an_alias(program, save):
    save(latin_name="LY Dara", birth_date=BORN)
    save(latin_name="LY Dara", birth_date=BORN, alias="Lotus")

    assert program.duplicates.find(NoProgress()).pairs == ()


def test_only_the_likeliest_pairs_are_listed_and_all_are_counted(program, save):
    for _ in range(4):
        save(latin_name="LY Dara", birth_date=BORN)

    found = program.duplicates.find(NoProgress(), most=2)

    assert (len(found.pairs), found.total) == (2, 6)


def test_who_is_gone_cannot_be_merged(program, save):
    one = save(latin_name="LY Dara")

    with pytest.raises(RecordNotFound):
        program.merging.plan(one, UUID(int=1))


def test_a_merged_person_gets_one_paper_in_every_language(program, save, course_id, tmp_path):
    stays, goes = save(latin_name="LY Dara"), save(latin_name="LY Dara")
    program.courses.enrol(course_id, goes)
    program.merging.merge(stays, goes)

    program.printing.transcript(stays, tmp_path / "record.pdf", Language.KHMER)

    assert (tmp_path / "record.pdf").read_bytes().startswith(b"%PDF-")
