"""What a certificate says: put together at issue, frozen as plain texts, and thawed again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.statement import Statement
from trainer_app.services.papers import CertificatePaper
from trainer_app.services.read_models.courses import (
    CourseFacts,
    CourseView,
    ParticipantOutcome,
)

_DATES = ("starts_on", "ends_on", "issued_on", "expires_on")


@dataclass(frozen=True, kw_only=True)
class PaperTerms:
    """What the papers of one issue have in common; `design` is the reference of a template."""

    design: str
    language: Language
    modules: Sequence[LocalizedText]
    day: date
    back: bool = False


def blank_paper(facts: CourseFacts, one: ParticipantOutcome, terms: PaperTerms) -> CertificatePaper:
    """The paper of a participant, before it has a number."""
    course: CourseView = facts.course
    row, person, language = course.row, one.participant, terms.language
    return CertificatePaper(
        template=terms.design,
        language=language,
        back=terms.back,
        holder_name=person.name or person.latin_name,
        holder_latin_name=person.latin_name if person.name else "",
        holder_rank=person.rank,
        holder_agency=person.agency,
        course_title=row.title.best(language),
        course_title_en=row.title.get(Language.ENGLISH) or "",
        course_code=row.code,
        academy_name=row.academy_name.best(language),
        academy_name_en=row.academy_name.get(Language.ENGLISH) or "",
        place=row.academy_city.best(language),
        starts_on=row.starts_on,
        ends_on=row.ends_on,
        hours=(one.standing.scheduled + 30) // 60,  # half an hour counts up
        issued_on=terms.day,
        signatory_1_name=course.signatory_1_name,
        signatory_1_title=course.signatory_1_title.best(language),
        signatory_2_name=course.signatory_2_name,
        signatory_2_title=course.signatory_2_title.best(language),
        modules=tuple(title.best(language) for title in terms.modules),
        programme_name=course.programme_name.best(language),
        country=course.academy_country,
        holder_photo=person.photo,
    )


def frozen_content(paper: CertificatePaper) -> tuple[tuple[str, str], ...]:
    """What the paper says, as plain texts that no later change can reach."""
    content: list[tuple[str, str]] = []
    for name, value in asdict(paper).items():
        if isinstance(value, tuple | list):
            content.extend((name, str(item)) for item in value)
        elif value not in {None, "", False}:
            content.append((name, value.isoformat() if isinstance(value, date) else str(value)))
    return tuple(content)


def thawed(content: tuple[tuple[str, str], ...]) -> CertificatePaper:
    """The paper that frozen content describes."""
    texts = {name: text for name, text in content if name != "modules"}
    dates = {name: date.fromisoformat(texts.pop(name)) for name in _DATES if name in texts}
    hours = texts.pop("hours", None)
    language = Language(texts.pop("language", "en"))
    texts.pop("specimen", None)
    back = texts.pop("back", "") == str(True)
    blank = CertificatePaper(
        language=language,
        holder_name=texts.pop("holder_name", ""),
        hours=None if hours is None else int(hours),
        back=back,
        modules=tuple(text for name, text in content if name == "modules"),
    )
    return replace(blank, **texts, **dates)  # type: ignore[arg-type]  # names come from frozen_content


def statement_of(paper: CertificatePaper, kind: CertificateKind, academy_code: str) -> Statement:
    """The claims that stand in the paper's code."""
    return Statement(
        number=paper.number,
        kind=kind,
        holder=paper.holder_name or paper.holder_latin_name,
        academy_code=academy_code,
        issued_on=paper.issued_on or date.min,
        course_code=paper.course_code,
        expires_on=paper.expires_on,
    )
