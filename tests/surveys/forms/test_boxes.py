"""Radios and checkboxes as markup."""

from surveys.forms.boxes import markup
from surveys.forms.questions import Option, Question

TWO = (Option("1", "Less <b>", False), Option("dk", "Don't know", True, apart=True))


def asked(**more: object) -> Question:
    values = {"key": "how", "shape": "one", "label": "How?", "hint": "", "error": "", "options": TWO}
    return Question(**{**values, **more})  # type: ignore[arg-type]


def test_each_box_has_its_label_and_the_first_is_where_an_error_leads() -> None:
    drawn = markup(asked())

    assert 'id="q-how" name="how" value="1">' in drawn
    assert 'for="q-how">Less &lt;b&gt;</label>' in drawn
    assert 'id="q-how-dk" name="how" value="dk" checked>' in drawn
    assert drawn.count("surveys-apart") == 1


def test_a_scale_shows_the_key_that_chooses_and_a_roster_its_number() -> None:
    assert '<span class="surveys-digit" aria-hidden="true">0</span>' in markup(asked(scale=True))
    assert '<span class="surveys-meaning">Don&#x27;t know</span>' in markup(asked(scale=True), in_roster=True)


def test_other_brings_its_field() -> None:
    other = Option("x", "Other", True, other=True, words='"so"')
    drawn = markup(asked(shape="some", options=(other,)))

    assert 'type="checkbox"' in drawn
    assert 'name="how__other"' in drawn
    assert "&quot;so&quot;" in drawn
