"""A PDF on its way to its file: pages leave as they are drawn, small objects are packed together.

reportlab keeps a document in memory until its end and packs only streams. Here what is finished
is written at once, so that five thousand pages take no more memory than five hundred, and what is
no stream goes into object streams (PDF 1.5), which makes a file of one page half as large.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterable, Sequence
from typing import IO, Final

from reportlab.pdfbase import pdfdoc

_TOGETHER: Final = 100  # objects in one object stream
_HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_FREE, _PLAIN, _PACKED = 0, 1, 2


_NO_DATE: Final = "D:20000101000000+00'00'"  # the same papers give the same bytes
_SPECIAL: Final = re.compile(rb"[\r\n()\\]")
_ESCAPES: Final = {
    b"\r": b"\\r",
    b"\n": b"\\n",
    b"(": b"\\(",
    b")": b"\\)",
    b"\\": b"\\\\",
}


class PdfFile:
    """Takes the place of the last step of a reportlab document; same input, same bytes."""

    def __init__(self, target: IO[bytes], document: pdfdoc.PDFDocument) -> None:
        self._target = target
        self._document = document
        self._at = 0
        self._digest = hashlib.sha256()
        self._entries: dict[int, tuple[int, int, int]] = {0: (_FREE, 0, 65535)}
        self._waiting: list[tuple[int, bytes]] = []
        self._put(_HEADER)

    def add_last_page(self, content: bytes) -> None:
        """Write the page that was drawn last with its packed content, and let go of it.

        The page is written here rather than by reportlab, which takes as long for it as for all
        that stands on it.
        """
        document = self._document
        page = document.Pages.pages[-1]
        name = page.__InternalName__
        document.Pages.pages[-1] = pdfdoc.PDFObjectReference(name)
        document.objectcounter += 1
        stream = document.objectcounter
        self._add_packed(stream, content)
        pictures = page.XObjects.dict if page.XObjects is not None else ()
        resources = self._resources_of(pictures, page.ExtGState)
        parent = self._text(document.Reference(document.Pages))
        width, height = round(page.pagewidth, 4), round(page.pageheight, 4)
        words = (
            f"<</Type/Page/Parent {parent}/MediaBox[0 0 {width:g} {height:g}]"
            f"/Contents {stream} 0 R/Resources<<{resources}>>>>"
        )
        self._add(self._number(name), words.encode("ascii"))
        self._forget(name)

    def _add_packed(self, number: int, content: bytes, words: str = "") -> None:
        self._entries[number] = (_PLAIN, self._at, 0)
        head = f"{number} 0 obj\n<<{words}/Filter/FlateDecode/Length {len(content)}>>stream\n"
        self._put(head.encode("ascii") + content + b"\nendstream\nendobj\n")

    def _add_picture(self, name: str) -> None:
        """Write a picture that came with the page, so that photos do not pile up in memory."""
        number = self._number(name)
        thing = self._document.idToObject.get(name)
        if number not in self._entries and isinstance(thing, pdfdoc.PDFImageXObject):
            self._add_registered(number)

    def add_form(
        self,
        name: str,
        content: bytes,
        box: Sequence[float],
        pictures: Sequence[str] = (),
        states: pdfdoc.PDFObject | None = None,
    ) -> None:
        """Write a form, packed already, with what it shows and the states it sets."""
        document = self._document
        document.objectcounter += 1
        number = document.objectcounter
        document.idToObjectNumberAndVersion[name] = number, 0
        document.idToObject[name] = None
        edges = " ".join(f"{edge:.6g}" for edge in box)
        words = (
            f"/Type/XObject/Subtype/Form/BBox[{edges}]"
            f"/Resources<<{self._resources_of(pictures, states)}>>"
        )
        self._add_packed(number, content, words)

    def _resources_of(self, pictures: Iterable[str], states: pdfdoc.PDFObject | None) -> str:
        said = [f"/Font {self._number(pdfdoc.BasicFonts)} 0 R"]
        names = list(dict.fromkeys(pictures))
        for picture in names:
            self._add_picture(picture)
        if names:
            refer = "".join(f"/{name} {self._number(name)} 0 R" for name in names)
            said.append(f"/XObject<<{refer}>>")
        if states:
            formatted: bytes = pdfdoc.format(states, self._document)
            said.append(f"/ExtGState {formatted.decode('latin-1')}")
        return "".join(said)

    def finish(self) -> None:
        """Write what is left, and where everything is."""
        document = self._document
        root, info = document.Reference(document.Catalog), document.Reference(document.info)
        number = 0
        while number < document.objectcounter:  # writing one may register others
            number += 1
            if number not in self._entries:
                self._add_registered(number)
        self._pack_waiting()
        size = document.objectcounter + 1
        digest = self._digest.hexdigest()[:32].upper()
        place = self._at
        self._entries[size] = (_PLAIN, place, 0)
        rows = (self._entries[number] for number in range(size + 1))
        table = b"".join(
            kind.to_bytes(1, "big") + where.to_bytes(4, "big") + index.to_bytes(2, "big")
            for kind, where, index in rows
        )
        self._put_stream(
            size,
            f"/Type/XRef/Size {size + 1}/W[1 4 2]/Root {self._text(root)}/Info {self._text(info)}"
            f"/ID[<{digest}><{digest}>]",
            table,
        )
        self._put(f"startxref\n{place}\n%%EOF\n".encode("ascii"))

    def _add_registered(self, number: int) -> None:
        document, thing = self._document, self._thing(number)
        content: bytes
        if thing is document.info:
            content = _info(thing)
        else:
            content = pdfdoc.format(thing, document, toplevel=1)
        readable = thing in (document.Catalog, document.info)
        self._add(number, content, alone=readable or content.endswith(b"endstream\n"))
        self._forget(document.numberToId[number])

    def _add(self, number: int, content: bytes, *, alone: bool = False) -> None:
        """`alone`: as it is, for streams and for what simple tools look for in the bytes."""
        if alone:
            self._entries[number] = (_PLAIN, self._at, 0)
            self._put(f"{number} 0 obj\n".encode("ascii") + content + b"\nendobj\n")
            return
        self._entries[number] = (_PACKED, 0, 0)  # its place is known when its stream is full
        self._waiting.append((number, content))
        if len(self._waiting) == _TOGETHER:
            self._pack_waiting()

    def _pack_waiting(self) -> None:
        if not self._waiting:
            return
        document = self._document
        document.objectcounter += 1
        stream = document.objectcounter
        places, at = [], 0
        for index, (number, content) in enumerate(self._waiting):
            places.append(f"{number} {at}")
            at += len(content) + 1
            self._entries[number] = (_PACKED, stream, index)
        head = " ".join(places).encode("ascii") + b"\n"
        body = b"\n".join(content for _, content in self._waiting)
        self._entries[stream] = (_PLAIN, self._at, 0)
        words = f"/Type/ObjStm/N {len(self._waiting)}/First {len(head)}"
        self._put_stream(stream, words, head + body)
        self._waiting.clear()

    def _put_stream(self, number: int, words: str, content: bytes) -> None:
        packed = zlib.compress(content, 9)
        head = f"{number} 0 obj\n<<{words}/Filter/FlateDecode/Length {len(packed)}>>stream\n"
        self._put(head.encode("ascii") + packed + b"\nendstream\nendobj\n")

    def _put(self, content: bytes) -> None:
        self._target.write(content)
        self._digest.update(content)
        self._at += len(content)

    def _thing(self, number: int) -> pdfdoc.PDFObject:
        return self._document.idToObject[self._document.numberToId[number]]

    def _forget(self, name: str) -> None:
        """Let the object go; its number stays known, for references to it."""
        self._document.idToObject[name] = None

    def _number(self, name: str) -> int:
        number: int = self._document.idToObjectNumberAndVersion[name][0]
        return number

    def _text(self, reference: pdfdoc.PDFObjectReference) -> str:
        text: bytes = reference.format(self._document)
        return text.decode("ascii")


def _info(info: pdfdoc.PDFInfo) -> bytes:
    """What a document says of itself, each character as it is, so that it is found in the bytes."""
    said = {
        "Author": info.author,
        "CreationDate": _NO_DATE,
        "Creator": info.creator,
        "Keywords": info.keywords,
        "ModDate": _NO_DATE,
        "Producer": info.producer,
        "Subject": info.subject,
        "Title": info.title,
    }
    entries = (
        b"/" + name.encode("ascii") + b" " + _string(text) for name, text in said.items() if text
    )
    return b"<<" + b"".join(entries) + b">>"


def _string(text: str) -> bytes:
    plain = text.encode("ascii") if text.isascii() else b"\xfe\xff" + text.encode("utf-16-be")
    return b"(" + _SPECIAL.sub(lambda found: _ESCAPES[found[0]], plain) + b")"
