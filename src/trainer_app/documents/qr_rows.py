"""The dark and light modules of a QR code, ten times as fast as segno makes them.

The texts of certificates are letters of the alphanumeric mode, at correction level M, always with
the same mask. For these the places of all bits are worked out once a size, with segno's help; then
a code is one division per block and one look-up. Other texts go to segno itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import chain, product, zip_longest
from operator import itemgetter
from typing import Any, Final, NamedTuple

import segno
from segno import consts

_MASK: Final = 2  # choosing among all eight costs five times the rest of the drawing
_LETTERS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_VALUES: Final = {letter: value for value, letter in enumerate(_LETTERS)}
_OURS: Final = re.compile(r"(?=.*[^0-9])[0-9A-Z $%*+\-./:]+")
_MODE: Final = 0b0010  # alphanumeric
_PADDING: Final = (0xEC, 0x11)
_FIELD: Final = 0x11D  # the polynomial that bytes are divided by
_VERSIONS: Final = 40
_FIRST_LONGER: Final = 10  # version from which on the letters are counted in 11 bits, not 9
_FIRST_LONGEST: Final = 27
_FIRST_NAMED: Final = 7  # version from which on a code says its version
_CORNER: Final = 8  # modules that a large square takes with what belongs to it
_REACH: Final = 2  # of a small square, from its middle
_NAME_LENGTH, _NAME_WIDTH = 6, 3  # of the version
_CLOCK: Final = 6  # the row and the column of alternating modules


class _Layout(NamedTuple):
    """What all codes of one size have in common."""

    side: int
    where: Callable[[str], tuple[str, ...]]
    """For each module its place in the bits that follow one another, and "0" and "1" after them."""
    mask: int
    bits: int


class _Blocks(NamedTuple):
    """How many bytes of data each block has, and how many of correction all have."""

    data: tuple[int, ...]
    correction: int


def qr_rows(payload: str) -> list[str]:
    """The rows of a code from the top, each a text of 1 for dark and 0 for light."""
    version = _version(payload) if _OURS.fullmatch(payload) else None
    if version is None:
        matrix = segno.make_qr(payload, error="m", mask=_MASK, boost_error=False).matrix
        return ["".join(map(str, row)) for row in matrix]
    blocks, layout = _blocks(version), _layout(version)
    message = _interleaved(_data(payload, version), blocks)
    bits = int.from_bytes(message, "big") << (layout.bits - 8 * len(message))
    source = f"{bits ^ layout.mask:0{layout.bits}b}01"
    modules = "".join(layout.where(source))
    return [modules[at : at + layout.side] for at in range(0, len(modules), layout.side)]


def _version(payload: str) -> int | None:
    """The smallest size that holds the text; None if none does."""
    length = len(payload)
    for version in range(1, _VERSIONS + 1):
        needed = 4 + _count_bits(version) + 11 * (length // 2) + 6 * (length % 2)
        if needed <= 8 * sum(_blocks(version).data):
            return version
    return None


def _count_bits(version: int) -> int:
    return 9 if version < _FIRST_LONGER else 11 if version < _FIRST_LONGEST else 13


@cache
def _blocks(version: int) -> _Blocks:
    kinds: Sequence[Any] = consts.ECC[version][consts.ERROR_LEVEL_M]  # type: ignore[index]
    data = [kind.num_data for kind in kinds for _ in range(kind.num_blocks)]
    return _Blocks(tuple(data), kinds[0].num_total - kinds[0].num_data)


def _data(payload: str, version: int) -> bytes:
    """Mode, length and letters, filled up to what the code holds."""
    room = sum(_blocks(version).data)
    bits = f"{_MODE:04b}{len(payload):0{_count_bits(version)}b}"
    values = [_VALUES[letter] for letter in payload]
    bits += "".join(
        f"{first * 45 + second:011b}"
        for first, second in zip(values[::2], values[1::2], strict=False)
    )
    if len(values) % 2:
        bits += f"{values[-1]:06b}"
    bits += "0" * min(4, 8 * room - len(bits))
    bits += "0" * (-len(bits) % 8)
    data = int(bits, 2).to_bytes(len(bits) // 8, "big")
    missing = room - len(data)
    return data + bytes(_PADDING[at % 2] for at in range(missing))


def _interleaved(data: bytes, blocks: _Blocks) -> bytes:
    """The first bytes of all blocks, then the second ones, and so on; then their correction."""
    parts, at = [], 0
    for length in blocks.data:
        parts.append(data[at : at + length])
        at += length
    corrections = [_correction(part, blocks.correction) for part in parts]
    return bytes(chain(_in_turns(parts), _in_turns(corrections)))


def _in_turns(parts: list[bytes]) -> Iterator[int]:
    for turn in zip_longest(*parts):
        yield from (byte for byte in turn if byte is not None)


def _correction(data: bytes, length: int) -> bytes:
    """The remainder of the data divided by the generator, as Reed and Solomon have it."""
    multiples, top = _multiples(length), 8 * (length - 1)
    kept = (1 << top) - 1
    rest = 0
    for byte in data:
        rest = ((rest & kept) << 8) ^ multiples[byte ^ (rest >> top)]
    return rest.to_bytes(length, "big")


@cache
def _multiples(length: int) -> tuple[int, ...]:
    """The generator of so many bytes, without its leading one, times each byte there is."""
    generator, root = [1], 1
    for _ in range(length):
        shifted = [*generator, 0]
        for place, factor in enumerate(generator):
            shifted[place + 1] ^= _times(factor, root)
        generator, root = shifted, _times(root, 2)
    return tuple(
        int.from_bytes(bytes(_times(factor, byte) for factor in generator[1:]), "big")
        for byte in range(256)
    )


def _times(one: int, other: int) -> int:
    result = 0
    while other:
        result ^= one if other & 1 else 0
        one = one << 1 ^ (_FIELD if one & 0x80 else 0)
        other >>= 1
    return result


@cache
def _layout(version: int) -> _Layout:
    pattern = segno.make_qr("A", version=version, error="m", mask=_MASK, boost_error=False)
    side = len(pattern.matrix)
    places = [place for place in _snake(side) if not _is_fixed(*place, version)]
    number = {place: index for index, place in enumerate(places)}
    bits = len(places)
    where = [
        number.get((row, column), bits + pattern.matrix[row][column])
        for row in range(side)
        for column in range(side)
    ]
    mask = "".join("1" if column % 3 == 0 else "0" for _, column in places)
    return _Layout(side, itemgetter(*where), int(mask, 2), bits)


def _is_fixed(row: int, column: int, version: int) -> bool:
    """Whether the module belongs to the patterns by which a reader finds its way."""
    side = 17 + 4 * version
    low, high = min(row, column), max(row, column)
    far = side - _CORNER
    large_square = high <= _CORNER or (high >= far and low <= _CORNER)
    named = version >= _FIRST_NAMED and low < _NAME_LENGTH and high >= far - _NAME_WIDTH
    return (
        large_square
        or _CLOCK in {row, column}
        or named
        or any(
            max(abs(row - down), abs(column - right)) <= _REACH
            for down, right in _small_marks(version)
        )
    )


@cache
def _small_marks(version: int) -> tuple[tuple[int, int], ...]:
    """The middles of the small squares, which leave out the three corners."""
    if version == 1:
        return ()
    at: tuple[int, ...] = consts.ALIGNMENT_POS[version - 2]
    corners = {(at[0], at[0]), (at[0], at[-1]), (at[-1], at[0])}
    return tuple(place for place in product(at, at) if place not in corners)


def _snake(side: int) -> Iterator[tuple[int, int]]:
    """The way the bits go: up and down in columns two wide, from the right to the left."""
    up = True
    for right in (*range(side - 1, 6, -2), 5, 3, 1):  # column 6 is the clock
        for row in range(side - 1, -1, -1) if up else range(side):
            yield row, right
            yield row, right - 1
        up = not up
