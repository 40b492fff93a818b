"""The tables of the lists of a course, from its facts: pure, so that figures can be trusted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import Final
from uuid import UUID

from trainer_app.domain.attendance import Mark
from trainer_app.domain.completion import Outcome, TestKind
from trainer_app.domain.course import ATTENDING, share_of
from trainer_app.domain.curriculum import Level
from trainer_app.domain.errors import TooFewSheets
from trainer_app.domain.evaluation import FEWEST_SHEETS, summary
from trainer_app.domain.person import Sex
from trainer_app.services.course_lists import (
    ColumnKind,
    ListColumn,
    ListFacts,
    ListKind,
    ListTable,
    TableMaker,
    Value,
    Word,
)
from trainer_app.services.read_models.courses import CourseFacts, ParticipantRow, ScoreRow

_COUNT, _SHARE, _DATE = ColumnKind.COUNT, ColumnKind.SHARE, ColumnKind.DATE
_NUMBER: Final = ListColumn(key="list.number", kind=_COUNT, width=6)
_NAME: Final = ListColumn(key="list.name", width=22)
_LATIN: Final = ListColumn(key="list.latin_name", width=22)
_SEX: Final = ListColumn(key="list.sex", width=9)
_RANK: Final = ListColumn(key="list.rank", width=14)
_AGENCY: Final = ListColumn(key="list.agency", width=24)
_SEXES: Final = (Sex.FEMALE, Sex.MALE, Sex.UNSPECIFIED)


def tables_of(kind: ListKind) -> TableMaker:
    """Who makes the tables of a list."""
    return {
        ListKind.CONTACTS: contacts,
        ListKind.RESULTS: results,
        ListKind.STATISTICS: statistics,
        ListKind.ALLOWANCE: allowances,
        ListKind.REPORT: report,
        ListKind.EVALUATION: evaluation,
    }[kind]


def columns_of(kind: ListKind) -> tuple[ListColumn, ...]:
    """The columns among which can be chosen; none where the list is a whole."""
    return {ListKind.CONTACTS: _CONTACTS, ListKind.RESULTS: _RESULTS}.get(kind, ())


# Contacts

_CONTACTS: Final = (
    _NUMBER,
    _NAME,
    _LATIN,
    _SEX,
    _RANK,
    _AGENCY,
    ListColumn(key="lists.unit", width=14),
    ListColumn(key="list.phone", width=16),
    ListColumn(key="list.email", width=30),
    ListColumn(key="lists.nominated_by", width=16),
    ListColumn(key="list.state", width=12),
)


def contacts(given: ListFacts) -> tuple[ListTable, ...]:
    """How to reach whoever is on the roster; of who declined or left nobody needs it."""
    rows = tuple(
        (
            one.number,
            one.name,
            one.latin_name,
            Word(f"sex.{one.sex.value}"),
            one.rank,
            one.agency,
            one.unit,
            one.phone,
            one.email,
            one.nominated_by,
            Word(f"enrolment.{one.state.value}"),
        )
        for one in given.facts.participants
        if one.state in ATTENDING
    )
    return (ListTable(title="lists.contacts", columns=_CONTACTS, rows=rows),)


# Results

_RESULTS: Final = (
    _NUMBER,
    _NAME,
    _LATIN,
    _AGENCY,
    ListColumn(key="attendance.share", kind=_SHARE, width=8),
    ListColumn(key="lists.pre_test", kind=_SHARE, width=9),
    ListColumn(key="lists.post_test", kind=_SHARE, width=9),
    ListColumn(key="lists.gain", kind=_SHARE, width=9),
    ListColumn(key="lists.practical", width=12),
    ListColumn(key="lists.teaching_practice", kind=_SHARE, width=10),
    ListColumn(key="attendance.outcome", width=14),
    ListColumn(key="attendance.reasons", width=34),
)


def results(given: ListFacts) -> tuple[ListTable, ...]:
    """Every participant's tests, what was gained from the first to the last, and the outcome."""
    scores = _Scores(given.facts)
    rows: list[tuple[Value, ...]] = []
    for judged in given.judged:
        one, standing = judged.participant, judged.standing
        before = scores.share(one.enrolment_id, TestKind.PRE_TEST)
        after = scores.share(one.enrolment_id, TestKind.POST_TEST)
        gain = after - before if before is not None and after is not None else None
        credited = standing.credited / standing.scheduled if standing.scheduled else None
        rows.append(
            (
                one.number,
                one.name,
                one.latin_name,
                one.agency,
                credited,
                _number(before),
                _number(after),
                _number(gain),
                scores.practical(one.enrolment_id),
                _number(scores.share(one.enrolment_id, TestKind.TEACHING_PRACTICE)),
                Word(f"outcome.{standing.outcome.value}"),
                "; ".join(given.say_reason(why, given.language) for why in standing.reasons),
            )
        )
    return (ListTable(title="lists.results", columns=_RESULTS, rows=tuple(rows)),)


