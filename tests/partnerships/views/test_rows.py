import pytest

from foundation.models import AuditEntry
from partnerships.models import Body, Organisation
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def here(client):
    row = make.partnership()
    client.force_login(make.staff("coordinator", partnership=row))
    return row


def test_add_see_change_and_end(client, here):
    base = f"/setup/{here.slug}/bodies/"
    added = client.post(
        f"{base}new/", {"name_nl": "Stuurgroep", "level": "strategic", "decides": "on", "order": "0"}
    )
    assert added["Location"] == base
    body = Body.objects.get()
    assert str(body.uuid) in client.get(base).content.decode()
    changed = {"name_nl": "Stuurgroep 2", "level": "expert", "order": "1"}
    assert client.post(f"{base}{body.uuid}/", changed).status_code == 302
    body.refresh_from_db()
    assert (body.name, body.level, body.decides) == ({"nl": "Stuurgroep 2"}, "expert", False)
    assert client.post(f"{base}{body.uuid}/end/", {"ended_on": "2026-01-01"}).status_code == 302
    body.refresh_from_db()
    assert body.ended_on
    assert b"End this body" not in client.get(f"{base}{body.uuid}/").content


def test_who_did_it_stands_in_the_audit(client, here):
    client.post(f"/setup/{here.slug}/organisations/new/", {"name": "Lab", "actor_group": "knowledge"})
    entry = AuditEntry.objects.filter(action="organisation.create").latest("id")
    assert entry.recorded_by.user_id == int(client.session["_auth_user_id"])


def test_a_refusal_is_shown_and_nothing_is_stored(client, here):
    top = make.body(here)
    low = make.body(here, parent=top)
    data = {"name_en": "Top", "level": "strategic", "order": "0", "parent": low.pk}
    refused = client.post(f"/setup/{here.slug}/bodies/{top.uuid}/", data)
    assert refused.status_code == 422
    assert b"in a circle" in refused.content
    top.refresh_from_db()
    assert top.parent is None


def test_another_partnerships_row_cannot_be_chosen(client, here):
    stranger = make.organisation()
    data = {"name": "Noor", "organisation": stranger.pk, "language": "nl"}
    assert client.post(f"/setup/{here.slug}/members/new/", data).status_code == 422


def test_looking_changes_nothing(client, here):
    client.get(f"/setup/{here.slug}/organisations/new/?name=Lab&actor_group=city")
    assert not Organisation.objects.filter(name="Lab").exists()


def test_markup_in_a_name_stays_text(client, here):
    make.organisation(here, name="<script>alert(1)</script>")
    assert b"<script>alert" not in client.get(f"/setup/{here.slug}/organisations/").content


@pytest.mark.parametrize("path", ["nothing/", "nothing/new/", "bodies/x/"])
def test_unknown_things_are_404(client, here, path):
    assert client.get(f"/setup/{here.slug}/{path}").status_code == 404


def test_an_unknown_act_is_404(client, here):
    assert client.get(f"/setup/{here.slug}/bodies/{make.body(here).uuid}/fly/").status_code == 404
