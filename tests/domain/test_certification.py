"""Standing on the built-in pathway: what is met, what is missing, and by which records."""

from datetime import date

import pytest
from tests.domain.certification import (
    a_course,
    a_person_mentored,
    a_ruling,
    a_score,
    a_session,
    a_sheet,
    an,
    an_agency,
    built_in,
    certified,
    codes,
    day,
    judge,
    ready_for_the_board,
    trained,
)

from trainer_app.domain.course import TrainerRole
from trainer_app.domain.decisions import Status, add_months
from trainer_app.domain.evidence import DecisionKind
from trainer_app.domain.pathway import MASTER_TRAINER, Scope, Topic


def test_a_candidate_without_evidence_is_nominated_and_told_what_comes_first():
    found = judge()

    assert (found.stage, found.since, found.status) == ("nominated", day(0), Status.CANDIDATE)
    assert codes(found.missing) == ["training", "teaching-practice"]
    assert found.next_step.code == "courses-attended"


def test_every_met_requirement_points_at_its_records():
    found = judge(**trained())

    assert found.stage == "tot_completed"
    assert [one.records for one in found.stages[1].checks] == [(an(1001),), (an(2001),)]


def test_attendance_of_89_percent_or_a_practice_of_69_is_not_enough():
    assert judge(courses=(a_course(attended=89),), tests=(a_score(),)).stage == "nominated"
    assert judge(courses=(a_course(),), tests=(a_score(percent=69),)).stage == "nominated"


def test_a_repeat_is_a_new_record_and_the_better_one_counts():
    found = judge(courses=(a_course(),), tests=(a_score(1, 10, 60), a_score(2, 15, 75)))

    assert (found.stage, found.since) == ("tot_completed", day(15))


def test_sessions_taught_before_the_training_do_not_count_as_co_delivery():
    found = judge(**trained(), taught=(a_session(1, 5), a_session(2, 20)))

    assert dict(found.missing[0].reason.values) == {
        "n": 2,
        "have": 1,
        "hours": "3",
        "have_hours": "1.5",
    }


def test_two_short_sessions_beside_a_mentor_are_not_three_hours():
    short = judge(**trained(), taught=(a_session(1, minutes=89), a_session(2, minutes=90)))

    assert not short.stages[2].checks[0].met


def test_a_mentor_without_standing_does_not_count():
    beside = (a_session(1, mentor_of_standing=False), a_session(2, mentor_of_standing=False))

    assert judge(**trained(), taught=beside).stages[2].checks[0].records == ()


def test_a_session_entered_twice_counts_once():
    twice = (a_session(1), a_session(2, session_id=an(8001)))

    assert len(judge(**trained(), taught=twice).stages[2].checks[0].records) == 1


def test_a_poor_observation_takes_nothing_away_from_a_good_one():
    facts = ready_for_the_board()
    facts["observed"] = (*facts["observed"], a_sheet(9, 32, 1.0, role=TrainerRole.LEAD))

    assert judge(**facts).stage == "recommended"


def test_everything_but_the_boards_decision_leaves_the_decision_as_the_next_step():
    found = judge(**ready_for_the_board())

    assert (found.stage, found.status, found.certified_on) == (
        "recommended",
        Status.CANDIDATE,
        None,
    )
    assert codes(found.missing) == ["award"]
    assert found.next_step.code == "decided"


def test_an_award_certifies_until_the_end_of_the_term():
    found = judge(**certified())

    assert (found.stage, found.status, found.certified_on, found.until) == (
        "certified",
        Status.ACTIVE,
        day(50),
        day(1100),
    )
    assert found.shaken == ()


@pytest.mark.parametrize(
    ("today", "status"), [(49, "candidate"), (50, "active"), (1100, "active"), (1101, "lapsed")]
)
def test_standing_can_be_asked_for_any_past_day(today, status):
    assert judge(today=today, **certified()).status.value == status


