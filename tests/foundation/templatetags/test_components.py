import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy

from foundation.localised import Localised


def rendered(source, **values):
    return Template(source).render(Context(values))


def test_a_button_sends_and_a_link_looks_like_one():
    assert 'type="submit"' in rendered('{% button "Send" %}')
    assert 'class="govuk-button govuk-button--secondary" href="/x/"' in rendered(
        '{% button "Go" href="/x/" kind="secondary" %}'
    )
    assert 'name="next" value="close"' in rendered('{% button "Close" name="next" value="close" %}')


def test_words_of_people_are_escaped_in_every_part():
    page = rendered(
        "{% tag word %}{% panel title=word %}{{ word }}{% endpanel %}{% card word %}", word="<b>x</b>"
    )

    assert "<b>" not in page
    assert page.count("&lt;b&gt;x&lt;/b&gt;") == 4


def test_what_is_kept_for_the_next_page_never_mixes_words_with_markup_or_languages():
    assert "&lt;b&gt;" in rendered("{% tag word %}", word="<b>")
    assert "<b>" in rendered("{% tag word %}", word=mark_safe("<b>"))
    assert "&lt;b&gt;" in rendered("{% tag word %}", word="<b>")
    lazy = gettext_lazy("Monday")
    assert "Monday" in rendered("{% tag word %}", word=lazy)
    with translation.override("nl"):
        assert "maandag" in rendered("{% tag word %}", word=lazy)


def test_a_text_in_several_languages_can_be_a_crumb():
    text = Localised({"en": "Bridge", "nl": "Brug"})
    with translation.override("nl"):
        assert "Brug" in rendered('{% crumb word "/x/" %}', word=text)
    assert "Bridge" in rendered('{% crumb word "/x/" %}', word=text)


def test_a_navigation_link_knows_where_we_are():
    request = RequestFactory().get("/desk/suggestions/12/")

    page = rendered(
        '{% nav_link "/desk/" "Today" True %}{% nav_link "/desk/suggestions/" "All" %}'
        '{% nav_link "/desk/suggestions/12/" "This" %}',
        request=request,
    )

    assert page.count("aria-current") == 2
    assert 'href="/desk/suggestions/" aria-current="true"' in page
    assert 'href="/desk/suggestions/12/" aria-current="page"' in page


def test_a_card_tells_its_count_and_a_zero_quietly():
    assert "of 12" in rendered('{% card "Kept" count=3 of=12 %}')
    assert "tandem-card--none" in rendered('{% card "Due" count=0 href="/x/" %}')


def test_a_row_names_what_its_link_changes():
    page = rendered(
        '{% summarylist %}{% row key="Owner" href="/x/" action="Change" %}City{% endrow %}{% endsummarylist %}'
    )

    assert 'Change<span class="govuk-visually-hidden"> Owner</span>' in page


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (
            '{% breadcrumbs %}{% crumb "Home" "/" %}{% crumb "Here" %}{% endbreadcrumbs %}',
            'aria-current="page">Here',
        ),
        ('{% notification title="Note" alert=True %}x{% endnotification %}', 'role="alert"'),
        ("{% inset %}x{% endinset %}", "govuk-inset-text"),
        ('{% warning label="Careful" %}x{% endwarning %}', "Careful"),
        ('{% details summary="Why" opened=True %}x{% enddetails %}', '<details class="govuk-details" open>'),
        ('{% datatable caption="Days" hidden=True %}<tbody></tbody>{% enddatatable %}', 'tabindex="0"'),
        ("{% cards %}x{% endcards %}", "tandem-cards"),
        ('{% emptystate title="None" %}x{% endemptystate %}', "tandem-empty"),
        (
            '{% timeline %}{% event "Sent" when="today" by="us" %}{% endevent %}{% endtimeline %}',
            "today · us",
        ),
        ('{% steps %}{% step "One" state="done" %}{% endstep %}{% endsteps %}', "tandem-steps__done"),
        ('{% filterbar label="Filter" submit="Go" %}x{% endfilterbar %}', 'method="get"'),
    ],
)
def test_each_part_gives_its_markup(source, expected):
    assert expected in rendered(source)


def test_the_error_summary_links_to_each_field():
    from config.views.styleguide import EveryField

    page = rendered('{% include "_components/error_summary.html" %}', form=EveryField({}))

    assert 'href="#id_email"' in page
    assert 'href="#id_agree_0"' in page
    assert rendered('{% include "_components/error_summary.html" %}', form=EveryField()).strip() == ""


def test_a_line_of_numbers_is_drawn_as_the_reader_writes_them():
    source = '{% heads _("Printed") "Out" %}{% numbers many None "4.5" %}'
    with translation.override("nl"):
        page = rendered(source, many=12000)

    assert page.count("govuk-table__header--numeric") == 2 and ">Out</th>" in page
    assert [cell.partition("<")[0] for cell in page.split('numeric">')[1:]] == ["12.000", "–", "4.5"]
