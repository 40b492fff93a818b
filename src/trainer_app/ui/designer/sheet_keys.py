"""What keys do on the sheet. Everything that a drag does, keys do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from trainer_app.domain.template import Layout
from trainer_app.ui.designer.arranging import duplicate, remove
from trainer_app.ui.designer.copying import copied, pasted
from trainer_app.ui.designer.verbs import Verb

if TYPE_CHECKING:
    from trainer_app.ui.designer.sheet_view import SheetView

STEP: Final = 1.0  # mm
FINE_STEP: Final = 0.2  # mm, with Shift
_Key, _Held = Qt.Key, Qt.KeyboardModifier
_WAYS: Final = {
    _Key.Key_Left: (-1, 0),
    _Key.Key_Right: (1, 0),
    _Key.Key_Up: (0, -1),
    _Key.Key_Down: (0, 1),
}
_MODIFIERS: Final = frozenset(
    {_Key.Key_Shift, _Key.Key_Control, _Key.Key_Alt, _Key.Key_Meta, _Key.Key_AltGr}
)


class SheetKeys:
    """Knows the keys; the view does what they say."""

    def __init__(self, view: SheetView) -> None:
        self._view = view
        self.space = False  # held: the hand pans
        self._plain = {
            _Key.Key_Escape: self._leave,
            _Key.Key_Plus: lambda: view.zoom_by(1),
            _Key.Key_Equal: lambda: view.zoom_by(1),
            _Key.Key_Minus: lambda: view.zoom_by(-1),
            _Key.Key_0: view.fit,
            _Key.Key_PageUp: lambda: view.person_step.emit(-1),
            _Key.Key_PageDown: lambda: view.person_step.emit(1),
            _Key.Key_Delete: self._remove,
            _Key.Key_Backspace: self._remove,
            _Key.Key_Return: self._edit,
            _Key.Key_Enter: self._edit,
            _Key.Key_F2: self._edit,
        }
        self._with_ctrl = {
            _Key.Key_D: self._duplicate,
            _Key.Key_G: lambda: view.show_guides(not view.guides_shown),
            _Key.Key_A: self._choose_all,
            _Key.Key_C: self._copy,
            _Key.Key_X: self._cut,
            _Key.Key_V: self._paste,
        }

    def is_modifier(self, event: QKeyEvent) -> bool:
        """Whether it only goes with another key."""
        return event.key() in _MODIFIERS

    def knows(self, event: QKeyEvent) -> bool:
        """Whether the sheet wants this key for itself, before any shortcut of the window."""
        key, held = _told(event)
        if key in _WAYS:
            return bool(self._view.chosen_ids) and not held & _Held.AltModifier
        if held & _Held.ControlModifier:
            return key in self._with_ctrl
        if key == _Key.Key_Escape:
            return self._view.hand.busy or bool(self._view.chosen_ids)
        needs_some = {_Key.Key_Delete, _Key.Key_Backspace, _Key.Key_F2}
        if key in needs_some | {_Key.Key_Return, _Key.Key_Enter}:
            return bool(self._view.chosen_ids)
        return key == _Key.Key_Space or (key in self._plain and not held & _Held.AltModifier)

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key says; whether it says something here."""
        if self.is_modifier(event) or not self.knows(event):
            return False
        key, held = _told(event)
        if key == _Key.Key_Space:
            self._hold(event)
        elif self._view.hand.busy:
            if key == _Key.Key_Escape:
                self._view.hand.cancel()
        elif key in _WAYS:
            self._step(key, held)
        else:
            self._view.flush()
            ctrl = bool(held & _Held.ControlModifier)
            (self._with_ctrl if ctrl else self._plain)[key]()
        return True

    def release(self, event: QKeyEvent) -> None:
        """Space lets the sheet go."""
        if event.key() == _Key.Key_Space and not event.isAutoRepeat():
            self.space = False
            self._view.viewport().unsetCursor()

    def _hold(self, event: QKeyEvent) -> None:
        if not event.isAutoRepeat():
            self.space = True
            self._view.viewport().setCursor(Qt.CursorShape.OpenHandCursor)

    def _step(self, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
        across, down = _WAYS[key]
        length = FINE_STEP if held & _Held.ShiftModifier else STEP
        verb = Verb.RESIZE if held & _Held.ControlModifier else Verb.MOVE
        self._view.nudge((key, held.value), verb, across * length, down * length)

    def _leave(self) -> None:
        self._view.select(())

    def _edit(self) -> None:
        if len(self._view.chosen_ids) == 1:
            self._view.text_edit_requested.emit(self._view.chosen_ids[0])

    def _remove(self) -> None:
        view = self._view
        ids = view.chosen_ids
        view.finish(remove(view.sheet.now, ids), Verb.REMOVE, ids)
        view.select(tuple(one for one in ids if view.sheet.element(one)))

    def _duplicate(self) -> None:
        view = self._view
        self._add(*duplicate(view.sheet.now, view.chosen_ids), Verb.DUPLICATE)

    def _choose_all(self) -> None:
        sheet = self._view.sheet
        self._view.select(tuple(one.id for one in sheet.elements if not one.locked))

    def _copy(self) -> None:
        text = copied(self._view.sheet.now, self._view.chosen_ids)
        if text:
            QGuiApplication.clipboard().setText(text)

    def _cut(self) -> None:
        self._copy()
        self._remove()

    def _paste(self) -> None:
        sheet = self._view.sheet
        text = QGuiApplication.clipboard().text()
        self._add(*pasted(sheet.now, text, sheet.side), Verb.PASTE)

    def _add(self, layout: Layout, ids: tuple[str, ...], verb: str) -> None:
        if ids:
            self._view.finish(layout, verb, ids)
            self._view.select(ids)


def _told(event: QKeyEvent) -> tuple[Qt.Key, Qt.KeyboardModifier]:
    """Key and what is held with it; the platform's own keys for the clipboard count as Ctrl's."""
    for standard, key in (
        (QKeySequence.StandardKey.Copy, _Key.Key_C),
        (QKeySequence.StandardKey.Cut, _Key.Key_X),
        (QKeySequence.StandardKey.Paste, _Key.Key_V),
        (QKeySequence.StandardKey.SelectAll, _Key.Key_A),
    ):
        if event.matches(standard):
            return key, _Held.ControlModifier
    return Qt.Key(event.key()), event.modifiers() & ~_Held.KeypadModifier
