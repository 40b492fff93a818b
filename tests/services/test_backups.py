"""Copies of the data and of the files of materials."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from tests.translating import KHMER, add_curriculum, module_id

from trainer_app.bootstrap import build


@pytest.fixture
def slides(program, tmp_path):
    """The kept file of a material."""
    edition_id = add_curriculum(program)
    path = tmp_path / "slides.pptx"
    path.write_bytes(b"slides")
    program.materials.add(module_id(program, edition_id), [path], language=KHMER)
    [row] = program.queries.materials.of_edition(edition_id)
    return program.folder / "materials" / row.sha256


def test_a_copy_here_shares_the_files_and_says_how_many(program, slides):
    made = program.backups.create()

    assert (made.counts["materials"], made.files_missing) == (1, 0)
    assert not (program.folder / "backups" / "materials").exists()


def test_a_second_place_gets_each_file_once(program, slides, tmp_path):
    stick = tmp_path / "stick"
    program.backups.create(second_place=stick)
    kept = stick / "materials" / slides.name
    before = kept.stat().st_mtime_ns

    program.backups.create(second_place=stick, kind="again")

    assert kept.read_bytes() == b"slides"
    assert kept.stat().st_mtime_ns == before


def test_a_copy_without_its_files_says_so(program, slides, tmp_path):
    program.backups.create(second_place=tmp_path / "stick")
    shutil.rmtree(tmp_path / "stick" / "materials")

    [copy] = (tmp_path / "stick").glob("*.sqlite")
    row = program.backups.look_into(copy)

    assert (row.usable, row.files_missing) == (True, 1)


def test_a_file_that_is_gone_here_is_no_reason_to_make_no_copy(program, slides, tmp_path):
    slides.unlink()

    program.backups.create(second_place=tmp_path / "stick")

    [copy] = (tmp_path / "stick").glob("*.sqlite")
    assert program.backups.look_into(copy).files_missing == 1


def test_going_back_on_a_new_computer_brings_the_files(program, slides, tmp_path):
    program.backups.create(second_place=tmp_path / "stick")
    [copy] = (tmp_path / "stick").glob("*.sqlite")
    other = build(tmp_path / "new computer")

    other.backups.restore(copy)

    [file] = other.queries.materials.files()
    assert file.name == "slides.pptx"
    assert other.materials.check() == ()
    other.close()


def test_a_copy_from_before_there_were_materials_is_usable(program, tmp_path):
    old = tmp_path / "old.sqlite"
    shutil.copy(Path(__file__).parents[1] / "data" / "schema_0001.sqlite", old)

    row = program.backups.look_into(old)

    assert (row.usable, row.files_missing, "materials" in row.counts) == (True, 0, False)


def test_a_copy_in_the_folder_of_other_data_shares_the_files_of_that_data(
    program, slides, tmp_path
):
    made = program.backups.create()
    other = build(tmp_path / "other")

    row = other.backups.look_into(made.path)

    assert row.files_missing == 0
    other.close()
