"""The structure of a draft: parts, order, many modules in one step, and what is refused."""

from __future__ import annotations

import pytest
from sqlalchemy import Engine, event

from trainer_app.domain.curriculum import Delivery
from trainer_app.domain.errors import (
    CodeInvalid,
    CodeTaken,
    EditionPublished,
    NameMissing,
    PrerequisiteCircle,
    RecordChanged,
    RecordNotFound,
    ValueOutOfRange,
)
from trainer_app.domain.languages import LocalizedText
from trainer_app.services.modules import ModuleChange, ModuleDraft
from trainer_app.services.parts import PartDraft


@pytest.fixture
def edition_id(program, course_id):
    """A draft with the modules M1 to M4."""
    [curriculum, *_] = program.queries.curricula.curricula()
    edition = program.curricula.add_edition(curriculum.id, name="2027-1").id
    program.modules.save_many(
        edition, [ModuleChange(draft=ModuleDraft(code=f"M{at}", minutes=90)) for at in range(1, 5)]
    )
    return edition


def a_part(program, edition_id, title):
    return program.parts.save(edition_id, PartDraft(title=LocalizedText.of({"en": title}))).id


def rows(program, edition_id):
    return {one.code: one for one in program.queries.curricula.edition(edition_id).modules}


def codes(program, edition_id):
    return list(rows(program, edition_id))


def a_change(row, **values):
    facts = {
        "code": row.code,
        "minutes": row.minutes,
        "prerequisites": row.prerequisites,
        "part_id": row.part_id,
    }
    draft = ModuleDraft(**(facts | values))
    return ModuleChange(draft=draft, module_id=row.id, version=row.version)


def test_a_part_gathers_its_modules_and_they_follow_it(program, edition_id):
    basics, field = (a_part(program, edition_id, name) for name in ("Basics", "Field work"))
    found = rows(program, edition_id)
    program.modules.save_many(
        edition_id,
        [a_change(found["M3"], part_id=basics), a_change(found["M1"], part_id=field)],
    )
    gathered = codes(program, edition_id)

    program.parts.move(field, by=-1)

    assert gathered == ["M3", "M1", "M2", "M4"]
    assert codes(program, edition_id) == ["M1", "M3", "M2", "M4"]
    parts = program.queries.curricula.edition(edition_id).parts
    assert [(one.position, one.title.best()) for one in parts] == [(1, "Field work"), (2, "Basics")]


def test_a_part_that_goes_leaves_its_modules_and_undo_brings_it_back(program, edition_id):
    basics = a_part(program, edition_id, "Basics")
    program.modules.save_many(
        edition_id, [a_change(rows(program, edition_id)["M3"], part_id=basics)]
    )

    program.parts.remove(basics)
    without = rows(program, edition_id)["M3"].part_id, codes(program, edition_id)
    program.history.undo()

    assert without == (None, ["M3", "M1", "M2", "M4"])
    assert rows(program, edition_id)["M3"].part_id == basics


def test_a_copied_edition_has_the_parts_of_its_own(program, edition_id):
    basics = a_part(program, edition_id, "Basics")
    change = a_change(rows(program, edition_id)["M2"], part_id=basics, tested_by=("practical",))
    program.modules.save_many(edition_id, [change])

    copy = program.curricula.copy_edition(edition_id, name="2028-1").id

    view = program.queries.curricula.edition(copy)
    assert [part.title.best() for part in view.parts] == ["Basics"]
    assert view.parts[0].id != basics
    assert view.part_of(view.modules[0]) == view.parts[0]
    assert (view.modules[0].code, view.modules[0].tested_by) == ("M2", ("practical",))


def test_a_module_is_moved_and_undo_is_one_step(program, edition_id):
    found = rows(program, edition_id)
    program.modules.move(edition_id, {found["M1"].id, found["M2"].id}, found["M4"].id)
    moved = codes(program, edition_id)

    program.history.undo()

    assert moved == ["M3", "M4", "M1", "M2"]
    assert codes(program, edition_id) == ["M1", "M2", "M3", "M4"]


