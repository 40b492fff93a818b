from __future__ import annotations

from datetime import date

import pypdfium2
import pytest
from sqlalchemy import Engine, event
from tests.translating import KHMER, add_curriculum

from trainer_app.domain.coverage import Standing
from trainer_app.domain.curriculum import Level
from trainer_app.domain.languages import Language
from trainer_app.domain.person import PathwayStage
from trainer_app.services.people import PersonDraft, TrainerDraft


@pytest.fixture
def edition(program):
    return program.queries.curricula.edition(add_curriculum(program))


@pytest.fixture
def academy_id(program):
    return program.queries.institutions.site().academy_id


@pytest.fixture
def add_trainer(program, academy_id):
    def add(languages=("km",), stage=PathwayStage.CERTIFIED, until=None, **more):
        person = program.people.save(PersonDraft(latin_name="A. Trainer")).id
        draft = TrainerDraft(
            academy_id=academy_id,
            stage=stage,
            certified_on=date(2025, 1, 1),
            certified_until=until,
            teaching_languages=languages,
            **more,
        )
        program.people.save_trainer(person, draft)

    return add


def standings(program, edition, academy_id, language=KHMER):
    view = program.coverage.of(edition, academy_id=academy_id)
    return {row.module.code: row.standings[language] for row in view.rows}


def test_by_the_texts_alone_an_approved_one_is_covered(program, edition):
    view = program.coverage.of(edition)

    assert {row.module.code: row.standings[KHMER] for row in view.rows} == {
        "M1": Standing.APPROVED,
        "M2": Standing.MISSING,
    }
    assert view.shares[KHMER].percent == 50
    assert program.coverage.of(edition, level=Level.SENIOR).rows == ()


def test_an_academy_needs_a_trainer_who_teaches_in_the_language(
    program, edition, academy_id, add_trainer
):
    before = standings(program, edition, academy_id)
    add_trainer(languages=("lo",))
    other = standings(program, edition, academy_id)
    add_trainer()

    assert before == other == {"M1": Standing.NO_TRAINER, "M2": Standing.MISSING}
    assert standings(program, edition, academy_id) == {
        "M1": Standing.READY,
        "M2": Standing.MISSING,
    }
    view = program.coverage.of(edition, academy_id=academy_id)
    assert view.rows[1].in_the_way[Language.THAI] == (Standing.MISSING, Standing.NO_TRAINER)


@pytest.mark.parametrize(
    "facts",
    [
        {"stage": PathwayStage.CO_DELIVERY},
        {"until": date(2026, 1, 1)},
        {"active": False},
    ],
)
def test_a_trainer_without_standing_does_not_count(
    program, edition, academy_id, add_trainer, facts
):
    add_trainer(**facts)

    assert standings(program, edition, academy_id)["M1"] is Standing.NO_TRAINER


def test_where_a_module_has_material_it_is_needed_in_the_language(
    program, edition, academy_id, add_trainer, tmp_path
):
    add_trainer(languages=("km", "en"))
    handout = tmp_path / "handout.pdf"
    handout.write_bytes(b"%PDF-1.7 handout")
    m1 = edition.modules[0].id
    program.materials.add(m1, [handout], language=Language.ENGLISH)
    english_only = standings(program, edition, academy_id)["M1"]
    program.materials.add(m1, [handout], language=KHMER)

    assert english_only is Standing.NO_MATERIAL
    assert standings(program, edition, academy_id)["M1"] is Standing.READY


def test_asking_for_an_academy_takes_two_questions_more(program, edition, academy_id, add_trainer):
    add_trainer()
    add_trainer(stage=PathwayStage.MASTER)
    statements = []
    event.listen(Engine, "before_cursor_execute", lambda *args: statements.append(args[2]))

    program.coverage.of(edition)
    program.coverage.of(edition, academy_id=academy_id)

    assert len([one for one in statements if one.startswith("SELECT")]) == 2


def test_the_matrix_is_written_by_the_ending_of_its_file(program, edition, academy_id, tmp_path):
    program.coverage.write(edition, tmp_path / "c.pdf", KHMER, academy_id=academy_id)
    program.coverage.write(edition, tmp_path / "c.xlsx", Language.VIETNAMESE)

    [page] = pypdfium2.PdfDocument(tmp_path / "c.pdf")
    assert "Police Academy" in page.get_textpage().get_text_bounded()
    assert (tmp_path / "c.xlsx").read_bytes().startswith(b"PK")
