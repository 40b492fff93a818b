from __future__ import annotations

from tests.ui.programs import a_course, complete, enrol

from trainer_app.domain.attendance import Mark, MarkValue
from trainer_app.services.attendance import Cell


def test_every_unmet_rule_is_said_in_words(open_window, program):
    course_id = a_course(program, sessions=((18, 8),))
    people = enrol(program, course_id)
    complete(program, course_id)
    [session] = program.queries.courses.sessions(course_id)
    program.attendance.mark([Cell(session.id, people[0].enrolment_id)], MarkValue(mark=Mark.ABSENT))

    tab = open_window("courses", f"{course_id}/outcome").current_page.tab

    model = tab.table.model()
    shown = {
        model.row(at).participant.latin_name: model.columns[3].shown(model.row(at)).words
        for at in range(3)
    }
    assert shown["HENG Chanthou"] == "0 % of 80 % attended"
    assert shown["Khamsai Xayavong"] == "Every rule is met"
    assert tab.sum.whole == "Completed 2 · Not completed 1"
