from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from tests.interchange.calendars import events, unfolded, unmarked

from trainer_app.interchange.calendar_files import calendar_text, escaped, folded
from trainer_app.services.calendars import Calendar, CalendarEvent

texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300)


@given(texts)
def test_a_text_comes_back_as_it_was_in_lines_no_longer_than_75_bytes(text):
    line = folded(f"SUMMARY:{escaped(text)}")

    assert all(len(piece.encode()) <= 75 for piece in line.split("\r\n"))
    assert unmarked(line.replace("\r\n ", "").partition(":")[2]) == text


def test_no_text_can_begin_a_line_of_its_own():
    assert escaped("a\r\nATTENDEE:x\x00;,\\") == "a\\nATTENDEE:x\\;\\,\\\\"


def test_a_calendar_is_read_back_with_its_events():
    event = CalendarEvent(
        uid="1@x",
        sequence=3,
        begins=datetime(2026, 11, 25, 1, 0, tzinfo=UTC),
        ends=datetime(2026, 11, 25, 2, 30, tzinfo=UTC),
        title="BM-1 · ការគ្រប់គ្រងព្រំដែន, ទី១; ភ្នំពេញ",
        place="",
        notes="Dara\nSok",
        cancelled=True,
    )
    made_at = datetime(2026, 11, 1, tzinfo=UTC)

    content = calendar_text(Calendar(name="BM-1", made_at=made_at, events=(event,)))

    assert unfolded(content)[0] == "BEGIN:VCALENDAR"
    assert events(content) == [
        {
            "UID": "1@x",
            "DTSTAMP": "20261101T000000Z",
            "SEQUENCE": "3",
            "DTSTART": "20261125T010000Z",
            "DTEND": "20261125T023000Z",
            "SUMMARY": event.title,
            "DESCRIPTION": "Dara\nSok",
            "STATUS": "CANCELLED",
        }
    ]