class _Scores:
    """The best result of each participant in each kind of test, as completion counts it."""

    def __init__(self, facts: CourseFacts) -> None:
        self._tests = {one.id: one for one in facts.assessments}
        self._of: dict[UUID, list[ScoreRow]] = {}
        for score in facts.scores:
            self._of.setdefault(score.enrolment_id, []).append(score)

    def share(self, enrolment_id: UUID, kind: TestKind) -> Fraction | None:
        shares = [
            share
            for score in self._of.get(enrolment_id, ())
            if (test := self._tests[score.assessment_id]).kind is kind
            and (share := share_of(score.points, test.most_points)) is not None
        ]
        return max(shares, default=None)

    def practical(self, enrolment_id: UUID) -> Word | None:
        verdicts = [
            score.passed
            for score in self._of.get(enrolment_id, ())
            if self._tests[score.assessment_id].kind is TestKind.PRACTICAL
            and score.passed is not None
        ]
        if not verdicts:
            return None
        return Word("lists.passed" if any(verdicts) else "lists.not_passed")


def _number(share: Fraction | None) -> float | None:
    return None if share is None else float(share)


# Statistics

_SEX_COLUMNS: Final = (
    ListColumn(key="lists.women", kind=_COUNT, width=10),
    ListColumn(key="lists.men", kind=_COUNT, width=10),
    ListColumn(key="lists.not_recorded", kind=_COUNT, width=12),
    ListColumn(key="lists.total", kind=_COUNT, width=10),
    ListColumn(key="lists.share_of_women", kind=_SHARE, width=12),
)


def statistics(given: ListFacts) -> tuple[ListTable, ...]:
    """Persons by agency, by level and by outcome, each by sex; "not recorded" is its own column.

    The share of women is of those whose sex is recorded.
    """
    people = [one.participant for one in given.judged]
    levels = _levels(given)
    outcomes = {one.participant.enrolment_id: one.standing.outcome for one in given.judged}
    return (
        _by_sex("list.agency", ((one, one.agency or Word("lists.not_recorded")) for one in people)),
        _by_sex("lists.level", ((one, levels[one.enrolment_id]) for one in people)),
        _by_sex(
            "attendance.outcome",
            ((one, Word(f"outcome.{outcomes[one.enrolment_id].value}")) for one in people),
        ),
    )


def _by_sex(key: str, grouped: Iterable[tuple[ParticipantRow, str | Word]]) -> ListTable:
    counts: dict[str | Word, Counter[Sex]] = {}
    for one, group in grouped:
        counts.setdefault(group, Counter())[one.sex] += 1
    groups = sorted(counts, key=lambda one: (isinstance(one, Word), str(one)))
    rows = [_counted(group, counts[group]) for group in groups]
    rows.append(_counted(Word("lists.total"), sum(counts.values(), Counter())))
    return ListTable(
        title=key,
        columns=(ListColumn(key=key, width=34), *_SEX_COLUMNS),
        rows=tuple(rows),
        total=True,
    )


def _counted(group: str | Word, counts: Counter[Sex]) -> tuple[Value, ...]:
    women, men, unknown = (counts[sex] for sex in _SEXES)
    known = women + men
    return (group, women, men, unknown, known + unknown, women / known if known else None)


def _levels(given: ListFacts) -> Mapping[UUID, Word]:
    """The level of each rank at the time, as the list of ranks has it."""
    of_rank: dict[str, Level] = {}
    for rank in given.ranks:
        if rank.level is not None:
            of_rank |= {text.casefold(): rank.level for _, text in rank.name}
    return {
        one.enrolment_id: Word(f"level.{level.value}")
        if (level := of_rank.get(one.rank.strip().casefold()))
        else Word("lists.not_recorded")
        for one in given.facts.participants
    }


# Allowances

_ALLOWANCES: Final = (
    _NUMBER,
    _NAME,
    _LATIN,
    _AGENCY,
    ListColumn(key="lists.days", kind=_COUNT, width=8),
    ListColumn(key="lists.rate", kind=ColumnKind.MONEY, width=12),
    ListColumn(key="lists.amount", kind=ColumnKind.MONEY, width=14),
    ListColumn(key="lists.currency", width=9),
    ListColumn(key="sheet.signature", kind=ColumnKind.SIGNATURE, width=30),
)


