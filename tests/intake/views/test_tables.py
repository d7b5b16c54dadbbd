import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from foundation.services import relay
from intake.models import KeyedSheet
from tests.factories import intake as paper
from tests.factories import partnerships as tenants
from tests.factories import questionnaires as forms
from tests.intake.services.test_keyed_tables import row, table

pytestmark = pytest.mark.django_db


def test_a_table_is_looked_at_and_then_keyed(client):
    run = forms.personal_run(1)
    [sheet], batch = forms.sheets(run), forms.pile(run.partnership, returned=1)
    client.force_login(tenants.staff("clerk", partnership=run.partnership))
    page = reverse("intake:table", args=[batch.uuid])
    empty = client.get(reverse("intake:table_empty", args=[batch.uuid, run.uuid]))
    content = table(row(sheet), {"form_number": "7K3M-9X2Q"}, row(sheet, int_shared="9"))

    shown = client.post(page, {"table": SimpleUploadedFile("keyed.csv", content)}, follow=True)

    assert empty.content.startswith(b"form_number,") and empty["X-Content-Type-Options"] == "nosniff"
    assert shown.context["states"] == {"new": 1, "trouble": 2}
    assert "typing mistake" in shown.content.decode()
    client.post(shown.redirect_chain[-1][0])
    relay.drain()
    assert KeyedSheet.objects.get().sheet == sheet


def test_what_is_no_table_is_said(client):
    city = paper.city()
    batch = paper.batch(city)
    client.force_login(tenants.staff("clerk", partnership=city))
    page = reverse("intake:table", args=[batch.uuid])

    for name, content in (("a.pdf", b"x"), ("a.csv", b"a,a\n1,2\n")):
        said = client.post(page, {"table": SimpleUploadedFile(name, content)}, follow=True).content.decode()
        assert "Choose a CSV" in said or "same name" in said
    strange = reverse("intake:table_look", args=[batch.uuid, batch.uuid])
    assert client.get(strange).status_code == 404
    assert client.get(reverse("intake:table_empty", args=[batch.uuid, batch.uuid])).status_code == 404
