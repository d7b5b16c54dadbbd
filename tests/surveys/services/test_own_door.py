"""The code that opens one's own ties."""

import pytest

from delivery.models import Message
from delivery.selectors import private
from foundation.errors import Refused
from foundation.models import AuditEntry
from surveys.services import own_door
from tests.factories import partnerships as people
from tests.factories import surveys

pytestmark = pytest.mark.django_db


def test_the_code_goes_to_the_members_own_address_and_fits_only_what_was_asked() -> None:
    member = surveys.invitation().member
    nonce = own_door.send_code(by=people.setter(), member=member)

    sent = Message.objects.get(about=own_door.ABOUT)
    code = private.of(sent).code
    assert sent.contact == member.contact and private.of(sent).link.endswith(own_door.path(member))
    assert own_door.fits(member, nonce, code.lower().replace("-", " "))
    assert not own_door.fits(member, nonce + "x", code)
    assert not own_door.fits(people.member(member.partnership), nonce, code)
    assert not own_door.fits(member, nonce, "")
    assert code not in str(sent.paragraphs)
    assert AuditEntry.objects.filter(action="own_ties.code").count() == 1


def test_three_codes_an_hour_and_none_without_an_address() -> None:
    member = surveys.invitation().member
    for _ in range(own_door.MOST_AN_HOUR):
        own_door.send_code(by=people.setter(), member=member)
    with pytest.raises(Refused) as refusal:
        own_door.send_code(by=people.setter(), member=member)
    assert refusal.value.status == 429
    with pytest.raises(Refused):
        own_door.send_code(by=people.setter(), member=people.member(email=""))
