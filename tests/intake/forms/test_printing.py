import pytest

from intake.forms.printing import OrderForm, languages
from tests.factories import intake as paper

pytestmark = pytest.mark.django_db


def test_the_languages_are_the_partnerships_own():
    city = paper.city(languages=["fr", "nl"])
    assert [code for code, _ in languages(city)] == ["fr", "nl"]

    city.languages = ["tr"]
    assert len(languages(city)) == 4, "better the form in another language than no form"


@pytest.mark.parametrize("count", ["0", "5001", "many", ""])
def test_a_count_that_cannot_be_printed_is_refused(count: str):
    form = OrderForm({"count": count, "language": "nl"}, partnership=paper.city())

    assert set(form.errors) == {"count"}
