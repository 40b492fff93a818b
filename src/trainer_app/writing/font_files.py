"""Small TrueType files that hold a few glyphs of a font, under numbers of the caller's choice.

Only what a PDF reader needs to draw: outlines, their places and widths, without hinting.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import accumulate
from typing import Final, NamedTuple

import uharfbuzz as hb

_ARGUMENTS_ARE_WORDS: Final = 0x0001
_HAS_SCALE: Final = 0x0008
_MORE_PARTS: Final = 0x0020
_HAS_TWO_SCALES: Final = 0x0040
_HAS_MATRIX: Final = 0x0080
_HAS_INSTRUCTIONS: Final = 0x0100
_LONG_PLACES: Final = 0x20000  # bytes of outlines from which on places need four bytes
_READ: Final = ("glyf", "head", "hhea", "hmtx", "loca", "maxp")
_NO_METRIC: Final = b"\0\0\0\0"
_ADJUSTMENT_AT: Final = 8  # in the head table
_BOX_AT: Final = 36
_CHECKSUM_BASE: Final = 0xB1B0AFBA


class _Outline(NamedTuple):
    """One glyph's drawing; `parts` are where it names other glyphs, and which."""

    data: bytes
    parts: tuple[tuple[int, int], ...]
    metric: bytes  # advance and left side bearing, as in the font


class Outlines:
    """The drawings of one font, taken out of it one by one."""

    def __init__(self, face: hb.Face) -> None:
        self.tables = {tag: bytes(face.reference_table(tag).data) for tag in _READ}
        (self._long,) = struct.unpack_from(">h", self.tables["head"], 50)
        (self._full_metrics,) = struct.unpack_from(">H", self.tables["hhea"], 34)
        self.of = cache(self._of)

    def _of(self, glyph: int) -> _Outline:
        data, metric = self._data(glyph), self._metric(glyph)
        if not data:
            return _Outline(b"", (), metric)
        composite = struct.unpack_from(">h", data)[0] < 0
        data, parts = _without_hints_of_parts(data) if composite else (_without_hints(data), ())
        return _Outline(data + b"\0" * (len(data) % 2), parts, metric)

    def _data(self, glyph: int) -> bytes:
        loca = self.tables["loca"]
        if self._long:
            start, end = struct.unpack_from(">2I", loca, 4 * glyph)
        else:
            start, end = (2 * place for place in struct.unpack_from(">2H", loca, 2 * glyph))
        return self.tables["glyf"][start:end]

    def _metric(self, glyph: int) -> bytes:
        hmtx, full = self.tables["hmtx"], min(glyph, self._full_metrics - 1)
        metric = hmtx[4 * full : 4 * full + 4]
        if glyph == full:
            return metric
        bearing = 4 * self._full_metrics + 2 * (glyph - self._full_metrics)
        return metric[:2] + hmtx[bearing : bearing + 2]


Glyphs = Mapping[int, tuple[Outlines, int]]


def font_file(glyphs: Glyphs) -> bytes:
    """A font with these glyphs under these numbers; they may come from fonts of one family.

    Numbers in between are empty; the parts of composite glyphs follow after the highest.
    """
    placed = dict(glyphs)
    numbers: dict[tuple[Outlines, int], int] = {}
    if any(outlines.of(glyph).parts for outlines, glyph in glyphs.values()):
        numbers = {place: number for number, place in glyphs.items()}
        for place in glyphs.values():
            _place_parts(place, placed, numbers)
    count = max(placed) + 1
    drawings, metrics = [b""] * count, [_NO_METRIC] * count
    for number, (outlines, glyph) in placed.items():
        outline = outlines.of(glyph)
        drawings[number] = (
            _renumbered(outline, outlines, numbers) if outline.parts else outline.data
        )
        metrics[number] = outline.metric
    sources = list(dict.fromkeys(outlines for outlines, _ in placed.values()))
    return _written(drawings, b"".join(metrics), sources)


def _place_parts(
    place: tuple[Outlines, int],
    placed: dict[int, tuple[Outlines, int]],
    numbers: dict[tuple[Outlines, int], int],
) -> None:
    outlines, glyph = place
    for _, part in outlines.of(glyph).parts:
        found = (outlines, part)
        if found not in numbers:
            free = max(placed) + 1
            placed[free], numbers[found] = found, free
            _place_parts(found, placed, numbers)


