"""Small rules of single records."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from tests.builders import an_id

from trainer_app.domain.academy import checked_academy_code, checked_list_code
from trainer_app.domain.attendance import Attendance, Mark, MarkValue, checked_mark
from trainer_app.domain.completion import CompletionRule
from trainer_app.domain.course import (
    Course,
    CoursePhase,
    CourseStatus,
    Enrolment,
    Score,
    Session,
    phase,
    share_of,
)
from trainer_app.domain.curriculum import Edition, EditionState, TextStatus, text_status
from trainer_app.domain.errors import (
    CodeInvalid,
    DatesReversed,
    EditionEmpty,
    EditionPublished,
    NameMissing,
    NoteMissing,
    ValueOutOfRange,
)
from trainer_app.domain.languages import Language, LocalizedText
from trainer_app.domain.person import Person

DAY = date(2026, 11, 19)


@pytest.mark.parametrize(("typed", "code"), [(" pnh ", "PNH"), ("K2", "K2")])
def test_academy_codes_are_capital_letters_and_digits(typed, code):
    assert checked_academy_code(typed) == code


@pytest.mark.parametrize("typed", ["", "A", "TOOLONG", "P-H", "ភព", "P H"])
def test_academy_codes_that_cannot_stand_in_a_number_are_refused(typed):
    with pytest.raises(CodeInvalid):
        checked_academy_code(typed)


@pytest.mark.parametrize("typed", ["", "-A", "A-", "A/B", "../X", "A" * 25, "វគ្គ"])
def test_codes_that_cannot_name_a_file_are_refused(typed):
    with pytest.raises(CodeInvalid):
        checked_list_code(typed)


def test_a_text_falls_back_to_english_and_then_to_any():
    both = LocalizedText.of({"en": "Customs school", "km": "សាលាគយ", "th": " "})
    lao_only = LocalizedText.of({"lo": "ໂຮງຮຽນພາສີ"})

    assert both.best(Language.KHMER) == "សាលាគយ"
    assert both.best(Language.THAI) == "Customs school"
    assert lao_only.best(Language.THAI) == "ໂຮງຮຽນພາສີ"
    assert both.get(Language.THAI) is None


@pytest.mark.parametrize(
    ("status", "today", "expected"),
    [
        (CourseStatus.PLANNED, date(2026, 11, 1), CoursePhase.PLANNED),
        (CourseStatus.CONFIRMED, date(2026, 11, 1), CoursePhase.UPCOMING),
        (CourseStatus.PLANNED, date(2026, 11, 16), CoursePhase.RUNNING),
        (CourseStatus.CONFIRMED, date(2026, 11, 20), CoursePhase.RUNNING),
        (CourseStatus.CONFIRMED, date(2026, 11, 21), CoursePhase.TO_CLOSE),
        (CourseStatus.CLOSED, date(2026, 11, 16), CoursePhase.CLOSED),
        (CourseStatus.CANCELLED, date(2026, 11, 16), CoursePhase.CANCELLED),
    ],
)
def test_where_a_course_stands_follows_from_decision_and_day(status, today, expected):
    assert phase(status, date(2026, 11, 16), date(2026, 11, 20), today) is expected


def test_a_course_that_ends_before_it_starts_is_refused():
    course = Course(
        id=an_id(),
        code="X",
        programme_id=an_id(),
        academy_id=an_id(),
        starts_on=DAY,
        ends_on=date(2026, 11, 18),
        title=LocalizedText(),
    )

    with pytest.raises(DatesReversed):
        course.check()


@pytest.mark.parametrize("wrong", [{"seats": 0}, {"rule": CompletionRule(attendance_percent=120)}])
def test_a_course_with_impossible_numbers_is_refused(wrong):
    course = Course(
        id=an_id(),
        code="X",
        programme_id=an_id(),
        academy_id=an_id(),
        starts_on=DAY,
        ends_on=DAY,
        title=LocalizedText(),
        **wrong,
    )

    with pytest.raises(ValueOutOfRange):
        course.check()


def test_a_session_needs_length_and_a_cancelled_one_a_reason():
    session = Session(id=an_id(), course_id=an_id(), starts_at=datetime(2026, 1, 1), minutes=0)

    with pytest.raises(ValueOutOfRange):
        session.check()
    with pytest.raises(NoteMissing):
        session.cancel(" ")


def test_whoever_leaves_a_course_leaves_a_reason():
    enrolment = Enrolment(id=an_id(), course_id=an_id(), person_id=an_id(), number=1)

    with pytest.raises(NoteMissing):
        enrolment.withdraw(on=DAY, reason="")


def test_a_person_needs_one_name_of_any_kind():
    with pytest.raises(NameMissing):
        Person(id=an_id()).check()

    assert Person(id=an_id(), latin_name="J. Reyes").shown_name == "J. Reyes"


def test_an_alias_stands_for_both_names():
    person = Person(id=an_id(), native_name="ហេង", latin_name="HENG", alias="ប៉ាក់កា")

    assert (person.shown_name, person.shown_latin_name) == ("ប៉ាក់កា", "")


@pytest.mark.parametrize(
    "value",
    [
        MarkValue(mark=Mark.LATE, missed_start=50, missed_end=50),
        MarkValue(mark=Mark.LATE, missed_start=-1),
        MarkValue(mark=Mark.REMOTE, connected=91),
    ],
)
def test_minutes_that_the_session_does_not_have_are_refused(value):
    with pytest.raises(ValueOutOfRange):
        checked_mark(value, minutes=90)


def test_a_make_up_task_is_for_excused_sessions_and_goes_with_the_mark():
    record = Attendance(id=an_id(), session_id=an_id(), enrolment_id=an_id(), mark=Mark.EXCUSED)
    record.make_up(task="Essay", on=DAY)
    assert record.value.made_up

    record.put(MarkValue(mark=Mark.ABSENT))

    assert (record.made_up_on, record.made_up_task) == (None, "")
    with pytest.raises(NoteMissing):
        record.make_up(task="Essay", on=DAY)


def test_a_published_edition_never_changes():
    edition = Edition(id=an_id(), curriculum_id=an_id(), name="2026-1")
    with pytest.raises(EditionEmpty):
        edition.publish(modules=0, on=DAY)
    edition.publish(modules=3, on=DAY)

    with pytest.raises(EditionPublished):
        edition.may_be_edited()
    edition.withdraw(on=DAY)

    assert edition.state is EditionState.WITHDRAWN


@pytest.mark.parametrize(
    ("stored", "source", "english", "shown"),
    [
        (None, None, 3, TextStatus.MISSING),
        (TextStatus.APPROVED, 2, 3, TextStatus.OUTDATED),
        (TextStatus.APPROVED, 3, 3, TextStatus.APPROVED),
        (TextStatus.DRAFT, 1, 3, TextStatus.DRAFT),
        (TextStatus.APPROVED, None, 3, TextStatus.APPROVED),
    ],
)
def test_an_approved_text_is_outdated_once_its_source_moved_on(stored, source, english, shown):
    assert text_status(stored, source_revision=source, english_revision=english) is shown


def test_points_outside_the_test_are_refused_and_shares_are_exact():
    score = Score(id=an_id(), assessment_id=an_id(), enrolment_id=an_id(), points=Decimal("40.25"))

    with pytest.raises(ValueOutOfRange):
        score.check(Decimal(40))
    assert share_of(Decimal("33.33"), Decimal(100)) == Fraction(3333, 10000)
    assert share_of(None, Decimal(100)) is None
