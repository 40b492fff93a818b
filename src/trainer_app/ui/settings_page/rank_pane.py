"""The form that adds a rank to the list to choose from."""

from __future__ import annotations

from trainer_app.domain.curriculum import Level
from trainer_app.services.people import People
from trainer_app.services.saving import Saved
from trainer_app.ui.common_words import level_words
from trainer_app.ui.countries import country_options
from trainer_app.ui.desk import Desk
from trainer_app.ui.record_pane import RecordPane
from trainer_app.ui.settings_page.six_names import KEYS, add_names, written_names


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

    def store(self) -> Saved:
        """Add the rank."""
        level = self.form.values["level"]
        return self._people.add_rank(
            written_names(self.form),
            country=str(self.form.values["country"] or ""),
            level=level if isinstance(level, Level) else Level.JUNIOR,
        )

    def said(self, _saved: Saved) -> str:
        """What the toast says."""
        return self.tr("Rank added")

    def name_fields(self) -> None:
        """Name everything."""
        self.add_button.setText(self.tr("Add rank"))
        self.form.set_options("country", country_options())
        self.form.set_options("level", [(level, level_words(level)) for level in Level])
        self.form.set_labels({"country": self.tr("Country"), "level": self.tr("Level")})
