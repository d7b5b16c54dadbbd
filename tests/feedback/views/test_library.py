import pytest

from feedback.models import CannedText, Reply
from tests.factories import feedback
from tests.feedback.views.conftest import signed_in

pytestmark = pytest.mark.django_db
TEXT = {"title": "Racks", "kind": "substantive", "text": "Racks are counted twice.", "language": "en"}


def test_a_text_goes_in_begins_a_reply_and_comes_out(here, handler) -> None:
    address = f"/desk/{here.slug}/texts/"
    assert "The library is empty" in handler.get(address).content.decode()
    assert handler.post(address, TEXT).status_code == 302
    canned = CannedText.objects.get()
    row = feedback.suggestion(here)
    case = f"/desk/{here.slug}/suggestions/{row.number}/"
    page = handler.get(f"{case}?text={canned.uuid}").content.decode()
    assert page.count("Racks are counted twice.") == 1 and f'value="{canned.uuid}"' in page
    reply = {
        "kind": "substantive",
        "text": "Racks are counted twice.",
        "canned": str(canned.uuid),
        "act": "send",
        "expected": "received",
    }
    assert handler.post(f"{case}reply/", reply).status_code == 422
    assert handler.post(f"{case}reply/", {**reply, "point": "Full racks"}).status_code == 302
    assert Reply.objects.get().canned == canned
    assert "used in 1 reply" in handler.get(address).content.decode()
    assert handler.post(f"{address}out/", {"text": str(canned.uuid)}).status_code == 302
    assert handler.post(f"{address}out/", {"text": str(canned.uuid)}).status_code == 404
    assert handler.get(f"{case}?text={canned.uuid}").status_code == 200


def test_half_a_text_comes_back_and_clerks_stay_out(here, handler) -> None:
    assert handler.post(f"/desk/{here.slug}/texts/", {**TEXT, "text": ""}).status_code == 422
    assert signed_in(here, "clerk").get(f"/desk/{here.slug}/texts/").status_code == 403
