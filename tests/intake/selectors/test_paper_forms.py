import pytest

from intake.records import suggestion_form
from intake.selectors import paper_forms
from surveys.services import library
from tests.factories import intake as paper
from tests.factories import partnerships as tenants

pytestmark = pytest.mark.django_db


def test_the_suggestion_form_is_everywhere():
    city = paper.city()

    assert paper_forms.keys(city) == ["suggestion"]
    assert paper_forms.newest(city, "suggestion").spec is suggestion_form.FORM
    assert paper_forms.printed(city, "suggestion", suggestion_form.VERSION).foot is suggestion_form.FOOT


def test_a_published_questionnaire_can_be_printed_by_its_own_partnership_only():
    city, other = paper.city(), paper.city()
    library.install(by=tenants.setter(), partnership=city, key="core_3c")

    assert paper_forms.keys(city) == ["suggestion", "core_3c"]
    assert paper_forms.newest(city, "core_3c").spec.key == "core_3c"
    assert paper_forms.printed(city, "core_3c", 1).spec.version == 1
    assert paper_forms.newest(other, "core_3c") is None


def test_a_version_that_never_was_is_not_guessed():
    with pytest.raises(LookupError):
        paper_forms.printed(paper.city(), "suggestion", 99)
