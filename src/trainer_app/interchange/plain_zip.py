"""ZIP files of one exact form: members stored, one after another, and not a byte besides.

Any unpacking program opens them. Reading takes nothing else: what is compressed, overlaps, is
hidden between members or named twice is refused, so that a file weighs what it holds and every
byte of it is accounted for. The form is docs/curriculum-package.md.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO, Final

MOST_BYTES: Final = (1 << 32) - (1 << 24)
"""Below the 4 GiB that the old form of ZIP can count to."""

_CHUNK: Final = 1 << 20
_MOST_MEMBERS: Final = 10_000
_MOST_DIRECTORY: Final = 4_000_000
_LOCAL, _CENTRAL, _END = 0x04034B50, 0x02014B50, 0x06054B50
_LOCAL_FORM: Final = struct.Struct("<IHHHHHIIIHH")
_CENTRAL_FORM: Final = struct.Struct("<IHHHHHHIIIHHHHHII")
_END_FORM: Final = struct.Struct("<IHHHHIIH")
_VERSION: Final = 20
_MADE_BY: Final = (3 << 8) | _VERSION  # as on Unix, so that the rights below are read
_UTF8: Final = 1 << 11
_DAY: Final = (1 << 5) | 1  # 1 January 1980, the first day that ZIP knows
_RIGHTS: Final = 0o100644 << 16


class NotPlainZip(ValueError):
    """The file has another form."""


class ZipTooLarge(ValueError):
    """More than the form can hold."""


@dataclass(frozen=True)
class Member:
    """One file inside, as the directory tells it."""

    name: str
    crc: int
    size: int
    offset: int

    @property
    def local(self) -> bytes:
        """What stands before its bytes."""
        name = self.name.encode()
        fields = (_VERSION, _UTF8, 0, 0, _DAY, self.crc, self.size, self.size, len(name), 0)
        return _LOCAL_FORM.pack(_LOCAL, *fields) + name

    @property
    def central(self) -> bytes:
        """What the directory says of it."""
        name = self.name.encode()
        head = (_CENTRAL, _MADE_BY, _VERSION, _UTF8, 0, 0, _DAY, self.crc, self.size, self.size)
        return _CENTRAL_FORM.pack(*head, len(name), 0, 0, 0, 0, _RIGHTS, self.offset) + name

    @property
    def end(self) -> int:
        """Where the next thing begins."""
        return self.offset + len(self.local) + self.size


def write_plain_zip(file: IO[bytes], members: Iterable[tuple[str, Iterable[bytes]]]) -> None:
    """Write the members one after another, each a piece at a time; the same give the same bytes.

    Raises:
        ZipTooLarge: they are more than the form can hold.
    """
    written: list[Member] = []
    for name, chunks in members:
        offset, crc, size = file.tell(), 0, 0
        file.write(Member(name, 0, 0, offset).local)
        for chunk in chunks:
            file.write(chunk)
            crc, size = zlib.crc32(chunk, crc), size + len(chunk)
            if offset + size > MOST_BYTES:
                raise ZipTooLarge
        member = Member(name, crc, size, offset)
        file.seek(offset)
        file.write(member.local)
        file.seek(member.end)
        written.append(member)
    if len(written) > _MOST_MEMBERS:
        raise ZipTooLarge
    file.write(_directory(written, file.tell()))


class PlainZip:
    """A file of this form, open for reading; looked through before anything in it is believed.

    Raises:
        NotPlainZip: the directory has another form.
        ZipTooLarge: it has more than is read.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._members = {member.name: member for member in self._directory_read()}

    @property
    def names(self) -> tuple[str, ...]:
        """The members in their order."""
        return tuple(self._members)

    def size(self, name: str) -> int:
        """How many bytes a member has.

        Raises:
            NotPlainZip: there is none of this name.
        """
        if name not in self._members:
            raise NotPlainZip(name)
        return self._members[name].size

    def read(self, name: str) -> Iterator[bytes]:
        """The bytes of a member, a piece at a time.

        Raises:
            NotPlainZip: they are not what the directory says.
        """
        left, crc, member = self.size(name), 0, self._members[name]
        self._file.seek(member.offset)
        if self._file.read(len(member.local)) != member.local:
            raise NotPlainZip(name)
        while left:
            at = self._file.tell()
            chunk = self._file.read(min(_CHUNK, left))
            if not chunk:
                raise NotPlainZip(name)
            crc, left = zlib.crc32(chunk, crc), left - len(chunk)
            yield chunk
            self._file.seek(at + len(chunk))
        if crc != member.crc:
            raise NotPlainZip(name)

    def _directory_read(self) -> list[Member]:
        size = self._file.seek(0, 2)
        if size < _END_FORM.size:
            raise NotPlainZip("too short")
        if size > MOST_BYTES + _MOST_DIRECTORY:
            raise ZipTooLarge
        self._file.seek(size - _END_FORM.size)
        sign, _, _, _, count, length, start, _ = _END_FORM.unpack(self._file.read(_END_FORM.size))
        if sign != _END or start + length + _END_FORM.size != size:
            raise NotPlainZip("no directory")
        if count > _MOST_MEMBERS or length > _MOST_DIRECTORY:
            raise ZipTooLarge
        self._file.seek(start)
        directory = self._file.read(size - start)
        members = list(_members(directory[:length], count))
        ends = [0, *(member.end for member in members)]
        if [member.offset for member in members] != ends[:-1] or ends[-1] != start:
            raise NotPlainZip("a gap or an overlap")
        if len({member.name.casefold() for member in members}) != count:
            raise NotPlainZip("a name twice")
        if directory != _directory(members, start):
            raise NotPlainZip("another form")
        return members


def _members(directory: bytes, count: int) -> Iterator[Member]:
    at = 0
    for _ in range(count):
        try:
            fields = _CENTRAL_FORM.unpack_from(directory, at)
        except struct.error as error:
            raise NotPlainZip("a short directory") from error
        crc, size, length, offset = fields[7], fields[9], fields[10], fields[16]
        name = directory[at + _CENTRAL_FORM.size : at + _CENTRAL_FORM.size + length]
        try:
            yield Member(name.decode(), crc, size, offset)
        except UnicodeDecodeError as error:
            raise NotPlainZip("a name") from error
        at += _CENTRAL_FORM.size + length


def _directory(members: list[Member], start: int) -> bytes:
    central = b"".join(member.central for member in members)
    count = len(members)
    return central + _END_FORM.pack(_END, 0, 0, count, count, len(central), start, 0)