def test_the_permanent_fact_stays_when_the_certification_lapses():
    found = judge(today=1200, **certified())

    assert (found.stage, found.certified_on, found.active) == ("certified", day(50), False)


def test_twelve_hours_within_the_term_are_enough_to_renew():
    within = tuple(a_session(n, 100 + n, 120, mentored=False) for n in range(10, 16))

    found = judge(today=1050, **certified(taught=(*ready_for_the_board()["taught"], *within)))

    assert found.renewal[0].met_on == day(115)
    assert found.next_step.code == "step-extend"


def test_an_extension_begins_a_new_term_for_which_the_old_hours_do_not_count():
    within = tuple(a_session(n, 100 + n, 120, mentored=False) for n in range(10, 16))
    extended = a_ruling(DecisionKind.EXTEND, 1050, until=day(2200))

    found = judge(
        today=1060,
        **certified(taught=(*ready_for_the_board()["taught"], *within), rulings=(extended,)),
    )

    assert (found.until, found.renewal[0].met) == (day(2200), False)


def test_a_term_that_ends_soon_is_due_and_says_what_is_missing():
    found = judge(today=1050, **certified())

    assert [(one.on, one.reason.code) for one in found.deadlines] == [
        (day(1100), "certification-ends")
    ]
    assert found.next_step.code == "any-of"


def test_within_a_year_of_the_lapse_a_refresher_and_an_observed_session_bring_it_back():
    refreshed = {
        "courses": (a_course(), a_course(2, 1150)),
        "observed": (*ready_for_the_board()["observed"], a_sheet(8, 1160)),
    }

    before, after = judge(today=1200, **certified()), judge(today=1200, **certified(**refreshed))

    assert codes(before.missing) == ["lapse-refresher", "lapse-observed"]
    assert after.missing == ()
    assert after.next_step.code == "step-reinstate"


def test_after_more_than_a_year_it_goes_back_to_co_delivery():
    found = judge(today=1600, **certified())

    assert codes(found.missing) == [
        "co-delivery",
        "co-delivery-observed",
        "leading-observed",
        "recommendation",
    ]


def test_a_reinstatement_begins_a_new_term():
    back = a_ruling(DecisionKind.REINSTATE, 1200, until=day(2300))

    found = judge(today=1210, **certified(rulings=(back,)))

    assert (found.status, found.until, found.certified_on) == (Status.ACTIVE, day(2300), day(50))


def test_suspension_and_its_end_are_decisions():
    suspended = a_ruling(DecisionKind.SUSPEND, 100)
    back = a_ruling(DecisionKind.REINSTATE, 120)
    facts = certified(rulings=(suspended, back))

    assert judge(today=99, **facts).status is Status.ACTIVE
    assert judge(today=110, **facts).status is Status.SUSPENDED
    assert judge(today=110, **facts).next_step.code == "step-suspended"
    assert judge(today=120, **facts).status is Status.ACTIVE
    assert judge(today=120, **facts).until == day(1100)


def test_a_revocation_takes_the_award_but_not_the_fact_nor_the_evidence():
    found = judge(today=110, **certified(rulings=(a_ruling(DecisionKind.REVOKE, 100),)))

    assert (found.stage, found.status, found.certified_on) == (
        "recommended",
        Status.REVOKED,
        day(50),
    )
    assert found.stages[2].checks[0].records


def test_what_was_revoked_can_be_awarded_anew():
    again = (a_ruling(DecisionKind.REVOKE, 100), a_ruling(DecisionKind.AWARD, 300, until=day(900)))

    found = judge(today=310, **certified(rulings=again))

    assert (found.status, found.certified_on, found.until) == (Status.ACTIVE, day(50), day(900))


def test_evidence_removed_after_the_award_shakes_the_standing_without_withdrawing_it():
    facts = certified() | {"taught": ()}

    found = judge(**facts)

    assert found.status is Status.ACTIVE
    assert [one.code for one in found.shaken] == ["co-delivered"]
    assert found.next_step.code == "step-shaken"


