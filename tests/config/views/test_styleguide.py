from django.test import RequestFactory

from config.views.styleguide import EveryField, styleguide


def test_it_shows_every_part():
    request = RequestFactory().get("/styleguide/")

    page = styleguide(request).content.decode()

    for name in (
        "govuk-panel",
        "tandem-timeline",
        "tandem-steps",
        "tandem-figure",
        "tandem-card",
        "tandem-empty",
    ):
        assert name in page
    assert " style=" not in page


def test_its_form_has_a_field_of_every_kind():
    assert len({type(field.widget) for field in EveryField().fields.values()}) >= 8
