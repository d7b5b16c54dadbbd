"""The statement behind a personal link."""

from typing import Any
from uuid import UUID

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import models

from foundation.ids import uuid7
from surveys.models import Invitation
from surveys.services import doorway, drafts
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def columns(row: models.Model) -> dict[str, Any]:
    return {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if field.name != "spec"
    }


def invitation(subject: UUID) -> Invitation:
    found = doorway.invitation(subject)
    assert found is not None and found.draft is None
    return found.invitation


def test_it_gives_what_the_orm_would(django_assert_num_queries: Any) -> None:
    row = factory.invitation()
    factory.answered(row)
    plain = Invitation.objects.select_related(
        "member", "body", "participation", "wave__series", "wave__version", "wave__partnership"
    ).get(pk=row.pk)

    with django_assert_num_queries(1):
        found = invitation(row.uuid)
        for path in ("member", "body", "participation"):
            assert columns(getattr(found, path)) == columns(getattr(plain, path))
        for path in ("series", "version", "partnership"):
            assert columns(getattr(found.wave, path)) == columns(getattr(plain.wave, path))
        assert columns(found) == columns(plain)
        assert columns(found.wave) == columns(plain.wave)
        assert str(found.partnership.name) == str(plain.wave.partnership.name)

    assert found.wave.version is not None
    assert found.wave.version.spec, "fetched when it is asked for"


def test_nobody_took_part_yet(django_assert_num_queries: Any) -> None:
    found = invitation(factory.invitation().uuid)

    with django_assert_num_queries(0), pytest.raises(ObjectDoesNotExist):
        _ = found.participation


def test_an_unknown_one_is_none() -> None:
    assert doorway.invitation(uuid7()) is None


def test_the_draft_comes_along(django_assert_num_queries: Any) -> None:
    row = factory.invitation()
    start = drafts.begin(invitation=row)
    plain = drafts.find(row, start)
    assert plain is not None

    with django_assert_num_queries(1):
        found = doorway.invitation(row.uuid, drafts.key_of(row, start))
        assert found is not None and found.draft is not None
        assert columns(found.draft) == columns(plain)
        assert drafts.values(found.draft, row, start) == {}


def test_a_draft_of_another_wave_does_not() -> None:
    row, other = factory.invitation(), factory.invitation()
    key = drafts.key_of(other, drafts.begin(invitation=other))

    found = doorway.invitation(row.uuid, key)

    assert found is not None and found.draft is None
