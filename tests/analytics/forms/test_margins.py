from analytics.forms.margins import MarginForm


def test_percent_become_shares_and_empty_boxes_are_left_out() -> None:
    form = MarginForm({"share_0": "12.5", "share_4": "20", "year": "2025", "source": "Register"}, trait="age")
    assert form.is_valid()
    assert form.shares == {"0-17": 0.125, "65+": 0.2}
    assert list(form.fields)[-3:] == ["year", "source", "sample_size"]


def test_a_source_and_a_year_are_asked_for() -> None:
    form = MarginForm({"share_0": "120"}, trait="gender")
    assert set(form.errors) == {"share_0", "year", "source"}
