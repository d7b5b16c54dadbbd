from surveys.models import Series, Wave
from surveys.serializers import SeriesOut, WaveOut


def test_nothing_of_an_answer_or_a_person_comes_out() -> None:
    names = {*SeriesOut().fields, *WaveOut().fields}
    assert not names & {"responses", "answers", "invitations", "ended_by", "id", "partnership"}


def test_a_planned_wave_has_no_version_yet() -> None:
    assert WaveOut().get_instrument_version(Wave(number=1)) is None
    assert SeriesOut().get_ended(Series()) is False
