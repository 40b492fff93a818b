"""The form of an agency in the list to choose from."""

from __future__ import annotations

from trainer_app.services.people import AgencyDraft, People
from trainer_app.services.read_models.institutions import ListEntry
from trainer_app.services.saving import Saved
from trainer_app.ui.countries import country_options
from trainer_app.ui.desk import Desk
from trainer_app.ui.record_pane import RecordPane
from trainer_app.ui.settings_page.six_names import KEYS, add_names, shown_names, written_names


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

    def edit(self, row: ListEntry) -> None:
        """Show an agency."""
        self.form.begin_with(
            {**shown_names(row.name), "abbreviation": row.abbreviation, "country": row.country}
        )
        self.show_title(self.desk.words.text(row.name), row.abbreviation)
        self.record_id, self.version = row.id, row.version
        self.add_button.hide()
        self.show()

    def store(self) -> Saved:
        """Store the agency."""
        draft = AgencyDraft(
            name=written_names(self.form),
            country=str(self.form.values["country"] or ""),
            abbreviation=self.text("abbreviation"),
        )
        return self._people.save_agency(draft, self.record_id, self.version)

    def said(self, _saved: Saved) -> str:
        """What the toast says."""
        return self.tr("Agency added")

    def name_fields(self) -> None:
        """Name everything."""
        self.add_button.setText(self.tr("Add agency"))
        self.form.set_options("country", [("", "–"), *country_options()])
        self.form.set_labels(
            {"abbreviation": self.tr("Abbreviation"), "country": self.tr("Country")}
        )
