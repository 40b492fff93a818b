"""What a certificate says, line by line, from its values and the words of its language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from trainer_app.documents.paper_style import date_style, number
from trainer_app.documents.texts import PaperTexts, paper_texts
from trainer_app.domain.errors import TemplateUnknown
from trainer_app.domain.languages import Language
from trainer_app.services.papers import CertificatePaper
from trainer_app.writing.dates import day_range, long_date

TEMPLATES: Final = (
    "participation",
    "completion",
    "training-of-trainers",
    "trainer-certification",
)

_BETWEEN: Final = " · "


@dataclass(frozen=True, kw_only=True)
class CertificateWords:
    """The lines of one certificate from top to bottom; empty ones are not drawn."""

    academy: str
    programme: str
    heading: str
    heading_en: str
    lead_in: str
    holder: str
    holder_latin: str
    rank_and_agency: str
    before_title: str
    title: str
    title_en: str
    after_title: str
    details: str
    details_en: str
    issued: str
    expires: str
    specimen: str


def certificate_words(paper: CertificatePaper) -> CertificateWords:
    """The lines of this paper; those in English only where the paper is not.

    Raises:
        TemplateUnknown: There is no template of the paper's name.
    """
    if paper.template not in TEMPLATES:
        raise TemplateUnknown(name=paper.template)
    kind, native = paper.template, paper_texts(paper.language)
    style = date_style(paper.language)
    bilingual = paper.language is not Language.ENGLISH
    english = paper_texts(Language.ENGLISH)
    title = paper.course_title or paper.course_title_en or paper.programme_name
    code = paper.course_code
    return CertificateWords(
        academy=_joined(paper.academy_name, paper.academy_name_en),
        programme="" if paper.programme_name == title else paper.programme_name,
        heading=native(f"certificate.heading.{kind}"),
        heading_en=english(f"certificate.heading.{kind}") if bilingual else "",
        lead_in=native("certificate.lead_in"),
        holder=paper.holder_name or paper.holder_latin_name,
        holder_latin=_unless_same(paper.holder_latin_name, paper.holder_name),
        rank_and_agency=_joined(paper.holder_rank, paper.holder_agency),
        before_title=native(f"certificate.before_title.{kind}"),
        title=title,
        title_en=_unless_same(paper.course_title_en, title) if bilingual else "",
        after_title=native(f"certificate.after_title.{kind}"),
        details=_joined(_details(paper, native), paper.place, "" if bilingual else code),
        details_en=_joined(_details(paper, english), code) if bilingual else "",
        issued=native("certificate.issued", date=long_date(paper.issued_on, style))
        if paper.issued_on
        else "",
        expires=native("certificate.expires", date=long_date(paper.expires_on, style))
        if paper.expires_on
        else "",
        specimen=_joined("SPECIMEN", native("certificate.specimen") if bilingual else ""),
    )


def _details(paper: CertificatePaper, texts: PaperTexts) -> str:
    """Hours and days of the course: "42 hours · 16–27 November 2026"."""
    style = date_style(texts.language)
    hours = days = ""
    if paper.hours is not None:
        hours = texts("certificate.hours", hours=number(paper.hours, texts.language))
    first, last = paper.starts_on or paper.ends_on, paper.ends_on or paper.starts_on
    if first is not None and last is not None:
        days = day_range(first, last, style)
    return _joined(hours, days)


def _joined(*parts: str) -> str:
    return _BETWEEN.join(dict.fromkeys(part for part in parts if part))


def _unless_same(text: str, other: str) -> str:
    return "" if text == (other or text) else text
