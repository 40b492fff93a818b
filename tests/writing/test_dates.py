from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone

import pytest

from trainer_app.domain.languages import Language
from trainer_app.writing.dates import (
    DateStyle,
    clock,
    date_and_time,
    day_and_month,
    day_range,
    full_date,
    long_date,
    short_date,
    short_date_and_time,
)

DAY = date(2026, 11, 16)
ENGLISH = DateStyle(Language.ENGLISH)


@pytest.mark.parametrize(
    ("language", "long", "short"),
    [
        (Language.ENGLISH, "16 November 2026", "16 Nov 2026"),
        (Language.BURMESE, "2026 ခုနှစ်၊ နိုဝင်ဘာလ 16 ရက်", "16-11-2026"),
        (Language.KHMER, "16 វិច្ឆិកា 2026", "16/11/2026"),
        (Language.LAO, "16 ພະຈິກ 2026", "16/11/2026"),
        (Language.THAI, "16 พฤศจิกายน 2026", "16 พ.ย. 2026"),
        (Language.VIETNAMESE, "16 tháng 11 năm 2026", "16/11/2026"),
    ],
)
def test_dates_are_written_as_in_official_letters(language, long, short):
    style = DateStyle(language)

    assert long_date(DAY, style) == long
    assert short_date(DAY, style) == short


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.BURMESE, "၂၀၂၆ ခုနှစ်၊ နိုဝင်ဘာလ ၁၆ ရက်"),
        (Language.KHMER, "១៦ វិច្ឆិកា ២០២៦"),
        (Language.LAO, "໑໖ ພະຈິກ ໒໐໒໖"),
        (Language.THAI, "๑๖ พฤศจิกายน ๒๐๒๖"),
    ],
)
def test_native_digits_come_on_request(language, expected):
    assert long_date(DAY, DateStyle(language, native_digits=True)) == expected


@pytest.mark.parametrize("language", [Language.THAI, Language.LAO, Language.KHMER])
def test_the_buddhist_era_is_543_years_ahead_on_request(language):
    text = long_date(DAY, DateStyle(language, buddhist_era=True))

    assert text.endswith(" 2569")


def test_thai_papers_may_have_both():
    style = DateStyle(Language.THAI, native_digits=True, buddhist_era=True)

    assert long_date(date(2026, 11, 21), style) == "๒๑ พฤศจิกายน ๒๕๖๙"


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2026, 11, 16), date(2026, 11, 27), "16–27 November 2026"),
        (date(2026, 11, 30), date(2026, 12, 4), "30 November – 4 December 2026"),
        (date(2026, 12, 28), date(2027, 1, 8), "28 December 2026 – 8 January 2027"),
        (date(2026, 11, 16), date(2026, 11, 16), "16 November 2026"),
        (date(2026, 11, 16), date(2027, 11, 16), "16 November 2026 – 16 November 2027"),
    ],
)
def test_a_span_of_days_says_month_and_year_once(first, last, expected):
    assert day_range(first, last, ENGLISH) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.BURMESE, "၂၀၂၆ ခုနှစ်၊ နိုဝင်ဘာလ ၁၆–၂၇ ရက်"),
        (Language.KHMER, "១៦–២៧ វិច្ឆិកា ២០២៦"),
        (Language.LAO, "໑໖–໒໗ ພະຈິກ ໒໐໒໖"),
        (Language.VIETNAMESE, "16–27 tháng 11 năm 2026"),
    ],
)
def test_spans_follow_the_order_of_each_language(language, expected):
    style = DateStyle(language, native_digits=True)

    assert day_range(DAY, date(2026, 11, 27), style) == expected


def test_a_burmese_span_over_two_months_names_the_year_first():
    style = DateStyle(Language.BURMESE)

    text = day_range(date(2026, 11, 30), date(2026, 12, 4), style)

    assert text == "2026 ခုနှစ်၊ နိုဝင်ဘာလ 30 ရက် – ဒီဇင်ဘာလ 4 ရက်"


def test_the_clock_of_the_moment_is_shown_whatever_zone_the_machine_is_in():
    zone = timezone(timedelta(hours=7))
    late = datetime(2026, 11, 16, 23, 45, tzinfo=zone)

    assert date_and_time(late, ENGLISH) == "16 November 2026, 23:45"
    assert short_date_and_time(late, ENGLISH) == "16 Nov 2026 23:45"


def test_the_time_of_day_takes_native_digits():
    assert clock(time(9, 5), DateStyle(Language.KHMER, native_digits=True)) == "០៩:០៥"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.ENGLISH, "Thursday, 19 November 2026"),
        (Language.VIETNAMESE, "Thứ Năm, 19 tháng 11 năm 2026"),
        (Language.THAI, "วันพฤหัสบดีที่ 19 พฤศจิกายน 2026"),
        (Language.KHMER, "ថ្ងៃព្រហស្បតិ៍ ទី19 ខែវិច្ឆិកា ឆ្នាំ2026"),
        (Language.LAO, "ວັນພະຫັດທີ 19 ພະຈິກ 2026"),
        (Language.BURMESE, "2026 ခုနှစ်၊ နိုဝင်ဘာလ 19 ရက်၊ ကြာသပတေး"),
    ],
)
def test_a_full_date_names_the_day_of_the_week(language, expected):
    assert full_date(date(2026, 11, 19), DateStyle(language)) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.ENGLISH, "16 Nov"),
        (Language.THAI, "16 พ.ย."),
        (Language.KHMER, "16/11"),
        (Language.BURMESE, "16-11"),
    ],
)
def test_a_narrow_column_leaves_the_year_out(language, expected):
    assert day_and_month(DAY, DateStyle(language)) == expected
