"""The whole program, wired as it is wired for the user, on new data."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine
from tests.course_on_paper import add_course, enrol, run_course, set_up

from trainer_app.bootstrap import build
from trainer_app.domain.completion import Outcome
from trainer_app.domain.errors import ChangeIsFinal, NobodyToCertify
from trainer_app.machine import StoppedClock
from trainer_app.services.people import PersonDraft

NOW = datetime(2026, 11, 27, 10, 0, tzinfo=UTC)


@pytest.fixture
def program(tmp_path):
    program = build(tmp_path / "data", clock=StoppedClock(NOW), seed=1)
    set_up(program)
    yield program
    program.close()


@pytest.fixture
def course_id(program):
    return add_course(program)


def test_a_course_is_run_judged_and_certified(program, course_id, tmp_path):
    people = enrol(program, course_id, ("ហេង ចន្ធូ", "HENG Chanthou"), ("លី សុវណ្ណ", "LY Sovann"))
    run_course(program, course_id, people, absent={2})

    outcomes = [one.standing.outcome for one in program.outcomes.of_course(course_id)]
    issued = program.certificates.issue(course_id)
    files = program.exports.certificates(issued.papers, tmp_path, merged=tmp_path / "all.pdf")

    assert outcomes == [Outcome.COMPLETED, Outcome.NOT_COMPLETED]
    assert [paper.holder_name for paper in issued.papers] == ["ហេង ចន្ធូ"]
    assert [path.name for path in files] == [f"{issued.papers[0].number}.pdf", "all.pdf"]
    assert program.queries.certificates.series()[0].gaps == 0


def test_what_a_certificate_says_is_frozen(program, course_id):
    people = enrol(program, course_id, ("ហេង ចន្ធូ", "HENG Chanthou"))
    run_course(program, course_id, people)
    [paper] = program.certificates.issue(course_id).papers

    view = program.queries.people.person(people[0].person_id)
    program.people.save(
        PersonDraft(native_name="ឈ្មោះ ថ្មី"), people[0].person_id, version=view.row.version
    )

    assert program.exports.paper(paper.number) == paper


def test_nobody_gets_a_second_certificate_of_a_kind(program, course_id):
    run_course(program, course_id, enrol(program, course_id, ("ហេង ចន្ធូ", "")))
    program.certificates.issue(course_id)

    with pytest.raises(NobodyToCertify):
        program.certificates.issue(course_id)


def test_given_out_numbers_cannot_be_undone(program, course_id):
    run_course(program, course_id, enrol(program, course_id, ("ហេង ចន្ធូ", "")))
    program.certificates.issue(course_id)

    with pytest.raises(ChangeIsFinal):
        program.history.undo()


def test_a_replacement_names_the_paper_it_replaces(program, course_id):
    run_course(program, course_id, enrol(program, course_id, ("ហេង ចន្ធូ", "")))
    [old] = program.certificates.issue(course_id).papers

    [new] = program.certificates.replace(old.number, reason="misspelt").papers

    assert program.queries.certificates.certificate(new.number).replaces == old.number
    assert program.queries.certificates.certificate(old.number).state == "replaced"


def test_judging_a_course_takes_as_many_statements_for_forty_as_for_one(program, course_id):
    counts = []
    statements = []
    event.listen(Engine, "before_cursor_execute", lambda *args: statements.append(args[2]))

    for more in (1, 39):
        enrol(program, course_id, *((f"ឈ្មោះ {more} {n}", "") for n in range(more)))
        statements.clear()
        program.outcomes.of_course(course_id)
        counts.append(len([s for s in statements if s.startswith("SELECT")]))

    assert counts[0] == counts[1] <= 12


def test_home_tells_what_needs_somebody(program, course_id):
    enrol(program, course_id, ("ហេង ចន្ធូ", "HENG Chanthou"))

    home = program.queries.overview.home(
        today=program.clock.today(), now=program.clock.now().replace(tzinfo=None)
    )

    assert {need.code for need in home.needs} == {"unmarked-session"}
    assert home.figures.persons == 1


def test_a_person_is_found_by_any_part_of_either_name(program, course_id):
    enrol(program, course_id, ("ហេង ចន្ធូ", "HENG Chanthou"), ("Trần Thị Ngọc Ánh", ""))
    find = program.queries.people.people

    assert [one.latin_name for one in find(find="chant")] == ["HENG Chanthou"]
    assert [one.name for one in find(find="ngoc anh")] == ["Trần Thị Ngọc Ánh"]
    assert [one.latin_name for one in find(find="ចន្ធូ")] == ["HENG Chanthou"]


def test_a_backup_is_checked_and_can_be_gone_back_to(program, course_id):
    made = program.backups.create()
    enrol(program, course_id, ("ហេង ចន្ធូ", "HENG Chanthou"))

    kept = program.backups.restore(made.path)

    assert program.queries.people.count() == 0
    assert (made.counts["people"], kept.counts["people"]) == (0, 1)
