"""One answer of a check: what was found, what the code states, and what to compare."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from trainer_app.domain.statement import Verdict, fingerprint
from trainer_app.ui.certificates.verdict_words import answer_next, answer_state
from trainer_app.ui.common_words import certificate_kind
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.icon_label import IconLabel
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.wrapped_text import WrappedText


class VerdictCard(QFrame):
    """Made for one verdict; another verdict gets another card."""

    def __init__(
        self,
        desk: Desk,
        verdict: Verdict,
        *,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.verdict = verdict
        self.setProperty("panel", "well")
        words, tone, icon = answer_state(verdict.answer)
        self.setAccessibleName(words)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(IconLabel(desk.look, icon, tone, 20))
        head.addWidget(Label(words, size=15, weight=600, ink=tone if tone != "mute" else "1"), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(4)
        column.addLayout(head)
        if several:
            page = self.tr("Page {number}").format(number=verdict.page)
            column.addWidget(Label(page, size=12, ink="3"))
        column.addWidget(WrappedText(desk.look, answer_next(verdict.answer), ink="2"))
        for caption, text in self._facts():
            column.addSpacing(4)
            column.addWidget(Label(caption, size=12, ink="3"))
            column.addWidget(WrappedText(desk.look, text))

    def _facts(self) -> Sequence[tuple[str, str]]:
        """Caption and text of all that is known, the name first."""
        verdict, words = self.verdict, self._desk.words
        if verdict.signed is None:
            return ()
        said = verdict.signed.statement
        facts = [
            (self.tr("Holder"), said.holder),
            (self.tr("Number"), said.number),
            (self.tr("Kind"), certificate_kind(said.kind)),
            (self.tr("Course"), " · ".join(filter(None, (said.course_code, said.academy_code)))),
            (self.tr("Issued"), words.long_date(said.issued_on)),
        ]
        if said.expires_on:
            facts.append((self.tr("Expires"), words.long_date(said.expires_on)))
        if verdict.differs:
            names = {"holder": self.tr("name"), "number": self.tr("number")}
            told = ", ".join(names[one] for one in verdict.differs)
            facts.insert(0, (self.tr("The paper itself says another"), told))
        if verdict.void is not None:
            told = words.long_date(verdict.void.on) if verdict.void.on else ""
            facts.insert(0, (self.tr("Since"), " · ".join(filter(None, (told, verdict.void.by)))))
        key = fingerprint(verdict.signed.key_id)
        signer = f"{verdict.key.site_name} · {key}" if verdict.key else key
        facts.append((self.tr("Signed with"), signer))
        if verdict.as_of is not None:
            facts.append((self.tr("Register as of"), words.long_date(verdict.as_of)))
        elif verdict.key is not None:
            facts.append(
                (
                    self.tr("Register"),
                    self.tr("No list of void numbers of this site is known here."),
                )
            )
        return facts
