"""One theme a page: drawn, conditions, what is needed, and two windows."""

import logging
import re

import pytest
from django.test import Client

from surveys.models import Answer, Draft, Invitation
from surveys.services import drafts, links
from tests.factories import asking
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


@pytest.fixture
def row() -> Invitation:
    return factory.invitation(asking.wave())


@pytest.fixture
def base(row: Invitation, client: Client) -> str:
    base = f"/m/{links.token(row)}/"
    client.post(f"{base}start/")
    return base


def page(client: Client, base: str, key: str) -> str:
    return client.get(f"{base}questions/{key}/").content.decode()


def hidden(text: str, name: str) -> str:
    return re.search(rf'name="{name}" value="([^"]*)"', text)[1]  # type: ignore[index]


def values(row: Invitation) -> dict[str, object]:
    draft = drafts.find(row, 1)
    assert draft
    return drafts.values(draft, row, 1)


def send(client: Client, base: str) -> None:
    client.post(f"{base}review/", {"client_uuid": str(Draft.objects.get().client_uuid)})


def test_every_kind_of_question_is_drawn_with_a_name_for_screen_readers(client: Client, base: str) -> None:
    drawn = "".join(page(client, base, key) for key in ("you", "values", "facts", "ties"))

    assert drawn.count("<legend") == 2 + 2 + 1 + 3
    assert drawn.count('<label class="govuk-label govuk-label--s"') == 3
    assert "Choose at most 3." in drawn
    assert "A number from 0 to 60." in drawn
    assert 'type="date"' in drawn
    assert 'name="ties__p2"' in drawn


def test_a_question_that_is_needed_says_why_and_only_next_insists(client: Client, base: str) -> None:
    assert "the next questions depend on it" in page(client, base, "you")
    assert client.post(f"{base}questions/you/", {"shared": "2", "go": "save"}).status_code == 302
    assert client.post(f"{base}questions/you/", {"shared": "2", "go": "back"}).status_code == 302

    stopped = client.post(f"{base}questions/you/", {"shared": "2", "go": "next"})

    assert stopped.status_code == 422
    assert 'href="#q-role"' in stopped.content.decode()
    review = client.get(f"{base}review/").content.decode()
    assert f"{base}questions/you/#q-role" in review
    assert re.search(r"data-send-button\s+hidden", review)


def test_a_wrong_answer_is_shown_again_also_when_going_back(client: Client, base: str) -> None:
    stopped = client.post(f"{base}questions/facts/", {"hours": "99", "since": "2020-02-01", "go": "back"})

    assert stopped.status_code == 422
    assert 'value="99"' in stopped.content.decode()
    assert 'value="2020-02-01"' in stopped.content.decode()


def test_conditions_go_along_for_the_script_and_the_server_decides_anyway(
    client: Client, base: str, row: Invitation, caplog: pytest.LogCaptureFixture
) -> None:
    assert "data-condition=" in page(client, base, "you")
    with caplog.at_level(logging.WARNING, "surveys.services.odd"):
        client.post(f"{base}questions/you/", {"role": "member", "led": "crafted"})
        client.post(f"{base}questions/chair/", {"chaired": "7"})
    send(client, base)

    assert set(Answer.objects.values_list("item", flat=True)) == {"role"}
    assert "led" in caplog.text
    assert "chaired" in caplog.text
    assert "crafted" not in caplog.text


def test_a_changed_mind_leaves_nothing_hidden_behind(client: Client, base: str) -> None:
    client.post(f"{base}questions/you/", {"role": "chair", "led": "The budget"})
    client.post(f"{base}questions/chair/", {"chaired": "7"})
    client.post(f"{base}questions/you/", {"role": "member"})
    send(client, base)

    assert set(Answer.objects.values_list("item", flat=True)) == {"role"}


def test_an_answer_outside_the_scale_is_refused_in_words_and_logged_without_it(
    client: Client, base: str, row: Invitation, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "surveys.services.odd"):
        odd = client.post(f"{base}questions/ties/", {"ties__p0": "5", "ties__p1": "3"})

    assert odd.status_code == 422
    assert "Choose one of the answers shown" in odd.content.decode()
    assert "ties" in caplog.text
    assert "ties" not in values(row)


