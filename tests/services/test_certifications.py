"""From nomination to master trainer, through the services: what counts, and what is refused."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine, event
from tests.certifying import (
    GOOD,
    WEAK,
    a_mentor,
    a_trainer,
    certify,
    decide,
    make_ready,
    national,
    observe,
    teach,
    train,
)

from trainer_app.domain.course import TrainerRole
from trainer_app.domain.decisions import Status
from trainer_app.domain.errors import (
    CandidacyExists,
    DateInFuture,
    DatesReversed,
    DecisionImpossible,
    DecisionOutOfOrder,
    NotInSession,
    ObservingOneself,
    PathwayUnknown,
    RecordNotFound,
    RequirementsUnmet,
    RequirementUnknown,
    SessionCancelled,
    SessionInFuture,
    StillInUse,
    ValueOutOfRange,
)
from trainer_app.domain.evidence import DecisionKind
from trainer_app.domain.languages import Language
from trainer_app.domain.observation import Shown
from trainer_app.domain.pathway import (
    MASTER_TRAINER,
    NATIONAL_INSTRUCTOR,
    Move,
    Requirement,
    RequirementKind,
    Scope,
    Window,
)
from trainer_app.domain.person import PathwayStage
from trainer_app.interchange.pathway_files import built_in_pathways
from trainer_app.services.deciding import DecisionDraft, offered
from trainer_app.services.observations import QualificationDraft
from trainer_app.services.people import PersonDraft

FIRST = date(2026, 1, 5)


@pytest.fixture
def mentor(program):
    return a_mentor(program)


@pytest.fixture
def trainer(program):
    return a_trainer(program)


def unmet(found):
    return [one.requirement.key for one in found.standing.missing]


def trainer_row(program, person_id):
    return next(one for one in program.queries.people.trainers() if one.person_id == person_id)


def statements_of(work):
    statements = []

    def note(*args):
        statements.append(args[2])

    event.listen(Engine, "before_cursor_execute", note)
    try:
        work()
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    return [one for one in statements if one.lstrip().startswith("SELECT")]


def test_the_way_from_nomination_to_an_award_is_said_from_what_happened(program, trainer, mentor):
    make_ready(program, trainer, mentor)

    assert national(program, trainer, date(2026, 2, 1)).standing.stage == "nominated"
    assert national(program, trainer, date(2026, 2, 6)).standing.stage == "tot_completed"
    assert national(program, trainer, date(2026, 3, 3)).standing.stage == "co_delivery"
    assert national(program, trainer).standing.stage == "leads_observed"
    assert unmet(national(program, trainer)) == ["recommendation"]


def test_every_record_behind_a_requirement_can_be_shown(program, trainer, mentor):
    certify(program, trainer, mentor)

    found = program.standings.of_person(trainer)
    stages = found.pathways[0].standing.stages
    named = {one for stage in stages for check in stage.checks for one in check.records}

    assert named
    assert named <= found.records.keys()
    assert {found.records[one].noun.value for one in named} >= {
        "enrolment",
        "score",
        "session_trainer",
        "observation",
        "decision",
    }


def test_an_award_gives_a_term_of_36_months_and_home_counts_it(program, trainer, mentor):
    certify(program, trainer, mentor)

    found, row = national(program, trainer).standing, trainer_row(program, trainer)

    assert (found.status, found.until) == (Status.ACTIVE, date(2029, 6, 1))
    assert (row.stage, row.certified_until) == (PathwayStage.CERTIFIED, date(2029, 6, 1))


def test_an_award_without_what_it_stands_on_is_refused_with_the_first_thing_missing(
    program, trainer
):
    with pytest.raises(RequirementsUnmet) as told:
        decide(program, trainer, DecisionKind.AWARD)

    assert told.value.details["first"].code == "courses-attended"
    assert national(program, trainer).candidacy_id is None


def test_what_is_missing_can_be_waived_with_a_reason(program, trainer, mentor):
    train(program, trainer)
    for number, key in enumerate(("co-delivery", "co-delivery-observed", "leading-observed"), 1):
        note = "Ten years at another academy"
        day = date(2026, 5, number)
        decide(program, trainer, DecisionKind.WAIVE, day, requirement=key, note=note)
    decide(program, trainer, DecisionKind.RECOMMEND, date(2026, 5, 20))

    decide(program, trainer, DecisionKind.AWARD)

    found = national(program, trainer).standing
    assert (found.status, found.shaken) == (Status.ACTIVE, ())


@pytest.mark.parametrize("key", ["award", "training", "nothing"])
def test_only_what_is_missing_is_waived_and_never_the_boards_decision(program, trainer, key):
    train(program, trainer)

    with pytest.raises(RequirementUnknown):
        decide(program, trainer, DecisionKind.WAIVE, requirement=key, note="?")


def test_a_session_taken_away_after_the_award_shakes_it(program, trainer, mentor):
    sessions = certify(program, trainer, mentor)

    program.timetable.cancel(sessions["beside 1"], note="Never took place")

    found = national(program, trainer).standing
    assert found.status is Status.ACTIVE
    assert [one.code for one in found.shaken] == ["co-delivered", "sessions-observed"]


def test_an_observation_taken_back_shakes_it_too(program, trainer, mentor):
    sessions = make_ready(program, trainer, mentor)
    decide(program, trainer, DecisionKind.RECOMMEND, date(2026, 5, 1))
    sheet = observe(program, sessions["beside 2"], trainer, mentor, WEAK)
    decide(program, trainer, DecisionKind.AWARD)
    program.observations.remove_observation(sheet)
    before = national(program, trainer).standing.shaken
    good = program.standings.of_person(trainer).observations[0]

    program.observations.remove_observation(good.id)

    assert before == ()
    assert len(national(program, trainer).standing.shaken) == 1


def test_a_decision_in_the_future_or_before_another_is_refused(program, trainer, mentor):
    certify(program, trainer, mentor)

    with pytest.raises(DateInFuture):
        decide(program, trainer, DecisionKind.SUSPEND, date(2027, 1, 1), note="?")
    with pytest.raises(DecisionOutOfOrder):
        decide(program, trainer, DecisionKind.RECOMMEND, date(2026, 5, 2))


def test_decisions_that_overlap_are_refused(program, trainer, mentor):
    certify(program, trainer, mentor)
    decide(program, trainer, DecisionKind.SUSPEND, date(2026, 7, 1), note="Complaint")

    with pytest.raises(DecisionImpossible):
        decide(program, trainer, DecisionKind.SUSPEND, date(2026, 7, 2), note="Again")

    decide(program, trainer, DecisionKind.REINSTATE, date(2026, 7, 9), note="Settled")
    found = national(program, trainer).standing
    assert (found.status, found.until) == (Status.ACTIVE, date(2029, 6, 1))


def test_what_was_awarded_is_not_awarded_again_not_even_to_skip_the_way_back(program, trainer):
    lapsed = a_trainer(
        program,
        "HOANG Dung",
        stage=PathwayStage.CERTIFIED,
        certified_on=date(2022, 5, 16),
        certified_until=date(2025, 5, 15),
        stage_since=date(2022, 5, 16),
    )

    with pytest.raises(DecisionImpossible):
        decide(program, lapsed, DecisionKind.AWARD)
    with pytest.raises(RequirementsUnmet):
        decide(program, lapsed, DecisionKind.REINSTATE, note="Please")

    assert DecisionKind.AWARD not in offered(national(program, lapsed))
    assert offered(national(program, trainer))[0] is DecisionKind.AWARD


def test_a_revocation_falls_back_and_the_fact_stays(program, trainer, mentor):
    certify(program, trainer, mentor)

    decide(program, trainer, DecisionKind.REVOKE, date(2026, 7, 1), note="Fraud")

    found, row = national(program, trainer).standing, trainer_row(program, trainer)
    assert (found.status, found.certified_on) == (Status.REVOKED, date(2026, 6, 1))
    assert (row.stage, row.certified_until) == (PathwayStage.RECOMMENDED, None)


def test_a_suspended_trainer_is_not_counted_as_certified_until_reinstated(program, trainer, mentor):
    certify(program, trainer, mentor)
    decide(program, trainer, DecisionKind.SUSPEND, date(2026, 7, 1), note="Complaint")
    suspended = trainer_row(program, trainer)
    decide(program, trainer, DecisionKind.REVOKE, date(2026, 7, 2), note="Proven")
    decide(program, trainer, DecisionKind.REINSTATE, date(2026, 7, 3), note="Appeal")

    row = trainer_row(program, trainer)
    assert suspended.certified_until == date(2026, 6, 30)
    assert (row.stage, row.certified_until) == (PathwayStage.CERTIFIED, date(2029, 6, 1))
    assert national(program, trainer).standing.status is Status.ACTIVE


def test_an_extension_needs_twelve_hours_and_goes_on_from_the_end_of_the_term(program, mentor):
    with pytest.raises(RequirementsUnmet):
        decide(program, mentor, DecisionKind.EXTEND)
    for day in range(1, 9):
        teach(program, (mentor, TrainerRole.LEAD), on=date(2026, 2, day))

    decide(program, mentor, DecisionKind.EXTEND)

    assert national(program, mentor).standing.until == date(2031, 1, 10)
    assert trainer_row(program, mentor).certified_until == date(2031, 1, 10)


def test_a_stage_recorded_before_becomes_the_first_decision(program, mentor):
    before = national(program, mentor)

    program.certifications.begin(mentor, NATIONAL_INSTRUCTOR, began_on=date(2026, 9, 1))

    after = national(program, mentor)
    assert before.standing.certified_on == after.standing.certified_on == date(2025, 1, 10)
    assert [one.kind for one in after.decisions] == [DecisionKind.RECORDED]
    assert after.standing.status is Status.ACTIVE


def test_a_change_of_agency_after_the_award_is_flagged_for_review(program, trainer, mentor):
    certify(program, trainer, mentor)
    assert national(program, trainer).standing.review == ()

    program.people.save(PersonDraft(latin_name="OUCH Socheata", agency="Police"), trainer)

    found = national(program, trainer).standing
    assert [one.code for one in found.review] == ["agency-changed"]
    assert found.status is Status.ACTIVE


def test_a_mentor_who_is_not_certified_that_day_does_not_count(program, trainer):
    other = a_trainer(program, "NHEM Piseth")
    train(program, trainer)
    for day in (2, 3):
        parts = ((trainer, TrainerRole.CO_TRAINER), (other, TrainerRole.MENTOR))
        teach(program, *parts, on=date(2026, 3, day))

    assert national(program, trainer).standing.stages[2].checks[0].records == ()


def test_nobody_mentors_himself_and_a_circle_of_candidates_leads_nowhere(program, trainer):
    other = a_trainer(program, "NHEM Piseth")
    train(program, trainer)
    train(program, other, code="TOT-2")
    circle = [(trainer, other), (other, trainer), (trainer, trainer)]
    for day, (one, beside) in enumerate(circle, start=2):
        parts = ((one, TrainerRole.CO_TRAINER), (beside, TrainerRole.MENTOR))
        teach(program, *parts, on=date(2026, 3, day))

    for person in (trainer, other):
        assert national(program, person).standing.stage == "tot_completed"


def test_a_mentor_has_brought_up_whoever_was_certified_afterwards(program, trainer, mentor):
    certify(program, trainer, mentor)

    found = program.standings.of_person(mentor)
    master = next(one for one in found.pathways if one.rules.code == MASTER_TRAINER)

    check = master.standing.stages[1].checks[1]
    assert [found.records[one].value for one in check.records] == ["OUCH Socheata"]


@pytest.mark.parametrize(
    ("marks", "error"), [(GOOD[:5], ValueOutOfRange), ((0, *GOOD[1:]), ValueOutOfRange)]
)
def test_a_sheet_without_all_marks_from_1_to_5_is_refused(program, trainer, mentor, marks, error):
    session = teach(program, (trainer, TrainerRole.LEAD))

    with pytest.raises(error):
        observe(program, session, trainer, mentor, marks)


def test_observing_oneself_or_somebody_who_did_not_teach_is_refused(program, trainer, mentor):
    session = teach(program, (trainer, TrainerRole.LEAD))

    with pytest.raises(ObservingOneself):
        observe(program, session, trainer, trainer)
    with pytest.raises(NotInSession):
        observe(program, session, mentor, trainer)


def test_a_session_that_is_cancelled_or_still_to_come_cannot_be_observed(program, trainer, mentor):
    ahead = teach(program, (trainer, TrainerRole.LEAD), on=date(2026, 12, 1))
    called_off = teach(program, (trainer, TrainerRole.LEAD))
    program.timetable.cancel(called_off, note="Flood")

    with pytest.raises(SessionInFuture):
        observe(program, ahead, trainer, mentor)
    with pytest.raises(SessionCancelled):
        observe(program, called_off, trainer, mentor)


def test_nobody_is_twice_on_a_pathway_for_the_same_scope(program, trainer):
    begin = program.certifications.begin
    begin(trainer, NATIONAL_INSTRUCTOR, began_on=FIRST)
    begin(trainer, NATIONAL_INSTRUCTOR, began_on=FIRST, scope=Scope(curriculum="C-BM-1"))

    with pytest.raises(CandidacyExists):
        begin(trainer, NATIONAL_INSTRUCTOR, began_on=FIRST)

    scopes = [one.scope.curriculum for one in program.standings.of_person(trainer).pathways]
    assert scopes == ["", "C-BM-1"]


def test_each_scope_has_decisions_of_its_own_and_lists_count_the_whole_alone(
    program, trainer, mentor
):
    make_ready(program, trainer, mentor)
    scope = Scope(curriculum="C-BM-1")
    begin = program.certifications.begin
    begin(trainer, NATIONAL_INSTRUCTOR, began_on=FIRST)
    part = begin(trainer, NATIONAL_INSTRUCTOR, began_on=FIRST, scope=scope).id
    for kind, day in ((DecisionKind.RECOMMEND, 1), (DecisionKind.AWARD, 2)):
        draft = DecisionDraft(kind=kind, decided_on=date(2026, 6, day), by_name="Board")
        program.certifications.decide(trainer, NATIONAL_INSTRUCTOR, draft, part)

    found = {
        one.scope.curriculum: one.standing for one in program.standings.of_person(trainer).pathways
    }
    assert {code: one.status for code, one in found.items()} == {
        "": Status.CANDIDATE,
        "C-BM-1": Status.ACTIVE,
    }
    assert trainer_row(program, trainer).stage is PathwayStage.NOMINATED


def test_who_is_on_a_pathway_or_was_observed_stays_in_the_registry(program, trainer):
    program.certifications.begin(trainer, NATIONAL_INSTRUCTOR, began_on=FIRST)

    with pytest.raises(StillInUse):
        program.people.remove(trainer)


def test_who_is_no_trainer_and_what_is_no_pathway_is_refused(program, trainer):
    person = program.people.save(PersonDraft(latin_name="Somebody")).id

    with pytest.raises(RecordNotFound):
        program.standings.of_person(person)
    with pytest.raises(RecordNotFound):
        program.certifications.begin(person, NATIONAL_INSTRUCTOR, began_on=FIRST)
    with pytest.raises(PathwayUnknown):
        program.certifications.begin(trainer, "no-such", began_on=FIRST)


def test_a_candidate_stays_on_his_version_until_moved_with_the_difference_shown(program, trainer):
    way = program.certifications.begin(trainer, NATIONAL_INSTRUCTOR, began_on=FIRST).id
    rules = built_in_pathways()[NATIONAL_INSTRUCTOR]
    stricter = replace(
        rules,
        renewal=(
            Requirement(
                key="more", kind=RequirementKind.TEACHING, minutes=1200, window=Window.TERM
            ),
        ),
    )
    program.certifications.add_version(stricter)

    before = national(program, trainer)
    told = program.certifications.would_change(way)
    program.certifications.move(way)

    assert (before.number, before.newest) == (1, 2)
    assert {(one.move, (one.before or one.after).key) for one in told} == {
        (Move.DROPPED, "renewal"),
        (Move.ADDED, "more"),
    }
    assert national(program, trainer).number == 2


def test_a_decision_can_be_undone_and_the_journal_agrees(program, trainer, mentor):
    certify(program, trainer, mentor)

    program.history.undo()

    assert national(program, trainer).standing.stage == "recommended"
    assert trainer_row(program, trainer).certified_until is None
    assert program.differences_from_journal() == []


def test_what_runs_out_is_due_in_time(program, mentor):
    assert program.standings.due(90) == []

    rows = program.standings.due(500)

    assert [(row.deadline.on, row.deadline.reason.code) for row in rows] == [
        (date(2028, 1, 10), "certification-ends")
    ]


def test_who_can_teach_is_ranked_with_reasons(program, trainer, mentor):
    other = a_mentor(program, "NHEM Piseth")
    program.observations.qualify(
        other,
        QualificationDraft(
            curriculum="C-BM-1", module="M1", language=Language.KHMER, shown_on=FIRST
        ),
    )
    teach(program, (mentor, TrainerRole.LEAD), on=date(2026, 3, 9))

    rows = program.standings.who_can_teach("M1", Language.KHMER)
    busy = program.standings.who_can_teach("M1", Language.KHMER, first=date(2026, 3, 9))

    assert [row.trainer.latin_name for row in rows] == ["NHEM Piseth", "KEO Sopheak"]
    assert [one.code for one in rows[1].reasons] == [
        "may-teach-certified",
        "may-teach-language",
        "may-teach-taught",
    ]
    assert busy[1].busy == 1
    assert program.standings.who_can_teach("M1", Language.LAO) == []


def test_with_an_interpreter_somebody_can_teach_in_a_language_he_does_not_speak(program, mentor):
    draft = QualificationDraft(
        curriculum="C-BM-1",
        module="M1",
        language=Language.LAO,
        shown=Shown.INTERPRETER,
        shown_on=FIRST,
    )
    saved = program.observations.qualify(mentor, draft)

    assert [
        one.needs_interpreter for one in program.standings.who_can_teach("M1", Language.LAO)
    ] == [True]

    program.observations.remove_qualification(saved.id)
    assert program.standings.who_can_teach("M1", Language.LAO) == []


def test_days_the_wrong_way_round_are_refused(program):
    with pytest.raises(DatesReversed):
        program.standings.who_can_teach(
            "M1", Language.KHMER, first=date(2026, 3, 9), last=date(2026, 3, 8)
        )


def test_one_trainer_and_all_take_the_same_number_of_questions(program, trainer, mentor):
    certify(program, trainer, mentor)
    few = len(statements_of(lambda: program.standings.of_person(trainer)))
    for number in range(5):
        certify_another = a_trainer(program, f"NAME {number}")
        train(program, certify_another, code=f"TOT-1{number}")

    assert len(statements_of(lambda: program.standings.of_person(trainer))) == few
    assert len(statements_of(program.standings.of_all)) == few
    assert few <= 18
