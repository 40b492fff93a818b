"""Search in the texts of all curricula: what is typed, in which language, and where it stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from trainer_app.domain.languages import Language
from trainer_app.services.read_models.text_search import FEWEST_LETTERS
from trainer_app.services.text_search import Findings, TextSearch
from trainer_app.ui.curricula.found_list import FoundList, FoundText
from trainer_app.ui.desk import Desk
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.search_field import SearchField
from trainer_app.ui.widgets.side_pane import MOST, SidePane

_PAUSE = 150  # milliseconds after the last key


class TextSearchPane(SidePane):
    """Looks behind the screen while somebody types; Down goes into the list, Enter opens."""

    place_chosen = Signal(str)  # a place of the page of curricula
    _built = False

    def __init__(self, desk: Desk, search: Callable[[], TextSearch]) -> None:
        super().__init__(desk.look)
        self._desk, self._search = desk, search
        self._asked: tuple[str, Language | None] = ("", None)
        self.field = SearchField(desk.look)
        self.field.setMaximumWidth(MOST)
        self.language = ChoiceBox(desk.look)
        self.told = Label(size=12, ink="2", elastic=True)
        self.list = FoundList(desk.look)
        self.body.setContentsMargins(0, 4, 0, 0)
        self.body.setAlignment(Qt.AlignmentFlag(0))
        asked = QVBoxLayout()
        asked.setContentsMargins(18, 4, 14, 4)
        asked.setSpacing(8)
        for widget in (self.field, self.language, self.told):
            asked.addWidget(widget)
        self.body.addLayout(asked)
        self.body.addWidget(self.list, 1)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self.search)
        self.field.textChanged.connect(self._soon.start)
        self.field.returnPressed.connect(self._on_enter)
        self.language.activated.connect(lambda _at: self.search())
        self.list.opened.connect(self._on_opened)
        self._found = Findings(modules=(), total=0, more=0)
        self._built = True
        self.retranslateUi()
        self.hide()

    def begin(self, text: str = "") -> None:
        """Open, ready to be typed into; a text is looked for at once."""
        self.show()
        if text:
            self.field.setText(text)
            self.search()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def search(self) -> None:
        """Look for what is typed; an answer that comes too late is not shown."""
        self._soon.stop()
        text, chosen = self.field.text().strip(), self.language.chosen
        language = chosen if isinstance(chosen, Language) else None
        self._asked = (text, language)
        if not text:
            self._show((text, language), Findings(modules=(), total=0, more=0))
            return
        self._desk.run(
            lambda _progress: self._search().find(text, language=language),
            owner=self,
            verb="",
            on_done=lambda found: self._show((text, language), found),
        )

    def _show(self, asked: tuple[str, Language | None], found: Findings) -> None:
        if asked != self._asked:
            return
        self._found = found
        self.list.show_modules(found.modules, self._fields(), asked[0])
        self._tell()

    def _tell(self) -> None:
        text = self._asked[0]
        shown = self._found.total - self._found.more
        if not text:
            words = self.tr("Any part of a word, in any script")
        elif not self._found.total and len(text) < FEWEST_LETTERS:
            words = self.tr("No title says that. With three letters texts are searched too.")
        elif not self._found.total:
            words = self.tr("No text says that")
        elif self._found.more:
            words = self.tr(
                "{shown} of %n text(s): a longer word finds fewer", "", self._found.total
            )
            words = words.format(shown=shown)
        else:
            words = self.tr("%n text(s)", "", self._found.total)
        self.told.setText(words)

    def _fields(self) -> dict[str, str]:
        return {
            "title": self.tr("title"),
            "aim": self.tr("aim"),
            "objectives": self.tr("objectives"),
            "outline": self.tr("outline"),
        }

    def _on_opened(self, found: FoundText) -> None:
        module = found.module
        place = f"{module.edition_id}/{module.module_id}/{found.hit.language.value}"
        self.place_chosen.emit(place)

    def _on_enter(self) -> None:
        """Look at once for what was just typed, else open the first that was found."""
        if self._soon.isActive():
            self.search()
        elif self.list.found:
            self.list.choose_first()
            self._on_opened(self.list.found[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down goes from the field into the list."""
        if self.field.hasFocus() and event.key() == Qt.Key.Key_Down:
            self.list.choose_first()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        super().retranslateUi()
        if not self._built:
            return
        self.show_title(self.tr("Search all texts"))
        self.field.setPlaceholderText(self.tr("Words in any text"))
        self.field.setAccessibleName(self.field.placeholderText())
        self.language.offer([(None, self.tr("All languages")), *NATIVE_NAMES.items()])
        self.language.setAccessibleName(self.tr("Language of the texts"))
        self.list.show_modules(self._found.modules, self._fields(), self._asked[0])
        self._tell()
