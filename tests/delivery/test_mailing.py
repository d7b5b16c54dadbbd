import pytest
from django.core.mail import get_connection

from delivery import mailing
from delivery.records import Private
from tests.factories import delivery

LINK = "https://city.test/m/token/"


def test_the_mail_is_plain_text_first(home):
    made = mailing.email(
        delivery.message(home, language="nl"), to="anna@example.test", private=Private(link=LINK)
    )

    assert "The fence is gone." in made.body and LINK in made.body
    assert made.from_email == "Fietsen havenstad <tandem@localhost>"
    assert made.alternatives[0][1] == "text/html"


def test_written_words_never_become_markup(home):
    message = delivery.message(home, paragraphs=["<script>alert(1)</script> & more"])

    made = mailing.email(message, to="a@example.test", private=Private())

    assert "<script>" not in made.alternatives[0][0]
    assert "<script>alert(1)</script> & more" in made.body


def test_a_name_with_line_breaks_makes_no_header(home):
    assert mailing.sender(
        "City\r\nBcc: x@example.test"
    ) == "City Bcc: x@example.test <tandem@localhost>".replace(
        "City Bcc: x@example.test", '"City Bcc: x@example.test"'
    )


def test_an_invitation_says_how_to_stop(home):
    message = delivery.message(home)

    plain = mailing.headers(message, Private())
    linked = mailing.headers(message, Private(link=LINK))
    stopped = mailing.headers(message, Private(link=LINK, stop_link=LINK + "stop/"))

    assert "List-Unsubscribe" not in plain and plain["Auto-Submitted"] == "auto-generated"
    assert linked["List-Unsubscribe"].startswith("<mailto:tandem@localhost?subject=stop%20")
    assert stopped["List-Unsubscribe"].startswith(f"<{LINK}stop/>, <mailto:")
    assert stopped["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert "List-Unsubscribe-Post" not in linked


def test_sample_data_says_so(home):
    home.is_sample = True
    home.save()

    made = mailing.email(delivery.message(home), to="a@example.test", private=Private())

    assert "Synthetic sample data" in made.body


@pytest.mark.parametrize(
    ("language", "words"),
    [("nl", "Open deze pagina:"), ("de", "Öffnen Sie diese Seite:"), ("fr", "Ouvrez cette page")],
)
def test_the_frame_speaks_the_readers_language(home, language, words):
    made = mailing.email(
        delivery.message(home, language=language), to="a@example.test", private=Private(link=LINK)
    )

    assert words in made.body


def test_what_goes_to_a_server_as_finished_bytes_is_the_same_mail(home, mailbox):
    """The third of a kind comes from a mold."""
    connection = get_connection()
    connection.open()
    made = [delivery.message(home) for _ in range(3)]
    for message in made:
        mailing.send(message, to="a@example.test", private=Private(link=LINK), connection=connection)
    connection.close()

    first, _second, third = mailbox.mails
    assert third["Message-ID"] == made[2].message_id
    assert [third[name] for name in ("From", "To", "Subject")] == [
        first[name] for name in ("From", "To", "Subject")
    ]
    words = [mail.get_body(("plain",)).get_content().splitlines() for mail in (third, first)]
    assert words[0][:3] == words[1][:3]
