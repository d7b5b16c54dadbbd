import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feedback.workflow import mail
from tests.factories import letters

OURS = uuid.UUID("01890000-0000-7000-8000-000000000001")


def test_a_persons_mail_is_read() -> None:
    found = mail.read(letters.raw())
    assert (found.kind, found.sender, found.sender_name) == ("person", "anna@example.org", "Anna Example")
    assert (found.subject, found.text) == ("The rack", "The rack at the station is always full.")


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ({"Auto_Submitted": "auto-replied"}, "automatic"),
        ({"Auto_Submitted": "no"}, "person"),
        ({"Precedence": "bulk"}, "automatic"),
        ({"List_Id": "<x.example.org>"}, "automatic"),
        ({"X_Autoreply": "yes"}, "automatic"),
        ({"X_Auto_Response_Suppress": "All"}, "automatic"),
        ({"Subject": "Automatische Antwort: Ihre Nachricht"}, "automatic"),
        ({"Subject": "Out of Office"}, "automatic"),
        ({"From": "Tandem <tandem@city.example>"}, "automatic"),
        ({"Return_Path": "<>"}, "bounce"),
        ({"From": "Mailer-Daemon@mx.example.org"}, "bounce"),
    ],
)
def test_machines_and_loops_are_told_from_people(headers: dict[str, str], kind: str) -> None:
    assert mail.read(letters.raw(**headers), frozenset({"tandem@city.example"})).kind == kind


@pytest.mark.parametrize(
    "tail",
    [
        "\n\nOn Monday, 2 March 2026, Tandem wrote:\n> Your number",
        "\n\nOp ma 2 mrt 2026 schreef Tandem:\n> Uw nummer",
        "\n\nAm Montag schrieb Tandem <x@y.example>:\n> Ihre Nummer",
        "\n\nLe lundi 2 mars 2026, Tandem a écrit :\n> Votre numéro",
        "\n\n-----Original Message-----\nFrom: Tandem",
        "\n> quoted\n> more",
        "\n-- \nAnna, head of everything",
    ],
)
def test_what_is_quoted_is_left_out(tail: str) -> None:
    assert mail.unquoted(f"It is still full.{tail}") == "It is still full."


def test_a_mail_of_quotes_alone_keeps_them() -> None:
    assert mail.unquoted("> only this") == "> only this"


def test_the_nearest_of_our_mails_comes_first() -> None:
    other = uuid.UUID(int=OURS.int + 1)
    found = mail.read(
        letters.raw(
            In_Reply_To=f"<{OURS}@city.example>",
            References=f"<{other}@city.example> <someone@else.example> <{OURS}@city.example>",
        )
    )
    assert found.answers == (OURS, other)


def test_of_an_html_mail_the_words_are_read_and_no_script() -> None:
    made = letters.mail()
    made.set_content(
        "<html><head><title>x</title><style>p{}</style></head><body><p>The&nbsp;rack<br>is <b>full</b></p>"
        "<script>alert(1)</script></body></html>",
        subtype="html",
    )
    assert mail.read(made.as_bytes()).text == "The rack\nis full"


def test_files_come_along_unjudged() -> None:
    made = letters.mail()
    made.add_attachment(b"abc", maintype="application", subtype="pdf", filename="../a.pdf")
    made.add_attachment(b"png", maintype="image", subtype="png", disposition="inline")
    assert [(one.name, one.content) for one in mail.read(made.as_bytes()).attached] == [
        ("../a.pdf", b"abc"),
        ("png", b"png"),
    ]


def test_a_mail_without_an_id_is_known_by_its_content() -> None:
    made = letters.raw(Message_ID=None)
    assert mail.read(made).message_id == mail.read(made).message_id != mail.read(made + b"x").message_id


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff\xfe\x00",
        b"From: \xff\nSubject: =?utf-8?b?////?=\n\nx",
        b"Content-Type: text/plain; charset=nonsense\n\nx\xe9",
        b"Content-Type: multipart/mixed; boundary=a\n\n"
        + b"--a\nContent-Type: multipart/mixed; boundary=a\n\n" * 200,
        b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n!!!",
        b"Content-Disposition: attachment; filename*=utf-8''%ff%fe\n\nx",
        b"From: " + b"a" * 100_000 + b"\n\nx",
    ],
)
def test_no_broken_mail_breaks_the_reader(raw: bytes) -> None:
    assert mail.read(raw).message_id


@given(st.binary(max_size=400))
def test_any_bytes_are_read(raw: bytes) -> None:
    assert mail.read(raw).kind in {"person", "automatic", "bounce"}
