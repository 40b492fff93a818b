"""ZIP files of one exact form."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_app.interchange import plain_zip
from trainer_app.interchange.plain_zip import NotPlainZip, PlainZip, ZipTooLarge, write_plain_zip

MEMBERS = {"one.txt": b"first", "ឯកសារ/two.bin": b"\x00" * 3_000_000, "empty": b""}


def zipped(members=MEMBERS):
    file = io.BytesIO()
    write_plain_zip(file, ((name, [content]) for name, content in members.items()))
    return file.getvalue()


def everything(content):
    opened = PlainZip(io.BytesIO(content))
    return {name: b"".join(opened.read(name)) for name in opened.names}


def test_what_is_written_is_read_back_and_by_any_other_program():
    content = zipped()

    assert everything(content) == MEMBERS
    with zipfile.ZipFile(io.BytesIO(content)) as other:
        assert other.testzip() is None
        assert {one: other.read(one) for one in other.namelist()} == MEMBERS


def test_the_same_members_give_the_same_bytes():
    assert zipped() == zipped()


@given(st.data())
def test_no_byte_can_be_changed_without_being_noticed(data):
    content = bytearray(zipped({"a": b"some content", "b": b"more"}))
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] ^= data.draw(st.integers(1, 255))

    with pytest.raises((NotPlainZip, ZipTooLarge)):
        everything(bytes(content))


@given(st.binary(max_size=400))
def test_anything_else_is_refused(content):
    with pytest.raises((NotPlainZip, ZipTooLarge)):
        everything(content)


@pytest.mark.parametrize("cut", [1, 22, 100])
def test_a_file_that_is_cut_off_is_refused(cut):
    with pytest.raises(NotPlainZip):
        everything(zipped()[:-cut])


@pytest.mark.parametrize("change", [lambda c: b"before" + c, lambda c: c + b"after"])
def test_nothing_may_stand_before_or_after(change):
    with pytest.raises(NotPlainZip):
        everything(change(zipped()))


def test_a_bomb_is_no_plain_zip():
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("zeros", b"\x00" * 50_000_000)

    with pytest.raises(NotPlainZip):
        everything(file.getvalue())


@pytest.mark.parametrize("names", [("a", "a"), ("a", "A")])
def test_a_name_twice_is_refused(names):
    file = io.BytesIO()
    write_plain_zip(file, [(name, [b"x"]) for name in names])

    with pytest.raises(NotPlainZip):
        everything(file.getvalue())


def test_members_that_overlap_are_refused():
    file = io.BytesIO()
    write_plain_zip(file, [("a", [b"x" * 50]), ("b", [b"y"])])
    content = bytearray(file.getvalue())
    at = content.rindex(b"PK\x01\x02")
    content[at + 42 : at + 46] = b"\x00\x00\x00\x00"

    with pytest.raises(NotPlainZip):
        everything(bytes(content))


def test_more_than_can_be_counted_is_refused_before_it_is_read(monkeypatch):
    monkeypatch.setattr(plain_zip, "_MOST_MEMBERS", 2)

    with pytest.raises(ZipTooLarge):
        everything(zipped())


def test_more_than_fits_is_refused_while_writing(monkeypatch):
    monkeypatch.setattr(plain_zip, "MOST_BYTES", 1_000)

    with pytest.raises(ZipTooLarge):
        zipped()
