"""The first start: language, site, academy, your name, and whether to look at samples."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from trainer_app.domain.changes import Changes
from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.services.setup import FirstStart
from trainer_app.ui.countries import country_options
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.look import Look
from trainer_app.ui.widgets.banner import Banner
from trainer_app.ui.widgets.buttons import Button, Kind
from trainer_app.ui.widgets.choice_box import ChoiceBox
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.wrapped_text import WrappedText

_WIDTH = 620
_COUNTRY_OF = {
    Language.BURMESE: "MM",
    Language.LAO: "LA",
    Language.THAI: "TH",
    Language.VIETNAMESE: "VN",
}


class FirstStartWindow(QWidget):
    """One form. What is wrong is said at its field; nothing is stored before all is right."""

    started = Signal(bool)  # whether to load the samples

    def __init__(
        self,
        look: Look,
        start: Callable[[FirstStart], Changes],
        *,
        say_error: Callable[[AppError], str],
        account: str,
    ) -> None:
        super().__init__()
        look.dress(self)
        self._look, self._start, self._say_error = look, start, say_error
        self._account = account
        self.setObjectName("first_start")
        self.resize(820, 720)
        self._title = Label(size=20, weight=600)
        self._sentence = WrappedText(look, ink="2", most=_WIDTH)
        self.form = Form(look)
        self._add_fields()
        self.button = Button(look, icon="check", kind=Kind.PRIMARY, on_click=self.begin)
        self._banners = QVBoxLayout()
        self._lay_out()
        self.form.stored.connect(self._on_left)
        self.form.field("language").editor.setFocus()
        self.retranslateUi()

    def _add_fields(self) -> None:
        form = self.form
        form.add_field("language", "", _languages(self._look), wide=True)
        form.add_section("site", "")
        form.add_text("site_name", "", placeholder="Police Academy, Phnom Penh")
        form.add_text("site_code", "", placeholder="PNH")
        form.add_section("academy", "")
        form.add_text("academy_name", "", wide=True)
        form.add_text("academy_code", "", placeholder="PNH")
        form.add_choice("country", "", country_options())
        form.add_section("you", "")
        form.add_text("staff_name", "", wide=True)
        form.add_tick("samples", "", "")
        form.begin_with({"language": self._look.language, "country": "KH", "samples": False})

    def _lay_out(self) -> None:
        card = QFrame()
        card.setFixedWidth(_WIDTH)
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 24, 0, 24)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addLayout(self._banners)
        column.addSpacing(6)
        column.addWidget(self.form)
        column.addStretch(1)
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 10, 24, 14)
        foot.addStretch(1)
        foot.addWidget(self.button)
        whole.addLayout(foot)

    # What happens

    def begin(self) -> None:
        """Store the answers; a refused one stays in its field with a sentence."""
        self.button.setEnabled(False)
        try:
            self._start(self._answers())
        except AppError as error:
            self._refuse(error)
            self.button.setEnabled(True)
            return
        self.started.emit(bool(self.form.values["samples"]))

    def warn(self, sentence: str) -> None:
        """Say that something else is wrong."""
        self._banners.addWidget(Banner(self._look, sentence, tone="bad"))

    def _answers(self) -> FirstStart:
        def text(key: str) -> str:
            return str(self.form.values[key]).strip()

        return FirstStart(
            site_code=text("site_code") or text("academy_code"),
            site_name=text("site_name"),
            staff_name=text("staff_name"),
            account=self._account,
            academy_code=text("academy_code") or text("site_code"),
            academy_name=LocalizedText.of(self._academy_names(text("academy_name"))),
            country=text("country"),
        )

    def _academy_names(self, name: str) -> dict[str, str]:
        language = Language.ENGLISH if name.isascii() else self._look.language
        return {language.value: name}

    def _refuse(self, error: AppError) -> None:
        sentence = self._say_error(error)
        places = [key for key in (str(error.details.get("field", "")),) if self.form.has(key)]
        if error.code == "code-invalid":
            value = str(error.details.get("value", ""))
            same = [k for k in ("site_code", "academy_code") if str(self.form.values[k]) == value]
            places = [key for key in (same or ["site_code"]) if self.form.has(key)]
        if not places:
            self.warn(sentence)
            return
        self.form.refuse(places[0], sentence)
        self.form.field(places[0]).editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_left(self, key: str, value: object) -> None:
        self.form.accept(key)
        if key == "language" and isinstance(value, Language):
            self._look.speak(value)
            if value in _COUNTRY_OF:
                self.form.begin_with({"country": _COUNTRY_OF[value]})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter begins."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.begin()
        else:
            super().keyPressEvent(event)

    # Words

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        self.setWindowTitle(self.tr("Training of trainers: first start"))
        self._title.setText(self.tr("Who works here?"))
        self._sentence.setText(
            self.tr(
                "A few answers, once. They stand on papers and in certificate numbers; everything "
                "stays on this computer."
            )
        )
        self.button.setText(self.tr("Begin"))
        self.form.set_tick_words("samples", self.tr("Load sample programmes to look around"))
        self.form.set_options("country", country_options())
        self.form.set_labels(
            {
                "language": self.tr("Language of the screen"),
                "site": self.tr("This installation"),
                "site_name": self.tr("Name of the site"),
                "site_code": self.tr("Code, 2 to 6 letters"),
                "academy": self.tr("The academy"),
                "academy_name": self.tr("Name of the academy"),
                "academy_code": self.tr("Code in certificate numbers"),
                "country": self.tr("Country"),
                "you": self.tr("You"),
                "staff_name": self.tr("Your name"),
                "samples": self.tr("Samples"),
            }
        )


def _languages(look: Look) -> ChoiceBox:
    return ChoiceBox(look, list(NATIVE_NAMES.items()))
