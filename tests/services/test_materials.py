"""Adding, opening, removing and checking the files of a module."""

from __future__ import annotations

import os
import shutil

import pytest
from tests.statements import counted
from tests.translating import KHMER, add_curriculum, module_id

from trainer_app.domain.errors import (
    EditionPublished,
    FileNotFound,
    MaterialAltered,
    MaterialGone,
    MaterialRefused,
)
from trainer_app.domain.languages import Language
from trainer_app.domain.material import MaterialKind
from trainer_app.services.material_files import FileStanding
from trainer_app.services.modules import ModuleDraft
from trainer_app.services.ports import Cancelled


@pytest.fixture
def edition_id(program):
    return add_curriculum(program)


@pytest.fixture
def m1(program, edition_id):
    return module_id(program, edition_id)


@pytest.fixture
def a_file(tmp_path):
    def make(name="slides.pptx", content=b"slides", folder="from"):
        path = tmp_path / folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        return path

    return make


@pytest.fixture
def add(program, m1):
    def one(*paths, language=KHMER, **more):
        return program.materials.add(m1, paths, language=language, **more)

    return one


def rows(program, edition_id):
    return program.queries.materials.of_edition(edition_id)


def told(program, edition_id):
    return [(one.name, one.number, one.newest) for one in rows(program, edition_id)]


def kept_files(program):
    folder = program.folder / "materials"
    return [one for one in folder.iterdir() if one.is_file()] if folder.exists() else []


def test_several_files_are_added_in_one_change_and_undone_in_one(program, edition_id, add, a_file):
    added = add(a_file(), a_file("notes.pdf", b"notes"))

    assert added.added == ("slides.pptx", "notes.pdf")
    assert [(one.name, one.kind) for one in rows(program, edition_id)] == [
        ("slides.pptx", MaterialKind.SLIDES),
        ("notes.pdf", MaterialKind.HANDOUT),
    ]
    program.history.undo()
    assert rows(program, edition_id) == ()
    program.history.redo()
    assert len(rows(program, edition_id)) == 2


def test_a_newer_file_of_the_same_name_replaces_the_older_in_the_list(
    program, edition_id, add, a_file
):
    add(a_file())
    add(a_file("Slides.PPTX", b"newer"))

    assert told(program, edition_id) == [("Slides.PPTX", 2, True), ("slides.pptx", 1, False)]
    assert [one.file.bytes for one in rows(program, edition_id)] == [5, 6]


def test_the_same_bytes_again_are_told_and_change_nothing(program, edition_id, add, a_file):
    add(a_file())

    again = add(a_file())

    assert (again.added, again.there) == ((), ("slides.pptx",))
    assert not again.changes.nouns
    assert len(rows(program, edition_id)) == 1


def test_one_file_in_two_modules_is_stored_once(program, edition_id, add, a_file):
    add(a_file())
    second = module_id(program, edition_id, "M2")
    program.materials.add(second, [a_file()], language=Language.LAO)

    assert len(kept_files(program)) == 1


def test_a_new_version_may_have_another_name(program, edition_id, add, a_file):
    add(a_file())
    [row] = rows(program, edition_id)

    add(a_file("final.pdf", b"v2"), line_id=row.line_id, language=Language.LAO)

    assert told(program, edition_id) == [("final.pdf", 2, True), ("slides.pptx", 1, False)]
    assert {one.language for one in rows(program, edition_id)} == {KHMER}


def test_removing_takes_all_versions_and_undo_brings_them_back(program, edition_id, add, a_file):
    add(a_file())
    add(a_file(content=b"newer"))

    program.materials.remove(rows(program, edition_id)[0].line_id)

    assert rows(program, edition_id) == ()
    assert len(kept_files(program)) == 2
    program.history.undo()
    assert len(rows(program, edition_id)) == 2


def test_a_published_edition_takes_files_and_no_other_module(program, edition_id, add, a_file):
    program.curricula.publish(edition_id)

    add(a_file())

    assert len(rows(program, edition_id)) == 1
    with pytest.raises(EditionPublished):
        program.modules.save(edition_id, ModuleDraft(code="M9", minutes=10))