def test_two_windows_with_different_answers_are_laid_side_by_side(
    client: Client, base: str, row: Invitation
) -> None:
    one, two = (page(client, base, "values") for _ in range(2))
    first = {"base": hidden(one, "base"), "window": hidden(one, "window"), "matters": ["privacy"]}
    second = {"base": hidden(two, "base"), "window": hidden(two, "window"), "matters": ["access", "other"]}
    client.post(f"{base}questions/values/", {**first, "go": "next"})

    asked = client.post(f"{base}questions/values/", {**second, "matters__other": "Speed", "go": "next"})

    text = asked.content.decode()
    assert asked.status_code == 409
    assert "Privacy and security" in text
    assert "Ease of access, Another one, namely, Speed" in text
    assert values(row)["matters"] == ["privacy"], "the newer one stands until the reader chooses"
    again = {"base": hidden(text, "base"), "matters": ["access", "other"], "matters__other": "Speed"}
    assert client.post(f"{base}questions/values/", again).status_code == 302
    assert values(row) == {"matters": ["access", "other"], "matters__other": "Speed"}


def test_the_same_page_posted_again_after_going_back_is_taken(client: Client, base: str) -> None:
    first = page(client, base, "values")
    posted = {"base": hidden(first, "base"), "window": hidden(first, "window"), "met": ["privacy"]}
    client.post(f"{base}questions/values/", posted)
    again = page(client, base, "values")

    changed = {**posted, "base": hidden(again, "base"), "met": ["access"]}
    assert client.post(f"{base}questions/values/", changed).status_code == 302


def test_the_review_tells_what_was_said_in_words(client: Client, base: str) -> None:
    client.post(f"{base}questions/you/", {"role": "else", "role__other": "I advise"})
    client.post(f"{base}questions/facts/", {"hours": "2,5", "since": "2020-02-01"})
    client.post(f"{base}questions/ties/", {"ties__p0": "4", "ties__p1": "dk"})
    text = client.get(f"{base}review/").content.decode()

    assert "Something else, namely, I advise" in text
    assert "2.5" in text
    assert "Feb. 1, 2020" in text or "1 February 2020" in text
    assert "City: Every day, on the same work; Operator: Don&#x27;t know" in text


@pytest.fixture
def one_page(client: Client) -> str:
    row = factory.invitation(asking.wave(asking.ONE_PAGE))
    client.post(f"/m/{links.token(row)}/start/")
    return f"/m/{links.token(row)}/"


def press(client: Client, base: str, **answers: str) -> str:
    posted = client.post(f"{base}questions/you/", {"go": "send", "base": "0", **answers})
    return str(posted["Location"]).removeprefix(base)


def test_a_single_page_is_sent_from_where_it_is(client: Client, one_page: str) -> None:
    assert "Send my answers" in page(client, one_page, "you")
    assert press(client, one_page, shared="4", role="member") == "thanks/"
    assert Answer.objects.count() == 2
    assert client.get(f"{one_page}thanks/").status_code == 200


def test_a_question_left_out_leads_to_the_overview_first(client: Client, one_page: str) -> None:
    assert press(client, one_page, role="member") == "review/"
    assert not Answer.objects.exists()
    assert "1 of 2" in client.get(f"{one_page}review/").content.decode()


def test_a_needed_question_left_out_is_asked_again(client: Client, one_page: str) -> None:
    again = client.post(f"{one_page}questions/you/", {"go": "send", "base": "0", "shared": "4"})

    assert again.status_code == 422
    assert "Please answer this question." in again.content.decode()


def test_pressing_twice_thanks_twice_and_other_answers_are_not_taken(client: Client, one_page: str) -> None:
    press(client, one_page, shared="4", role="member")

    assert press(client, one_page, shared="4", role="member") == "thanks/"
    other = client.post(f"{one_page}questions/you/", {"go": "send", "shared": "1", "role": "member"})
    assert other.status_code == 409
    assert Answer.objects.get(item="shared").value == 4


def test_a_form_of_several_pages_keeps_its_overview(client: Client, base: str) -> None:
    assert "Send my answers" not in page(client, base, "you")
    assert press(client, base, shared="4", role="member") == "review/"
    assert not Answer.objects.exists()
