from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from trainer_app.ui.words import Words


@pytest.fixture
def words(look):
    return Words(look)


@pytest.fixture
def white():
    """The picture of an empty page."""
    image = QImage(594, 420, QImage.Format.Format_RGB888)
    image.fill(Qt.GlobalColor.white)
    return image


class Mouse:
    """A hand on a sheet view that thinks in millimetres."""

    def __init__(self, view):
        self.view, self.at = view, QPointF()

    def point(self, x, y):
        return self.view.scale.to_px(x, y).toPoint()

    def press(self, x, y, held=Qt.KeyboardModifier.NoModifier):
        self.at = self.point(x, y)
        button = Qt.MouseButton.LeftButton
        QTest.mousePress(self.view.viewport(), button, held, self.at)

    def move(self, x, y, held=Qt.KeyboardModifier.NoModifier):
        """QTest moves with no button held; a drag needs one."""
        self.at = self.point(x, y)
        self.slide_to(self.at, Qt.MouseButton.LeftButton, held)

    def hover(self, x, y):
        self.at = self.point(x, y)
        self.slide_to(self.at, Qt.MouseButton.NoButton)

    def slide_to(self, place, button, held=Qt.KeyboardModifier.NoModifier):
        """Straight to the viewport: the platform's own pointer, wherever it is, has no say."""
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(place),
            QPointF(self.view.viewport().mapToGlobal(place)),
            Qt.MouseButton.NoButton,
            button,
            held,
        )
        QApplication.sendEvent(self.view.viewport(), event)

    def release(self, held=Qt.KeyboardModifier.NoModifier):
        button = Qt.MouseButton.LeftButton
        QTest.mouseRelease(self.view.viewport(), button, held, self.at)

    def click(self, x, y, held=Qt.KeyboardModifier.NoModifier):
        self.press(x, y, held)
        self.release(held)

    def double_click(self, x, y):
        button, held = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseDClick(self.view.viewport(), button, held, self.point(x, y))

    def drag(self, start, end, held=Qt.KeyboardModifier.NoModifier):
        """Presses without a modifier; what is held counts while it moves."""
        self.press(*start)
        self.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2, held)
        self.move(*end, held)
        self.release(held)


@pytest.fixture
def mouse(view):
    return Mouse(view)