def test_many_modules_change_in_one_step_and_one_undo_takes_it_back(program, edition_id):
    found = rows(program, edition_id).values()
    values = {"minutes": 45, "levels": ("senior",), "delivery": Delivery.VISIT, "mandatory": False}
    program.modules.save_many(edition_id, [a_change(row, **values) for row in found])
    changed = {
        (one.minutes, one.levels, one.delivery, one.mandatory)
        for one in rows(program, edition_id).values()
    }

    program.history.undo()

    assert changed == {(45, ("senior",), Delivery.VISIT, False)}
    assert {one.minutes for one in rows(program, edition_id).values()} == {90}


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"minutes": -90}, ValueOutOfRange),
        ({"minutes": 0}, ValueOutOfRange),
        ({"minutes": 10**9}, ValueOutOfRange),
        ({"participants_per_trainer": -1}, ValueOutOfRange),
        ({"equipment": "x" * 100_000}, ValueOutOfRange),
        ({"code": "M1"}, CodeTaken),
        ({"code": "m 3"}, CodeInvalid),
        ({"prerequisites": ("M9",)}, RecordNotFound),
        ({"prerequisites": ("M3",)}, PrerequisiteCircle),
    ],
)
def test_one_bad_module_of_many_is_refused_and_none_is_changed(
    program, edition_id, values, refusal
):
    found = rows(program, edition_id)
    good, bad = a_change(found["M2"], minutes=45), a_change(found["M3"], **values)

    with pytest.raises(refusal):
        program.modules.save_many(edition_id, [good, bad])

    assert rows(program, edition_id) == found


def test_two_modules_that_wait_for_each_other_are_refused_together(program, edition_id):
    found = rows(program, edition_id)

    with pytest.raises(PrerequisiteCircle) as refused:
        program.modules.save_many(
            edition_id,
            [
                a_change(found["M1"], prerequisites=("M2",)),
                a_change(found["M2"], prerequisites=("M1",)),
            ],
        )

    assert refused.value.details["way"] == "M1 – M2 – M1"


def test_two_modules_may_change_their_codes_with_each_other(program, edition_id):
    found = rows(program, edition_id)
    program.modules.save_many(edition_id, [a_change(found["M3"], prerequisites=("M1",))])
    found = rows(program, edition_id)

    program.modules.save_many(
        edition_id, [a_change(found["M1"], code="M2"), a_change(found["M2"], code="M1")]
    )

    assert codes(program, edition_id) == ["M2", "M1", "M3", "M4"]
    assert rows(program, edition_id)["M3"].prerequisites == ("M2",)


def test_who_was_slower_is_told_so(program, edition_id):
    seen = rows(program, edition_id)["M2"]
    program.modules.save_many(edition_id, [a_change(seen, minutes=45)])

    with pytest.raises(RecordChanged):
        program.modules.save_many(edition_id, [a_change(seen, minutes=60)])


def test_a_part_of_another_edition_is_refused(program, edition_id):
    basics = a_part(program, edition_id, "Basics")
    copy = program.curricula.copy_edition(edition_id, name="2028-1").id

    with pytest.raises(RecordNotFound):
        program.modules.save_many(copy, [a_change(rows(program, copy)["M1"], part_id=basics)])


def test_nothing_of_a_published_edition_moves(program, edition_id):
    basics = a_part(program, edition_id, "Basics")
    found = rows(program, edition_id)
    program.curricula.publish(edition_id)

    for work in (
        lambda: program.modules.save_many(edition_id, [a_change(found["M1"], minutes=45)]),
        lambda: program.modules.move(edition_id, {found["M1"].id}, found["M2"].id),
        lambda: program.parts.move(basics, by=1),
        lambda: program.parts.remove(basics),
        lambda: a_part(program, edition_id, "More"),
        lambda: program.curricula.set_pathway(edition_id, "national_instructor"),
    ):
        with pytest.raises(EditionPublished):
            work()


def test_a_part_has_a_title_and_a_pathway_a_code(program, edition_id):
    with pytest.raises(NameMissing):
        a_part(program, edition_id, " ")
    with pytest.raises(CodeInvalid):
        program.curricula.set_pathway(edition_id, "National Instructor")

    program.curricula.set_pathway(edition_id, "master_trainer")
    told = program.queries.curricula.edition(edition_id).pathway
    program.curricula.set_pathway(edition_id, "none")

    assert told == "master_trainer"
    assert program.queries.curricula.edition(edition_id).pathway == ""


def test_an_edition_with_its_parts_is_read_by_four_statements_however_large(program, edition_id):
    a_part(program, edition_id, "Basics")
    statements = []
    event.listen(Engine, "before_cursor_execute", count := lambda *args: statements.append(args[2]))

    program.queries.curricula.edition(edition_id)
    event.remove(Engine, "before_cursor_execute", count)

    assert sum(one.startswith("SELECT") for one in statements) == 4