def test_a_new_edition_has_the_newest_files_and_no_second_copy_of_their_bytes(
    program, edition_id, add, a_file
):
    add(a_file())
    add(a_file(content=b"newer"))

    copy = program.curricula.copy_edition(edition_id, name="2027-1")

    [row] = rows(program, copy.id)
    assert (row.module_code, row.number, row.sha256) == (
        "M1",
        1,
        rows(program, edition_id)[0].sha256,
    )
    assert len(kept_files(program)) == 2


def test_a_removed_module_takes_its_files_along_and_brings_them_back(
    program, edition_id, m1, add, a_file
):
    add(a_file())

    program.modules.remove(m1)

    assert program.queries.materials.files() == ()
    program.history.undo()
    assert len(rows(program, edition_id)) == 1


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [("tool.exe", b"MZ", MaterialRefused), ("empty.pdf", b"", MaterialRefused)],
)
def test_one_refused_file_keeps_out_all(program, edition_id, add, a_file, name, content, error):
    with pytest.raises(error):
        add(a_file(), a_file(name, content))

    assert (rows(program, edition_id), kept_files(program)) == ((), [])


def test_a_file_that_is_not_there_and_a_folder_are_refused(add, tmp_path):
    for path in (tmp_path / "none.pdf", tmp_path):
        with pytest.raises(FileNotFound):
            add(path)


def test_cancel_in_the_middle_leaves_nothing(program, edition_id, add, a_file):
    class Stop:
        seen = 0

        def report(self, _done, _total, _name=""):
            self.seen += 1
            if self.seen == 3:
                raise Cancelled

    big = a_file("big.pdf", b"x" * 2_500_000)
    with pytest.raises(Cancelled):
        add(a_file(), big, progress=Stop())

    assert (rows(program, edition_id), kept_files(program)) == ((), [])


def test_a_copy_to_open_has_its_own_name_and_is_write_protected(program, edition_id, add, a_file):
    add(a_file())
    file = rows(program, edition_id)[0].file

    path = program.materials.copy_to_open(file)
    again = program.materials.copy_to_open(file)

    assert (path.name, path.read_bytes(), again) == ("slides.pptx", b"slides", path)
    assert not path.stat().st_mode & 0o222


def test_missing_and_altered_files_are_found_on_opening_and_by_the_check(
    program, edition_id, add, a_file
):
    add(a_file(), a_file("notes.pdf", b"notes"))
    slides, notes = rows(program, edition_id)
    folder = program.folder / "materials"
    (folder / slides.sha256).unlink()
    (folder / notes.sha256).write_bytes(b"NOTES")

    with pytest.raises(MaterialGone):
        program.materials.copy_to_open(slides.file)
    with pytest.raises(MaterialAltered):
        program.materials.copy_to_open(notes.file)
    assert {(one.file.name, one.standing) for one in program.materials.check()} == {
        ("slides.pptx", FileStanding.GONE),
        ("notes.pdf", FileStanding.ALTERED),
    }


def test_a_file_that_is_not_what_it_was_is_not_given_out(
    program, edition_id, add, a_file, tmp_path
):
    add(a_file())
    [row] = rows(program, edition_id)
    (program.folder / "materials" / row.sha256).write_bytes(b"SLIDES")

    with pytest.raises(MaterialAltered):
        program.materials.save_as(row.file, tmp_path / "out.pptx")

    assert not (tmp_path / "out.pptx").exists()


def test_all_files_of_an_edition_are_one_statement(program, edition_id, add, a_file):
    add(a_file())

    assert counted(lambda: rows(program, edition_id)) == 1


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_full_or_locked_folder_is_told_and_nothing_is_recorded(program, edition_id, add, a_file):
    folder = program.folder / "materials"
    folder.mkdir()
    folder.chmod(0o500)
    try:
        with pytest.raises(Exception, match="folder-not-writable"):
            add(a_file())
    finally:
        folder.chmod(0o700)
        shutil.rmtree(folder)

    assert rows(program, edition_id) == ()
