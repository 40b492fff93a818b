"""What a pasted column would change, before it does."""

from __future__ import annotations

from trainer_app.services.module_sheets import PastedCell, PasteReview
from trainer_app.services.modules import Modules
from trainer_app.ui.curricula.module_words import field_words, problem_words, value_words
from trainer_app.ui.desk import Desk
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.side_pane import MOST, SidePane
from trainer_app.ui.widgets.wrapped_text import WrappedText

_MOST_LINES = 200


class PastePane(SidePane):
    """Changes and refusals, row by row; one button takes the changes in one step."""

    _built = False

    def __init__(self, desk: Desk, modules: Modules) -> None:
        super().__init__(desk.look, width=MOST)
        self._desk, self._modules = desk, modules
        self.review: PasteReview | None = None
        self.changes = WrappedText(desk.look)
        self.problems = WrappedText(desk.look, ink="bad")
        self.rest = WrappedText(desk.look, ink="2")
        self.button = Button(desk.look, icon="check", kind=Kind.PRIMARY, on_click=self.take)
        for part in (self.problems, self.rest, self.changes):
            self.body.addWidget(part)
            self.body.addSpacing(8)
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button)
        self._built = True
        self.retranslateUi()
        self.hide()

    def begin(self, review: PasteReview) -> None:
        """Show what it would do."""
        self.review = review
        self._show()
        self.show()
        (self.button if review.changes else self).setFocus()

    def take(self) -> None:
        """Change what can be changed."""
        review = self.review
        if review is not None and review.changes:
            self._desk.carry_out(
                lambda: self._modules.save_many(review.edition_id, review.changes),
                done=self.tr("%n module(s) changed", "", len(review.changes)),
                on_done=lambda _changes: self.close_pane(),
            )

    def _show(self) -> None:
        review = self.review
        count = len(review.changes) if review else 0
        field = field_words(review.field) if review else ""
        self.show_title(self.tr("Pasted column"), field)
        self.button.setText(self.tr("Change %n module(s)", "", count))
        self.button.setEnabled(count > 0)
        cells = review.cells if review else ()
        refused = [self._refused(one) for one in cells if one.problem]
        changed = [self._changed(one) for one in cells if one.change]
        same = sum(not one.problem and not one.change for one in cells)
        rest = [self.tr("%n module(s) stay as they are", "", same)] if same else []
        if review and review.beyond:
            rest.append(self.tr("%n cell(s) have no module beside them", "", review.beyond))
        for part, lines in (
            (self.problems, refused),
            (self.rest, rest),
            (self.changes, changed or [self.tr("Nothing would change.")]),
        ):
            shown = lines[:_MOST_LINES] + (["…"] if len(lines) > _MOST_LINES else [])
            part.setText("\n".join(shown))
            part.setVisible(bool(lines))

    def _changed(self, cell: PastedCell) -> str:
        assert cell.change is not None  # asked before
        before, after = (value_words(one) for one in (cell.change.before, cell.change.after))
        return f"{cell.code}: {before or '–'} → {after or '–'}"

    def _refused(self, cell: PastedCell) -> str:
        assert cell.problem is not None  # asked before
        return f"{cell.code}: {problem_words(cell.problem, self._desk.words)}"

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if self._built:
            self._show()
