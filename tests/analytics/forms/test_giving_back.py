import pytest

from analytics.forms.giving_back import WavePromiseForm, WordsForm
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


def test_words_are_written_in_a_language_of_the_partnership() -> None:
    here = people.partnership(languages=["nl", "en"])
    form = WordsForm({"text": "x", "language": "fr"}, partnership=here, language="nl")
    assert list(form.errors) == ["language"]


def test_a_promise_names_an_organisation_of_the_partnership() -> None:
    here = people.partnership()
    theirs = people.organisation()
    data = {
        f"promise-{key}": value for key, value in {"text": "x", "owner_name": "Ada", "language": "en"}.items()
    }
    data |= {"promise-organisation": str(theirs.pk), "promise-due_on": "2100-01-01"}
    form = WavePromiseForm(data, partnership=here, language="en")
    assert list(form.errors) == ["organisation"]
