"""The form of a test."""

from __future__ import annotations

from uuid import UUID

from trainer_app.domain.completion import TestKind
from trainer_app.services.assessments import AssessmentDraft
from trainer_app.services.read_models.courses import AssessmentRow
from trainer_app.services.saving import Saved
from trainer_app.ui.courses.course_services import CourseServices
from trainer_app.ui.courses.course_words import test_options, test_words
from trainer_app.ui.desk import Desk
from trainer_app.ui.entries import EntryWrong, read_date, read_points, show_date
from trainer_app.ui.record_pane import RecordPane


class AssessmentPane(RecordPane):
    """Adds a test, or edits one."""

    def __init__(self, desk: Desk, services: CourseServices) -> None:
        super().__init__(desk, columns=1)
        self._services = services
        self._course_id: UUID | None = None
        self.form.add_choice("kind", "", test_options())
        for key in ("title", "held_on", "most_points"):
            self.form.add_text(key, "")
        self.finish()

    def begin_new(self, course_id: UUID, kind: TestKind) -> None:
        """An empty form."""
        self._course_id = course_id
        today = show_date(self.desk.today())
        self.form.begin_with({"kind": kind, "title": "", "held_on": today, "most_points": "100"})
        self.show_title(self.tr("New test"))
        self.begin(None, None, "kind")

    def edit(self, course_id: UUID, test: AssessmentRow) -> None:
        """Show a test."""
        self._course_id = course_id
        self.form.begin_with(
            {
                "kind": test.kind,
                "title": test.title,
                "held_on": show_date(test.held_on),
                "most_points": f"{test.most_points.normalize():f}",
            }
        )
        self.show_title(test.title or test_words(test.kind))
        self.begin(test.id, test.version, "title")

    def store(self) -> Saved:
        """Store the test."""
        assert self._course_id is not None
        most = read_points("most_points", self.text("most_points"))
        if most is None:
            raise EntryWrong("most_points", self.tr("Enter the most points that can be had."))
        draft = AssessmentDraft(
            kind=TestKind(str(self.form.values["kind"])),
            title=self.text("title"),
            held_on=read_date("held_on", self.text("held_on")),
            most_points=most,
        )
        return self._services.assessments.save(self._course_id, draft, self.record_id, self.version)

    def said(self, _saved: Saved) -> str:
        """What the toast says."""
        return self.tr("Test added")

    def name_fields(self) -> None:
        """Name everything."""
        self.add_button.setText(self.tr("Add test"))
        self.form.set_options("kind", test_options())
        self.form.set_labels(
            {
                "kind": self.tr("Kind"),
                "title": self.tr("Title, if there are several"),
                "held_on": self.tr("Held on"),
                "most_points": self.tr("Most points"),
            }
        )
