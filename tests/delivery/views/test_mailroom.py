import pytest

from foundation.services import relay
from tests.factories import delivery


@pytest.fixture(autouse=True)
def _on(settings):
    settings.MAILROOM = True


def test_without_the_setting_there_is_no_mail_room(home, client, settings):
    settings.MAILROOM = False
    message = delivery.message(home)

    for address in ("", f"{message.uuid}/", f"{message.uuid}/letter.pdf"):
        assert client.get(f"/mailroom/{address}").status_code == 404


def test_every_message_is_there_newest_first(home, client):
    for subject in ("First", "Second"):
        delivery.message(home, subject=subject)

    page = client.get("/mailroom/").content.decode()

    assert page.index("Second") < page.index("First") and "Anna Example" in page


def test_it_is_paged_by_key(home, client):
    made = [delivery.message(home, "page", subject=f"Subject {number:02}") for number in range(51)]

    first = client.get("/mailroom/").content.decode()
    second = client.get(f"/mailroom/?before={made[1].uuid}").content.decode()

    assert f"before={made[1].uuid}" in first and "Subject 00" not in first
    assert "Subject 00" in second and "Subject 01" not in second


def test_it_is_filtered(home, client):
    delivery.message(home, "page", subject="Hither")
    delivery.message(delivery.partnership("lindenstadt"), "email", subject="Thither")

    assert "Thither" not in client.get("/mailroom/?channel=page").content.decode()
    assert "Hither" not in client.get("/mailroom/?city=lindenstadt").content.decode()
    assert "Hither" in client.get("/mailroom/?channel=pigeon&city=..&before=x").content.decode()


def test_a_mail_is_seen_with_its_link(home, client):
    message = delivery.message(home, link="https://city.test/m/token/")

    page = client.get(f"/mailroom/{message.uuid}/").content.decode()

    assert 'href="https://city.test/m/token/"' in page and "Bikes havenstad" in page


def test_a_letter_can_be_opened(home, client):
    message = delivery.message(home, "letter")
    early = client.get(f"/mailroom/{message.uuid}/letter.pdf")
    relay.drain()

    assert early.status_code == 404
    assert "Open the letter" in client.get(f"/mailroom/{message.uuid}/").content.decode()
    assert client.get(f"/mailroom/{message.uuid}/letter.pdf").content.startswith(b"%PDF-")


@pytest.mark.parametrize("channel", ["call", "page"])
def test_calls_and_pages_show_their_words(home, client, channel):
    message = delivery.message(home, channel, code="7K3M QX9D 2F8A")

    page = client.get(f"/mailroom/{message.uuid}/").content.decode()

    assert "The fence is gone." in page and "7K3M QX9D 2F8A" in page


def test_written_words_stay_words(home, client):
    message = delivery.message(home, "page", paragraphs=["<script>alert(1)</script>"])

    assert "<script>alert" not in client.get(f"/mailroom/{message.uuid}/").content.decode()


def test_an_unknown_message_is_not_there(home, client):
    assert client.get("/mailroom/019aa000-0000-7000-8000-000000000000/").status_code == 404
