"""Reading a nomination file: header by meaning, rows by rules, nothing taken wrongly in silence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from trainer_app.domain.languages import Language
from trainer_app.domain.nomination import Corrections, sender_of
from trainer_app.domain.person import Sex
from trainer_app.interchange.cell_values import (
    DateOrder,
    Found,
    begins_like_a_formula,
    birth_date_of,
    cleaned,
    date_order,
    email_of,
    id_number_of,
    is_nothing,
    phone_of,
    sex_of,
)
from trainer_app.interchange.converted_grids import in_unicode
from trainer_app.interchange.corrections import corrected_grid, corrected_header, fields_of
from trainer_app.interchange.grids import EMPTY, Cell, Grid, UnreadableFile
from trainer_app.interchange.heading_evidence import with_evidence
from trainer_app.interchange.heading_words import (
    BORN,
    EMAIL,
    FAMILY,
    GIVEN,
    IDENTITY,
    LATIN,
    MIDDLE,
    NAME,
    PHONE,
    RANK,
    SEX,
    TITLE,
    TOTALS,
)
from trainer_app.interchange.headings import Header, find_header
from trainer_app.interchange.name_cells import (
    honorific_in,
    is_native,
    name_keys,
    put_together,
    split_name,
    surname_first,
    with_middle,
)
from trainer_app.interchange.spreadsheet_files import read_grids
from trainer_app.services.nominations import NominationRow, RejectedRow, RosterReading
from trainer_app.writing.folding import stored

_AS_IT_IS: Final = Corrections()
_EVIDENCE: Final = ("birth_date", "id_number", "email", "phone")


def read_roster(
    path: Path, language: Language | None = None, corrections: Corrections = _AS_IT_IS
) -> RosterReading:
    """Read a nomination file; whatever is wrong with it becomes a code, never an exception."""
    try:
        grids = [corrected_grid(one, corrections) for one in read_grids(path)]
        return _read(grids, language, corrections, serials=path.suffix.lower() != ".csv")
    except UnreadableFile as error:
        return RosterReading(file_problem=error.problem)
    except OSError:
        return RosterReading(file_problem="corrupt_file")


def _read(
    grids: list[Grid], language: Language | None, corrections: Corrections, *, serials: bool
) -> RosterReading:
    if not any(grid.rows for grid in grids):
        raise UnreadableFile("empty_file")
    for grid in grids:
        decoded, header, converted = _understood(grid)
        if header is None:
            continue
        if language is not None:
            header = replace(header, language=language)
        header = corrected_header(header, corrections)
        reading = _Sheet(decoded, grid if converted else None, header, serials=serials).read()
        if not reading.rows and not reading.rejected:
            raise UnreadableFile("empty_file")
        return reading
    raise UnreadableFile("no_header_found")


def _understood(grid: Grid) -> tuple[Grid, Header | None, bool]:
    """The grid in Unicode with its header; the whole sheet is judged, not one cell."""
    decoded, how = in_unicode(grid, _language_of)
    header = find_header(decoded)
    return decoded, with_evidence(header, decoded) if header else None, bool(how)


def _language_of(grid: Grid) -> Language | None:
    header = find_header(grid)
    return header.language if header else None


@dataclass(frozen=True)
class _Line:
    """A row of the sheet, by field."""

    number: int
    cells: dict[str, Cell]

    def cell(self, field: str) -> Cell:
        return self.cells.get(field, EMPTY)


class _Sheet:
    """One sheet with its header, being read."""

    def __init__(self, grid: Grid, original: Grid | None, header: Header, *, serials: bool) -> None:
        self._grid, self._original, self._header = grid, original, header
        self._serials, self._language = serials, header.language
        self._order = DateOrder.UNSETTLED

    def read(self) -> RosterReading:
        lines, sections, skipped = self._sorted_rows()
        born = [cleaned(line.cell(BORN)).text for line in lines]
        self._order = date_order(self._language, self._header.text_of(BORN), born)
        rows: list[NominationRow] = []
        rejected: list[RejectedRow] = []
        earlier = _Earlier()
        for line in lines:
            row = self._participant(line, sections.get(line.number))
            if isinstance(row, RejectedRow):
                rejected.append(row)
            elif earlier.has(row):
                rejected.append(
                    RejectedRow(source_row=row.source_row, problems=("duplicate_in_file",))
                )
            else:
                rows.append(row)
                earlier.add(row)
        taken = {line.number for line in lines}
        return RosterReading(
            rows=tuple(rows),
            rejected=tuple(rejected),
            skipped_rows=tuple(skipped),
            language=self._language,
            headings=self._headings(),
            sender=sender_of(self._header.texts),
            fields=fields_of(self._header, len(self._headings())),
            cells={number: self._texts(number) for number in sorted(taken)},
        )

    def _headings(self) -> tuple[str, ...]:
        row = self._grid.rows.get(self._header.last_row, ())
        width = max(len(row), len(self._header.texts))
        texts = [stored(row[place].text) if place < len(row) else "" for place in range(width)]
        return tuple(
            text or (self._header.texts[place] if place < len(self._header.texts) else "")
            for place, text in enumerate(texts)
        )

    def _texts(self, number: int) -> tuple[str, ...]:
        return tuple(stored(cell.text) for cell in self._grid.rows[number])

    def _sorted_rows(self) -> tuple[list[_Line], dict[int, str], list[int]]:
        """Participants, the section each stands in, and every other row."""
        lines: list[_Line] = []
        headings: dict[int, str] = {}
        after_total = False
        for number, row in self._grid.cells():
            if number <= self._header.last_row or after_total:
                continue
            filled = [c for c in row if c.value is not None and not is_nothing(c.text.strip())]
            after_total = self._is_total(filled)
            if after_total:
                continue
            known = {
                field: row[column]
                for field, column in self._header.fields.items()
                if column < len(row) and not is_nothing(row[column].text.strip())
            }
            if len(known) >= 2:  # noqa: PLR2004 (rule: two filled cells make a participant)
                lines.append(_Line(number, known))
            elif len(filled) == 1 and not _is_number(filled[0]):
                headings[number] = cleaned(filled[0]).text
        taken = {line.number for line in lines}
        last = max(self._grid.rows)
        skipped = [number for number in range(1, last + 1) if number not in taken]
        return lines, self._sections(lines, headings), skipped

    def _sections(self, lines: list[_Line], headings: dict[int, str]) -> dict[int, str]:
        """For each participant the section heading above, where there is no organisation column."""
        if self._header.has_organisation or not lines:
            return {}
        sections: dict[int, str] = {}
        for line in lines:
            above = [number for number in headings if number < line.number]
            if above:
                sections[line.number] = headings[max(above)]
        return sections

    def _is_total(self, filled: list[Cell]) -> bool:
        texts = [cell.text.strip().casefold() for cell in filled if not _is_number(cell)]
        return (
            bool(texts)
            and any(
                texts[0] == total or texts[0].startswith((f"{total} ", f"{total}:", f"{total}("))
                for total in TOTALS
            )
        ) or (
            bool(texts)
            and any(
                not total.isascii() and texts[0].startswith(total) and len(filled) <= 3  # noqa: PLR2004
                for total in TOTALS
            )
        )

    def _participant(self, line: _Line, section: str | None) -> NominationRow | RejectedRow:
        codes: set[str] = set()
        texts = {field: cleaned(cell) for field, cell in line.cells.items()}
        for field in (NAME, LATIN, FAMILY, GIVEN):
            if field in texts and texts[field].too_long:
                return RejectedRow(source_row=line.number, problems=("unsafe_content",))
        for field, found in texts.items():
            unsafe = found.unsafe or (
                field not in {BORN, IDENTITY, SEX, TITLE, PHONE}
                and begins_like_a_formula(found.text)
            )
            if field == PHONE and found.text.startswith(("=", "-", "@")):
                unsafe = True
            if unsafe:
                codes.add("unsafe_content")
        row = self._names(line, texts)
        if not (row.native_name or row.latin_name):
            return RejectedRow(source_row=line.number, problems=("missing_name",))
        row = self._facts(line, texts, row, codes)
        row = replace(row, agency=row.agency or section)
        if self._original is not None and self._was_converted(line):
            codes.add("legacy_encoding_converted")
        return replace(row, problems=tuple(sorted(codes)))

    def _was_converted(self, line: _Line) -> bool:
        assert self._original is not None  # only asked of converted sheets
        before, after = self._original.rows[line.number], self._grid.rows[line.number]
        columns = [c for f, c in self._header.fields.items() if f in line.cells]
        return any(before[column].value != after[column].value for column in columns)

    def _names(self, line: _Line, texts: dict[str, Found]) -> NominationRow:
        language = self._language
        row = NominationRow(source_row=line.number)
        rank, sex = self._rank_column(texts)
        family, given = _text(texts, FAMILY), _text(texts, GIVEN)
        full, latin = _text(texts, NAME), _text(texts, LATIN)
        unsafe = any(begins_like_a_formula(t) for t in (full, latin, family, given))
        if given and not unsafe:
            split = split_name(given, language)
            rank, sex, given = rank or split.rank or "", sex or split.sex, split.name
            given = with_middle(given, _text(texts, MIDDLE), language)
        if family or given:
            row = replace(row, family_name=family or None, given_name=given or None)
            full = full or put_together(family, given, language)
        elif full and not unsafe:
            split = split_name(full, language)
            rank, sex, full = rank or split.rank or "", sex or split.sex, split.name
            parts = surname_first(full) if language is Language.ENGLISH else None
            if parts:
                row = replace(row, family_name=parts[0], given_name=parts[1])
                full = put_together(*parts, language)
        if latin and not unsafe:
            split = split_name(latin, language)
            rank, sex, latin = rank or split.rank or "", sex or split.sex, split.name
        native = is_native(full) or (full and language is Language.VIETNAMESE)
        if not sex or SEX in self._header.fields:
            sex = Sex.UNSPECIFIED
        return replace(
            row,
            native_name=(full if native else "") or None,
            latin_name=(latin or ("" if native else full)) or None,
            rank=rank or None,
            sex=sex,
        )

    def _rank_column(self, texts: dict[str, Found]) -> tuple[str, Sex | None]:
        """The rank of its column; an honorific there, or in a title column, only tells the sex."""
        rank, sex = _text(texts, RANK), None
        told = honorific_in(rank) if rank else None
        if told is not None:
            rank, sex = "", told
        title = _text(texts, TITLE)
        if title and (told := honorific_in(title)) is not None:
            sex = sex or told
        return rank, sex if sex is not Sex.UNSPECIFIED else None

    def _facts(
        self, line: _Line, texts: dict[str, Found], row: NominationRow, codes: set[str]
    ) -> NominationRow:
        sex = row.sex
        if SEX in self._header.fields:
            sex, problem = sex_of(_text(texts, SEX))
            codes.update({problem} if problem else ())
        born, more = self._birth_date(line, texts)
        codes |= more
        email, more = email_of(_safe(texts, EMAIL))
        codes |= more | _refused(texts, EMAIL, "bad_email")
        phone, more = phone_of(_safe(texts, PHONE), self._language)
        codes |= more | _refused(texts, PHONE, "bad_phone")
        number, more = id_number_of(_text(texts, IDENTITY))
        codes |= more
        return replace(
            row,
            sex=sex,
            birth_date=born,
            email=email,
            phone=phone,
            id_number=number,
            agency=_text(texts, "agency") or None,
            unit=_text(texts, "unit") or None,
        )

    def _birth_date(self, line: _Line, texts: dict[str, Found]) -> tuple[date | None, set[str]]:
        found = texts.get(BORN)
        if found is None:
            return None, set()
        if line.cell(BORN).formula or found.text.startswith("="):
            return None, {"bad_date"}
        return birth_date_of(line.cell(BORN), found.text, self._order, serials=self._serials)


def _text(texts: dict[str, Found], field: str) -> str:
    return texts[field].text if field in texts else ""


def _safe(texts: dict[str, Found], field: str) -> str:
    text = _text(texts, field)
    return "" if text.startswith("=") else text


def _refused(texts: dict[str, Found], field: str, code: str) -> set[str]:
    return {code} if _text(texts, field).startswith("=") else set()


def _is_number(cell: Cell) -> bool:
    return isinstance(cell.value, float) or cell.text.strip().rstrip(".").isdecimal()


class _Earlier:
    """The people above, found by their names at once however long the list is."""

    def __init__(self) -> None:
        self._by_name: dict[str, list[NominationRow]] = {}

    def has(self, row: NominationRow) -> bool:
        """Whether one of them is the same person, on the evidence of one more equal value."""
        named = (one for key in _keys(row) for one in self._by_name.get(key, ()))
        return any(_same_person(row, one) for one in named)

    def add(self, row: NominationRow) -> None:
        """Remember a person."""
        for key in _keys(row):
            self._by_name.setdefault(key, []).append(row)


def _same_person(row: NominationRow, one: NominationRow) -> bool:
    if row.birth_date and one.birth_date and row.birth_date != one.birth_date:
        return False
    pairs = ((getattr(row, name), getattr(one, name)) for name in _EVIDENCE)
    return any(mine and mine == theirs for mine, theirs in pairs)


def _keys(row: NominationRow) -> frozenset[str]:
    return name_keys(row.native_name or "") | name_keys(row.latin_name or "")
