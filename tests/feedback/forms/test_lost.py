from feedback.forms.lost import LostForm


def test_a_few_words_are_needed_and_a_day_is_not() -> None:
    assert LostForm({"words": "the rack"}).is_valid()
    assert "words" in LostForm({"words": "abc"}).errors
