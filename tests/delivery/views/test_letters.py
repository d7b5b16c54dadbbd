import pypdfium2
import pytest

from delivery.models import LetterBatch, Message
from delivery.services import outcomes
from foundation.models import AuditEntry
from foundation.services import relay
from tests.factories import delivery, foundation, partnerships


@pytest.fixture
def clerk(home, client):
    client.force_login(partnerships.staff("clerk", partnership=home))
    return client


def letters(home, *places: str) -> list[Message]:
    made = [
        delivery.message(
            home,
            "letter",
            contact=foundation.contact(home.pk, address=f"Kerkstraat 1\n{place}"),
            reference=place,
        )
        for place in places
    ]
    relay.drain()
    return made


def test_it_asks_to_sign_in(home, client):
    assert client.get(f"/desk/{home.slug}/letters/").status_code == 302


def test_an_analyst_posts_no_letters(home, client):
    client.force_login(partnerships.staff("analyst", partnership=home))

    assert client.get(f"/desk/{home.slug}/letters/").status_code == 403


def test_another_city_is_not_there(home, clerk):
    other = delivery.partnership("lindenstadt")
    (message,) = letters(other, "64283 Darmstadt")

    assert clerk.get(f"/desk/{other.slug}/letters/").status_code == 404
    assert clerk.get(f"/desk/{home.slug}/letters/{message.uuid}.pdf").status_code == 404
    clerk.post(f"/desk/{home.slug}/letters/chosen/", {"act": "posted", "letter": str(message.uuid)})
    message.refresh_from_db()
    assert message.state == "queued"


def test_the_manifest_is_sorted_by_address_and_masks_names(home, clerk):
    letters(home, "9000 Gent", "2000 Antwerpen")

    page = clerk.get(f"/desk/{home.slug}/letters/").content.decode()

    assert page.index("2000 Antwerpen") < page.index("9000 Gent")
    assert "Anna Example" not in page and "2 letters are ready" in page


def test_all_letters_come_as_one_file_in_that_order(home, clerk):
    made = letters(home, "9000 Gent", "2000 Antwerpen")

    answer = clerk.post(
        f"/desk/{home.slug}/letters/chosen/", {"act": "print", "letter": [str(one.uuid) for one in made]}
    )

    assert answer["Content-Disposition"].startswith("attachment")
    whole = pypdfium2.PdfDocument(answer.content)
    assert len(whole) == 2 and "2000 Antwerpen" in whole[0].get_textpage().get_text_range()
    whole.close()
    assert AuditEntry.objects.filter(action="message.print").count() == 2


def test_nothing_ticked_is_said_in_words(home, clerk):
    answer = clerk.post(f"/desk/{home.slug}/letters/chosen/", {"act": "print"}, follow=True)

    assert "Choose at least one letter" in answer.content.decode()


def test_posted_letters_leave_the_list(home, clerk):
    made = letters(home, "9000 Gent", "2000 Antwerpen")

    answer = clerk.post(
        f"/desk/{home.slug}/letters/chosen/",
        {"act": "posted", "letter": [str(one.uuid) for one in made]},
        follow=True,
    )

    assert "2 letters are marked as posted" in answer.content.decode()
    assert set(Message.objects.values_list("state", "sent_by__kind")) == {("posted", "user")}


def test_a_letter_posted_twice_is_refused(home, clerk):
    (made,) = letters(home, "9000 Gent")
    outcomes.mark_posted(messages=[made], by=foundation.actor())

    answer = clerk.post(
        f"/desk/{home.slug}/letters/chosen/", {"act": "posted", "letter": str(made.uuid)}, follow=True
    )

    assert "not on the list any more" in answer.content.decode()


def test_one_letter_can_be_opened_alone(home, clerk):
    (made,) = letters(home, "9000 Gent")

    answer = clerk.get(f"/desk/{home.slug}/letters/{made.uuid}.pdf")

    assert answer.content.startswith(b"%PDF-") and "no-store" in answer["Cache-Control"]


def test_a_letter_that_is_not_made_says_so(home, clerk):
    message = delivery.message(home, "letter")

    answer = clerk.get(f"/desk/{home.slug}/letters/{message.uuid}.pdf", follow=True)

    assert "still being made" in answer.content.decode()


def test_a_letter_that_came_back_is_found_by_its_reference(home, clerk):
    (made,) = letters(home, "9000 Gent")
    outcomes.mark_posted(messages=[made], by=foundation.actor())

    unknown = clerk.post(f"/desk/{home.slug}/letters/returned/", {"reference": "nope"}, follow=True)
    clerk.post(f"/desk/{home.slug}/letters/returned/", {"reference": "9000 Gent"})

    made.refresh_from_db()
    assert "No posted letter" in unknown.content.decode() and made.state == "returned"


def test_a_batch_is_printed_listed_and_posted_as_one(home, clerk):
    made = letters(home, "9000 Gent", "2000 Antwerpen")
    late = letters(home, "8000 Brugge")
    clerk.post(
        f"/desk/{home.slug}/letters/chosen/", {"act": "print", "letter": [str(one.uuid) for one in made]}
    )
    batch = LetterBatch.objects.get()

    listed = clerk.get(f"/desk/{home.slug}/letters/batches/{batch.uuid}/").content.decode()
    posted = f"/desk/{home.slug}/letters/batches/{batch.uuid}/posted/"
    said = clerk.post(posted, follow=True).content.decode()
    again = clerk.post(posted, follow=True).content.decode()

    assert listed.index("2000 Antwerpen") < listed.index("9000 Gent") and "8000 Brugge" not in listed
    assert "2 letters are marked as posted" in said and "marked as posted already" in again
    assert set(Message.objects.filter(batch=batch).values_list("state", flat=True)) == {"posted"}
    late[0].refresh_from_db()
    assert late[0].state == "queued" and batch.size == 2


def test_a_returned_letter_is_known_by_its_qr_code(home, clerk):
    link = "https://tandem.example/m/abcdef/"
    letter = delivery.message(
        home,
        "letter",
        contact=foundation.contact(home.pk, address="Kerkstraat 1\n9000 Gent"),
        reference="",
        link=link,
    )
    relay.drain()
    letter.refresh_from_db()
    outcomes.mark_posted(messages=[letter], by=foundation.actor())

    for scanned, words in ((f"{link}x", "No posted letter"), (link, "marked as returned")):
        answer = clerk.post(f"/desk/{home.slug}/letters/returned/", {"reference": scanned}, follow=True)
        assert words in answer.content.decode()
    letter.refresh_from_db()
    assert letter.state == "returned"
