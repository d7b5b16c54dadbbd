import pytest

from feedback.services import closing
from tests.factories import feedback
from tests.feedback.views.conftest import signed_in

pytestmark = pytest.mark.django_db


def page_of(client, row) -> str:
    answer = client.get(f"/desk/{row.partnership.slug}/suggestions/{row.number}/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_words_come_first_and_only_allowed_steps_are_offered(here, handler) -> None:
    row = feedback.suggestion(here, text="<b>The rack</b> is full")
    page = page_of(handler, row)
    assert "&lt;b&gt;The rack&lt;/b&gt; is full" in page
    assert page.index("The rack") < page.index("Who answers, and by when")
    assert (
        f"{row.number}/take_up/" in page
        and f"{row.number}/reopen/" not in page
        and f"{row.number}/close/" not in page
    )


def test_a_closed_one_offers_to_open_it_again(here, handler) -> None:
    page = page_of(handler, feedback.closed(here))
    assert "/reopen/" in page and 'id="reply"' not in page


def test_contact_data_is_masked(here, handler) -> None:
    page = page_of(handler, feedback.by_mail(here))
    assert "a…@example.org" in page and "anna@example.org" not in page


def test_an_analyst_reads_and_changes_nothing(here) -> None:
    page = page_of(signed_in(here, "analyst"), feedback.by_mail(here))
    assert 'method="post" action="/desk/' not in page


def test_the_partners_handler_acts_on_what_the_partner_owns_only(here) -> None:
    row = feedback.suggestion(here)
    operator = feedback.operator(here)
    assert "/take_up/" not in page_of(signed_in(here, "handler", operator), row)
    feedback.owning.assign(by=feedback.staff(), suggestion=row, organisation=operator)
    page = page_of(signed_in(here, "handler", operator), row)
    assert "/take_up/" in page and "/return/" in page


def test_everything_that_can_stand_on_it_stands_on_it(here, coordinator) -> None:
    first, second = feedback.by_mail(here), feedback.by_mail(here)
    closing.merge(by=feedback.staff(), suggestion=second, into=first)
    feedback.answer(first)
    assert first.number in page_of(coordinator, second)
    assert "On its way since" in page_of(coordinator, first)


def test_another_partnerships_number_is_not_found(here, handler) -> None:
    elsewhere = feedback.suggestion()
    assert handler.get(f"/desk/{here.slug}/suggestions/{elsewhere.number}/").status_code == 404
