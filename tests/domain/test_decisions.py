"""Which decisions may be taken, and which follow from the ones before."""

import pytest
from tests.domain.certification import a_ruling, an, day

from trainer_app.domain.decisions import Decision, Status, check_order, possible
from trainer_app.domain.errors import (
    DateInFuture,
    DatesReversed,
    DecisionImpossible,
    DecisionOutOfOrder,
    NameMissing,
    NoteMissing,
)
from trainer_app.domain.evidence import DecisionKind


def a_decision(**more):
    given = {
        "kind": DecisionKind.AWARD,
        "decided_on": day(50),
        "by_name": "The board",
        "stage": "certified",
    } | more
    return Decision(id=an(1), candidacy_id=an(2), **given)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"decided_on": day(61)}, DateInFuture),
        ({"until": day(49)}, DatesReversed),
        ({"by_name": " "}, NameMissing),
        ({"kind": DecisionKind.REFUSE}, NoteMissing),
        ({"kind": DecisionKind.REVOKE, "note": " "}, NoteMissing),
        ({"kind": DecisionKind.WAIVE}, NoteMissing),
    ],
)
def test_a_decision_that_cannot_be_is_refused(change, error):
    with pytest.raises(error):
        a_decision(**change).check(today=day(60))


def test_an_award_needs_no_note():
    a_decision().check(today=day(60))


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        (DecisionKind.SUSPEND, Status.CANDIDATE),
        (DecisionKind.SUSPEND, Status.SUSPENDED),
        (DecisionKind.EXTEND, Status.LAPSED),
        (DecisionKind.REINSTATE, Status.ACTIVE),
        (DecisionKind.REVOKE, Status.REVOKED),
        (DecisionKind.AWARD, Status.SUSPENDED),
        (DecisionKind.RECORDED, Status.CANDIDATE),
    ],
)
def test_a_decision_that_does_not_follow_from_the_standing_is_refused(kind, status):
    with pytest.raises(DecisionImpossible):
        check_order(kind, day(10), status, ())
    assert kind not in possible(status)


def test_a_decision_dated_before_another_is_refused():
    with pytest.raises(DecisionOutOfOrder):
        check_order(
            DecisionKind.SUSPEND, day(10), Status.ACTIVE, (a_ruling(DecisionKind.EXTEND, 11),)
        )


def test_what_was_recorded_before_the_program_stands_in_nobodys_way():
    recorded = (a_ruling(DecisionKind.RECORDED, 11),)

    check_order(DecisionKind.RECOMMEND, day(10), Status.CANDIDATE, recorded)
