"""The form of an academy, with its rooms, agreements and closures."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from trainer_app.domain.academy import RoomKind
from trainer_app.domain.languages import LocalizedText
from trainer_app.services.academies import (
    Academies,
    AcademyDraft,
    AgreementDraft,
    ClosureDraft,
    RoomDraft,
)
from trainer_app.services.read_models.institutions import AcademyView
from trainer_app.services.saving import Saved
from trainer_app.ui.academies.parts_box import Part, PartsBox
from trainer_app.ui.common_words import room_options, room_words
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import EntryWrong, needed_date, read_clock, read_date, read_number
from trainer_app.ui.record_pane import RecordPane
from trainer_app.ui.widgets.form import Form

_TEXTS = (
    "name_own",
    "name_en",
    "code",
    "country",
    "city_own",
    "city_en",
    "focal_point",
    "phone",
    "email",
)
_COUNTRIES = {"KH": "km", "LA": "lo", "MM": "my", "TH": "th", "VN": "vi"}


class AcademyPane(RecordPane):
    """Adds an academy, or edits one."""

    def __init__(
        self, desk: Desk, academies: Academies, fetch: Callable[[UUID], AcademyView]
    ) -> None:
        super().__init__(desk)
        self._academies, self._fetch = academies, fetch
        self._before: AcademyView | None = None
        form = self.form
        form.add_text("name_own", "", wide=True)
        form.add_text("name_en", "", wide=True)
        form.add_text("code", "", placeholder="PNH")
        form.add_text("country", "", placeholder="KH")
        for key in ("city_own", "city_en", "time_zone"):
            form.add_text(key, "")
        form.add_text("opens", "", placeholder="08:00")
        form.add_text("closes", "", placeholder="17:00")
        for key in ("focal_point", "phone", "email"):
            form.add_text(key, "")
        self.rooms = PartsBox(desk, add=self._add_room, remove=academies.remove_room)
        self.agreements = PartsBox(desk, add=self._add_agreement, remove=academies.remove_agreement)
        self.closures = PartsBox(desk, add=self._add_closure, remove=academies.remove_closure)
        self.rooms.form.add_text("name", "", wide=True)
        self.rooms.form.add_text("seats", "")
        self.rooms.form.add_choice("kind", "", room_options())
        self.agreements.form.add_text("reference", "", wide=True)
        self.closures.form.add_text("reason", "", wide=True)
        for box in (self.agreements, self.closures):
            box.form.add_text("starts_on", "", placeholder="16/11/2026")
            box.form.add_text("ends_on", "", placeholder="27/11/2026")
        for box in self._boxes:
            self.body.addWidget(box)
        self.finish()

    @property
    def _boxes(self) -> tuple[PartsBox, PartsBox, PartsBox]:
        return self.rooms, self.agreements, self.closures

    def begin_new(self) -> None:
        """Show an empty form."""
        self._before = None
        texts = dict.fromkeys(_TEXTS, "")
        self.form.begin_with(
            {**texts, "time_zone": "Asia/Phnom_Penh", "opens": "08:00", "closes": "17:00"}
        )
        for box in self._boxes:
            box.hide()
        self.show_title(self.tr("New academy"))
        self.begin(None, None, "name_own")

    def edit(self, view: AcademyView) -> None:
        """Show an academy."""
        row, words = view.row, self.desk.words
        fresh = self._before is None or self._before.row.id != row.id
        self._before = view
        own = _COUNTRIES.get(row.country, "en")
        names, cities = _by_code(row.name), _by_code(row.city)
        values: dict[str, object] = {
            "name_own": names.get(own, ""),
            "name_en": names.get("en", ""),
            "code": row.code,
            "country": row.country,
            "city_own": cities.get(own, ""),
            "city_en": cities.get("en", ""),
            "time_zone": view.time_zone,
            "opens": _clock(view.opens),
            "closes": _clock(view.closes),
            "focal_point": view.focal_point,
            "phone": view.phone,
            "email": view.email,
        }
        if fresh:
            self.form.begin_with(values)
        else:
            self.form.show_values(values)
        self.record_id, self.version = row.id, row.version
        self._show_parts(view)
        self.show_title(words.text(row.name), row.code)
        self.add_button.hide()
        self.show()

    def _show_parts(self, view: AcademyView) -> None:
        words = self.desk.words
        self.rooms.show_parts(
            [
                Part(
                    one.id,
                    one.name,
                    self.tr("{kind}, {seats} seats").format(
                        kind=room_words(one.kind), seats=one.seats
                    ),
                )
                for one in view.rooms
            ]
        )
        self.agreements.show_parts(
            [
                Part(
                    one.id,
                    one.reference,
                    words.day_range(one.starts_on, one.ends_on)
                    if one.ends_on
                    else self.tr("from {date}").format(date=words.long_date(one.starts_on)),
                )
                for one in view.agreements
            ]
        )
        self.closures.show_parts(
            [
                Part(one.id, one.reason or "–", words.day_range(one.starts_on, one.ends_on))
                for one in view.closures
            ]
        )
        for box in self._boxes:
            box.show()

    def store(self) -> Saved:
        """Store the academy."""
        return self._academies.save(self._draft(), self.record_id, self.version)

    def _draft(self) -> AcademyDraft:
        before = self._before
        country = self.text("country").upper()[:2]
        own = _COUNTRIES.get(country, "en")
        name = _by_code(before.row.name) if before else {}
        city = _by_code(before.row.city) if before else {}
        for texts, key in ((name, "name"), (city, "city")):
            texts["en"] = self.text(f"{key}_en")
            if own != "en" or self.text(f"{key}_own"):
                texts[own] = self.text(f"{key}_own") or texts.get(own, "")
        if not any(name.values()):
            raise EntryWrong("name_own", self.tr("Write the name in one of the two fields."))
        opens, closes = (read_clock(key, self.text(key)) for key in ("opens", "closes"))
        return AcademyDraft(
            code=self.text("code"),
            name=LocalizedText.of(name),
            country=country,
            city=LocalizedText.of(city),
            time_zone=self.text("time_zone"),
            working_days=before.working_days if before else ("1", "2", "3", "4", "5"),
            opens=opens.hour * 60 + opens.minute,
            closes=closes.hour * 60 + closes.minute,
            focal_point=self.text("focal_point"),
            phone=self.text("phone"),
            email=self.text("email"),
        )

    def said(self, _saved: Saved) -> str:
        """What the toast says."""
        return self.tr("Academy {code} added").format(code=self.text("code").upper())

    def _add_room(self, form: Form) -> Saved:
        assert self.record_id is not None  # the box is hidden for a new academy
        kind = form.values["kind"]
        draft = RoomDraft(
            name=str(form.values["name"]).strip(),
            seats=read_number("seats", str(form.values["seats"]), least=1, most=5000),
            kind=kind if isinstance(kind, RoomKind) else RoomKind.CLASSROOM,
        )
        return self._academies.save_room(self.record_id, draft)

    def _add_agreement(self, form: Form) -> Saved:
        assert self.record_id is not None
        draft = AgreementDraft(
            reference=str(form.values["reference"]).strip(),
            starts_on=needed_date("starts_on", str(form.values["starts_on"])),
            ends_on=read_date("ends_on", str(form.values["ends_on"])),
        )
        return self._academies.save_agreement(self.record_id, draft)

    def _add_closure(self, form: Form) -> Saved:
        assert self.record_id is not None
        starts_on = needed_date("starts_on", str(form.values["starts_on"]))
        draft = ClosureDraft(
            starts_on=starts_on,
            ends_on=read_date("ends_on", str(form.values["ends_on"])) or starts_on,
            reason=str(form.values["reason"]).strip(),
        )
        return self._academies.save_closure(self.record_id, draft)

    def name_fields(self) -> None:
        """Name everything."""
        self.add_button.setText(self.tr("Add academy"))
        self.form.set_labels(
            {
                "name_own": self.tr("Name in the national language"),
                "name_en": self.tr("Name in English"),
                "code": self.tr("Code, as in certificate numbers"),
                "country": self.tr("Country (two letters)"),
                "city_own": self.tr("City, national language"),
                "city_en": self.tr("City, English"),
                "time_zone": self.tr("Time zone"),
                "opens": self.tr("Opens"),
                "closes": self.tr("Closes"),
                "focal_point": self.tr("Focal point"),
                "phone": self.tr("Phone"),
                "email": self.tr("E-mail"),
            }
        )
        self.rooms.name(self.tr("Rooms"), self.tr("Add room"))
        self.rooms.form.set_labels(
            {"name": self.tr("Room"), "seats": self.tr("Seats"), "kind": self.tr("Kind")}
        )
        self.rooms.form.set_options("kind", room_options())
        self.agreements.name(self.tr("Agreements"), self.tr("Add agreement"))
        self.agreements.form.set_labels({"reference": self.tr("Reference")})
        self.closures.name(self.tr("Closed days"), self.tr("Add closed days"))
        self.closures.form.set_labels({"reason": self.tr("Reason")})
        for box in (self.agreements, self.closures):
            box.form.set_labels({"starts_on": self.tr("First day"), "ends_on": self.tr("Last day")})
        if self._before is not None and self.record_id is not None:
            self._show_parts(self._before)


def _by_code(text: LocalizedText) -> dict[str, str]:
    return {language.value: words for language, words in text}


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
