"""An invitation's words, in the language of whoever gets it."""

import pytest

from surveys import mailing
from surveys.services import library, links
from tests.factories import partnerships as people
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


def test_a_survey_on_something_else_is_announced_by_its_own_title() -> None:
    here = people.partnership()
    version = library.install(by=people.setter(), partnership=here, key="values_partners")
    row = factory.invitation(factory.open_wave(partnership=here, instrument=version.instrument))

    draft = mailing.invitation(row, link=links.address(row))
    again = mailing.reminder(row, number=1, link=links.address(row), stop_link="")

    title = version.spec["title"]["en"]
    assert draft.subject == f"Survey for {row.body.name}: {title}"
    assert again.subject == f"Reminder: {draft.subject}"
    assert title in draft.paragraphs[1] and "last three months" not in draft.paragraphs[1]


def test_one_minute_is_one_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mailing, "minutes", lambda row: 1)
    row = factory.invitation()

    assert "about 1 minute." in mailing.invitation(row, link="x").paragraphs[2]
