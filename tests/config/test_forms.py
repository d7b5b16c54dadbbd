"""Django's forms in our markup: each field has a label, a hint and a message that a screen reader connects."""

import pytest
from django import forms


class Sample(forms.Form):
    words = forms.CharField(label="Your words", help_text="In any language", widget=forms.Textarea)
    nick = forms.CharField(label="Name", required=False)
    channel = forms.ChoiceField(
        label="Channel", choices=[("a", "A"), ("dk", "No idea")], widget=forms.RadioSelect
    )
    agree = forms.BooleanField(label="I agree")
    token = forms.CharField(widget=forms.HiddenInput)


@pytest.fixture
def sent():
    return str(Sample({"token": "x"}))


def test_a_mistake_is_tied_to_its_field(sent):
    assert 'id="id_words_error"' in sent
    assert 'aria-describedby="id_words_helptext id_words_error"' in sent
    assert "govuk-form-group--error" in sent


def test_optional_is_said_only_where_it_is_true(sent):
    assert sent.count("tandem-optional") == 1


def test_a_group_of_choices_has_a_legend_and_a_way_out_apart(sent):
    assert "<legend" in sent
    assert "govuk-radios__item--apart" in sent
    assert 'for="id_channel_0"' in sent


def test_a_tick_box_stands_before_its_label(sent):
    assert sent.index('class="govuk-checkboxes__input"') < sent.index("I agree")


def test_a_hidden_field_is_once_there_and_plain(sent):
    assert sent.count('name="token"') == 1
    assert 'type="hidden" name="token" value="x"' in sent


def test_own_classes_are_kept():
    class Short(forms.Form):
        code = forms.CharField(
            widget=forms.TextInput(attrs={"class": "govuk-input--width-10", "autocomplete": "off"})
        )

    page = str(Short())

    assert 'class="govuk-input govuk-input--width-10"' in page
    assert 'autocomplete="off"' in page
