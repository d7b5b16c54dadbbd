import uuid

import pytest
from django.urls import reverse

from feedback.models import Endorsement, Moderation, Support, Watch
from feedback.services import moderating, supporting
from tests.factories import feedback, partnerships
from tests.feedback.views.conftest import signed_in

pytestmark = pytest.mark.django_db


def at(here, name: str, *more: object) -> str:
    return reverse(f"feedback:{name}", args=[here.slug, *more])


def test_danger_stands_first_and_is_settled_in_words(here, handler) -> None:
    row = feedback.suggestion(here, text="Er is een gaslek in de kelder")
    page = handler.get(at(here, "attention")).content.decode()
    assert row.number in page and "Someone may be in danger" in page
    flag = Moderation.objects.get()
    assert (
        "Something is missing"
        in handler.post(at(here, "settle_flag", flag.uuid), follow=True).content.decode()
    )
    handler.post(at(here, "settle_flag", flag.uuid), {"words": "Called the fire brigade"})
    assert row.number not in handler.get(at(here, "attention")).content.decode()
    assert handler.post(at(here, "settle_flag", flag.uuid), {"words": "x"}).status_code == 404


def test_an_organisation_is_checked(here, handler) -> None:
    row = feedback.suggestion(here)
    supporting.second(
        by=feedback.citizen(),
        suggestion=row,
        organisation_name="Cyclists",
        mandate="the board",
        email="board@example.org",
    )
    page = handler.get(at(here, "attention")).content.decode()
    assert "Cyclists" in page and "board@example.org" not in page
    handler.post(at(here, "settle_second", Endorsement.objects.get().uuid), {"refused_reason": ""})
    assert Endorsement.objects.get().is_confirmed


def test_a_coordinator_names_who_hears_of_it(here, handler, coordinator) -> None:
    user = partnerships.staff("handler", partnership=here)
    assert handler.post(at(here, "name_watch"), {"user": user.uuid}).status_code == 403
    coordinator.post(at(here, "name_watch"), {"user": uuid.uuid4()})
    assert not Watch.objects.exists()
    coordinator.post(at(here, "name_watch"), {"user": user.uuid})
    assert Watch.objects.get().user == user


def test_words_are_flagged_and_folded_from_the_case(here, handler) -> None:
    row = feedback.suggestion(here)

    def send(**data: str) -> str:
        return handler.post(at(here, "moderate", row.number), data, follow=True).content.decode()

    assert "Choose what it is" in send(act="fold")
    assert "folded away; open" in send(act="fold", reason="insults a person")
    assert "folded away already" in send(act="fold", reason="insults a person")
    assert "Noted, with its reason" in send(act="threat", reason="names a colleague")
    assert moderating.moderation.is_folded(row)


def test_a_clerk_counts_a_paper_list(here, clerk) -> None:
    row = feedback.suggestion(here)
    told = {"list_name": "Mill Street", "people": "12", "signed_on": "2026-03-01"}
    page = clerk.post(at(here, "count_list", row.number), told, follow=True).content.decode()
    assert "Counted, apart" in page and "Mill Street: 12" in page
    assert (
        "counted already"
        in clerk.post(at(here, "count_list", row.number), told, follow=True).content.decode()
    )
    assert (
        "Say which list" in clerk.post(at(here, "count_list", row.number), {}, follow=True).content.decode()
    )
    assert Support.objects.get().people == 12


def test_strangers_see_nothing(here) -> None:
    assert signed_in(feedback.place(), "handler").get(at(here, "attention")).status_code == 404
