"""The form that adds an agency to the list to choose from."""

from __future__ import annotations

from trainer_app.services.people import People
from trainer_app.services.saving import Saved
from trainer_app.ui.countries import country_options
from trainer_app.ui.desk import Desk
from trainer_app.ui.record_pane import RecordPane
from trainer_app.ui.settings_page.six_names import KEYS, add_names, written_names


class AgencyPane(RecordPane):
    """Names, short name, country."""

    def __init__(self, desk: Desk, people: People) -> None:
        super().__init__(desk)
        self._people = people
        add_names(self.form)
        self.form.add_text("abbreviation", "")
        self.form.add_choice("country", "", [])
        self.finish()

    def begin_new(self) -> None:
        """Show an empty form."""
        self.form.begin_with({**dict.fromkeys(KEYS.values(), ""), "abbreviation": ""})
        self.show_title(self.tr("New agency"))
        self.begin(None, None, "name_en")

    def store(self) -> Saved:
        """Add the agency."""
        return self._people.add_agency(
            written_names(self.form),
            country=str(self.form.values["country"] or ""),
            abbreviation=self.text("abbreviation"),
        )

    def said(self, _saved: Saved) -> str:
        """What the toast says."""
        return self.tr("Agency added")

    def name_fields(self) -> None:
        """Name everything."""
        self.add_button.setText(self.tr("Add agency"))
        self.form.set_options("country", [(None, "–"), *country_options()])
        self.form.set_labels(
            {"abbreviation": self.tr("Abbreviation"), "country": self.tr("Country")}
        )
