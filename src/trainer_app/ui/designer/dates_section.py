"""How the dates in a text are written."""

from __future__ import annotations

from trainer_app.domain.template import DATE_FIELDS, Calendar, DateForm, Digits
from trainer_app.ui.designer.section import Chosen, Section
from trainer_app.ui.designer.verbs import Verb
from trainer_app.ui.look import Look
from trainer_app.ui.widgets.choice_box import ChoiceBox


class DatesSection(Section):
    """Calendar, digits and form; "usual" is what papers in the language do."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._boxes = {key: ChoiceBox(look) for key in ("calendar", "digits", "dates")}
        fields = [self.new_field(key, box) for key, box in self._boxes.items()]
        self.add(fields[2])
        self.add(fields[0], fields[1])
        self.retranslateUi()

    def suits(self, chosen: Chosen) -> bool:
        """Texts that name a date or count hours."""
        return bool(chosen.elements) and all(
            one.fields & (DATE_FIELDS | {"hours"}) for one in chosen.elements
        )

    def fill(self) -> None:
        """Show what all of them have."""
        for key in self._boxes:
            self.show_value(key, self.chosen.common(key))

    def take(self, key: str, value: object) -> None:
        """One was chosen."""
        self.change(Verb.DATES, **{key: value})

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.heading.setText(self.tr("Dates and digits"))
        self._boxes["calendar"].offer(
            [
                (Calendar.USUAL, self.tr("As usual")),
                (Calendar.GREGORIAN, self.tr("Gregorian")),
                (Calendar.BUDDHIST, self.tr("Buddhist")),
            ]
        )
        self._boxes["digits"].offer(
            [
                (Digits.USUAL, self.tr("As usual")),
                (Digits.LATIN, self.tr("0 1 2 3")),
                (Digits.NATIVE, self.tr("Of the script")),
            ]
        )
        self._boxes["dates"].offer(
            [
                (DateForm.LONG, self.tr("Long, as in a sentence")),
                (DateForm.SHORT, self.tr("Short, as in a table")),
            ]
        )
        self.field("calendar").set_label(self.tr("Calendar"))
        self.field("digits").set_label(self.tr("Digits"))
        self.field("dates").set_label(self.tr("Form"))
        if self.chosen.elements and self.suits(self.chosen):
            self.fill()
