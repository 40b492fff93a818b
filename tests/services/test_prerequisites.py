"""Prerequisites of modules: never in a circle, and never left behind."""

from __future__ import annotations

import pytest

from trainer_app.domain.errors import PrerequisiteCircle
from trainer_app.services.modules import ModuleDraft


@pytest.fixture
def draft_of_three(program, course_id):
    """A draft edition with the modules M1, M2 and M3, each on the one before."""
    [curriculum, *_] = program.queries.curricula.curricula()
    edition = program.curricula.add_edition(curriculum.id, name="2027-1")
    ids = []
    for number in (1, 2, 3):
        before = (f"M{number - 1}",) if number > 1 else ()
        draft = ModuleDraft(code=f"M{number}", minutes=90, prerequisites=before)
        ids.append(program.modules.save(edition.id, draft).id)
    return edition.id, ids


def prerequisites(program, edition_id):
    modules = program.queries.curricula.edition(edition_id).modules
    return {one.code: one.prerequisites for one in modules}


def test_a_module_never_comes_before_itself(program, draft_of_three):
    edition_id, (first, *_) = draft_of_three

    with pytest.raises(PrerequisiteCircle) as refused:
        program.modules.save(
            edition_id, ModuleDraft(code="M1", minutes=90, prerequisites=("M3",)), first
        )

    assert refused.value.details["way"] == "M1 – M3 – M2 – M1"
    assert prerequisites(program, edition_id)["M1"] == ()


def test_those_that_build_on_a_module_follow_its_new_code(program, draft_of_three):
    edition_id, (_, second, _) = draft_of_three

    program.modules.save(
        edition_id, ModuleDraft(code="RISK", minutes=90, prerequisites=("M1",)), second
    )

    assert prerequisites(program, edition_id) == {"M1": (), "RISK": ("M1",), "M3": ("RISK",)}


def test_those_that_build_on_a_module_forget_it_when_it_goes_and_undo_brings_it_back(
    program, draft_of_three
):
    edition_id, (_, second, _) = draft_of_three

    program.modules.remove(second)
    without = prerequisites(program, edition_id)
    program.history.undo()

    assert without == {"M1": (), "M3": ()}
    assert prerequisites(program, edition_id) == {"M1": (), "M2": ("M1",), "M3": ("M2",)}
