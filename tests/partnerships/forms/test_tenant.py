import pytest

from partnerships.forms.people import BodyForm, MemberForm, MoveSeatForm
from partnerships.forms.tenant import open_rows
from partnerships.models import Body
from partnerships.services import bodies
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def test_it_offers_its_own_partnerships_rows_only():
    body = make.body()
    make.body()
    for form in (BodyForm(body.partnership), MoveSeatForm(body.partnership)):
        field = form.fields.get("parent") or form.fields["body"]
        assert list(field.queryset) == [body]


def test_what_has_ended_is_not_offered():
    body = make.body()
    bodies.end(body=body, by=make.setter(), ended_on=make.START)
    assert not open_rows(Body, body.partnership).exists()


def test_it_asks_in_the_partnerships_languages():
    here = make.partnership(languages=["nl", "fr"])
    assert BodyForm(here).fields["name"].languages == ["nl", "fr"]
    assert [code for code, _ in MemberForm(here).fields["language"].choices] == ["nl", "fr"]
    assert BodyForm(here, row=make.body(here)).fields["name"].languages == ["nl", "fr", "en"]
