"""Rule sets that real institutions publish, said as data alone."""

import pytest
from tests.domain.certification import (
    AWARD,
    a_course,
    a_pathway,
    a_ruling,
    a_session,
    a_sheet,
    a_stage,
    an_agency,
    codes,
    day,
    judge,
)

from trainer_app.domain.course import SessionKind, TrainerRole
from trainer_app.domain.curriculum import CurriculumKind
from trainer_app.domain.decisions import Status
from trainer_app.domain.errors import PathwayInvalid
from trainer_app.domain.evidence import DecisionKind
from trainer_app.domain.pathway import Requirement, RequirementKind, Window
from trainer_app.domain.pathway_data import plain_part, rules_from


def needs(key, kind, **more):
    return Requirement(key=key, kind=kind, **more)


def ruling(kind, on, **more):
    return a_ruling(kind, on, pathway="some", **more)


TRAINED = needs(
    "training", RequirementKind.COURSE, curriculum_kind=CurriculumKind.INSTRUCTOR_DEVELOPMENT
)
PROVISIONAL_YEAR = a_pathway(
    a_stage(
        "provisional",
        TRAINED,
        needs("provisional-award", RequirementKind.DECISION),
        certifies=True,
        months=12,
    ),
    a_stage(
        "full",
        needs(
            "year",
            RequirementKind.ANY_OF,
            parts=(
                needs("recommended", RequirementKind.RECOMMENDATION, window=Window.STAGE),
                needs(
                    "observed-and-taught",
                    RequirementKind.ALL_OF,
                    parts=(
                        needs("class", RequirementKind.OBSERVATION, rating=30, window=Window.STAGE),
                        needs("hours", RequirementKind.TEACHING, minutes=720, window=Window.STAGE),
                    ),
                ),
            ),
        ),
        needs("full-award", RequirementKind.DECISION),
        certifies=True,
        months=36,
    ),
    renewal=(needs("renewal", RequirementKind.TEACHING, minutes=720, window=Window.TERM),),
)
HOURS = tuple(a_session(n, 70 + n, 120, mentored=False) for n in range(6))
PROVISIONAL = (ruling(DecisionKind.AWARD, 50, stage="provisional", until=day(415)),)


def test_a_provisional_year_ends_in_a_full_certification_on_a_recommendation():
    recommended = (*PROVISIONAL, ruling(DecisionKind.RECOMMEND, 300))

    found = judge(PROVISIONAL_YEAR, today=310, courses=(a_course(),), rulings=recommended)

    assert (found.stage, codes(found.missing)) == ("provisional", ["full-award"])


def test_a_provisional_year_ends_as_well_on_an_observed_class_with_twelve_hours():
    class_alone = judge(
        PROVISIONAL_YEAR,
        today=310,
        courses=(a_course(),),
        rulings=PROVISIONAL,
        observed=(a_sheet(1, 80, 3.0),),
    )
    both = judge(
        PROVISIONAL_YEAR,
        today=310,
        courses=(a_course(),),
        rulings=PROVISIONAL,
        observed=(a_sheet(1, 80, 3.0),),
        taught=HOURS,
    )

    assert codes(class_alone.missing) == ["year", "full-award"]
    assert codes(both.missing) == ["full-award"]


def test_the_provisional_year_runs_out_and_the_full_term_asks_for_twelve_hours_in_three_years():
    full = (
        *PROVISIONAL,
        ruling(DecisionKind.RECOMMEND, 300),
        ruling(DecisionKind.AWARD, 310, stage="full", until=day(1405)),
    )
    facts = {"courses": (a_course(),), "rulings": full}
    in_term = tuple(a_session(n, 400 + n, 120, mentored=False) for n in range(6))

    year_over = judge(PROVISIONAL_YEAR, today=416, courses=(a_course(),), rulings=PROVISIONAL)
    assert year_over.status is Status.LAPSED
    assert judge(PROVISIONAL_YEAR, today=1400, **facts, taught=HOURS).renewal[0].met_on is None
    assert judge(PROVISIONAL_YEAR, today=1400, **facts, taught=in_term).renewal[0].met_on == day(
        405
    )


