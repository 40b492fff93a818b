"""Sample programmes from a folder of TOML and CSV files, as `resources/samples/README.md` says."""

from __future__ import annotations

import csv
import io
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TypeVar

from trainer_app.domain.attendance import Mark, MarkValue
from trainer_app.domain.completion import TestKind
from trainer_app.domain.errors import SampleInvalid
from trainer_app.domain.languages import Language
from trainer_app.interchange.sample_fields import FieldReader
from trainer_app.services.sample_set import (
    SampleAcademy,
    SampleAgency,
    SampleCourse,
    SampleCurriculum,
    SampleEdition,
    SampleEnrolment,
    SampleMark,
    SamplePerson,
    SampleProgramme,
    SampleRank,
    SampleScore,
    SampleSet,
    SampleText,
    SampleTrainer,
)

T = TypeVar("T")
_LARGEST = 8_000_000  # bytes; the shipped files are far below
_LETTER = re.compile(r"(?P<letter>[PLARE])(?P<first>\d{1,4})?(?:/(?P<last>\d{1,4}))?")
_MADE_UP = re.compile(r"E\+(?P<on>\d{4}-\d{2}-\d{2}) (?P<task>\S.*)")
_PLAIN_MARKS = {"P": Mark.PRESENT, "A": Mark.ABSENT, "E": Mark.EXCUSED, "R": Mark.REMOTE}
_VERDICTS = {"pass": True, "fail": False}


@dataclass(frozen=True, kw_only=True)
class _TextDefaults:
    """The head of a language file: who reviewed its texts, and when."""

    reviewer: str = ""
    reviewed_on: date | None = None


