"""`trainer …`: standing with its reasons, what runs out, who can teach, decisions."""

import json
from datetime import UTC, date, datetime

import pytest
from click.testing import CliRunner
from tests.certifying import a_mentor, a_trainer, certify
from tests.course_on_paper import add_course, set_up

from trainer_app.bootstrap import build
from trainer_app.cli.root import root
from trainer_app.machine import StoppedClock
from trainer_app.main import doors

NOW = datetime(2026, 11, 27, 10, tzinfo=UTC)


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    folder = tmp_path_factory.mktemp("trainers") / "data"
    program = build(folder, clock=StoppedClock(NOW), seed=1)
    set_up(program)
    add_course(program)
    certify(program, a_trainer(program), a_mentor(program))
    a_trainer(program, "NHEM Piseth")
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


@pytest.fixture
def ids(call):
    return {row["latin_name"]: row["id"] for row in call("trainer", "list")}


def test_a_standing_is_shown_with_the_records_behind_it(call, ids):
    told = call("trainer", "show", ids["OUCH Socheata"], as_json=False)

    assert "National instructor: Certified (2026-06-01) · active · – 2029-06-01" in told
    assert "+ beside a mentor: 2 of 2 sessions, 3 of 3 h  [co-delivery]" in told
    assert "2026-03-02  BM-1  M1  co-trains  90 min" in told


def test_a_standing_can_be_asked_for_a_past_day_and_in_another_language(call, ids):
    past = call("trainer", "show", ids["OUCH Socheata"], "--on", "2026-03-03")
    khmer = call("trainer", "show", ids["NHEM Piseth"], "--language", "km", as_json=False)

    standing = past["pathways"][0]["standing"]
    assert (standing["stage"], standing["status"]) == ("co_delivery", "candidate")
    assert "គ្រូឧទ្ទេសថ្នាក់ជាតិ: បានស្នើឈ្មោះ" in khmer


def test_the_persons_id_serves_as_well_and_an_unknown_one_is_refused(call, ids):
    person = next(row["person_id"] for row in call("trainer", "list") if row["id"] in ids.values())

    call("trainer", "show", person)
    told = call("trainer", "show", "0192b8a0-0000-7000-8000-000000000000", code=1)

    assert told["error"]["code"] == "record-not-found"


def test_what_runs_out_is_listed_within_the_days_asked_for(call):
    assert call("trainer", "due") == []
    assert "Nothing runs out" in call("trainer", "due", as_json=False)
    rows = call("trainer", "due", "--within", 500)

    assert [row["trainer"]["latin_name"] for row in rows] == ["KEO Sopheak"]
    assert "the certification ends" in call("trainer", "due", "--within", 500, as_json=False)


def test_who_can_teach_is_listed_with_reasons(call):
    rows = call("trainer", "who-can-teach", "M1", "--language", "km", "--from", "2026-12-01")
    told = call("trainer", "who-can-teach", "M1", "--language", "km", as_json=False)

    assert [row["trainer"]["latin_name"] for row in rows] == ["OUCH Socheata", "KEO Sopheak"]
    assert "teaches in this language" in told
    assert "Nobody" in call("trainer", "who-can-teach", "M1", "--language", "lo", as_json=False)


def test_a_decision_that_stands_on_nothing_is_refused_with_the_next_step(call, ids):
    words = ("trainer", "decide", ids["NHEM Piseth"], "award", "--by", "The board")

    told = call(*words, code=1)["error"]

    assert told["code"] == "requirements-unmet"
    assert "waive it with a reason" in told["message"]


def test_decisions_are_recorded_with_their_day_and_their_reason(call, ids):
    words = ("trainer", "decide", ids["OUCH Socheata"])
    call(*words, "suspend", "--by", "The board", "--on", "2026-10-01", "--note", "Complaint")
    shown = call("trainer", "show", ids["OUCH Socheata"], as_json=False)
    call(*words, "reinstate", "--by", "The board", "--on", "2026-10-02", "--note", "Settled")

    standing = call("trainer", "show", ids["OUCH Socheata"])["pathways"][0]["standing"]
    assert "suspended" in shown
    assert (standing["status"], standing["until"]) == ("active", date(2029, 6, 1).isoformat())


def test_a_trainer_is_put_on_a_pathway_for_a_part_and_decided_about_there(call, ids):
    words = (ids["NHEM Piseth"], "--curriculum", "C-BM-1", "--language", "km")
    way = call("trainer", "begin", *words)["candidacy"]
    decide = ("trainer", "decide", ids["NHEM Piseth"], "waive", "--by", "Board", "--note", "Known")
    call(*decide, "--requirement", "training", "--candidacy", way)
    again = call("trainer", "begin", *words, code=1)["error"]["code"]

    rows = call("trainer", "show", ids["NHEM Piseth"])["pathways"]
    decided = {row["candidacy_id"]: len(row["decisions"]) for row in rows}
    assert decided[way] == 1
    assert again == "candidacy-exists"


def test_what_a_trainer_may_teach_is_recorded_and_counts(call, ids):
    words = ("trainer", "qualify", ids["KEO Sopheak"], "M2", "--curriculum", "C-BM-1")
    call(*words, "--language", "vi", "--shown", "interpreter")
    call(*words, "--language", "vi", "--on", "2030-01-01", code=1)

    rows = call("trainer", "who-can-teach", "M2", "--language", "vi")
    shown = call("trainer", "show", ids["KEO Sopheak"], as_json=False)

    assert [row["needs_interpreter"] for row in rows] == [True]
    assert "C-BM-1  M2  vi  with an interpreter only" in shown


@pytest.mark.parametrize(
    "words",
    [
        ("trainer", "who-can-teach", "M1"),
        ("trainer", "who-can-teach", "M1", "--language", "km", "--to", "2026-12-01"),
        ("trainer", "due", "--within", "-1"),
        ("trainer", "decide", "x", "recorded", "--by", "Me"),
    ],
)
def test_what_is_left_out_or_makes_no_sense_is_wrong_usage(call, words):
    call(*words, as_json=False, code=2)
