"""Which paper of a course fits a design worst, and what that means for each element."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from trainer_app.services.designs import Design
from trainer_app.services.papers import CertificatePaper
from trainer_app.services.trial_papers import TrialPapers, WorstCase
from trainer_app.ui.desk import Desk


class HardestCase(QObject):
    """Tries every paper behind the screen; what was found is forgotten with the papers."""

    found = Signal(object)  # WorstCase
    changed = Signal()  # what is known of the elements

    def __init__(self, desk: Desk, trials: Callable[[], TrialPapers], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._trials = desk, trials
        self._papers: Sequence[CertificatePaper] = ()
        self.worst: WorstCase | None = None

    def find(self, papers: Sequence[CertificatePaper], design: Design) -> None:
        """Try these papers; `found` tells of it unless others were shown meanwhile."""
        self._papers = papers
        self._desk.run(
            lambda progress: self._trials().worst(papers, design, progress),
            owner=self,
            verb=self.tr("Looking for the hardest case"),
            on_done=lambda worst: self._on_found(worst, papers),
        )

    def forget(self) -> None:
        """What was found among other papers says nothing about these."""
        self.worst, self._papers = None, ()
        self.changed.emit()

    def said_of(self, element: str) -> str:
        """How the hardest case fares with an element; "" if nothing is known."""
        fit = self.worst.fits.get(element) if self.worst else None
        if fit is None:
            return ""
        if fit.refused is not None:
            words = self.tr("Does not fit for {name}: {why}")
            return words.format(name=fit.holder, why=self._desk.words.error(fit.refused))
        if fit.size is None:
            return ""
        words = self.tr("The longest of this course fits at {size} pt: {name}")
        return words.format(size=f"{fit.size:g}", name=fit.holder)

    def _on_found(self, worst: WorstCase | None, papers: Sequence[CertificatePaper]) -> None:
        if papers is not self._papers:
            return  # another course or language was chosen meanwhile
        self.worst = worst
        if worst is not None:
            self.found.emit(worst)
            if not any(fit.refused for fit in worst.fits.values()):
                self._desk.done.emit(self.tr("Everything fits for everybody in this course"), False)
        self.changed.emit()
