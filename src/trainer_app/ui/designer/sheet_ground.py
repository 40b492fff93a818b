"""The workspace of the designer: the page on it with rulers, which scrolls and zooms."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QImage,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from trainer_app.ui.designer.boxes import Box
from trainer_app.ui.designer.rulers import RULER, paint_rulers
from trainer_app.ui.designer.sheet_picture import SheetPicture
from trainer_app.ui.designer.sheet_scale import (
    LEAST_ZOOM,
    WHOLE,
    SheetScale,
    next_zoom,
    within,
)
from trainer_app.ui.look import Look
from trainer_app.ui.paint import Ink
from trainer_app.ui.theme import LIGHT

AROUND: Final = 28  # pixels of workspace around the sheet
_NOTCH: Final = 120  # what one notch of a wheel says
_SHADOW: Final = 8
_EDGE: Final = 12  # pixels from the edge of the workspace where dragging scrolls on
_PULL: Final = 24.0  # pixels at a time


class SheetGround(QAbstractScrollArea):
    """Shows one page of paper; what lies on it is painted by `paint_over`."""

    zoomed = Signal(float)  # 1.0 is 100 %

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._picture = SheetPicture()
        self._size = (297.0, 210.0)
        self._zoom, self._fits = 1.0, True
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumSize(320, 240)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setSingleStep(24)
        look.changed.connect(self.viewport().update)

    @property
    def zoom(self) -> float:
        """1.0 is 100 %."""
        return self._zoom

    @property
    def fits(self) -> bool:
        """Whether the whole sheet is kept in view."""
        return self._fits

    @property
    def scale(self) -> SheetScale:
        """Where the sheet is on the viewport."""
        wide, high = self._size[0] * WHOLE * self._zoom, self._size[1] * WHOLE * self._zoom
        area = self._area()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        x = area.x() + max(AROUND, (area.width() - wide) / 2) - across.value()
        y = area.y() + max(AROUND, (area.height() - high) / 2) - down.value()
        return SheetScale(self._zoom, round(x), round(y))

    def show_picture(self, image: QImage, width: float, height: float) -> None:
        """Show the picture of a page of this size in mm."""
        self._picture.show(image)
        if (width, height) != self._size:
            self._size = (width, height)
            self._fit_again()
        self.viewport().update()

    def fit(self) -> None:
        """Show the whole sheet, now and when the window changes its size."""
        self._fits = True
        self._fit_again()

    def set_zoom(self, zoom: float, about: QPointF | None = None) -> None:
        """Zoom about a point of the viewport, or about its middle."""
        self._fits = False
        self._zoom_to(within(zoom), about)

    def zoom_by(self, step: int) -> None:
        """To the next round zoom, larger (1) or smaller (-1)."""
        self.set_zoom(next_zoom(self._zoom, step))

    def pan(self, way: QPoint) -> None:
        """Push the sheet this way, in pixels."""
        for bar, by in (
            (self.horizontalScrollBar(), way.x()),
            (self.verticalScrollBar(), way.y()),
        ):
            bar.setValue(bar.value() - by)

    def pull(self, pointer: QPointF) -> None:
        """Scroll on while something is dragged to the edge of the workspace."""
        area = self._area()
        across = max(0.0, pointer.x() - area.right() + _EDGE) - max(
            0.0, area.left() + _EDGE - pointer.x()
        )
        down = max(0.0, pointer.y() - area.bottom() + _EDGE) - max(
            0.0, area.top() + _EDGE - pointer.y()
        )
        self.pan(
            QPoint(-round(min(max(across, -_PULL), _PULL)), -round(min(max(down, -_PULL), _PULL)))
        )

    def bring_into_view(self, box: Box) -> None:
        """Scroll so far that this box of the paper is seen."""
        rect, area = self.scale.rect(box), self._area().adjusted(8, 8, -8, -8)
        if area.contains(rect):
            return
        x = min(0.0, area.right() - rect.right()) or max(0.0, area.left() - rect.left())
        y = min(0.0, area.bottom() - rect.bottom()) or max(0.0, area.top() - rect.top())
        self.pan(QPoint(round(x), round(y)))

    def paint_over(self, ink: Ink, scale: SheetScale) -> None:
        """Paint what lies on the sheet; the painter is clipped to the workspace."""

    def marked_on_rulers(self) -> Box | None:
        """What the rulers mark."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole sheet in view, if that was wished."""
        super().resizeEvent(event)
        self._fit_again()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:  # noqa: N802 (Qt calls it)
        """Paint anew: the rulers stay where they are."""
        self.viewport().update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls; with Ctrl it zooms about the pointer, with Shift it scrolls across."""
        turned = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            factor = 1.0015 ** (turned.y() or turned.x())
            self.set_zoom(self._zoom * factor, event.position())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not turned.x():
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - round(turned.y() / _NOTCH * 3 * bar.singleStep()))
        else:
            super().wheelEvent(event)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, shadow, page, what lies on it, rulers."""
        painter = QPainter(self.viewport())
        ink, t = Ink(painter, self.look.theme), self.look.theme
        whole, scale = QRectF(self.viewport().rect()), self.scale
        page = scale.rect(Box(0, 0, *self._size))
        painter.setClipRegion(QRegion(event.rect()).intersected(self._area().toAlignedRect()))
        painter.save()
        around = QRegion(self.viewport().rect()) - QRegion(page.toRect())
        painter.setClipRegion(around, Qt.ClipOperation.IntersectClip)
        ink.fill(whole, t.sunken)
        ink.shadow(page, 2, _SHADOW)
        painter.restore()
        ink.fill(page, LIGHT.surface)
        self._picture.paint(painter, page, whole)
        self.paint_over(ink, scale)
        painter.setClipRect(event.rect())
        paint_rulers(ink, whole, scale, self._size, self.marked_on_rulers())
        painter.end()

    def _area(self) -> QRectF:
        """The viewport without the rulers."""
        return QRectF(self.viewport().rect()).adjusted(RULER, RULER, 0, 0)

    def _fit_again(self) -> None:
        if self._fits:
            room = self.maximumViewportSize()
            across = (room.width() - RULER - 2 * AROUND) / (self._size[0] * WHOLE)
            down = (room.height() - RULER - 2 * AROUND) / (self._size[1] * WHOLE)
            self._zoom_to(max(LEAST_ZOOM, min(across, down, 4.0)), None)
        else:
            self._set_ranges()

    def _zoom_to(self, zoom: float, about: QPointF | None) -> None:
        fixed = about or self._area().center()
        x, y = self.scale.to_mm(fixed)
        changed = abs(zoom - self._zoom) > 1e-6  # noqa: PLR2004 (the dust of dividing)
        self._zoom = zoom
        self._set_ranges()
        after = self.scale.to_px(x, y)
        self.pan(QPoint(round(fixed.x() - after.x()), round(fixed.y() - after.y())))
        self.viewport().update()
        if changed:
            self.zoomed.emit(zoom)

    def _set_ranges(self) -> None:
        area = self._area()
        for bar, length, room in (
            (self.horizontalScrollBar(), self._size[0], area.width()),
            (self.verticalScrollBar(), self._size[1], area.height()),
        ):
            needed = length * WHOLE * self._zoom + 2 * AROUND
            bar.setRange(0, max(0, round(needed - room)))
            bar.setPageStep(round(room))
