from __future__ import annotations

import pytest

from trainer_app.documents.whole_file import write_whole
from trainer_app.domain.errors import FileNotWritable


def test_a_file_is_replaced_and_no_draft_stays(tmp_path):
    target = tmp_path / "register.xlsx"
    target.write_bytes(b"old")

    write_whole(target, b"new")

    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_the_older_file_stays_when_the_new_one_cannot_be_put_in_its_place(tmp_path, monkeypatch):
    target = tmp_path / "register.xlsx"
    target.write_bytes(b"old")

    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.replace", refuse)

    with pytest.raises(FileNotWritable) as refused:
        write_whole(target, b"new")

    assert refused.value.details == {"path": str(target), "reason": "Permission denied"}
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_stopping_in_the_middle_of_writing_leaves_no_draft(tmp_path, monkeypatch):
    def stopped(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("pathlib.Path.replace", stopped)

    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "register.xlsx", b"new")

    assert list(tmp_path.iterdir()) == []
