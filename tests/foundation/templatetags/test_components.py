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


def test_a_frame_is_kept_without_what_stands_in_it():
    source = '{% details summary="More" opened=opened %}{{ word }}{% enddetails %}'
    first, second = rendered(source, word="one <b>"), rendered(source, word="two", opened=True)
    assert "one &lt;b&gt;" in first and " open" not in first
    assert "two" in second and "one" not in second and " open" in second


def test_a_section_is_the_path_down_to_a_depth():
    def section(path):
        return rendered("{% section 2 as here %}{{ here }}", request=RequestFactory().get(path))

    assert section("/city/speak/") == "/city/speak/"
    assert section("/city/register/12345678/") == section("/city/register/87654321/") == "/city/register/…"
    assert rendered("{% section 2 %}") == ""


def test_links_to_other_languages_keep_what_the_address_says():
    request = RequestFactory().get("/desk/?list=open&language=fr&words=%22%3E%3Cb%3E")
    with translation.override("fr"):
        page = rendered("{% languages %}", request=request)
    assert 'href="?list=open&amp;words=%22%3E%3Cb%3E&amp;language=nl"' in page
    assert page.count("language=") == 3 and 'aria-current="true" lang="fr"' in page
    assert 'href="?language=nl"' in rendered("{% languages %}")


def test_a_navigation_that_is_kept_is_told_where_it_is():
    assert 'aria-current="true"' in rendered('{% nav_link "/desk/x/" "X" %}', path="/desk/x/…")


def test_a_line_of_numbers_is_drawn_as_the_reader_writes_them():
    source = '{% heads _("Printed") "Out" %}{% numbers many None "4.5" %}'
    with translation.override("nl"):
        page = rendered(source, many=12000)

    assert page.count("govuk-table__header--numeric") == 2 and ">Out</th>" in page
    assert [cell.partition("<")[0] for cell in page.split('numeric">')[1:]] == ["12.000", "–", "4.5"]