def _written(drawings: Sequence[bytes], metrics: bytes, sources: Sequence[Outlines]) -> bytes:
    count = len(drawings)
    places = [0, *accumulate(map(len, drawings))]
    long = places[-1] >= _LONG_PLACES
    hhea = sources[0].tables["hhea"]
    tables = {
        "glyf": b"".join(drawings),
        "head": _head([source.tables["head"] for source in sources], long=long),
        "hhea": hhea[:34] + struct.pack(">H", count),
        "hmtx": metrics,
        "loca": struct.pack(f">{count + 1}I", *places)
        if long
        else struct.pack(f">{count + 1}H", *(place // 2 for place in places)),
        "maxp": _maxp([source.tables["maxp"] for source in sources], count),
    }
    return _font(tables)


def _head(heads: Sequence[bytes], *, long: bool) -> bytes:
    """The first one, with the box that holds the glyphs of all."""
    boxes = [struct.unpack_from(">4h", head, _BOX_AT) for head in heads]
    lows, highs = (
        [min(box[side] for box in boxes) for side in (0, 1)],
        [max(box[side] for box in boxes) for side in (2, 3)],
    )
    head = bytearray(heads[0])
    struct.pack_into(">I", head, _ADJUSTMENT_AT, 0)
    struct.pack_into(">4h", head, _BOX_AT, *lows, *highs)
    struct.pack_into(">h", head, 50, int(long))
    return bytes(head)


def _maxp(tables: Sequence[bytes], count: int) -> bytes:
    """Of every limit the highest."""
    limits = zip(*(struct.unpack_from(">13H", table, 6) for table in tables), strict=True)
    return tables[0][:4] + struct.pack(">14H", count, *map(max, limits))


def _without_hints(data: bytes) -> bytes:
    contours = struct.unpack_from(">h", data)[0]
    at = 10 + 2 * contours
    (length,) = struct.unpack_from(">H", data, at)
    rest = data[at + 2 + length :]
    points = struct.unpack_from(">H", data, at - 2)[0] + 1
    return data[:at] + b"\0\0" + rest[: _coordinates_end(rest, points)]


def _coordinates_end(data: bytes, points: int) -> int:
    """How many bytes the flags and coordinates of so many points take, padding left out."""
    at = seen = lengths = 0
    while seen < points:
        flag = data[at]
        times = 1 + (data[at + 1] if flag & 0x08 else 0)
        at += 2 if flag & 0x08 else 1
        seen += times
        for short, same in ((0x02, 0x10), (0x04, 0x20)):
            lengths += times * (1 if flag & short else 0 if flag & same else 2)
    return at + lengths


def _without_hints_of_parts(data: bytes) -> tuple[bytes, tuple[tuple[int, int], ...]]:
    content, parts, at, more = bytearray(data), [], 10, True
    while more:
        flags, part = struct.unpack_from(">2H", data, at)
        struct.pack_into(">H", content, at, flags & ~_HAS_INSTRUCTIONS)
        parts.append((at + 2, part))
        at += 8 if flags & _ARGUMENTS_ARE_WORDS else 6
        scales = ((_HAS_SCALE, 2), (_HAS_TWO_SCALES, 4), (_HAS_MATRIX, 8))
        at += sum(length for bit, length in scales if flags & bit)
        more = bool(flags & _MORE_PARTS)
    return bytes(content[:at]), tuple(parts)


def _renumbered(
    outline: _Outline, outlines: Outlines, numbers: Mapping[tuple[Outlines, int], int]
) -> bytes:
    content = bytearray(outline.data)
    for at, part in outline.parts:
        struct.pack_into(">H", content, at, numbers[outlines, part])
    return bytes(content)


def _font(tables: Mapping[str, bytes]) -> bytes:
    """The tables as one file, with the checksums Windows looks at."""
    power = len(tables).bit_length() - 1
    widest = 16 << power
    header = struct.pack(">I4H", 0x10000, len(tables), widest, power, 16 * len(tables) - widest)
    at = len(header) + 16 * len(tables)
    directory, body, head_at, total = [header], [], 0, _checksum(header)
    for tag, data in sorted(tables.items()):
        padded = data + b"\0" * (-len(data) % 4)
        entry = struct.pack(">4s3I", tag.encode(), _checksum(padded), at, len(data))
        total += _checksum(entry) + _checksum(entry[4:8])
        if tag == "head":
            head_at = at
        directory.append(entry)
        body.append(padded)
        at += len(padded)
    whole = bytearray(b"".join([*directory, *body]))
    struct.pack_into(">I", whole, head_at + _ADJUSTMENT_AT, (_CHECKSUM_BASE - total) & 0xFFFFFFFF)
    return bytes(whole)


def _checksum(data: bytes) -> int:
    total: int = sum(struct.unpack(f">{len(data) // 4}I", data))
    return total & 0xFFFFFFFF
