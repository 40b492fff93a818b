"""How an element behaves: with the others, locked, on the paper already."""

from __future__ import annotations

from typing import Final

from trainer_app.domain.template import ElementKind
from trainer_app.ui.designer.section import Chosen, Section
from trainer_app.ui.designer.verbs import Verb
from trainer_app.ui.look import Look

FLOW: Final = "body"  # the elements that share out their room have this `flow`
_FLOWING: Final = frozenset({ElementKind.TEXT, ElementKind.LINE})


class StandingSection(Section):
    """Three ticks."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.heading.hide()
        self.flow = self.add_tick("flow")
        self.locked = self.add_tick("locked")
        self.on_paper = self.add_tick("printed")
        self.retranslateUi()

    def suits(self, chosen: Chosen) -> bool:
        """Whatever is chosen."""
        return bool(chosen.elements)

    def fill(self) -> None:
        """Tick what is so for all of them."""
        chosen = self.chosen.elements
        self.flow.setVisible(self.chosen.kinds <= _FLOWING)
        self.flow.setChecked(all(one.flow for one in chosen))
        self.locked.setChecked(all(one.locked for one in chosen))
        self.on_paper.setChecked(all(not one.printed for one in chosen))

    def take(self, key: str, value: object) -> None:
        """A tick was set or taken."""
        if key == "flow":
            self.change(Verb.FLOW, flow=FLOW if value else "")
        elif key == "locked":
            self.change(Verb.LOCK, locked=bool(value))
        else:
            self.change(Verb.PRINTED, printed=not value)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.flow.setText(self.tr("Moves with the others"))
        self.flow.setToolTip(
            self.tr("Gives its room to its neighbours when it is short or says nothing")
        )
        self.locked.setText(self.tr("Locked"))
        self.on_paper.setText(self.tr("On the paper already"))
        self.on_paper.setToolTip(self.tr("Shown here, and not printed on pre-printed paper"))
