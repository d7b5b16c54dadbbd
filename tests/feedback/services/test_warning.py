import pytest

from feedback.services import moderating, warning
from tests.factories import feedback, partnerships

pytestmark = pytest.mark.django_db


def test_the_mail_leads_to_the_list_and_keeps_one_message_id(mailoutbox) -> None:
    here = feedback.place()
    partnerships.staff("coordinator", partnership=here)
    flagged = moderating.flag(
        by=feedback.staff(), suggestion=feedback.suggestion(here), act="emergency", reason="alone and afraid"
    )
    assert warning.warn(flagged) and warning.warn(flagged)
    assert f"/desk/{here.slug}/attention/" in mailoutbox[0].body
    assert "afraid" not in mailoutbox[0].body
    assert len({mail.extra_headers["Message-ID"] for mail in mailoutbox}) == 1


def test_where_nobody_keeps_watch_no_mail_goes(mailoutbox) -> None:
    flagged = moderating.flag(
        by=feedback.staff(), suggestion=feedback.suggestion(), act="threat", reason="names a colleague"
    )
    assert not warning.warn(flagged) and not mailoutbox
