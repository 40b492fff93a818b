from fractions import Fraction
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from trainer_app.domain.attendance import Mark, MarkValue
from trainer_app.domain.completion import (
    CompletionRule,
    Outcome,
    PlannedSession,
    TestKind,
    TestResult,
    standing,
)

PLAIN = CompletionRule(post_test_percent=None, practical=False)
PASSED = (
    TestResult(kind=TestKind.POST_TEST, share=Fraction(3, 5)),
    TestResult(kind=TestKind.PRACTICAL, passed=True),
)


def sessions(*minutes, module="M1", **more):
    return [
        PlannedSession(id=UUID(int=n), minutes=m, module=module, **more)
        for n, m in enumerate(minutes)
    ]


def marks(*values):
    return {UUID(int=n): v for n, v in enumerate(values) if v is not None}


def present(n=1):
    return [MarkValue(mark=Mark.PRESENT)] * n


def judge(planned, given_marks, rule=PLAIN, results=(), mandatory=("M1",), **more):
    return standing(
        rule,
        sessions=planned,
        mandatory_modules=mandatory,
        marks=given_marks,
        results=results,
        **more,
    )


def codes(verdict):
    return [reason.code for reason in verdict.reasons]


def test_four_fifths_of_the_minutes_are_enough():
    verdict = judge(sessions(80, 20), marks(*present(), MarkValue(mark=Mark.ABSENT)), mandatory=())

    assert (verdict.outcome, verdict.percent) == (Outcome.COMPLETED, 80)


def test_one_minute_less_is_not_enough_and_says_so():
    late = MarkValue(mark=Mark.LATE, missed_start=1)

    verdict = judge(sessions(80, 20), marks(late, MarkValue(mark=Mark.ABSENT)))

    assert verdict.outcome is Outcome.PARTICIPATED
    assert dict(verdict.reasons[0].values) == {"percent": 79, "required": 80}


def test_a_session_without_a_mark_leaves_the_outcome_open():
    verdict = judge(sessions(60, 60), marks(*present()))

    assert (verdict.outcome, verdict.unmarked) == (Outcome.OPEN, 1)
    assert codes(verdict) == ["sessions-not-marked"]


def test_whoever_cannot_reach_the_share_any_more_is_told_early():
    planned = [*sessions(60, 60), PlannedSession(id=UUID(int=9), minutes=60, over=False)]
    absent = MarkValue(mark=Mark.ABSENT)

    verdict = judge(planned, marks(absent, *present()))

    assert codes(verdict) == ["sessions-to-come", "attendance-out-of-reach"]


def test_a_missed_mandatory_module_is_named_even_with_enough_minutes():
    planned = [*sessions(540), PlannedSession(id=UUID(int=5), minutes=60, module="M4")]
    given_marks = {UUID(int=0): present()[0], UUID(int=5): MarkValue(mark=Mark.ABSENT)}

    verdict = judge(planned, given_marks, mandatory=("M1", "M4"))

    assert verdict.outcome is Outcome.PARTICIPATED
    assert [dict(reason.values) for reason in verdict.reasons] == [{"module": "M4"}]


def test_excused_sessions_count_once_made_good_up_to_the_rules_number():
    made_good = MarkValue(mark=Mark.EXCUSED, made_up=True)
    rule = CompletionRule(post_test_percent=None, practical=False, make_up_sessions=1)

    verdict = judge(sessions(50, 50), marks(made_good, made_good), rule)

    assert verdict.credited == 50


def test_a_cancelled_session_counts_for_nobody():
    planned = [*sessions(60), PlannedSession(id=UUID(int=7), minutes=600, cancelled=True)]

    assert judge(planned, marks(*present())).outcome is Outcome.COMPLETED


def test_remote_counts_the_connected_minutes_where_they_are_known():
    remote = MarkValue(mark=Mark.REMOTE, connected=30)

    assert judge(sessions(60), marks(remote)).credited == 30


def test_remote_counts_nothing_where_the_session_does_not_allow_it():
    remote = MarkValue(mark=Mark.REMOTE)

    assert judge(sessions(60, remote_allowed=False), marks(remote)).credited == 0


