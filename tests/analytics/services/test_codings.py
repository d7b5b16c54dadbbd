"""Give, take back, be done."""

import pytest
from django.http import Http404

from analytics.models import Coding, Reading
from analytics.selectors import codings as selector
from analytics.services import codings as service
from foundation.errors import Refused
from foundation.models import AuditEntry
from tests.factories import codings

pytestmark = pytest.mark.django_db


def test_a_code_is_added_with_its_audit_row() -> None:
    here = codings.city(1)
    text = codings.texts(here)[0]
    row = service.add(
        by=codings.coder(),
        partnership=here,
        text=text,
        code="trust",
        perception="obstructed",
        motive="defensive",
    )
    assert row.codebook == 1
    assert AuditEntry.objects.filter(action="coding.add", partnership_ref=here.pk).count() == 1


def test_what_is_wrong_is_refused_in_words() -> None:
    here = codings.city(1)
    asked = {"by": codings.coder(), "partnership": here, "text": codings.texts(here)[0]}
    with pytest.raises(Refused, match="Choose a value"):
        service.add(**asked, code="beauty", perception="realized")
    with pytest.raises(Refused, match="realized, obstructed or expected"):
        service.add(**asked, code="privacy")
    service.add(**asked, code="privacy", perception="realized")
    with pytest.raises(Refused, match="already"):
        service.add(**asked, code="privacy", perception="realized")
    with pytest.raises(TypeError, match="colour"):
        service.add(**asked, code="privacy", colour="blue")
    assert Coding.objects.count() == 1


def test_a_text_of_another_partnership_is_not_found() -> None:
    here, other = codings.city(1), codings.city(1)
    with pytest.raises(Http404):
        service.add(
            by=codings.coder(),
            partnership=here,
            text=codings.texts(other)[0],
            code="privacy",
            perception="realized",
        )
    with pytest.raises(Http404):
        service.finish(by=codings.coder(), partnership=here, text=codings.texts(other)[0])


def test_taking_back_adds_a_row_and_can_be_done_by_the_coder_once() -> None:
    here = codings.city(1)
    text = codings.texts(here)[0]
    row = service.add(by=codings.coder(), partnership=here, text=text, code="privacy", perception="realized")
    with pytest.raises(Refused, match="Only who gave"):
        service.retract(by=codings.coder("coder two"), coding=row)
    service.retract(by=codings.coder(), coding=row)
    assert Coding.objects.count() == 2
    assert selector.own(here, text, codings.coder()) == []
    with pytest.raises(Refused, match="already"):
        service.retract(by=codings.coder(), coding=row)
    service.add(by=codings.coder(), partnership=here, text=text, code="privacy", perception="realized")


def test_done_twice_is_done_once() -> None:
    here = codings.city(1)
    for _ in range(2):
        service.finish(by=codings.coder(), partnership=here, text=codings.texts(here)[0])
    assert Reading.objects.count() == 1
