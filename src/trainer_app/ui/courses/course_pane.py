"""The form of a course."""

from __future__ import annotations

from uuid import UUID

from trainer_app.domain.certificate import CertificateKind
from trainer_app.domain.completion import CompletionRule
from trainer_app.domain.course import CourseStatus
from trainer_app.domain.curriculum import Level
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.services.courses import CourseDraft
from trainer_app.services.read_models.courses import CourseView
from trainer_app.services.saving import Saved
from trainer_app.ui.common_words import certificate_options, level_options
from trainer_app.ui.courses.course_services import CourseServices
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import EntryWrong, needed_date, read_number, show_date
from trainer_app.ui.i18n import NATIVE_NAMES
from trainer_app.ui.record_pane import RecordPane


class CoursePane(RecordPane):
    """Adds a course, or edits one."""

    def __init__(self, desk: Desk, services: CourseServices) -> None:
        super().__init__(desk)
        self._services = services
        self._before: CourseView | None = None
        form = self.form
        form.add_text("code", "", placeholder="BM-CORE-3")
        form.add_choice("language", "", [(lang, name) for lang, name in NATIVE_NAMES.items()])
        form.add_text("title_own", "", wide=True)
        form.add_text("title_en", "", wide=True)
        form.add_text("starts_on", "", placeholder="16/11/2026")
        form.add_text("ends_on", "", placeholder="27/11/2026")
        for key in ("programme", "academy", "edition"):
            form.add_choice(key, "", [])
        form.add_choice("level", "", level_options())
        form.add_text("seats", "")
        form.add_choice("kind", "", certificate_options())
        form.add_section("giving", "")
        for key in ("most_per_agency", "women_percent"):
            form.add_text(key, "")
        form.add_choice("required", "", [])
        form.add_section("rule", "")
        for key in ("attendance_percent", "post_test_percent"):
            form.add_text(key, "")
        form.add_tick("practical", "", "")
        form.add_section("signatures", "")
        for number in ("1", "2"):
            form.add_text(f"signatory_{number}_name", "")
            form.add_text(f"signatory_{number}_title", "")
        form.add_long_text("note", "", lines=2)
        self.finish()

    def begin_new(self) -> None:
        """Show an empty form."""
        self._before = None
        self._offer()
        today = show_date(self.desk.today())
        site = self._services.institution_queries.site()
        self.form.begin_with(
            dict.fromkeys(
                (
                    "code", "title_own", "title_en", "note", "signatory_1_name",
                    "signatory_1_title", "signatory_2_name", "signatory_2_title",
                ),
                "",
            )
            | {"starts_on": today, "ends_on": today, "seats": "24", "level": None}
            | {"most_per_agency": "", "women_percent": "", "required": None}
            | {"attendance_percent": "80", "post_test_percent": "60", "practical": True}
            | {"kind": CertificateKind.COMPLETION, "language": self.desk.words.language}
            | ({"academy": site.academy_id} if site and site.academy_id else {})
        )  # fmt: skip
        self.show_title(self.tr("New course"))
        self.begin(None, None, "code")

    def edit(self, view: CourseView) -> None:
        """Show the course."""
        self._before = view
        self._offer()
        row, rule = view.row, view.rule
        language = row.language
        self.form.begin_with(
            {
                "code": row.code,
                "language": language,
                "title_own": row.title.get(language) or "",
                "title_en": row.title.get(Language.ENGLISH) or "",
                "starts_on": show_date(row.starts_on),
                "ends_on": show_date(row.ends_on),
                "programme": view.programme_id,
                "academy": row.academy_id,
                "edition": view.edition_id,
                "level": view.level,
                "seats": str(row.seats),
                "kind": view.certificate_kind,
                "most_per_agency": str(view.seat_rule.most_per_agency or ""),
                "women_percent": str(view.seat_rule.women_percent or ""),
                "required": view.required_curriculum_id,
                "attendance_percent": str(rule.attendance_percent),
                "post_test_percent": ""
                if rule.post_test_percent is None
                else str(rule.post_test_percent),
                "practical": rule.practical,
                "signatory_1_name": view.signatory_1_name,
                "signatory_1_title": view.signatory_1_title.best(language),
                "signatory_2_name": view.signatory_2_name,
                "signatory_2_title": view.signatory_2_title.best(language),
                "note": view.note,
            }
        )
        self.show_title(self.desk.words.text(row.title), row.code)
        self.begin(row.id, row.version, "title_own")

    def store(self) -> Saved:
        """Store the course."""
        return self._services.courses.save(self._draft(), self.record_id, self.version)

    def said(self, _saved: Saved) -> str:
        """What the toast says."""
        return self.tr("Course {code} added").format(code=self.text("code").upper())

    def name_fields(self) -> None:
        """Name everything."""
        self.add_button.setText(self.tr("Add course"))
        self.form.set_labels(
            {
                "code": self.tr("Code"),
                "language": self.tr("Language of delivery"),
                "title_own": self.tr("Title in the language of delivery"),
                "title_en": self.tr("Title in English"),
                "starts_on": self.tr("First day"),
                "ends_on": self.tr("Last day"),
                "programme": self.tr("Programme"),
                "academy": self.tr("Academy"),
                "edition": self.tr("Curriculum and edition"),
                "level": self.tr("Level"),
                "seats": self.tr("Seats"),
                "kind": self.tr("Certificate"),
                "giving": self.tr("Who gets a seat"),
                "most_per_agency": self.tr("Seats for one agency at most"),
                "women_percent": self.tr("Seats kept for women, %"),
                "required": self.tr("Completed before"),
                "rule": self.tr("Who completes the course"),
                "attendance_percent": self.tr("Attendance, %"),
                "post_test_percent": self.tr("Post-test, % (empty: none)"),
                "practical": self.tr("Practical"),
                "signatures": self.tr("Who signs the certificates"),
                "signatory_1_name": self.tr("First name to sign"),
                "signatory_1_title": self.tr("Function"),
                "signatory_2_name": self.tr("Second name to sign"),
                "signatory_2_title": self.tr("Function"),
                "note": self.tr("Note"),
            }
        )
        self.form.set_tick_words("practical", self.tr("has to be passed"))
        self.form.set_options("level", level_options())
        self.form.set_options("kind", certificate_options())

    def _offer(self) -> None:
        words, queries = self.desk.words, self._services.institution_queries
        self.form.set_options(
            "programme", [(one.id, words.text(one.name)) for one in queries.programmes()]
        )
        self.form.set_options(
            "academy",
            [(one.id, words.text(one.name)) for one in queries.academies(self.desk.today())],
        )
        editions: list[tuple[object, str]] = [(None, "–")]
        required: list[tuple[object, str]] = [(None, "–")]
        for curriculum in self._services.curriculum_queries.curricula():
            title = words.text(curriculum.title)
            required.append((curriculum.id, title))
            editions += [(one.id, f"{title} {one.name}") for one in curriculum.editions]
        self.form.set_options("edition", editions)
        self.form.set_options("required", required)

    def _draft(self) -> CourseDraft:
        values, before = self.form.values, self._before
        language = values["language"]
        assert isinstance(language, Language)
        title = {lang.value: text for lang, text in before.row.title} if before else {}
        title[language.value] = self.text("title_own")
        title["en"] = self.text("title_en") or title.get("en", "")
        return CourseDraft(
            code=self.text("code"),
            title=LocalizedText.of(title),
            programme_id=self._chosen("programme"),
            academy_id=self._chosen("academy"),
            starts_on=needed_date("starts_on", self.text("starts_on")),
            ends_on=needed_date("ends_on", self.text("ends_on")),
            edition_id=_id(values["edition"]),
            language=language,
            level=values["level"] if isinstance(values["level"], Level) else None,
            status=before.row.status if before else CourseStatus.PLANNED,
            seats=read_number("seats", self.text("seats"), least=1, most=2000),
            most_per_agency=self._number("most_per_agency", least=1, most=2000),
            women_percent=self._number("women_percent", least=0, most=100) or 0,
            required_curriculum_id=_id(values["required"]),
            rule=self._rule(),
            certificate_kind=CertificateKind(str(values["kind"])),
            signatory_1_name=self.text("signatory_1_name"),
            signatory_1_title=self._signatory("signatory_1_title", language),
            signatory_2_name=self.text("signatory_2_name"),
            signatory_2_title=self._signatory("signatory_2_title", language),
            note=self.text("note"),
        )

    def _rule(self) -> CompletionRule:
        before = self._before.rule if self._before else CompletionRule()
        post_test = self.text("post_test_percent")
        return CompletionRule(
            attendance_percent=read_number(
                "attendance_percent", self.text("attendance_percent"), most=100
            ),
            module_percent=before.module_percent,
            participation_percent=before.participation_percent,
            post_test_percent=(
                read_number("post_test_percent", post_test, most=100) if post_test else None
            ),
            practical=bool(self.form.values["practical"]),
            teaching_practice_percent=before.teaching_practice_percent,
            make_up_sessions=before.make_up_sessions,
        )

    def _number(self, key: str, *, least: int, most: int) -> int | None:
        """A number, or nothing where the field is empty."""
        text = self.text(key)
        return read_number(key, text, least=least, most=most) if text else None

    def _signatory(self, key: str, language: Language) -> LocalizedText:
        before: LocalizedText | None = getattr(self._before, key, None)
        texts = {lang.value: text for lang, text in before or ()}
        return LocalizedText.of(texts | {language.value: self.text(key)})

    def _chosen(self, key: str) -> UUID:
        chosen = _id(self.form.values[key])
        if chosen is None:
            raise EntryWrong(key, self.tr("Add one first, then choose it here."))
        return chosen


def _id(value: object) -> UUID | None:
    return value if isinstance(value, UUID) else None
