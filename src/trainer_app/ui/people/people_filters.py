"""Among whom the registry is searched: three small choices beside the search."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from trainer_app.domain.person import Sex
from trainer_app.services.read_models.registry import Among, Which
from trainer_app.ui.common_words import sex_words
from trainer_app.ui.countries import country_options
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.choice_box import ChoiceBox


class PeopleFilters(QWidget):
    """Which people, of which sex, from where."""

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.which = ChoiceBox(desk.look, as_wide_as_words=True)
        self.sex = ChoiceBox(desk.look, as_wide_as_words=True)
        self.country = ChoiceBox(desk.look, as_wide_as_words=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for box in (self.which, self.sex, self.country):
            row.addWidget(box)
            box.activated.connect(lambda _at: self.changed.emit())
        self.retranslateUi()

    @property
    def among(self) -> Among:
        """What is chosen."""
        which, sex, country = self.which.chosen, self.sex.chosen, self.country.chosen
        return Among(
            which=which if isinstance(which, Which) else Which.ALL,
            sex=sex if isinstance(sex, Sex) else None,
            country=country if isinstance(country, str) else "",
            due_by=self._desk.today(),
        )

    def choose(self, which: Which) -> None:
        """Show these people."""
        self.which.choose(which)
        self.changed.emit()

    def clear(self) -> None:
        """Everybody."""
        for box, first in ((self.which, Which.ALL), (self.sex, None), (self.country, "")):
            box.choose(first)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.which.offer(
            [
                (Which.ALL, self.tr("Everybody")),
                (Which.TRAINERS, self.tr("Trainers")),
                (Which.IN_NO_COURSE, self.tr("In no course")),
                (Which.ALIASED, self.tr("With an alias")),
                (Which.DUE, self.tr("To be kept no longer")),
                (Which.ANONYMISED, self.tr("Anonymised")),
            ]
        )
        sexes: list[tuple[object, str]] = [(None, self.tr("Any sex"))]
        self.sex.offer(sexes + [(one, sex_words(one)) for one in Sex])
        countries: list[tuple[object, str]] = [("", self.tr("Any country"))]
        self.country.offer(countries + country_options())
        for box, words in (
            (self.which, self.tr("Which people")),
            (self.sex, self.tr("Sex")),
            (self.country, self.tr("Country")),
        ):
            box.setAccessibleName(words)
