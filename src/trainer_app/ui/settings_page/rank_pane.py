"""The form of a rank in the list to choose from."""

from __future__ import annotations

from trainer_app.domain.curriculum import Level
from trainer_app.services.people import People, RankDraft
from trainer_app.services.read_models.institutions import ListEntry
from trainer_app.services.saving import Saved
from trainer_app.ui.common_words import level_words
from trainer_app.ui.countries import country_options
from trainer_app.ui.desk import Desk
from trainer_app.ui.record_pane import RecordPane
from trainer_app.ui.settings_page.six_names import KEYS, add_names, shown_names, written_names


class RankPane(RecordPane):
    """Names, country, level."""

    def __init__(self, desk: Desk, people: People) -> None:
        super().__init__(desk)
        self._people = people
        add_names(self.form)
        self.form.add_choice("country", "", country_options())
        self.form.add_choice("level", "", [])
        self.finish()

    def begin_new(self) -> None:
        """Show an empty form."""
        self.form.begin_with({**dict.fromkeys(KEYS.values(), ""), "level": Level.JUNIOR})
        self.show_title(self.tr("New rank"))
        self.begin(None, None, "name_en")

    def edit(self, row: ListEntry) -> None:
        """Show a rank."""
        self.form.begin_with({**shown_names(row.name), "country": row.country, "level": row.level})
        self.show_title(self.desk.words.text(row.name))
        self.record_id, self.version = row.id, row.version
        self.add_button.hide()
        self.show()

    def store(self) -> Saved:
        """Store the rank."""
        level = self.form.values["level"]
        draft = RankDraft(
            name=written_names(self.form),
            country=str(self.form.values["country"] or ""),
            level=level if isinstance(level, Level) else Level.JUNIOR,
        )
        return self._people.save_rank(draft, self.record_id, self.version)

    def said(self, _saved: Saved) -> str:
        """What the toast says."""
        return self.tr("Rank added")

    def name_fields(self) -> None:
        """Name everything."""
        self.add_button.setText(self.tr("Add rank"))
        self.form.set_options("country", country_options())
        self.form.set_options("level", [(level, level_words(level)) for level in Level])
        self.form.set_labels({"country": self.tr("Country"), "level": self.tr("Level")})
