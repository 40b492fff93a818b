"""Texts for translators as a workbook: a sheet for each language, English beside the translation.

What finds each text again stands in hidden columns, and above the first of them what the sheet is
of; so rows may be sorted, columns added and sheets renamed. English is locked, without a password.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openpyxl.styles import Alignment, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from trainer_app.documents.about_sheet import add_about
from trainer_app.documents.course_heading import both
from trainer_app.documents.sheet import (
    Column,
    Kind,
    Value,
    book_bytes,
    fill_sheet,
    font_for,
    new_book,
    put_text,
    sheet_cell,
)
from trainer_app.documents.texts import PaperTexts, paper_texts
from trainer_app.domain.curriculum import TextStatus
from trainer_app.domain.languages import Language
from trainer_app.services.papers import Origin
from trainer_app.services.translation_packages import Package, PackagedModule, PackagedPiece

_COLUMNS: Final[tuple[tuple[str, float, Kind], ...]] = (
    ("translations.module", 12, "text"),
    ("translations.part", 20, "text"),
    ("translations.english", 50, "text"),
    ("translations.translation", 62, "text"),
    ("translations.note", 30, "text"),
    ("translations.key", 20, "text"),
    ("translations.source_revision", 10, "count"),
    ("translations.revision", 10, "count"),
)
_TRANSLATION, _NOTE, _KEY = 4, 5, 6  # columns, from 1
_GREY: Final = PatternFill("solid", fgColor="FFF1F2F4")
_SUB_ITEM: Final = "\u2003"  # an em space stands before the name of a sub-item


def translations_workbook(packages: Sequence[Package], origin: Origin) -> bytes:
    """A sheet for each package; headings in its language and in English."""
    book, sheet = new_book()
    rows = 0
    for number, package in enumerate(packages):
        if number:
            sheet = book.create_sheet()
        rows += _fill(sheet, package)
    language = packages[0].language if len(packages) == 1 else Language.ENGLISH
    add_about(book, paper_texts(language), "translations", origin, rows=rows)
    return book_bytes(book, origin.printed_at)


def _fill(sheet: Worksheet, package: Package) -> int:
    texts, english = paper_texts(package.language), paper_texts(Language.ENGLISH)
    rows = [_row(module, piece, texts) for module in package.modules for piece in module.pieces]
    title = f"{package.title.best(package.language)} · {package.edition_name}"
    above = [both("translations.title", package.language), title]
    fill_sheet(
        sheet,
        title=f"{texts('translations.language')} ({package.language.value})",
        above=above,
        columns=[Column(texts(key), english(key), width, kind) for key, width, kind in _COLUMNS],
        rows=rows,
        table=f"Translations_{package.language.value}",
    )
    put_text(sheet_cell(sheet, 1, _KEY), _marker(package))
    header = len(above) + 2
    sheet.freeze_panes = sheet_cell(sheet, header + 1, 1)
    _dress(sheet, range(header + 1, header + 1 + len(rows)), texts)
    _protect(sheet)
    return len(rows)


def _row(module: PackagedModule, piece: PackagedPiece, texts: PaperTexts) -> tuple[Value, ...]:
    outdated = module.status is TextStatus.OUTDATED
    return (
        module.code,
        _part(piece, texts),
        piece.source or "",
        piece.target or None,
        texts("translations.outdated") if outdated else "",
        f"{module.code}.{piece.key}",
        module.source_revision,
        module.revision,
    )


def _part(piece: PackagedPiece, texts: PaperTexts) -> str:
    part, _, number = piece.key.partition("-")
    return _SUB_ITEM * piece.depth + texts(f"translations.part.{part}", number=number)


def _marker(package: Package) -> str:
    """What the sheet is of, for the reader: language, id of the edition, edition."""
    identity = str(package.edition_id or "-")
    return f"trainer-app {package.language.value} {identity} {package.edition}"


def _dress(sheet: Worksheet, rows: range, texts: PaperTexts) -> None:
    """Grey and locked is what stays, white what is to be written; text stays what was typed."""
    native = font_for(texts("translations.translation"))
    for row in rows:
        for column in range(1, len(_COLUMNS) + 1):
            cell = sheet_cell(sheet, row, column)
            cell.alignment = Alignment(wrap_text=column != _KEY, vertical="top")
            if column in {_TRANSLATION, _NOTE}:
                cell.protection = Protection(locked=False)
            else:
                cell.fill = _GREY
        sheet_cell(sheet, row, _TRANSLATION).font = native
    for column in range(_KEY, len(_COLUMNS) + 1):
        sheet.column_dimensions[get_column_letter(column)].hidden = True


def _protect(sheet: Worksheet) -> None:
    """Against slips only: there is no password, and everything but English may be arranged."""
    protection = sheet.protection
    protection.sheet = True
    for allowed in ("formatCells", "formatColumns", "formatRows", "sort", "autoFilter"):
        setattr(protection, allowed, False)  # the file says what is forbidden
    protection.insertColumns = False
