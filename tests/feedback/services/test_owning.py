import pytest

from feedback.services import importing, owning
from foundation.errors import Refused
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


def test_it_is_given_to_an_organisation_and_a_person_there() -> None:
    row = feedback.suggestion()
    operator = feedback.operator(row.partnership)
    person = partnerships.grant("handler", partnership=row.partnership, organisation=operator).user
    row = owning.assign(by=feedback.staff(), suggestion=row, organisation=operator, user=person)
    assert (row.status, row.owner_organisation, row.owner_user) == ("assigned", operator, person)
    assert row.history.last().from_owner == feedback.city(row.partnership)


def test_only_who_answers_here_can_own_it() -> None:
    row = feedback.suggestion()
    for wrong in (partnerships.organisation(row.partnership), feedback.operator(feedback.place())):
        with pytest.raises(Refused) as refused:
            owning.assign(by=feedback.staff(), suggestion=row, organisation=wrong)
        assert refused.value.code == "not_an_owner"


def test_a_person_who_does_not_handle_there_is_refused() -> None:
    row = feedback.suggestion()
    with pytest.raises(Refused) as refused:
        owning.assign(
            by=feedback.staff(), suggestion=row, organisation=row.owner_organisation, user=partnerships.user()
        )
    assert refused.value.code == "not_a_handler"


def test_the_partner_refuses_and_the_city_has_it_again() -> None:
    row = feedback.suggestion()
    owning.hand_over(
        by=feedback.staff(),
        suggestion=row,
        organisation=feedback.operator(row.partnership),
        reason="Your bikes",
    )
    row = owning.refuse_responsibility(by=feedback.staff(), suggestion=row, reason="The rack is the city's")
    assert row.owner_organisation == feedback.city(row.partnership)
    assert row.history.last().reason == "The rack is the city's"


def test_the_city_cannot_refuse() -> None:
    with pytest.raises(Refused) as refused:
        owning.refuse_responsibility(by=feedback.staff(), suggestion=feedback.suggestion(), reason="Not us")
    assert refused.value.code == "city_stays"


def test_handing_over_says_why() -> None:
    row = feedback.suggestion()
    with pytest.raises(Refused) as refused:
        owning.hand_over(
            by=feedback.staff(), suggestion=row, organisation=feedback.operator(row.partnership), reason=" "
        )
    assert refused.value.code == "reason_needed"


def test_taking_up_names_the_person() -> None:
    row = feedback.suggestion()
    person = partnerships.user()
    row = owning.take_up(by=feedback.staff(), suggestion=row, user=person)
    assert (row.status, row.owner_user) == ("in_handling", person)


def test_an_imported_one_becomes_a_case_with_our_own_deadline() -> None:
    here = feedback.place()
    importing.take_over(by=feedback.staff(), partnership=here, source_name="bcn", rows=[feedback.imported()])
    row = feedback.Suggestion.objects.get(partnership=here)
    row = owning.take_up(by=feedback.staff(), suggestion=row)
    assert row.status == "received" and row.answer_due_on.year >= 2026


def test_a_note_is_for_colleagues() -> None:
    row = owning.note(by=feedback.staff(), suggestion=feedback.suggestion(), text="Ask Jan")
    assert row.history.last().note == "Ask Jan" and row.status == "received"


def test_when_an_organisation_ends_the_city_owns_its_cases() -> None:
    here = feedback.place()
    operator = feedback.operator(here)
    rows = [feedback.suggestion(here) for _ in range(3)]
    for row in rows:
        owning.assign(by=feedback.staff(), suggestion=row, organisation=operator)
    assert owning.dissolve(by=feedback.staff(), organisation=operator, reason="Bankrupt") == 3
    assert {row.owner_organisation for row in feedback.Suggestion.objects.all()} == {feedback.city(here)}
