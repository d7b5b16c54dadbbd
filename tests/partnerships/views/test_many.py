import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from partnerships.models import Member
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(client):
    row = make.partnership()
    make.organisation(row, name="Stad")
    make.body(row, name={"en": "Board"})
    client.force_login(make.staff("coordinator", partnership=row))
    return row


def test_look_first_then_add(client, here):
    path = f"/setup/{here.slug}/members/many/"
    data = {"text": "Noor;n@example.org;Stad;Board\nBo;;Elsewhere", "language": "nl"}
    seen = client.post(path, data)
    assert b"1 of 2 lines can be added" in seen.content
    assert not Member.objects.exists()
    assert client.post(path, {**data, "sure": "yes"})["Location"] == f"/setup/{here.slug}/members/"
    assert Member.objects.get().name == "Noor"


def test_a_file_shows_the_same(client, here):
    file = SimpleUploadedFile("members.csv", "name;e-mail\nZoë;;Stad".encode("latin-1"))
    seen = client.post(f"/setup/{here.slug}/members/many/", {"file": file, "language": "nl"})
    assert "Zoë" in seen.content.decode()


def test_a_broken_list_is_said(client, here):
    seen = client.post(f"/setup/{here.slug}/members/many/", {"text": '"Noor', "language": "nl"})
    assert seen.status_code == 422
    assert b"We cannot read this list" in seen.content
