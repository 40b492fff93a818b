from __future__ import annotations

import json
import shutil

from click.testing import CliRunner
from tests.course_on_paper import enrol
from tests.services.conftest import NOW, small_site

from trainer_app.bootstrap import build
from trainer_app.cli.root import root
from trainer_app.domain.course import EnrolmentState
from trainer_app.machine import StoppedClock
from trainer_app.main import doors
from trainer_app.services.courses import EnrolmentDraft

__all__ = ["small_site"]


def test_free_seats_go_to_the_waiting_list(small_site, tmp_path):
    folder = shutil.copytree(small_site, tmp_path / "data")
    program = build(folder, clock=StoppedClock(NOW), seed=5)
    program.set_up.work_as(account="")
    course_id = program.queries.courses.course_by_code("BM-1")
    for one in enrol(program, course_id, ("", "Sok"), ("", "Dara")):
        program.courses.edit_enrolment(
            one.enrolment_id, EnrolmentDraft(state=EnrolmentState.WAITING)
        )
    program.close()

    def call(*words):
        words = ["course", "seats", "bm-1", *words, "--data", str(folder), "--now", NOW.isoformat()]
        result = CliRunner().invoke(root, words, obj=doors())
        assert result.exit_code == 0, result.output
        return result.stdout

    before = json.loads(call("--json"))
    told = call("--fill")

    assert (before["seated"], before["free"]) == (0, 24)
    assert [one["name"] for one in before["without_seat"]] == ["Sok", "Dara"]
    assert "2 of 24 seats given, 0 waiting" in told
    assert "Dara moves up." in told