def allowances(given: ListFacts) -> tuple[ListTable, ...]:
    """What each is paid for the days that somebody was there, to be signed for."""
    rate, currency = given.allowance.rate, given.allowance.currency
    rows: list[tuple[Value, ...]] = []
    days_in_all = 0
    for judged in given.judged:
        one = judged.participant
        if one.state not in ATTENDING:
            continue
        days = len(_days_there(given.facts, one.enrolment_id))
        days_in_all += days
        amount = days * rate
        rows.append(
            (one.number, one.name, one.latin_name, one.agency, days, rate, amount, currency, "")
        )
    total = ("", Word("lists.total"), "", "", days_in_all, None, days_in_all * rate, currency, "")
    return (
        ListTable(title="lists.allowance", columns=_ALLOWANCES, rows=(*rows, total), total=True),
    )


def _days_there(facts: CourseFacts, enrolment_id: UUID) -> set[date]:
    marks = facts.marks.get(enrolment_id, {})
    there = {Mark.PRESENT, Mark.LATE, Mark.REMOTE}
    return {
        session.starts_at.date()
        for session in facts.sessions
        if not session.cancelled and (mark := marks.get(session.id)) and mark.mark in there
    }


# The closing report

_FACT: Final = (
    ListColumn(key="lists.fact", width=40),
    ListColumn(key="lists.value", width=40),
)


def report(given: ListFacts) -> tuple[ListTable, ...]:
    """What the course was, who came, what came of it, and each participant's outcome."""
    return (_facts(given), *statistics(given), *results(given))


def _facts(given: ListFacts) -> ListTable:
    facts, view = given.facts, given.facts.course
    held = [one for one in facts.sessions if not one.cancelled]
    marks = [mark for of in facts.marks.values() for mark in of.values()]
    there = sum(one.mark in {Mark.PRESENT, Mark.LATE, Mark.REMOTE} for one in marks)
    trainers = {part.person_id for one in held for part in one.trainers}
    completed = sum(one.standing.outcome is Outcome.COMPLETED for one in given.judged)
    rows: tuple[tuple[Value, ...], ...] = (
        (Word("programme.part_of"), view.programme_name.best(given.language)),
        (Word("lists.edition"), view.edition_name),
        (Word("lists.seats"), view.row.seats),
        (Word("lists.persons"), len(given.judged)),
        (Word("lists.attendances"), there),
        (Word("lists.sessions_held"), len(held)),
        (Word("lists.hours_held"), sum(one.minutes for one in held) / 60),
        (Word("lists.trainers"), len(trainers)),
        (Word("outcome.completed"), completed),
        (Word("transcript.certificates"), view.row.certificates),
        (Word("lists.note"), view.note),
    )
    return ListTable(
        title="lists.report", columns=_FACT, rows=tuple(row for row in rows if row[1] != "")
    )


# Evaluation

_QUESTIONS: Final = (
    ListColumn(key="lists.question", width=44),
    ListColumn(key="lists.mean", kind=ColumnKind.DECIMAL, width=10),
    ListColumn(key="lists.answers", kind=_COUNT, width=10),
    *(ListColumn(key=f"lists.rating_{n}", kind=_COUNT, width=7) for n in range(1, 6)),
)
_REMARKS: Final = (
    ListColumn(key="lists.question", width=34),
    ListColumn(key="lists.remarks", width=90),
)


def evaluation(given: ListFacts) -> tuple[ListTable, ...]:
    """How each question was answered, and the remarks.

    Raises:
        TooFewSheets: who wrote what could be told.
    """
    told = summary(given.sheets)
    if told is None:
        raise TooFewSheets(n=len(given.sheets), least=FEWEST_SHEETS)
    questions = ListTable(
        title="lists.evaluation",
        columns=_QUESTIONS,
        rows=tuple(
            (
                given.say(f"evaluation.{one.question.value}", given.language),
                None if one.mean is None else round(float(one.mean), 2),
                one.answers,
                *one.counts,
            )
            for one in told.questions
        ),
    )
    remarks = tuple(
        (given.say(f"evaluation.{name}", given.language), words)
        for name, some in (("helped", told.helped), ("change", told.change))
        for words in some
    )
    more = (ListTable(title="lists.remarks", columns=_REMARKS, rows=remarks),) if remarks else ()
    return (questions, *more)
