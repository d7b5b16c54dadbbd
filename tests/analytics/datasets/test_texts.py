"""One text at a time."""

import pytest
from django.http import Http404

from analytics.datasets.texts import next_text, progress, text_of
from analytics.services import codings as service
from feedback.models import Suggestion
from tests.factories import codings

pytestmark = pytest.mark.django_db


def test_the_next_text_is_the_oldest_not_done_by_this_coder() -> None:
    here = codings.city(2)
    one, two = codings.texts(here)
    service.finish(by=codings.coder(), partnership=here, text=one)
    first, second = next_text(here, codings.coder("coder two")), next_text(here, codings.coder())
    assert first is not None and first.uuid == one
    assert second is not None and second.uuid == two
    service.finish(by=codings.coder(), partnership=here, text=two)
    assert next_text(here, codings.coder()) is None
    assert progress(here, codings.coder()) == 2


def test_a_text_is_found_by_number_in_its_own_partnership() -> None:
    here = codings.city(2)
    row = Suggestion.objects.filter(partnership=here).order_by("id")[1]
    assert text_of(here, row.number).uuid == row.uuid
    with pytest.raises(Http404):
        text_of(codings.city(1), row.number)
