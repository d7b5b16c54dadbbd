import dataclasses

import pytest

from delivery.records import Draft, Private, address_lines, address_order
from foundation.records import Contact


def test_a_draft_holds_nothing_private_unless_given():
    assert Draft("email", "nl", "Onderwerp", ("Tekst",)).private == Private()


def test_they_are_frozen():
    with pytest.raises(dataclasses.FrozenInstanceError):
        Private().link = "x"


def test_letters_lie_by_town_then_street_then_name():
    near = Contact(name="Zoe", address="Kaai 3\n\n2000 Antwerpen")
    far = Contact(name="Ann", address="Markt 1\n9000 Gent")

    assert address_lines(near) == ["Kaai 3", "2000 Antwerpen"]
    assert sorted([far, near], key=address_order) == [near, far]
    assert address_order(Contact(name="Ann")) == ["ann"]
