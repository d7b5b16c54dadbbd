from datetime import date, timedelta

from config.samples.calendar import WAVES, Calendar, at_hour


def test_the_ninth_wave_opened_last_week():
    today = date(2027, 3, 4)

    opened = Calendar(today).opening(WAVES + 1)

    assert opened.weekday() == 0
    assert timedelta(days=6) < today - opened < timedelta(days=14)


def test_waves_are_a_quarter_apart():
    calendar = Calendar(date(2026, 11, 22))

    assert {(calendar.opening(n + 1) - calendar.opening(n)).days for n in range(1, 9)} == {91}


def test_the_story_moves_by_whole_weeks():
    moved = Calendar(date(2027, 2, 1)).moved(date(2026, 1, 19))

    assert moved > date(2026, 1, 19)
    assert moved.weekday() == date(2026, 1, 19).weekday()


def test_moments_carry_a_zone():
    assert at_hour(date(2026, 1, 1), 9).utcoffset() == timedelta()
