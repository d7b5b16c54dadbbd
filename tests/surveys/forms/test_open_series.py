"""A survey for everyone: short form, always anonymous."""

import pytest

from surveys.forms.open_series import OpenSeriesForm
from surveys.services import library
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_it_asks_for_no_audience_and_gives_the_anonymous_mode() -> None:
    here = people.partnership()
    instrument = library.install(by=people.setter(), partnership=here).instrument
    given = {
        "name": "Values",
        "instrument": str(instrument.pk),
        "slug": "values",
        "door": "open",
        "rule": "FREQ=YEARLY",
        "first_day": "2099-01-05",
        "window_days": "30",
    }

    form = OpenSeriesForm(given, partnership=here, instruments=[instrument])

    assert form.is_valid(), form.errors
    assert list(form.fields) == ["name", "instrument", "slug", "door", "rule", "first_day", "window_days"]
    facts = form.facts("en")
    assert (facts["mode"], facts["door"], facts["slug"]) == ("anonymous", "open", "values")
