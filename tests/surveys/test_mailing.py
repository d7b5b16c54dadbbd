"""An invitation's words, in the language of whoever gets it."""

import pytest

from surveys import mailing
from surveys.services import links
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "said"), [("en", "Dear"), ("nl", "Beste"), ("de", "Guten Tag"), ("fr", "Bonjour")]
)
def test_it_is_in_the_members_language(language: str, said: str) -> None:
    row = factory.invitation()
    row.member.language = language

    draft = mailing.invitation(row, link=links.address(row))

    assert draft.paragraphs[0].startswith(said)
    assert draft.private.link == links.address(row)
    assert links.token(row) not in " ".join([draft.subject, *draft.paragraphs])
    assert draft.language == language


def test_it_says_who_sees_what() -> None:
    assert "not what you answered" in mailing.mode_in_short("confidential")
    assert "with your name" in mailing.mode_in_short("identified")
