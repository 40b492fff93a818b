"""SVG drawings from outside, as PNG: looked through first, then drawn by a process of its own.

The library that draws would read files that a drawing names, and takes minutes over a few hundred
see-through shapes. So a drawing that names anything outside itself is refused, and the drawing is
done where it can be stopped.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import multiprocessing
import re
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Final
from xml.parsers import expat

from trainer_app.domain.errors import PictureRefused

LARGEST_TEXT: Final = 1_000_000  # bytes
DEEPEST: Final = 64  # elements inside each other; each may need a sheet of its own
_MOST_MEMORY: Final = 1_500_000_000  # bytes
_PATIENCE = 8.0  # seconds
_WORDED: Final = frozenset({"text", "foreignObject", "flowRoot"})
_EMBEDDED: Final = re.compile(r"data:image/(?:png|jpe?g);base64,([A-Za-z0-9+/=\s]*)")
_LINK_OUT: Final = re.compile(r"url\(\s*['\"]?\s*[^#'\"\s]", re.IGNORECASE)


def looks_like_svg(content: bytes) -> bool:
    """Whether the beginning is that of an SVG drawing."""
    return b"<svg" in content[:4_000] or content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml")


def drawn_svg(content: bytes, longest: int, check_embedded: Callable[[bytes], object]) -> bytes:
    """The drawing as PNG on a transparent ground, its longer side this many pixels.

    `check_embedded` is shown each PNG and JPEG picture inside, and raises what speaks against it.

    Raises:
        PictureRefused: too-large; broken; hostile, when it names what lies outside of it, holds
            letters, which would need the fonts of its maker, or takes too long.
    """
    if len(content) > LARGEST_TEXT:
        raise PictureRefused(reason="too-large", most=LARGEST_TEXT // 1_000_000)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PictureRefused(reason="broken") from error
    _Inspection(check_embedded).look_through(text)
    return _drawn_apart(text, longest)


@dataclass
class _Inspection:
    """One look through a drawing, before anything else reads it."""

    check_embedded: Callable[[bytes], object]
    depth: int = 0
    in_style: bool = False

    def look_through(self, text: str) -> None:
        parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = lambda *_: self._refuse()
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._say
        try:
            parser.Parse(text.encode(), True)
        except expat.ExpatError as error:
            raise PictureRefused(reason="broken") from error

    def _begin(self, name: str, attributes: dict[str, str]) -> None:
        element = name.rpartition(" ")[2]
        self.depth += 1
        self.in_style = element == "style"
        if self.depth > DEEPEST or element in _WORDED:
            self._refuse()
        for attribute, value in attributes.items():
            if attribute.rpartition(" ")[2] == "href" and element != "a":
                self._follow(value.strip())
            elif _LINK_OUT.search(value):
                self._refuse()

    def _end(self, _name: str) -> None:
        self.depth -= 1
        self.in_style = False

    def _say(self, text: str) -> None:
        if self.in_style and (_LINK_OUT.search(text) or "@import" in text.lower()):
            self._refuse()

    def _follow(self, link: str) -> None:
        """A link may lead to a part of the drawing itself, or be a picture."""
        if link.startswith("#"):
            return
        embedded = _EMBEDDED.fullmatch(link)
        if embedded is None:
            self._refuse()
        else:
            try:
                content = base64.b64decode("".join(embedded[1].split()), validate=True)
            except binascii.Error as error:
                raise PictureRefused(reason="broken") from error
            self.check_embedded(content)

    def _refuse(self) -> None:
        raise PictureRefused(reason="hostile")


def _drawn_apart(text: str, longest: int) -> bytes:
    """Draw in a process that is ended when it takes too long or too much."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    drawer = context.Process(target=_draw, args=(text, longest, theirs), daemon=True)
    drawer.start()
    theirs.close()
    try:
        if not ours.poll(_PATIENCE):
            raise PictureRefused(reason="hostile")
        drawn = ours.recv_bytes()
    except EOFError as error:  # it died: no memory, most likely
        raise PictureRefused(reason="hostile") from error
    finally:
        ours.close()
        drawer.kill()
        drawer.join()
    if not drawn:
        raise PictureRefused(reason="broken")
    return drawn


def _draw(text: str, longest: int, answer: Connection) -> None:
    """What the other process does; an empty answer means that there is nothing to draw."""
    with contextlib.suppress(ImportError):  # Windows has no such limit
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    import resvg_py  # noqa: PLC0415 (only here: it holds up the whole process while it draws)

    drawn = b""
    with contextlib.suppress(ValueError):
        drawn = resvg_py.svg_to_bytes(
            svg_string=text, width=longest, height=longest, skip_system_fonts=True
        )
    answer.send_bytes(drawn)