def test_a_test_not_recorded_leaves_the_outcome_open():
    verdict = judge(sessions(60), marks(*present()), CompletionRule())

    assert codes(verdict) == ["post-test-not-recorded", "practical-not-recorded"]


def test_sixty_of_a_hundred_passes_the_post_test():
    verdict = judge(sessions(60), marks(*present()), CompletionRule(), PASSED)

    assert verdict.outcome is Outcome.COMPLETED


def test_the_best_repeat_of_a_test_counts():
    results = (*PASSED, TestResult(kind=TestKind.POST_TEST, share=Fraction(1, 10)))

    assert judge(sessions(60), marks(*present()), CompletionRule(), results).outcome == "completed"


def test_each_unmet_rule_is_named():
    results = (
        TestResult(kind=TestKind.POST_TEST, share=Fraction(59, 100)),
        TestResult(kind=TestKind.PRACTICAL, passed=False),
    )

    verdict = judge(sessions(60), marks(MarkValue(mark=Mark.ABSENT)), CompletionRule(), results)

    assert verdict.outcome is Outcome.NOT_COMPLETED
    assert codes(verdict) == [
        "attendance-too-low",
        "module-missed",
        "post-test-too-low",
        "practical-not-passed",
    ]


def test_the_teaching_practice_is_asked_for_where_the_rule_names_it():
    rule = CompletionRule(post_test_percent=None, practical=False, teaching_practice_percent=70)
    low = TestResult(kind=TestKind.TEACHING_PRACTICE, share=Fraction(69, 100))

    assert codes(judge(sessions(60), marks(*present()), rule)) == ["teaching-practice-not-recorded"]
    assert codes(judge(sessions(60), marks(*present()), rule, (low,))) == [
        "teaching-practice-too-low"
    ]


def test_a_module_that_was_never_held_is_named():
    assert codes(judge(sessions(60), marks(*present()), mandatory=("M1", "M2"))) == [
        "module-not-held"
    ]


def test_whoever_withdrew_is_withdrawn_whatever_the_marks():
    assert judge(sessions(60), marks(*present()), withdrawn=True).outcome is Outcome.WITHDRAWN


def test_percentages_outside_the_possible_are_named():
    rule = CompletionRule(attendance_percent=101, make_up_sessions=-1)

    assert rule.problems() == ("attendance_percent", "make_up_sessions")


made_marks = st.builds(
    MarkValue,
    mark=st.sampled_from(Mark),
    missed_start=st.integers(0, 40),
    missed_end=st.integers(0, 40),
    made_up=st.booleans(),
)
mark_values = st.none() | made_marks


@given(
    lengths=st.lists(st.integers(1, 240), min_size=1, max_size=8),
    values=st.lists(mark_values, min_size=8, max_size=8),
    percent=st.integers(0, 100),
)
def test_credit_lies_between_nothing_and_everything_and_completion_means_the_share_is_met(
    lengths, values, percent
):
    rule = CompletionRule(attendance_percent=percent, post_test_percent=None, practical=False)

    verdict = judge(sessions(*lengths), marks(*values[: len(lengths)]), rule, mandatory=())

    assert 0 <= verdict.credited <= verdict.scheduled == sum(lengths)
    if verdict.outcome is Outcome.COMPLETED:
        assert verdict.credited * 100 >= percent * verdict.scheduled
        assert verdict.reasons == ()
    else:
        assert verdict.reasons


@given(
    lengths=st.lists(st.integers(1, 240), min_size=1, max_size=6),
    values=st.lists(made_marks, min_size=6, max_size=6),
    place=st.integers(0, 5),
)
def test_being_present_instead_never_makes_the_standing_worse(lengths, values, place):
    ranks = [Outcome.NOT_COMPLETED, Outcome.PARTICIPATED, Outcome.COMPLETED]
    before = judge(sessions(*lengths), marks(*values[: len(lengths)]))
    better = list(values[: len(lengths)])
    better[place % len(lengths)] = present()[0]

    after = judge(sessions(*lengths), marks(*better))

    assert ranks.index(after.outcome) >= ranks.index(before.outcome)
