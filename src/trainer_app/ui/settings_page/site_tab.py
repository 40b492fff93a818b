"""The site: language and colours, name and academy, and who works here."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from trainer_app.domain.errors import AppError
from trainer_app.domain.languages import Language
from trainer_app.domain.likeness import MatchRule
from trainer_app.services.read_models.institutions import InstitutionQueries, SiteView
from trainer_app.services.setup import SetUp
from trainer_app.ui.desk import Desk
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.look import ThemeChoice
from trainer_app.ui.widgets.buttons import Button
from trainer_app.ui.widgets.form import Form
from trainer_app.ui.widgets.label import Label
from trainer_app.ui.widgets.wrapped_text import WrappedText

_WIDTH = 560


class SiteTab(QWidget):
    """Every field is stored when the hand leaves it."""

    def __init__(
        self,
        desk: Desk,
        set_up: SetUp,
        queries: InstitutionQueries,
    ) -> None:
        super().__init__()
        self._desk, self._set_up = desk, set_up
        self._queries = queries
        self._site: SiteView | None = None
        self.screen_form = Form(desk.look, columns=2)
        self.screen_form.add_choice(
            "language", "", [(one, name) for one, name in NATIVE_NAMES.items()]
        )
        self.screen_form.add_choice("theme", "", [(one, "") for one in ThemeChoice])
        self.site = Form(desk.look, columns=2)
        self.site.add_text("name", "")
        self.site.add_choice("academy", "", [])
        self.site.add_tick("approval_by_another", "", "")
        self.matching = Form(desk.look, columns=2)
        for key in ("same_from", "doubtful_from"):
            self.matching.add_text(key, "")
        self._about_matching = WrappedText(desk.look, ink="2")
        self.staff = Form(desk.look, columns=2)
        self.staff.add_text("name", "")
        self.staff.add_text("account", "")
        self._titles = {key: Label(size=15, weight=600) for key in _SECTIONS}
        self._staff_names = Label(ink="2")
        self._staff_names.setWordWrap(True)
        self.staff_button = Button(desk.look, icon="plus", small=True, on_click=self.add_staff)
        self._build()
        self.screen_form.stored.connect(self._on_screen)
        self.site.stored.connect(lambda _key, _value: self._on_site())
        self.matching.stored.connect(lambda _key, _value: self._on_site())
        self.retranslateUi()

    def _build(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(_WIDTH + 44)
        column = QVBoxLayout(inside)
        column.setContentsMargins(24, 16, 20, 24)
        column.setSpacing(10)
        for key, widgets in (
            ("screen", (self.screen_form,)),
            ("site", (self.site,)),
            ("matching", (self._about_matching, self.matching)),
            ("staff", (self._staff_names, self.staff, self.staff_button)),
        ):
            column.addWidget(self._titles[key])
            for widget in widgets:
                column.addWidget(widget, 0, _LEFT if isinstance(widget, Button) else _ANY)
            column.addSpacing(14)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        inside.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(scroll)

    def load(self) -> None:
        """Show what is stored."""
        words, look = self._desk.words, self._desk.look
        self._site = self._queries.site()
        self.screen_form.show_values({"language": look.language, "theme": look.choice})
        none: list[tuple[object, str]] = [(None, "–")]
        academies = self._queries.academies(self._desk.today())
        self.site.set_options(
            "academy", none + [(one.id, words.text(one.name)) for one in academies]
        )
        if self._site is not None:
            self.site.show_values(
                {
                    "name": self._site.name,
                    "academy": self._site.academy_id,
                    "approval_by_another": self._site.approval_by_another,
                }
            )
            rule = self._site.match_rule
            self.matching.show_values(
                {"same_from": str(rule.same_from), "doubtful_from": str(rule.doubtful_from)}
            )
            names = [
                f"{one.name} ({one.account})" if one.account else one.name
                for one in self._site.staff
            ]
            self._staff_names.setText(", ".join(names))

    def retranslateUi(self) -> None:
        """Say it in the language of the screen."""
        for key, words in (
            ("screen", self.tr("Screen")),
            ("site", self.tr("This site")),
            ("matching", self.tr("Who is taken for the same person")),
            ("staff", self.tr("Who works here")),
        ):
            self._titles[key].setText(words)
        self.screen_form.set_labels({"language": self.tr("Language"), "theme": self.tr("Colours")})
        self.screen_form.set_options(
            "theme",
            [
                (ThemeChoice.SYSTEM, self.tr("As the system")),
                (ThemeChoice.LIGHT, self.tr("Light")),
                (ThemeChoice.DARK, self.tr("Dark")),
            ],
        )
        self.site.set_labels(
            {
                "name": self.tr("Name"),
                "academy": self.tr("Academy"),
                "approval_by_another": self.tr("Module texts"),
            }
        )
        self.site.set_tick_words(
            "approval_by_another", self.tr("Somebody else than the writer approves")
        )
        self.matching.set_labels(
            {
                "same_from": self.tr("The same person from (points)"),
                "doubtful_from": self.tr("Shown as doubtful from (points)"),
            }
        )
        self._about_matching.setText(
            self.tr(
                "Id number 110, name 50, birth date 40, phone or e-mail 45, agency 10; what"
                " differs takes points away. A name alone is always doubtful."
            )
        )
        self.staff.set_labels(
            {"name": self.tr("Name"), "account": self.tr("Account on this computer")}
        )
        self.staff_button.setText(self.tr("Add person"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslateUi()

    def add_staff(self) -> None:
        """Add somebody who works with the program."""
        values = {key: str(value or "").strip() for key, value in self.staff.values.items()}
        self._desk.carry_out(
            lambda: self._set_up.add_staff(name=values["name"], account=values["account"]),
            done=self.tr("{name} added").format(name=values["name"]),
            on_done=lambda _changes: self.staff.begin_with({"name": "", "account": ""}),
            on_refused=lambda error: self._refuse(self.staff, "name", error),
        )

    def _rule(self) -> MatchRule:
        """What stands in the two fields; what is no number is refused as out of range."""
        texts = {key: str(value or "").strip() for key, value in self.matching.values.items()}
        points = {key: int(t) if t.isdecimal() and len(t) < 5 else -1 for key, t in texts.items()}  # noqa: PLR2004 (no rule has more)
        return MatchRule(points["same_from"], points["doubtful_from"])

    def _refuse(self, form: Form, otherwise: str, error: AppError) -> None:
        field = str(error.details.get("field", otherwise))
        place = field if form.has(field) else otherwise
        form.refuse(place, self._desk.words.error(error))

    def _refuse_site(self, error: AppError) -> None:
        named = str(error.details.get("field", ""))
        self._refuse(self.matching if self.matching.has(named) else self.site, "name", error)

    def _on_screen(self, key: str, value: object) -> None:
        look = self._desk.look
        if key == "language" and isinstance(value, Language):
            look.speak(value)
        elif key == "theme" and isinstance(value, ThemeChoice):
            look.choose_theme(value)
        self.screen_form.accept(key)

    def _on_site(self) -> None:
        if self._site is None:
            return
        academy, version = self.site.values["academy"], self._site.version
        name = str(self.site.values["name"])
        self._desk.carry_out(
            lambda: self._set_up.settle_in(
                academy_id=academy if isinstance(academy, UUID) else None,
                name=name,
                approval_by_another=bool(self.site.values["approval_by_another"]),
                version=version,
                match_rule=self._rule(),
            ),
            on_done=lambda _changes: self.load(),
            on_refused=self._refuse_site,
        )


_SECTIONS = ("screen", "site", "matching", "staff")
_LEFT = Qt.AlignmentFlag.AlignLeft
_ANY = Qt.AlignmentFlag(0)