def test_evidence_from_after_the_award_does_not_mend_it():
    facts = certified() | {"taught": (a_session(1, 55), a_session(2, 56))}

    assert [one.code for one in judge(**facts).shaken] == ["co-delivered"]


def test_a_waiver_stands_for_what_is_missing_and_is_named():
    waiver = a_ruling(DecisionKind.WAIVE, 45, requirement="co-delivery")
    facts = certified(rulings=(waiver,)) | {"taught": ()}

    found = judge(**facts)

    assert found.shaken == ()
    assert [one.waived for one in found.stages[2].checks] == [True, False]
    assert found.stages[2].checks[0].records[0] == waiver.id


def test_a_waiver_of_the_renewal_serves_for_one_term():
    waived = a_ruling(DecisionKind.WAIVE, 1000, requirement="renewal")
    extended = a_ruling(DecisionKind.EXTEND, 1050, until=day(2200))

    before = judge(today=1049, **certified(rulings=(waived, extended)))
    after = judge(today=1051, **certified(rulings=(waived, extended)))

    assert (before.renewal[0].waived, after.renewal[0].waived) == (True, False)


def test_a_stage_recorded_before_the_program_counts_as_reached_on_its_day():
    recorded = a_ruling(DecisionKind.RECORDED, 30, stage="leads_observed")

    found = judge(rulings=(recorded,))

    assert (found.stage, found.since) == ("leads_observed", day(30))
    assert found.shaken == ()
    assert codes(found.missing) == ["recommendation"]


def test_a_change_of_agency_flags_the_certification_for_review():
    moved = (an_agency("Customs", 40), an_agency("customs ", 60, 2), an_agency("Police", 80, 3))
    facts = certified(agencies=moved)

    assert judge(today=70, **facts).review == ()
    assert [one.code for one in judge(today=80, **facts).review] == ["agency-changed"]
    assert judge(today=80, **facts).status is Status.ACTIVE


def test_only_what_lies_in_the_scope_of_the_certification_counts_as_co_delivery():
    border, cyber = Topic(curriculum="BM-CORE", module="M1"), Topic(curriculum="CY", module="C1")
    taught = (a_session(1, topic=border), a_session(2, topic=cyber), a_session(3, topic=border))
    sheets = (a_sheet(1, topic=border),)

    found = judge(**trained(), taught=taught, observed=sheets, scope=Scope(curriculum="BM-CORE"))

    assert found.stages[2].checks[0].records == (an(3001), an(3003))


def test_a_master_is_certified_has_led_five_courses_and_mentored_three():
    award = a_ruling(DecisionKind.AWARD, 50, until=day(2000))
    led = tuple(a_session(n, 100 + n, mentored=False) for n in range(5))
    grown = tuple(a_person_mentored(n, 200 + n) for n in range(3))
    rules = built_in(MASTER_TRAINER)

    short = judge(rules, today=300, taught=led[:4], mentored=grown, rulings=(award,))
    ready = judge(rules, today=300, taught=led, mentored=grown, rulings=(award,))

    assert (short.stage, codes(short.missing)) == ("instructor", ["courses-led", "award"])
    assert codes(ready.missing) == ["award"]


def test_a_person_mentored_twice_is_one_person():
    twice = (a_person_mentored(1, 200), a_person_mentored(1, 300), a_person_mentored(2, 201))

    found = judge(built_in(MASTER_TRAINER), today=400, mentored=twice)

    assert len(found.stages[1].checks[1].records) == 2


def test_nothing_is_known_before_the_candidacy_began():
    found = judge(began=30, today=20)

    assert (found.stage, found.since, found.place) == ("", None, 0)


@pytest.mark.parametrize(
    ("begins", "months", "ends"),
    [
        (date(2025, 5, 1), 36, date(2028, 5, 1)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
    ],
)
def test_months_end_on_the_same_day_or_the_last(begins, months, ends):
    assert add_months(begins, months) == ends
