"""Mail scanners open and post first; a colleague gets the link: the member still answers, and nobody else reads it."""

import pytest
from django.test import Client

from surveys.models import Answer, Participation
from surveys.services import links
from tests.factories import surveys as factory
from tests.surveys.views.test_answering import fill, send

pytestmark = pytest.mark.django_db

PAGES = ("", "questions/sharing/", "review/", "thanks/")
ACTIONS = ("start/", "unlock/", "change/", "questions/sharing/", "review/")


def test_a_scanner_gets_and_posts_everything_first_and_the_member_still_answers() -> None:
    row = factory.invitation()
    base = f"/m/{links.token(row)}/"
    scanner, member = Client(), Client()
    for page in PAGES:
        scanner.head(base + page)
        scanner.get(base + page)
    for action in ACTIONS * 2:
        scanner.post(base + action)

    assert not Participation.objects.exists()
    assert member.post(f"{base}start/").status_code == 302
    fill(member, base, row, point=4)
    send(member, base)

    assert set(Answer.objects.exclude(value=None).values_list("value", flat=True)) == {4}


def test_a_colleague_with_the_link_sees_no_answer_at_any_stage() -> None:
    row = factory.invitation()
    base = f"/m/{links.token(row)}/"
    member, colleague = Client(), Client()
    member.post(f"{base}start/", {"pin": "2580"})
    member.post(f"{base}questions/sharing/", {"int_shared": "4"})

    assert 'value="4" checked' in member.get(f"{base}questions/sharing/").content.decode()
    assert nothing_shown(colleague, base)
    colleague.post(f"{base}start/")
    assert nothing_shown(colleague, base)
    send(member, base)
    assert nothing_shown(colleague, base)
    assert nothing_shown(Client(), base)


def nothing_shown(visitor: Client, base: str) -> bool:
    seen = [visitor.get(base + page, follow=True).content.decode() for page in PAGES]
    return not any(" checked" in page or "A budget, team or system" in said(page) for page in seen)


def said(page: str) -> str:
    """The answers shown in words, on the review page."""
    return page.split("govuk-summary-list", 1)[-1] if "client_uuid" in page else ""
