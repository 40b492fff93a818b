from __future__ import annotations

from datetime import date, time

import pytest

from trainer_app.domain.errors import AttendanceFileUnusable
from trainer_app.interchange.attendance_reading import AttendanceFiles

ZOOM = """Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants
123 4567 8901,Module 2,11/24/2026 07:55:10 AM,11/24/2026 09:40:01 AM,host@example.org,105,3

Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest
HENG Chanthou,heng@example.org,11/24/2026 07:58:13 AM,11/24/2026 08:30:02 AM,32,Yes
HENG Chanthou,heng@example.org,11/24/2026 08:35:00 AM,11/24/2026 09:40:00 AM,65,Yes
iPhone,,11/24/2026 08:00:00 PM,11/24/2026 09:00:00 PM,60,Yes
"""

TEAMS = """1. Summary
Meeting title\tModule 2
Attended participants\t2

2. Participants
Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tRole
Sok Dara\t11/24/26, 8:01:00 AM\t11/24/26, 9:30:00 AM\t1h 2m 3s\tsok@example.org\tPresenter

3. In-Meeting Activities
Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
Sok Dara\t11/24/26, 8:01:00 AM\t11/24/26, 8:31:00 AM\t30m\tsok@example.org\tPresenter
Sok Dara\t11/24/26, 8:58:00 AM\t11/24/26, 9:30:00 AM\t32m\tsok@example.org\tPresenter
"""

MEET = """First name,Last name,Email,Duration,Time joined,Time exited
Thida,Win,thida@example.org,58 min,9:02 AM,10:00 AM
"""


def stays(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "report.csv"
    path.write_bytes(text.encode(encoding))
    return AttendanceFiles().read(path).stays


def test_zoom_lists_every_time_somebody_came(tmp_path):
    first, second, phone = stays(tmp_path, ZOOM, "utf-8-sig")

    assert (first.name, first.email) == ("HENG Chanthou", "heng@example.org")
    assert (first.joined, first.left, first.minutes) == (time(7, 58, 13), time(8, 30, 2), 32)
    assert first.days == {date(2026, 11, 24)}
    assert second.joined == time(8, 35)
    assert (phone.name, phone.email, phone.joined) == ("iPhone", "", time(20, 0))


def test_of_teams_the_section_with_each_stay_counts(tmp_path):
    found = stays(tmp_path, TEAMS, "utf-16")

    assert [(one.joined, one.left) for one in found] == [
        (time(8, 1), time(8, 31)),
        (time(8, 58), time(9, 30)),
    ]
    assert found[0].days == {date(2026, 11, 24)}


def test_google_meet_gives_first_and_last_names(tmp_path):
    (found,) = stays(tmp_path, MEET)

    assert (found.name, found.joined, found.left) == ("Thida Win", time(9, 2), time(10, 0))
    assert (found.minutes, found.days) == (58, frozenset())


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("2026-11-03 08:00", {date(2026, 11, 3)}),
        ("3/11/2026 08:00", {date(2026, 11, 3), date(2026, 3, 11)}),
        ("24/11/26 08:00", {date(2026, 11, 24)}),
        ("99/99/2026 08:00", set()),
    ],
)
def test_a_date_may_mean_two_days(tmp_path, told, days):
    (found,) = stays(tmp_path, f"Name,Join Time,Leave Time\nA,{told},{told}\n")

    assert found.days == days


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "empty_file"),
        (b"%PDF-1.7", "not_a_spreadsheet"),
        (b"Name,Rank\nA,B\n", "nothing_known"),
        (b"PK\x03\x04 broken", "corrupt_file"),
    ],
)
def test_other_files_are_refused_with_what_is_wrong(tmp_path, content, problem):
    path = tmp_path / "some.csv"
    path.write_bytes(content)

    with pytest.raises(AttendanceFileUnusable) as caught:
        AttendanceFiles().read(path)

    assert caught.value.details["problem"] == problem
