"""Taking a curriculum package in: who signed it, what it changes, what was changed here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from trainer_app.domain.edition_difference import Fate, ModuleDifference
from trainer_app.domain.errors import AppError
from trainer_app.domain.package_merge import Standing
from trainer_app.services.curriculum_packages import CurriculumPackages
from trainer_app.services.package_review import PackageReview, PackageTaken, Part, PartKind
from trainer_app.services.ports import Progress
from trainer_app.ui.desk import Desk
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.theme import font_for
from trainer_app.ui.widgets.banner import Banner
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.chip import Chip
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

_WIDTH = MOST - 40
_MOST_LINES = 100


class PackageInPane(SidePane):
    """Nothing is taken before it was shown; what was changed here needs a tick of its own."""

    _ready = False

    def __init__(self, desk: Desk, packages: Callable[[], CurriculumPackages]) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk, self._packages = desk, packages
        self._path: Path | None = None
        self.review: PackageReview | None = None
        self.ticks: dict[str, QCheckBox] = {}
        look = desk.look
        self._refusal = Banner(look, " ", tone="warn", closable=False)
        self.signer = WrappedText(look, most=_WIDTH)
        self.compared = QCheckBox()
        self.found = WrappedText(look, weight=600, most=_WIDTH)
        self._parts: QWidget | None = None
        self._place = QVBoxLayout()
        self.left_out = WrappedText(look, ink="2", most=_WIDTH)
        self.button = Button(look, icon="download", kind=Kind.PRIMARY, on_click=self.take)
        for part in (self._refusal, self.signer, self.compared, self.found):
            self.body.addWidget(part)
            self.body.addSpacing(4)
        self.body.addLayout(self._place)
        self.body.addWidget(self.left_out)
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button)
        self.compared.toggled.connect(lambda _on: self._count())
        self._ready = True
        self.retranslateUi()
        self.hide()

    def begin(self, path: Path) -> None:
        """Check this file and show what it would change."""
        self._path = path
        self.compared.setChecked(False)
        self.show()
        self._show(None)

        def work(progress: Progress) -> PackageReview | AppError:
            try:
                return self._packages().review(path, progress)
            except AppError as error:
                return error

        verb = self.tr("Checking {file}").format(file=path.name)
        self._desk.run(work, owner=self, verb=verb, icon="package", on_done=self._show)

    @property
    def accepted(self) -> set[str]:
        """The parts that may be overwritten."""
        return {key for key, tick in self.ticks.items() if tick.isChecked()}

    @property
    def choice(self) -> PackageTaken | None:
        """What the ticks choose."""
        if self.review is None:
            return None
        return self._packages().choice(self.review, accept=self.accepted)

    def take(self) -> None:
        """Take in what is shown."""
        review, accepted = self.review, self.accepted
        if review is None:
            return
        key = review.fingerprint if self.compared.isChecked() else ""

        def work(progress: Progress) -> PackageTaken | AppError:
            try:
                return self._packages().take(
                    review, accept=accepted, accept_key=key, progress=progress
                )
            except AppError as error:
                return error

        verb = self.tr("Taking in {file}").format(file=review.path.name)
        self._desk.run(work, owner=self, verb=verb, icon="download", on_done=self._on_taken)

    def _on_taken(self, result: PackageTaken | AppError) -> None:
        if isinstance(result, AppError):
            self._refuse(result)
            return
        words = self.tr("%n part(s) taken in", "", len(result.taken))
        self._desk.done.emit(words, True)
        self.close_pane()

    def _refuse(self, error: AppError) -> None:
        self._refusal.sentence.setText(self._desk.words.error(error))
        self._refusal.show()

    # What is shown

    def _show(self, result: PackageReview | AppError | None) -> None:
        self.review = result if isinstance(result, PackageReview) else None
        self._refusal.setVisible(isinstance(result, AppError))
        if isinstance(result, AppError):
            self._refuse(result)
        review = self.review
        below = f"{review.content.code} {review.content.name}" if review else ""
        self.show_title(self.tr("Curriculum package"), below or (self._path or Path()).name)
        for part in (self.signer, self.found, self.left_out):
            part.setVisible(review is not None)
        self.compared.setVisible(review is not None and not review.known)
        self._show_signer()
        self._show_parts()
        self._count()

    def _show_signer(self) -> None:
        review = self.review
        if review is None:
            return
        signer = f"{review.signer.site_code} · {review.signer.site_name}"
        if review.known:
            words = self.tr("Signed by {signer}, whose key counts here. Not a byte was altered.")
            self.signer.setText(words.format(signer=signer))
        else:
            words = self.tr(
                "Whole, but signed with a key that is not known here: {fingerprint}, which says "
                "to be {signer}. Ask the sender for these sixteen signs by telephone."
            )
            told = words.format(fingerprint=review.fingerprint, signer=signer)
            self.signer.setText(told)

    def _show_parts(self) -> None:
        if self._parts is not None:
            self._parts.hide()
            self._parts.deleteLater()
        self.ticks = {}
        self._parts = QWidget()
        column = QVBoxLayout(self._parts)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(2)
        review = self.review
        if review is not None:
            for one in review.modules[:_MOST_LINES]:
                self._add_module(column, one)
            self._add_ticks(
                column, [one for one in review.parts if one.standing is Standing.CHANGED_HERE]
            )
        self._place.addWidget(self._parts)

    def _add_module(self, column: QVBoxLayout, one: ModuleDifference) -> None:
        look, words = self._desk.look, self._desk.words
        fates = {
            Fate.ADDED: (self.tr("new"), "ok", "plus"),
            Fate.REMOVED: (self.tr("not in the package"), "mute", "minus"),
            Fate.CHANGED: (self.tr("changed"), "info", "pen-line"),
        }
        column.addWidget(Chip(look, *fates[one.fate]))
        column.addWidget(WrappedText(look, f"{one.code} · {one.title}", most=_WIDTH, weight=600))
        if one.changes:
            said = "\n".join(words.reason(reason) for reason in one.changes)
            column.addWidget(WrappedText(look, said, most=_WIDTH, ink="2"))
        column.addSpacing(6)

    def _add_ticks(self, column: QVBoxLayout, parts: Sequence[Part]) -> None:
        offered = [part for part in parts if part.never is None]
        if not offered:
            return
        heading = self.tr("Changed here too. Ticked ones are overwritten:")
        column.addWidget(WrappedText(self._desk.look, heading, most=_WIDTH, weight=600))
        for part in offered:
            words = self._place_of(part)
            tick = QCheckBox(words)
            tick.setFont(font_for(words))
            tick.toggled.connect(lambda _on: self._count())
            self.ticks[part.key] = tick
            column.addWidget(tick)

    def _place_of(self, part: Part) -> str:
        kinds = {
            PartKind.CURRICULUM: self.tr("Name of the curriculum"),
            PartKind.EDITION: self.tr("Name and rules of the edition"),
            PartKind.STATE: self.tr("State of the edition"),
            PartKind.GROUPS: self.tr("Parts and what is in them"),
            PartKind.ORDER: self.tr("Order of the modules"),
            PartKind.MODULE: self.tr("Module {code}"),
            PartKind.TEXT: self.tr("Text of {code}"),
            PartKind.FILE: self.tr("File of {code}"),
        }
        language = NATIVE_NAMES[part.language] if part.language else ""
        name = part.name if part.kind is PartKind.FILE else ""
        words = kinds[part.kind].format(code=part.code)
        return " · ".join(one for one in (words, language, name) if one)

    def _count(self) -> None:
        """Say what would be taken, and what stays as it is."""
        review, choice, words = self.review, self.choice, self._desk.words
        taken = choice.taken if choice else ()
        believed = review is not None and (review.known or self.compared.isChecked())
        self.button.setEnabled(bool(taken) and believed)
        self.button.setText(self.tr("Take in %n part(s)", "", len(taken)))
        if review is None or choice is None:
            return
        if not review.parts:
            self.found.setText(self.tr("Nothing in this package differs from what is here"))
        else:
            kinds = Counter(one.kind for one in taken)
            counted = (
                self.tr("%n module(s)", "", kinds[PartKind.MODULE]),
                self.tr("%n text(s)", "", kinds[PartKind.TEXT]),
                self.tr("%n file(s)", "", kinds[PartKind.FILE]),
            )
            self.found.setText(" · ".join(counted))
        left = [f"{self._place_of(o.part)}: {words.reason(o.reason)}" for o in choice.left_out]
        left += [f"{term}: {words.reason(reason)}" for term, reason in review.terms]
        more = ["…"] if len(left) > _MOST_LINES else []
        self.left_out.setVisible(bool(left))
        self.left_out.setText("\n".join([self.tr("Left as it is"), *left[:_MOST_LINES], *more]))

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if self._ready:
            self.compared.setText(self.tr("The sender told me the same sixteen signs"))
            self.compared.setFont(font_for(self.compared.text()))
            ticked = self.accepted
            self._show(self.review)
            for key, tick in self.ticks.items():
                tick.setChecked(key in ticked)
