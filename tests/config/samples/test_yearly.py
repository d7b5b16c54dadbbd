import random

from config.samples import yearly
from formspec import Choice, validate, with_rows
from surveys.instruments import library
from surveys.models import Series, Wave


def test_answers_fit_their_questions_and_pairs_nearly_agree():
    dice = random.Random(3)
    rows = (Choice("b", {"en": "Bo · City"}),)
    roster = with_rows(library.shipped("roster_body").spec, "ties", rows)
    values = library.shipped("values_partners").spec

    for spec in (roster, values):
        given = yearly.given(dice, spec, "Ann")
        raw = {key: value for key, value in given.items() if not isinstance(value, dict)}
        raw |= {
            f"{key}__{row}": point
            for key, cells in given.items()
            if isinstance(cells, dict)
            for row, point in cells.items()
        }
        assert validate(spec, raw).ok

    there, back = ([yearly.tie(dice, *pair) for _ in range(50)] for pair in (("Ann", "Bo"), ("Bo", "Ann")))
    assert abs(sum(there) - sum(back)) <= 25


def test_havenstad_has_each_and_another_city_none(town, monkeypatch, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    monkeypatch.setattr(yearly, "CITY", "elsewhere")
    yearly.run(town)
    assert not Series.objects.exists()

    monkeypatch.setattr(yearly, "CITY", town.network.slug)
    yearly.run(town)

    states = Wave.objects.filter(number=1).values_list("series__instrument__key", "state")
    assert dict(states) == dict.fromkeys(yearly.NAMES, "published")