class SampleFiles:
    """A folder of samples."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self) -> SampleSet:
        """Everything the folder holds.

        Raises:
            SampleInvalid: a file is missing, cannot be read or does not have the documented form.
        """
        manifest = self._toml("manifest.toml")
        anchor = manifest.get("anchor")
        if type(anchor) is not date:
            raise SampleInvalid(file="manifest.toml", what="anchor is not a date")
        return SampleSet(
            anchor=anchor,
            programmes=self._tables("programmes.toml", "programme", SampleProgramme),
            academies=self._tables("academies.toml", "academy", SampleAcademy),
            agencies=self._tables("lists.toml", "agency", SampleAgency),
            ranks=self._tables("lists.toml", "rank", SampleRank),
            curricula=tuple(
                self._curriculum(path.parent)
                for path in sorted(self._folder.glob("curricula/*/curriculum.toml"))
            ),
            people=self._rows("people.csv", SamplePerson),
            trainers=self._rows("trainers.csv", SampleTrainer),
            courses=tuple(
                self._course(path) for path in sorted(self._folder.glob("courses/*.toml"))
            ),
        )

    def _curriculum(self, folder: Path) -> SampleCurriculum:
        file = self._name(folder / "curriculum.toml")
        curriculum = FieldReader(file).fill(SampleCurriculum, self._toml(file), "curriculum")
        editions = [self._edition(path.parent) for path in sorted(folder.glob("*/edition.toml"))]
        return replace(curriculum, editions=tuple(editions))

    def _edition(self, folder: Path) -> SampleEdition:
        file = self._name(folder / "edition.toml")
        edition = FieldReader(file).fill(SampleEdition, self._toml(file), "edition")
        codes = [module.code for module in edition.module]
        texts = [
            text
            for language in Language
            for text in self._texts(folder / f"{language.value}.toml", language, codes)
        ]
        return replace(edition, texts=tuple(texts))

    def _texts(
        self, path: Path, language: Language, codes: list[str]
    ) -> Iterable[tuple[str, Language, SampleText]]:
        if not path.exists():
            return
        file = self._name(path)
        reader = FieldReader(file)
        tables = self._toml(file)
        defaults = reader.fill(_TextDefaults, tables.pop("defaults", {}), "defaults")
        for code, table in tables.items():
            if code not in codes:
                raise reader.refuse(f"the edition has no module {code!r}")
            text = reader.fill(SampleText, table, code)
            if text.status == "approved" and not text.reviewer:
                text = replace(text, reviewer=defaults.reviewer, reviewed_on=defaults.reviewed_on)
            yield code, language, text

    def _course(self, path: Path) -> SampleCourse:
        file = self._name(path)
        course = FieldReader(file).fill(SampleCourse, self._toml(file), "course")
        attendance = f"attendance/{path.stem}.csv"
        if not (self._folder / attendance).exists():
            return course
        keys = {session.key for session in course.session}
        rows = [
            _enrolment(FieldReader(attendance, text_only=True), number, row, keys)
            for number, row in self._lines(attendance)
        ]
        return replace(course, enrolments=tuple(rows))

    def _tables(self, file: str, name: str, kind: type[T]) -> tuple[T, ...]:
        reader = FieldReader(file)
        tables = self._toml(file).get(name, [])
        if not isinstance(tables, list):
            raise reader.refuse(f"{name} is not a list of tables")
        return tuple(reader.fill(kind, one, f"{name} {n}") for n, one in enumerate(tables, 1))

    def _rows(self, file: str, kind: type[T]) -> tuple[T, ...]:
        reader = FieldReader(file, text_only=True)
        return tuple(reader.fill(kind, row, f"line {n}") for n, row in self._lines(file))

    def _toml(self, file: str) -> dict[str, object]:
        try:
            return tomllib.loads(self._text(file))
        except tomllib.TOMLDecodeError as error:
            raise SampleInvalid(file=file, what=str(error)) from error
        except RecursionError as error:
            raise SampleInvalid(file=file, what="it is nested too deeply") from error

    def _lines(self, file: str) -> list[tuple[int, dict[str, str]]]:
        """The rows of a CSV file by heading, with their line numbers."""
        try:
            lines = list(csv.reader(io.StringIO(self._text(file)), strict=True))
        except csv.Error as error:
            raise SampleInvalid(file=file, what=str(error)) from error
        headings = lines[0] if lines else []
        if len(set(headings)) != len(headings) or not headings:
            raise SampleInvalid(file=file, what="the headings are missing or not unique")
        wrong = [n for n, line in enumerate(lines, 1) if len(line) != len(headings)]
        if wrong:
            raise SampleInvalid(file=file, what=f"line {wrong[0]} has not one value per heading")
        pairs = enumerate(lines[1:], 2)
        return [(n, dict(zip(headings, line, strict=True))) for n, line in pairs]

    def _text(self, file: str) -> str:
        path = self._folder / file
        try:
            data = path.read_bytes() if path.stat().st_size <= _LARGEST else None
        except OSError as error:
            raise SampleInvalid(file=file, what="it cannot be read") from error
        if data is None:
            raise SampleInvalid(file=file, what="it is too large")
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise SampleInvalid(file=file, what="it is not UTF-8 text") from error
        if "\0" in text:
            raise SampleInvalid(file=file, what="it is not text")
        return unicodedata.normalize("NFC", text.replace("\r\n", "\n"))

    def _name(self, path: Path) -> str:
        return path.relative_to(self._folder).as_posix()


def _enrolment(
    reader: FieldReader, number: int, row: Mapping[str, str], sessions: set[str]
) -> SampleEnrolment:
    """One participant: the named columns, then one column a test, then one a session."""
    place = f"line {number}"
    names = {one.name for one in fields(SampleEnrolment)} - {"marks", "scores"}
    tests = {kind.value for kind in TestKind}
    for name in row:
        if name not in names | tests | sessions:
            raise reader.refuse(f"unknown column {name!r}")
    facts = {name: text for name, text in row.items() if name in names}
    return replace(
        reader.fill(SampleEnrolment, facts, place),
        marks=tuple(
            _mark(reader, f"{place}, {name}", name, row[name])
            for name in row
            if name in sessions and row[name]
        ),
        scores=tuple(
            _score(reader, f"{place}, {name}", TestKind(name), row[name])
            for name in row
            if name in tests and row[name]
        ),
    )


def _mark(reader: FieldReader, place: str, session: str, text: str) -> SampleMark:
    """P, A, E, R, R45 (connected), L15 (late), L15/10 (and left early), "E+day task" (made up)."""
    made_up = _MADE_UP.fullmatch(text)
    if made_up:
        try:
            day = date.fromisoformat(made_up["on"])
        except ValueError:
            raise reader.refuse(f"{place}: {text!r} has no valid day") from None
        value = MarkValue(mark=Mark.EXCUSED, made_up=True)
        return SampleMark(
            session=session, value=value, made_up_on=day, made_up_task=made_up["task"]
        )
    found = _LETTER.fullmatch(text)
    if found is None or (found["first"] and found["letter"] not in "LR"):
        raise reader.refuse(f"{place}: {text!r} is not a mark")
    first, last = int(found["first"] or 0), int(found["last"] or 0)
    if found["letter"] == "L":
        return SampleMark(
            session=session,
            value=MarkValue(mark=Mark.LATE, missed_start=first, missed_end=last),
        )
    connected = first if found["letter"] == "R" and found["first"] else None
    mark = _PLAIN_MARKS[found["letter"]]
    return SampleMark(session=session, value=MarkValue(mark=mark, connected=connected))


def _score(reader: FieldReader, place: str, kind: TestKind, text: str) -> SampleScore:
    if kind is TestKind.PRACTICAL:
        if text not in _VERDICTS:
            raise reader.refuse(f"{place}: {text!r} is neither pass nor fail")
        return SampleScore(kind=kind, passed=_VERDICTS[text])
    try:
        points = Decimal(text)
    except InvalidOperation:
        raise reader.refuse(f"{place}: {text!r} is no number") from None
    if not points.is_finite():
        raise reader.refuse(f"{place}: {text!r} is no number")
    return SampleScore(kind=kind, points=points)
