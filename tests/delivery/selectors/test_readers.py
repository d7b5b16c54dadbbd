from delivery.selectors import readers
from foundation.records import Contact
from foundation.services import relay
from tests.factories import delivery, foundation


def test_the_manifest_goes_by_place_then_street(home):
    for address in ("Zandweg 9\n2000 Antwerpen", "Aalstraat 1\n9000 Gent", "Kerkstraat 1\n2000 Antwerpen"):
        delivery.message(
            home, "letter", contact=foundation.contact(home.pk, address=address), reference=address[:4]
        )
    relay.drain()

    found = readers.manifest(home)

    assert [one.message.reference for one in found] == ["Kerk", "Zand", "Aals"]
    assert found[0].place == "2000 Antwerpen" and found[0].name == "A… E…"


def test_a_page_has_no_reader(home):
    message = delivery.message(home, "page")

    assert readers.masked(message) == readers.whole(message) == Contact()
