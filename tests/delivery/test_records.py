import dataclasses

import pytest

from delivery.records import Draft, Private


def test_a_draft_holds_nothing_private_unless_given():
    assert Draft("email", "nl", "Onderwerp", ("Tekst",)).private == Private()


def test_they_are_frozen():
    with pytest.raises(dataclasses.FrozenInstanceError):
        Private().link = "x"
