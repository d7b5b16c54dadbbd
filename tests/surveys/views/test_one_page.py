"""A whole form on one page: what was sent is shown again as it was typed."""

from uuid import uuid4

from django.http import QueryDict
from django.test import RequestFactory

from surveys.views import one_page
from tests.factories import asking


def test_it_keeps_what_fits_and_shows_what_does_not() -> None:
    request = RequestFactory().post("/")
    request.POST = QueryDict("ticket=x&code=y&role=member&hours=lots&matters=access&matters=privacy")

    raw, checked = one_page.posted(request, asking.FORM, uuid4())
    shown = one_page.drawn(asking.FORM, raw, checked)

    assert set(raw) == {"role", "hours", "matters"}
    assert checked.values["matters"] == ["access", "privacy"]
    assert [one.key for one in shown["questions_wrong"]] == ["hours"]
    assert 'value="lots"' in str(shown["questions_wrong"][0].drawn)
