"""The press: numbers, signs and draws blank papers, outside of any transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from trainer_app.domain.certificate import Series, certificate_number
from trainer_app.domain.statement import Statement
from trainer_app.services.certificate_paper import statement_of
from trainer_app.services.papers import CertificatePaper, CertificatePrinter
from trainer_app.services.ports import Progress

Sign = Callable[[Statement], str]


@dataclass(frozen=True)
class Printed:
    """A finished paper and its file; no file where drawing was left for later."""

    paper: CertificatePaper
    file: bytes | None


class Press:
    """Numbers, signs and draws. Nothing here is lasting until the register takes it."""

    def __init__(
        self, sign: Sign, printer: CertificatePrinter, see_to_key: Callable[[], object]
    ) -> None:
        self._sign, self._printer, self._see_to_key = sign, printer, see_to_key

    def run(
        self,
        blanks: Sequence[CertificatePaper],
        series: Series,
        academy_code: str,
        progress: Progress,
        *,
        draw: bool = True,
    ) -> list[Printed]:
        """Finish the papers with the next numbers of the series, in their order.

        `progress` hears of every paper, and may stop the work between two of them.

        Raises:
            CharacterNotPrintable, TextDoesNotFit: a paper cannot be drawn; it says whose.
        """
        self._see_to_key()  # our own papers must be believed here
        first = series.upcoming
        made = []
        for at, blank in enumerate(blanks):
            number = certificate_number(academy_code, series.kind, series.year, first + at)
            paper = replace(blank, number=number)
            statement = statement_of(paper, series.kind, academy_code)
            paper = replace(paper, verify_code=self._sign(statement))
            made.append(Printed(paper, self._printer.drawn(paper) if draw else None))
            progress.report(at + 1, len(blanks), paper.holder_name)
        return made
