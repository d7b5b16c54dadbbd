"""The shelf, the library, a file in and out."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from formspec import from_json, xlsform
from partnerships.models import Partnership
from surveys.instruments import library as shipped
from surveys.models import Instrument, InstrumentVersion
from tests.factories import instruments as factory
from tests.factories import partnerships as people

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(client: Client) -> Partnership:
    made = people.partnership()
    client.force_login(people.staff(partnership=made))
    return made


def file(content: bytes) -> dict[str, SimpleUploadedFile]:
    return {"file": SimpleUploadedFile("form.xlsx", content)}


def test_the_shelf_offers_the_library_and_installs_from_it(client: Client, here: Partnership) -> None:
    page = client.get("/surveys/instruments/").content.decode()
    assert page.count("Use this questionnaire") == 5

    client.post(f"/surveys/instruments/library/{here.slug}/values_partners/", follow=True)

    assert Instrument.objects.get(partnership=here).key == "values_partners"
    page = client.get("/surveys/instruments/").content.decode()
    assert page.count("Use this questionnaire") == 4
    assert client.post(f"/surveys/instruments/library/{here.slug}/nothing/").status_code == 404


def test_one_is_begun(client: Client, here: Partnership) -> None:
    wrong = client.post(f"/surveys/instruments/new/{here.slug}/", {"title": ""})
    client.post(f"/surveys/instruments/new/{here.slug}/", {"title": "Ours", "languages": ["nl", "en"]})

    assert wrong.status_code == 422
    assert from_json(InstrumentVersion.objects.get().spec).languages == ("en", "nl")


def test_a_version_goes_out_as_a_workbook_and_comes_in_again(client: Client, here: Partnership) -> None:
    version = factory.written(here)
    out = client.get(f"/surveys/instruments/{version.instrument.uuid}/1/xlsform/")
    spec = xlsform.read(out.content).spec
    assert out["Content-Disposition"] == 'attachment; filename="our-own-1.xlsx"'
    assert spec == from_json(version.spec)

    elsewhere = people.partnership()
    client.force_login(people.staff(partnership=elsewhere))
    client.post(f"/surveys/instruments/bring/{elsewhere.slug}/", file(out.content))

    came = InstrumentVersion.objects.get(partnership=elsewhere)
    assert from_json(came.spec).pages == from_json(version.spec).pages
    assert came.published_at is None


def test_faults_of_a_file_are_named_and_nothing_is_kept(client: Client, here: Partnership) -> None:
    where = f"/surveys/instruments/bring/{here.slug}/"
    assert client.get(where).status_code == 200
    book = xlsform.workbook.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "survey"
    sheet.append(["type", "name", "label"])
    sheet.append(["geopoint", "place", "<script>alert(1)</script>"])
    out = io.BytesIO()
    book.save(out)

    answer = client.post(where, file(out.getvalue()))

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "geopoint" in page
    assert "1 place needs a change" in page
    assert client.post(where, file(b"no workbook")).status_code == 422
    assert client.post(where, {}).status_code == 422
    assert not Instrument.objects.exists()


def test_a_second_file_for_a_draft_is_refused_in_words(client: Client, here: Partnership) -> None:
    content = xlsform.write(shipped.shipped("core_3c").spec)
    where = f"/surveys/instruments/bring/{here.slug}/"
    client.post(where, file(content))

    page = client.post(where, file(content), follow=True).content.decode()

    assert "being written already" in page
    assert InstrumentVersion.objects.count() == 1


def test_who_may_not_does_not(client: Client, here: Partnership) -> None:
    other = people.partnership()
    assert client.post(f"/surveys/instruments/library/{other.slug}/core_3c/").status_code == 404
    client.force_login(people.staff("analyst", partnership=here))
    assert client.get(f"/surveys/instruments/new/{here.slug}/").status_code == 403
    client.force_login(people.staff("handler", partnership=here))
    assert client.get("/surveys/instruments/").status_code == 403
