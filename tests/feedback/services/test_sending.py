import pytest

from feedback.letters import answers
from feedback.services import sending
from foundation.errors import Refused
from tests.factories import feedback

pytestmark = pytest.mark.django_db


def test_the_link_carries_the_number_and_never_the_code() -> None:
    row = feedback.suggestion()
    assert sending.follow_link(row).endswith(f"/{row.partnership.slug}/follow/?number={row.number}")


@pytest.mark.parametrize(
    ("way", "can"), [("email", True), ("letter", True), ("phone", True), ("code", False), ("none", False)]
)
def test_who_can_be_written_to(way: str, can: bool) -> None:
    assert sending.can_reach(feedback.by_mail(answer_channel=way)) is can


def test_without_a_way_it_is_refused() -> None:
    row = feedback.suggestion()
    with pytest.raises(Refused):
        sending.to_submitter(
            row, answers.acknowledgement(row), by=feedback.staff(), about="x", about_id=row.uuid
        )