def test_a_general_certification_is_void_on_change_of_agency_until_reinstated():
    general = a_pathway(
        a_stage("general", TRAINED, AWARD, certifies=True, months=36), void_on_new_agency=True
    )
    award = ruling(DecisionKind.AWARD, 50, stage="general", until=day(900), agency="Customs")
    back = ruling(DecisionKind.REINSTATE, 120, agency="Police")
    facts = {"courses": (a_course(),), "agencies": (an_agency("Police", 100),)}

    assert judge(general, today=99, rulings=(award,), **facts).status is Status.ACTIVE
    assert judge(general, today=100, rulings=(award,), **facts).status is Status.VOID
    assert judge(general, today=100, rulings=(award,), **facts).next_step.code == "step-void"
    assert judge(general, today=120, rulings=(award, back), **facts).status is Status.ACTIVE


NINETY_DAYS = a_pathway(
    a_stage("trained", TRAINED),
    a_stage(
        "delivered",
        needs("first", RequirementKind.CO_DELIVERY, within_days=90, after="training"),
        AWARD,
        certifies=True,
    ),
)


@pytest.mark.parametrize(("on", "met"), [(9, False), (10, True), (100, True), (101, False)])
def test_the_first_co_delivery_is_due_ninety_days_after_the_training(on, met):
    found = judge(NINETY_DAYS, today=300, courses=(a_course(1, 10),), taught=(a_session(1, on),))

    assert found.stages[1].checks[0].met is met


def test_the_deadline_is_told_before_it_is_over_and_a_repeated_training_opens_it_anew():
    waiting = judge(NINETY_DAYS, today=60, courses=(a_course(1, 10),))
    repeated = judge(
        NINETY_DAYS,
        today=300,
        courses=(a_course(1, 10), a_course(2, 200)),
        taught=(a_session(1, 250),),
    )

    assert [one.on for one in waiting.deadlines] == [day(100)]
    assert waiting.next_step.code == "co-delivered"
    assert repeated.stages[1].checks[0].met_on == day(250)


def test_experts_are_accredited_by_a_workshop_and_a_field_mission_that_an_expert_evaluates():
    experts = a_pathway(
        a_stage("workshop", needs("workshop", RequirementKind.COURSE)),
        a_stage(
            "accredited",
            needs(
                "mission",
                RequirementKind.OBSERVATION,
                session_kind=SessionKind.VISIT,
                rating=35,
                of_standing=True,
                window=Window.STAGE,
            ),
            AWARD,
            certifies=True,
        ),
    )
    mission = {"kind": SessionKind.VISIT, "role": TrainerRole.LEAD}

    def evaluated(**sheet):
        return judge(
            experts,
            today=90,
            courses=(a_course(1, 10, kind=CurriculumKind.SPECIALISED),),
            observed=(a_sheet(1, 60, 4.2, **(mission | sheet)),),
        )

    assert codes(evaluated().missing) == ["mission", "award"]
    assert codes(evaluated(observer_of_standing=True).missing) == ["award"]
    assert codes(evaluated(observer_of_standing=True, kind=SessionKind.MODULE).missing) == [
        "mission",
        "award",
    ]


@pytest.mark.parametrize("rules", [PROVISIONAL_YEAR, NINETY_DAYS], ids=["year", "deadline"])
def test_a_rule_set_goes_through_a_file_unchanged(rules):
    assert rules_from(plain_part(rules)) == rules


@pytest.mark.parametrize(
    "rules",
    [
        a_pathway(),
        a_pathway(a_stage("a", AWARD)),
        a_pathway(a_stage("a", AWARD, certifies=True), renewal=(TRAINED,)),
        a_pathway(a_stage("a", certifies=True)),
        a_pathway(a_stage("a", AWARD, certifies=True), a_stage("a")),
        a_pathway(a_stage("a", AWARD, AWARD, certifies=True)),
        a_pathway(a_stage("a", needs("x", RequirementKind.ANY_OF), AWARD, certifies=True)),
        a_pathway(
            a_stage(
                "a",
                needs("x", RequirementKind.COURSE, within_days=9, after="nothing"),
                AWARD,
                certifies=True,
            )
        ),
    ],
)
def test_rules_that_nobody_could_follow_are_refused(rules):
    with pytest.raises(PathwayInvalid):
        rules.check()
