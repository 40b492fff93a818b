"""The folder of materials."""

from __future__ import annotations

import os
import time

import pytest

from trainer_app.domain.errors import FolderNotWritable, MaterialAltered, MaterialGone
from trainer_app.services.material_files import FileStanding
from trainer_app.services.ports import Cancelled
from trainer_app.services.read_models.materials import StoredFile
from trainer_app.storage.material_files import MaterialFolder


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "materials"


@pytest.fixture
def files(folder):
    return MaterialFolder(folder)


def stored(kept):
    return StoredFile(name="a.pdf", sha256=kept.sha256, bytes=kept.bytes)


def test_the_same_bytes_are_kept_once_and_read_back(files, folder):
    first = files.keep([b"one", b"two"])
    again = files.keep([b"onetwo"])

    assert (first.new, again.new, again.sha256) == (True, False, first.sha256)
    assert [one.name for one in folder.iterdir()] == [first.sha256]
    assert b"".join(files.read(stored(first))) == b"onetwo"


def test_a_stream_that_stops_leaves_nothing(files, folder):
    def stopping():
        yield b"begin"
        raise Cancelled

    with pytest.raises(Cancelled):
        files.keep(stopping())

    assert list(folder.iterdir()) == []


def test_what_was_not_expected_is_not_kept(files, folder):
    with pytest.raises(MaterialAltered):
        files.keep([b"other"], expected="0" * 64)

    assert list(folder.iterdir()) == []


def test_missing_and_altered_files_are_noticed(files, folder):
    kept = files.keep([b"content"])
    path = folder / kept.sha256

    path.write_bytes(b"CONTENT")
    assert files.standing(stored(kept), thorough=False) is FileStanding.WHOLE
    assert files.standing(stored(kept), thorough=True) is FileStanding.ALTERED
    with pytest.raises(MaterialAltered):
        list(files.read(stored(kept)))
    path.write_bytes(b"short")
    assert files.standing(stored(kept), thorough=False) is FileStanding.ALTERED
    path.unlink()
    assert files.standing(stored(kept), thorough=False) is FileStanding.GONE
    with pytest.raises(MaterialGone):
        list(files.read(stored(kept)))


def test_adding_the_file_again_heals_an_altered_one(files, folder):
    kept = files.keep([b"content"])
    (folder / kept.sha256).write_bytes(b"CONTENT")

    files.keep([b"content"])

    assert files.standing(stored(kept), thorough=True) is FileStanding.WHOLE


def test_parts_of_a_run_that_was_cut_off_are_swept_after_a_day(files, folder):
    folder.mkdir()
    old, young = folder / "old.part", folder / "young.part"
    for one in (old, young):
        one.write_bytes(b"x")
    day_ago = time.time() - 90_000
    os.utime(old, (day_ago, day_ago))

    files.keep([b"content"])

    assert (old.exists(), young.exists()) == (False, True)


def test_a_folder_that_refuses_is_told(tmp_path):
    (tmp_path / "materials").write_bytes(b"a file in the way")

    with pytest.raises(FolderNotWritable):
        MaterialFolder(tmp_path / "materials").keep([b"x"])
