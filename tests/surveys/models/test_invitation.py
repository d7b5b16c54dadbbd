"""What the database refuses of invitations."""

import pytest
from django.db import IntegrityError, transaction

from surveys.models import Invitation
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_a_member_is_invited_once_a_wave() -> None:
    one, two = factory.open_wave().invitations.all()

    with pytest.raises(IntegrityError), transaction.atomic():
        Invitation.objects.filter(pk=one.pk).update(member=two.member)


def test_a_link_version_counts_from_one() -> None:
    row = factory.invitation()

    with pytest.raises(IntegrityError), transaction.atomic():
        Invitation.objects.filter(pk=row.pk).update(link_version=0)
