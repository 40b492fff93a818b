"""What becomes of curricula and editions: added, edited, published, withdrawn, copied, removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from trainer_app.domain.changes import Changes
from trainer_app.domain.curriculum import EditionState
from trainer_app.services.curricula import Curricula
from trainer_app.services.read_models.curricula import CurriculumRow, EditionView
from trainer_app.ui.curricula.curricula_panes import CurriculaPanes
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.menu_button import MenuButton


class EditionLife(QObject):
    """The buttons of the page's head; `add_module` is the page's own."""

    def __init__(
        self, desk: Desk, curricula: Curricula, side: CurriculaPanes, add_module: Button
    ) -> None:
        super().__init__()
        self._desk, self._curricula, self._side = desk, curricula, side
        self._edition: EditionView | None = None
        self._curriculum: CurriculumRow | None = None
        look = desk.look
        self.menu = MenuButton(look, icon="library-big")
        self.add_module = add_module
        self.publish_button = Button(look, icon="check", on_click=self.publish)
        self.withdraw_button = Button(look, icon="ban", kind=Kind.DANGER, on_click=self.withdraw)
        self.copy_button = Button(look, icon="copy", kind=Kind.PRIMARY, on_click=self.copy)

    def buttons(
        self, edition: EditionView | None, curriculum: CurriculumRow | None
    ) -> Sequence[QWidget]:
        """What can be done with this edition now."""
        self._edition, self._curriculum = edition, curriculum
        self._offer()
        if edition is None:
            return (self.menu,)
        if edition.state is EditionState.DRAFT:
            return (self.menu, self.add_module, self.publish_button, self.copy_button)
        if edition.state is EditionState.PUBLISHED:
            return (self.menu, self.withdraw_button, self.copy_button)
        return (self.menu, self.copy_button)

    def add(self) -> None:
        """Ask for a new curriculum."""
        self._side.curriculum.begin_new()

    def edit(self) -> None:
        """Open the form of the curriculum."""
        if self._curriculum is not None:
            self._side.curriculum.edit(self._curriculum)

    def copy(self) -> None:
        """Ask how a new edition like this one is called."""
        if self._edition is not None:
            self._side.edition.begin_copy(self._edition)

    def publish(self) -> None:
        """From now on the edition never changes."""
        self._do(self._curricula.publish, self.tr("Edition {name} is published"))

    def withdraw(self) -> None:
        """No course begins with it any more."""
        self._do(self._curricula.withdraw, self.tr("Edition {name} is withdrawn"))

    def remove_edition(self) -> None:
        """Remove an edition that no course follows; undo brings it back."""
        self._do(self._curricula.remove_edition, self.tr("Edition {name} is removed"))

    def remove_curriculum(self) -> None:
        """Remove a curriculum that no course follows; undo brings it back."""
        row = self._curriculum
        if row is not None:
            self._desk.carry_out(
                lambda: self._curricula.remove(row.id),
                done=self.tr("Curriculum {code} is removed").format(code=row.code),
            )

    def _do(self, work: Callable[[UUID], Changes], done: str) -> None:
        edition = self._edition
        if edition is not None:
            self._desk.carry_out(lambda: work(edition.id), done=done.format(name=edition.name))

    def _offer(self) -> None:
        entries: list[tuple[str, Callable[[], object]]] = [(self.tr("Add curriculum…"), self.add)]
        if self._curriculum is not None:
            entries.append((self.tr("Edit this curriculum…"), self.edit))
        if self._edition is not None:
            entries.append((self.tr("Remove this edition"), self.remove_edition))
        if self._curriculum is not None:
            entries.append((self.tr("Remove this curriculum"), self.remove_curriculum))
        self.menu.offer(entries)

    def retranslate(self) -> None:
        """Say it in the language of the screen."""
        self.menu.setText(self.tr("Curriculum"))
        self.publish_button.setText(self.tr("Publish"))
        self.withdraw_button.setText(self.tr("Withdraw edition"))
        self.copy_button.setText(self.tr("New edition from this"))
        self._offer()
