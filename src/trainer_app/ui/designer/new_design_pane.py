"""The form of a new design: its name, its code, and what it begins with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.languages import LocalizedText
from trainer_app.domain.template import Layout
from trainer_app.services.designs import DesignChoice
from trainer_app.services.saving import Saved
from trainer_app.ui.common_words import certificate_options
from trainer_app.ui.designer.design_services import DesignServices
from trainer_app.ui.desk import Desk
from trainer_app.ui.record_pane import RecordPane

_EMPTY: Final = ""
_A4: Final = (297.0, 210.0)


class NewDesignPane(RecordPane):
    """Begins a design with an empty sheet or like another."""

    def __init__(self, desk: Desk, services: DesignServices) -> None:
        super().__init__(desk, columns=1)
        self._services = services
        self._choices: Sequence[DesignChoice] = ()
        self.form.add_text("name", "")
        self.form.add_text("code", "", placeholder="PNH-COMPLETION")
        self.form.add_choice("like", "", [])
        self.form.add_choice("kind", "", certificate_options())
        self.form.add_choice("paper", "", [])
        self.finish()
        self.form.stored.connect(lambda _key: self._show_what_counts())

    def begin_new(self, choices: Sequence[DesignChoice], like: str = "") -> None:
        """Show an empty form; `like` is the reference of the design to begin with."""
        self._choices = choices
        self._offer()
        start = next((one for one in choices if one.reference == like), None)
        self.form.begin_with(
            {
                "name": "",
                "code": "",
                "like": start.reference if start else _EMPTY,
                "kind": start.kind if start else CertificateKind.COMPLETION,
                "paper": _A4,
            }
        )
        self._show_what_counts()
        self.show_title(self.tr("New design"))
        self.begin(None, None, "name")

    def store(self) -> Saved:
        """Store the draft."""
        templates = self._services.templates()
        name = LocalizedText.of({self.desk.words.language.value: self.text("name")})
        like = str(self.form.field("like").value or "")
        if like:
            return templates.begin_like(like, self.text("code"), name)
        paper = self.form.field("paper").value
        width, height = paper if isinstance(paper, tuple) else _A4
        kind = CertificateKind(str(self.form.field("kind").value))
        layout = Layout(width=width, height=height)
        return templates.begin(self.text("code"), kind, name, layout)

    def said(self, _saved: Saved) -> str:
        """What the toast says."""
        return self.tr("Draft made: {name}").format(name=self.text("name"))

    def _show_what_counts(self) -> None:
        """Kind and paper are asked for an empty sheet only."""
        for key in ("kind", "paper"):
            self.form.field(key).setVisible(not self.form.field("like").value)

    def _offer(self) -> None:
        words = self.desk.words
        likes: list[tuple[object, str]] = [(_EMPTY, self.tr("An empty sheet"))]
        likes += [
            (one.reference, self.tr("Like “{name}”").format(name=words.text(one.name)))
            for one in self._choices
        ]
        self.form.set_options("like", likes)
        self.form.set_options("kind", certificate_options())
        papers = [
            (_A4, self.tr("A4, landscape")),
            ((210.0, 297.0), self.tr("A4, upright")),
            ((279.4, 215.9), self.tr("Letter, landscape")),
            ((215.9, 279.4), self.tr("Letter, upright")),
            ((210.0, 148.0), self.tr("A5, landscape")),
        ]
        self.form.set_options("paper", list(papers))

    def name_fields(self) -> None:
        """Name everything."""
        self.add_button.setText(self.tr("Begin the design"))
        self.form.set_labels(
            {
                "name": self.tr("Name"),
                "code": self.tr("Code, short and unique"),
                "like": self.tr("Begins as"),
                "kind": self.tr("Kind"),
                "paper": self.tr("Paper"),
            }
        )
        self._offer()
