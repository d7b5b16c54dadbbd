from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.test import RequestFactory
from django.utils import translation

from foundation.localised import Localised
from foundation.templatetags import tandem


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "12,408.5"), ("nl", "12.408,5"), ("de", "12.408,5"), ("fr", "12\u202f408,5"), ("xx", "12,408.5")],
)
def test_numbers_follow_the_language(language, expected):
    with translation.override(language):
        assert tandem.number(Decimal("12408.5"), 1) == expected


def test_nothing_is_a_dash():
    assert (
        tandem.number(None)
        == tandem.percent(None)
        == tandem.day(None)
        == tandem.moment(Context(), None)
        == "–"
    )


def test_shares_become_percentages():
    with translation.override("en"):
        assert tandem.percent(0.6144, 1) == "61.4%"
    with translation.override("de"):
        assert tandem.percent(0.6144) == "61\u00a0%"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", "22 November 2026"),
        ("nl", "22 november 2026"),
        ("de", "22. November 2026"),
        ("fr", "22 novembre 2026"),
    ],
)
def test_days_are_written_in_words(language, expected):
    with translation.override(language):
        assert tandem.day(date(2026, 11, 22)) == expected


def test_a_moment_is_told_in_the_partnerships_zone():
    class Here:
        time_zone = "Europe/Brussels"

    with translation.override("en"):
        told = tandem.moment(Context({"partnership": Here()}), datetime(2026, 7, 1, 22, 30, tzinfo=UTC))

    assert told == "2 July 2026, 00:30"


def test_n_of_n_is_told_with_both():
    with translation.override("en"):
        assert tandem.of(3, 1200) == "3 / 1,200"


def test_a_text_in_several_languages_falls_back():
    with translation.override("fr"):
        assert tandem.localised({"fr": "Oui", "en": "Yes"}) == "Oui"
        assert tandem.localised(Localised({"nl": "Ja"})) == "Ja"
        assert tandem.localised({"en": "Yes", "fr": ""}) == "Yes"
    assert tandem.localised(None) == ""
    assert tandem.localised("plain") == "plain"


def test_query_changes_only_what_it_is_told():
    request = RequestFactory().get("/x/?status=open&after=9")

    text = Template("{% query after=None page=2 %}").render(Context({"request": request}))

    assert text == "?status=open&amp;page=2"


def test_words_are_rendered_once_a_language():
    page = Template('{% words "surveys/answer/_device_words.html" %}')
    tandem._words.cache_clear()

    for language in ("nl", "en", "nl"):
        with translation.override(language):
            text = page.render(Context({"request": "never looked at"}))

    assert 'data-word-kept="' in text
    assert tandem._words.cache_info().hits == 1
    assert tandem._words.cache_info().currsize == 2


def kept(template: str, **values: object) -> tuple[Template, str]:
    made = Template(template)
    return made, made.render(Context(values))


def test_kept_is_rendered_once_for_each_language_and_value():
    drawn = []
    page, first = kept(
        "{% kept name=who %}{{ name }} {{ who }} {% now 'Y' as year %}{% endkept %}", who="Ann"
    )
    (node,) = page.nodelist.get_nodes_by_type(tandem.Kept)
    drawn.append(first)
    drawn.append(page.render(Context({"who": "Ann"})))
    drawn.append(page.render(Context({"who": "Bo"})))
    with translation.override("nl"):
        drawn.append(page.render(Context({"who": "Bo"})))

    assert [text.split() for text in drawn] == [["Ann"], ["Ann"], ["Bo"], ["Bo"]]
    assert len(node.known) == 3


def test_kept_sees_only_what_is_named_and_escapes_it():
    assert (
        kept("{% kept name=who %}{{ other }}{{ name }}{% endkept %}", who="<b>", other="mine")[1]
        == "&lt;b&gt;"
    )


def test_kept_forgets_rather_than_grow():
    page, _first = kept("{% kept name=who %}{{ name }}{% endkept %}", who=0)
    (node,) = page.nodelist.get_nodes_by_type(tandem.Kept)
    for who in range(600):
        assert page.render(Context({"who": who})) == str(who)

    assert len(node.known) <= node.MOST


def test_kept_wants_names():
    with pytest.raises(TemplateSyntaxError):
        Template("{% kept who %}{% endkept %}")


def test_a_query_without_a_request_is_the_change_alone():
    assert tandem.query(Context(), language="nl") == "?language=nl"


def test_what_stands_in_brackets_goes_on_a_line_of_its_own():
    assert tandem.apart("9% (7% to 11%)") == '9% <span class="tandem-apart">(7% to 11%)</span>'
    assert tandem.apart("<b> (<i>)") == '&lt;b&gt; <span class="tandem-apart">(&lt;i&gt;)</span>'


@pytest.mark.parametrize("words", ["12", "Trapvlot (fictief) NV", "–", ""])
def test_other_words_stay_as_they_are(words):
    assert tandem.apart(words) == words
