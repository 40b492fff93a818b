"""`person`: duplicates, merging, telling apart, as a script does it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from click.testing import CliRunner
from tests.course_on_paper import add_course, set_up

from trainer_app.bootstrap import build
from trainer_app.cli.root import root
from trainer_app.machine import StoppedClock
from trainer_app.main import doors
from trainer_app.services.people import PersonDraft

NOW = datetime(2026, 11, 1, 10, tzinfo=UTC)
BORN = date(1990, 4, 12)


@pytest.fixture
def ids():
    return {}


@pytest.fixture
def data(tmp_path, ids):
    folder = tmp_path / "data"
    program = build(folder, clock=StoppedClock(NOW), seed=1)
    set_up(program)
    add_course(program)
    for rank in ("Captain", "Major"):
        draft = PersonDraft(latin_name="LY Dara", birth_date=BORN, rank=rank)
        ids[rank] = str(program.people.save(draft).id)
    program.close()
    return folder


@pytest.fixture
def call(data):
    def run(*words, as_json=True, code=0):
        arguments = [*map(str, words), "--data", str(data), "--now", NOW.isoformat()[:19]]
        result = CliRunner().invoke(
            root, [*arguments, *(["--json"] if as_json else [])], obj=doors()
        )
        assert result.exit_code == code, result.output
        return json.loads(result.stdout) if as_json else result.output

    return run


def test_duplicates_are_told_with_points_and_in_words(call, ids):
    told = call("person", "duplicates")
    read = call("person", "duplicates", "--language", "vi", as_json=False)

    [pair] = told["pairs"]
    assert (told["total"], pair["pair"]["score"]) == (1, 90)
    assert {pair["pair"]["one_id"], pair["pair"]["other_id"]} == set(ids.values())
    assert pair["why"] == "the name is equal, marks and all; the birth date is equal"
    assert "ngày sinh trùng nhau" in read
    assert "1 pair in all." in read


def test_merging_is_looked_at_before_it_is_done_and_undone(call, ids):
    looked = call("person", "merge", ids["Captain"], ids["Major"], "--look")
    merged = call("person", "merge", ids["Captain"], ids["Major"], "--take", "rank")
    shown = call("person", "show", ids["Captain"])
    call("undo")

    assert (looked["merged"], merged["merged"]) == (False, True)
    assert shown["row"]["rank"] == "Major"
    assert len(call("person", "list", "--find", "dara")) == 2


def test_two_people_are_told_apart_for_good(call, ids):
    call("person", "apart", *ids.values())

    assert call("person", "duplicates")["pairs"] == []


def test_a_place_is_said_as_course_and_side(call, ids):
    told = call("person", "merge", *ids.values(), "--place", "BM-1=both", as_json=False, code=2)

    assert "=stays or =goes" in told


def test_a_person_is_not_merged_with_itself(call, ids):
    told = call("person", "merge", ids["Major"], ids["Major"], code=1)

    assert told["error"]["code"] == "merge-with-itself"
