"""Names a new edition that begins as a copy of another."""

from __future__ import annotations

from uuid import UUID

from trainer_app.services.curricula import Curricula
from trainer_app.services.read_models.curricula import EditionView
from trainer_app.services.saving import Saved
from trainer_app.ui.desk import Desk
from trainer_app.ui.record_pane import RecordPane


class EditionPane(RecordPane):
    """One field: the name."""

    def __init__(self, desk: Desk, curricula: Curricula) -> None:
        super().__init__(desk, columns=1)
        self._curricula = curricula
        self._source: UUID | None = None
        self.form.add_text("name", "", placeholder="2027-1")
        self.finish()

    def begin_copy(self, source: EditionView) -> None:
        """Ask for the name of the copy."""
        self._source = source.id
        self.form.begin_with({"name": ""})
        self.show_title(
            self.tr("New edition"),
            self.tr("with all modules and texts of {name}").format(name=source.name),
        )
        self.begin(None, None, "name")

    def store(self) -> Saved:
        """Copy the edition."""
        assert self._source is not None  # the pane opens for an edition
        return self._curricula.copy_edition(self._source, name=self.text("name"))

    def said(self, _saved: Saved) -> str:
        """What the toast says."""
        return self.tr("Edition {name} begun as a draft").format(name=self.text("name"))

    def name_fields(self) -> None:
        """Name everything."""
        self.add_button.setText(self.tr("Begin edition"))
        self.form.set_labels({"name": self.tr("Name")})
