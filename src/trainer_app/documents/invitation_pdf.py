"""Letters of invitation to a course, a page each, and the same words for an e-mail."""

from __future__ import annotations

from trainer_app.documents.course_heading import printed_line
from trainer_app.documents.letter_parts import draw_address, draw_signature, title_in_both
from trainer_app.documents.paper_page import MM, PaperPage, joined
from trainer_app.documents.paper_style import date_style, number
from trainer_app.documents.pdf_text import TextCanvas
from trainer_app.documents.texts import PaperTexts, paper_texts
from trainer_app.domain.languages import Language
from trainer_app.services.course_papers import Guest, InvitationPaper, Signatory
from trainer_app.services.papers import CourseHeading
from trainer_app.writing.dates import clock, day_range, long_date


class InvitationTemplate:
    """Draws a letter for each guest."""

    def __init__(self, canvas: TextCanvas, paper: InvitationPaper, language: Language) -> None:
        self._page = PaperPage(canvas, language)
        self._canvas, self._paper, self._language = canvas, paper, language

    def draw(self) -> None:
        """Draw all letters, each page closed."""
        for place, guest in enumerate(self._paper.guests, start=1):
            self._draw(guest, place)

    def _draw(self, guest: Guest, place: int) -> None:
        page, paper, heading = self._page, self._paper, self._paper.heading
        self._canvas.holder = guest.native_name or guest.latin_name
        page.draw_head(heading.academy, heading.academy_en, "invitation.title")
        facts = (
            ("letter.to", _name(guest)),
            ("", joined(guest.rank, guest.agency)),
            ("letter.subject", page.texts("invitation.subject_is", code=heading.code)),
        )
        y = draw_address(page, heading, paper.dated, facts) - 1 * MM
        for sentence in _sentences(paper, page.texts):
            y = page.draw_paragraph(sentence, y) - 3 * MM
        for one in paper.signatories[:1] or (Signatory(""),):
            draw_signature(page, page.left, y - 6 * MM, "letter.for_academy", one.name, one.title)
        printed = joined(heading.code, printed_line(heading, page.texts))
        page.draw_foot(printed, place, len(paper.guests))
        self._canvas.showPage()


def invitation_text(paper: InvitationPaper, language: Language) -> str:
    """Subject and text of an e-mail to everybody, ready to be pasted."""
    texts, heading = paper_texts(language), paper.heading
    lines = [
        texts("invitation.subject_is", code=heading.code),
        "",
        *_sentences(paper, texts),
        "",
        *(joined(one.name, one.title) for one in paper.signatories[:1]),
        heading.academy,
    ]
    return "\n".join(lines).strip() + "\n"


def _sentences(paper: InvitationPaper, texts: PaperTexts) -> list[str]:
    """What the academy says: the course, the first meeting, the language, what is asked for."""
    heading, language = paper.heading, texts.language
    style = date_style(language)
    said = [
        texts(
            "invitation.body",
            title=title_in_both(heading, language),
            place=_place(heading),
            dates=day_range(heading.starts_on, heading.ends_on, style),
        )
    ]
    if paper.begins_at is not None:
        key = "invitation.first_in" if paper.room else "invitation.first"
        day, time = long_date(paper.begins_at.date(), style), clock(paper.begins_at, style)
        said.append(texts(key, date=day, time=time, room=paper.room))
    spoken = texts(f"invitation.language.{paper.taught_in.value}")
    said.append(texts("invitation.taught_in", language=spoken))
    said.append(texts("invitation.to_complete", percent=number(paper.percent, language)))
    return [*said, texts("invitation.answer")]


def _place(heading: CourseHeading) -> str:
    return ", ".join(dict.fromkeys(filter(None, (heading.academy, heading.place))))


def _name(guest: Guest) -> str:
    name = guest.native_name or guest.latin_name
    return joined(name, guest.latin_name if guest.latin_name != name else "")
