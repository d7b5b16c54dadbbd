"""The page of the other program."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from analytics.models import Coding
from analytics.services import codings as giving
from partnerships.models import Partnership
from tests.factories import codings
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Partnership:
    made = codings.city(2)
    giving.add(
        by=codings.coder(),
        partnership=made,
        text=codings.texts(made)[0],
        code="trust",
        perception="realized",
    )
    return made


def signed_in(here: Partnership, role: str) -> Client:
    client = Client()
    client.force_login(people.staff(role, partnership=here))
    return client


def test_an_analyst_takes_texts_out_and_brings_codes_back(here: Partnership) -> None:
    client, path = signed_in(here, "analyst"), f"/insight/{here.slug}/coding/project/"
    assert client.post(path, {"purpose": ""}).status_code == 422
    answer = client.post(path, {"purpose": "A thesis"})
    assert answer["Content-Disposition"].endswith('-texts.qdpx"')
    file = SimpleUploadedFile("x.qdpx", answer.content)
    page = client.post(path, {"project": file}, follow=True).content.decode()
    assert "1 codes are taken over" in page
    assert Coding.objects.count() == 2


def test_a_coder_brings_codes_and_takes_no_texts(here: Partnership) -> None:
    client, path = signed_in(here, "coder"), f"/insight/{here.slug}/coding/project/"
    assert "Take the texts out" not in client.get(path).content.decode()
    assert client.post(path, {"purpose": "x"}).status_code == 403
    bad = SimpleUploadedFile("x.qdpx", b"no")
    assert client.post(path, {"project": bad}).status_code == 422
    book = client.get(f"/insight/{here.slug}/coding/codebook.qdc")
    assert b"urn:QDA-XML:codebook:1.0" in book.content
