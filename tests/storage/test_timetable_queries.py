"""What planning asks, on both databases."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from tests.builders import an_id

from trainer_app.domain.academy import Academy, Agreement, Closure, Room
from trainer_app.domain.changes import Label
from trainer_app.domain.conflict import Rule
from trainer_app.domain.course import (
    Course,
    CourseStatus,
    Enrolment,
    EnrolmentState,
    Session,
    SessionTrainer,
    TrainerRole,
)
from trainer_app.domain.curriculum import Curriculum, Edition, Level, Module, TextStatus
from trainer_app.domain.errors import RecordNotFound
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.module_text import ModuleText
from trainer_app.domain.observation import Qualification, Shown
from trainer_app.domain.person import PathwayStage, Person, Trainer
from trainer_app.domain.planning_records import Absence, AcceptedConflict
from trainer_app.domain.programme import Programme
from trainer_app.domain.timetable import Days, Duty, QualifiedFor
from trainer_app.storage.queries.timetable import SqlTimetableQueries

NAME = LocalizedText.of({"en": "Name"})
FIRST, LAST = date(2026, 11, 16), date(2026, 11, 27)


class World:
    """One course with a session each kind of fact has something to say about."""

    def __init__(self, open_work, engine):
        self.open_work = open_work
        self.queries = SqlTimetableQueries(engine)
        programme = Programme(id=an_id(), code="CORE", name=NAME)
        self.academy = Academy(
            id=an_id(), code="PNH", name=NAME, country="KH", city=LocalizedText.of({"en": "PNH"})
        )
        curriculum = Curriculum(id=an_id(), programme_id=programme.id, code="BM", title=NAME)
        edition = Edition(id=an_id(), curriculum_id=curriculum.id, name="1")
        self.m1 = Module(id=an_id(), edition_id=edition.id, code="M1", position=1, minutes=90)
        self.m2 = Module(
            id=an_id(),
            edition_id=edition.id,
            code="M2",
            position=2,
            minutes=90,
            prerequisites=("M1", "M9"),
            participants_per_trainer=8,
        )
        self.room = Room(id=an_id(), academy_id=self.academy.id, name="Blue", seats=20)
        self.course = Course(
            id=an_id(),
            code="BM-1",
            programme_id=programme.id,
            academy_id=self.academy.id,
            starts_on=FIRST,
            ends_on=LAST,
            title=NAME,
            language=Language.KHMER,
        )
        self.person = Person(id=an_id(), latin_name="Dara", languages=("km:native", "xx", "en"))
        trainer = Trainer(
            id=an_id(),
            person_id=self.person.id,
            stage=PathwayStage.CERTIFIED,
            teaching_languages=("km",),
        )
        self.session = self.a_session(module_id=self.m2.id, room_id=self.room.id)
        self.duty = SessionTrainer(id=an_id(), session_id=self.session.id, person_id=self.person.id)
        self.add(programme, self.academy, curriculum, edition, self.m1, self.m2, self.room)
        self.add(self.course, self.person, trainer, self.session, self.duty)

    def a_session(self, **facts):
        return Session(
            id=an_id(),
            **{
                "course_id": self.course.id,
                "starts_at": datetime(2026, 11, 18, 8),
                "minutes": 90,
                **facts,
            },
        )

    def add(self, *records):
        with self.open_work() as work:
            for record in records:
                work.of(type(record)).add(record)
            work.commit(Label("test"))

    def change(self, kind, record_id, **values):
        with self.open_work() as work:
            record = work.of(kind).get(record_id)
            for name, value in values.items():
                setattr(record, name, value)
            work.commit(Label("test"))


@pytest.fixture
def world(open_work, engine):
    return World(open_work, engine)


def test_a_session_comes_with_all_it_is_checked_against(world):
    academy_id = world.academy.id
    agreed = Agreement(id=an_id(), academy_id=academy_id, reference="MoU", starts_on=FIRST)
    closed = Closure(
        id=an_id(), academy_id=academy_id, starts_on=FIRST, ends_on=FIRST, reason="Feast"
    )
    world.add(agreed, closed)
    world.add(Absence(id=an_id(), person_id=world.person.id, starts_on=LAST, ends_on=LAST))

    planned = world.queries.around(world.course.id)

    (session,) = planned.sessions
    assert (session.id, session.duties) == (world.session.id, (Duty(world.person.id),))
    facts = planned.facts
    academy = facts.academies[academy_id]
    assert (academy.city, academy.working_days) == ("PNH", frozenset({1, 2, 3, 4, 5}))
    assert academy.agreements == (Days(FIRST),)
    assert academy.closures == (Days(FIRST, FIRST, "Feast"),)
    assert facts.rooms[world.room.id].seats == 20
    assert facts.modules[world.m2.id].prerequisites == (world.m1.id,)
    person = facts.staff[world.person.id]
    assert (person.name, person.stage) == ("Dara", PathwayStage.CERTIFIED)
    assert person.teaches == {Language.KHMER}
    assert person.speaks == {Language.KHMER, Language.ENGLISH}
    assert person.away == (Days(LAST, LAST),)
    assert planned.names == {world.session.id: "M2"}


def test_what_somebody_was_found_fit_to_teach_comes_along(world):
    fit = Qualification(
        id=an_id(),
        person_id=world.person.id,
        curriculum="BM",
        module="M2",
        language=Language.LAO,
        level=Level.SENIOR,
        shown=Shown.INTERPRETER,
        shown_on=FIRST,
        until=LAST,
    )
    world.add(fit)

    facts = world.queries.around(world.course.id).facts

    assert facts.modules[world.m2.id].curriculum == "BM"
    assert facts.staff[world.person.id].qualified == (
        QualifiedFor(
            curriculum="BM",
            module="M2",
            language=Language.LAO,
            level=Level.SENIOR,
            until=LAST,
            with_interpreter=True,
        ),
    )


def test_whoever_attends_comes_else_as_many_as_there_are_places(world):
    def participants():
        return world.queries.around(world.course.id).facts.cohorts[world.course.id].participants

    assert participants() == 24
    for state in (EnrolmentState.CONFIRMED, EnrolmentState.WITHDRAWN):
        person = Person(id=an_id(), latin_name=state.value)
        world.add(person)
        world.add(
            Enrolment(
                id=an_id(),
                course_id=world.course.id,
                person_id=person.id,
                number=1,
                state=state,
            )
        )

    assert participants() == 1


def test_a_text_behind_its_english_source_is_outdated(world):
    def text(language, **facts):
        return ModuleText(
            id=an_id(),
            module_id=world.m2.id,
            language=language,
            title="Title",
            **{"status": TextStatus.APPROVED, **facts},
        )

    world.add(text(Language.ENGLISH, revision=3))
    world.add(text(Language.KHMER, source_revision=3), text(Language.LAO, source_revision=2))

    texts = world.queries.around(world.course.id).facts.modules[world.m2.id].texts

    assert texts == {
        Language.ENGLISH: TextStatus.APPROVED,
        Language.KHMER: TextStatus.APPROVED,
        Language.LAO: TextStatus.OUTDATED,
    }


def test_what_is_removed_cancelled_or_elsewhere_in_time_is_left_out(world):
    world.add(world.a_session(cancelled=True, cancel_note="Flood"))
    assert len(world.queries.between(FIRST, LAST).sessions) == 1
    assert world.queries.between(date(2027, 1, 1), date(2027, 2, 1)).sessions == ()

    world.change(Room, world.room.id, removed=True)
    world.change(SessionTrainer, world.duty.id, role=TrainerRole.OBSERVER)
    planned = world.queries.between(FIRST, LAST)
    assert world.room.id not in planned.facts.rooms
    assert planned.sessions[0].duties == (Duty(world.person.id, TrainerRole.OBSERVER),)

    world.change(Course, world.course.id, status=CourseStatus.CANCELLED)
    assert world.queries.between(FIRST, LAST).sessions == ()


def test_a_session_away_from_the_academy_needs_no_room(world):
    world.change(Session, world.session.id, place="Border post")

    assert world.queries.around(world.course.id).sessions[0].room_id is None


def test_acceptances_are_found_by_the_key_of_their_conflict(world):
    accepted = AcceptedConflict(
        id=an_id(),
        course_id=world.course.id,
        key="a" * 24,
        rule=Rule.GAP,
        note="ដោយសារភ្ញៀវ",
        staff_id=None,
        accepted_at=datetime(2026, 11, 1, 9),
    )
    world.add(accepted)

    row = world.queries.around(world.course.id).accepted["a" * 24]

    assert (row.id, row.note, row.staff) == (accepted.id, "ដោយសារភ្ញៀវ", "")


def test_a_course_that_is_not_there_is_said(world):
    with pytest.raises(RecordNotFound):
        world.queries.around(an_id())


def test_a_course_without_sessions_can_be_asked_about(world):
    with world.open_work() as work:
        for record in work.of(SessionTrainer).where(session_id=world.session.id):
            work.of(SessionTrainer).remove(record)
        work.of(Session).remove(work.of(Session).get(world.session.id))
        work.commit(Label("test"))

    assert world.queries.around(world.course.id).sessions == ()
