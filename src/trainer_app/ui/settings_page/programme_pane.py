"""The form of a programme."""

from __future__ import annotations

from trainer_app.services.programmes import ProgrammeDraft, Programmes
from trainer_app.services.read_models.institutions import ProgrammeRow
from trainer_app.services.saving import Saved
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import read_date, show_date
from trainer_app.ui.record_pane import RecordPane
from trainer_app.ui.settings_page.six_names import KEYS, add_names, shown_names, written_names


class ProgrammePane(RecordPane):
    """Adds a programme, or edits one."""

    def __init__(self, desk: Desk, programmes: Programmes) -> None:
        super().__init__(desk)
        self._programmes = programmes
        form = self.form
        form.add_text("code", "", placeholder="BLO")
        form.add_text("donors", "")
        form.add_section("names", "")
        add_names(form)
        form.add_section("more", "")
        form.add_text("starts_on", "", placeholder="01/01/2026")
        form.add_text("ends_on", "", placeholder="31/12/2028")
        form.add_tick("aliases", "", "")
        form.add_long_text("note", "", lines=2)
        self.finish()

    def begin_new(self) -> None:
        """Show an empty form."""
        texts = dict.fromkeys(("code", "donors", "starts_on", "ends_on", "note"), "")
        self.form.begin_with({**texts, **dict.fromkeys(KEYS.values(), ""), "aliases": False})
        self.show_title(self.tr("New programme"))
        self.begin(None, None, "code")

    def edit(self, row: ProgrammeRow) -> None:
        """Show a programme; a field that is being edited keeps its text."""
        values: dict[str, object] = {
            "code": row.code,
            "donors": row.donors,
            "starts_on": show_date(row.starts_on),
            "ends_on": show_date(row.ends_on),
            "aliases": row.aliases_required,
            "note": row.note,
            **shown_names(row.name),
        }
        if self.record_id == row.id and self.isVisible():
            self.form.show_values(values)
        else:
            self.form.begin_with(values)
        self.record_id, self.version = row.id, row.version
        self.show_title(self.desk.words.text(row.name), row.code)
        self.add_button.hide()
        self.show()

    def store(self) -> Saved:
        """Store the programme."""
        draft = ProgrammeDraft(
            code=self.text("code"),
            name=written_names(self.form),
            donors=self.text("donors"),
            starts_on=read_date("starts_on", self.text("starts_on")),
            ends_on=read_date("ends_on", self.text("ends_on")),
            aliases_required=bool(self.form.values["aliases"]),
            note=self.text("note"),
        )
        return self._programmes.save(draft, self.record_id, self.version)

    def said(self, _saved: Saved) -> str:
        """What the toast says."""
        return self.tr("Programme {code} added").format(code=self.text("code").upper())

    def name_fields(self) -> None:
        """Name everything."""
        self.add_button.setText(self.tr("Add programme"))
        self.form.set_labels(
            {
                "code": self.tr("Code"),
                "donors": self.tr("Donors"),
                "names": self.tr("Name"),
                "more": self.tr("Duration and rules"),
                "starts_on": self.tr("First day"),
                "ends_on": self.tr("Last day"),
                "aliases": self.tr("Participants"),
                "note": self.tr("Note"),
            }
        )
        self.form.set_tick_words("aliases", self.tr("aliases needed"))
