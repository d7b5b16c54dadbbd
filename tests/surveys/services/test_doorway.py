"""The two statements behind a personal link."""

from typing import Any

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import models

from foundation.ids import uuid7
from surveys.models import Invitation
from surveys.services import doorway
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def columns(row: models.Model) -> dict[str, Any]:
    return {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if field.name != "spec"
    }


def test_it_gives_what_the_orm_would(django_assert_num_queries: Any) -> None:
    row = factory.invitation()
    factory.answered(row)
    plain = Invitation.objects.select_related(
        "member", "body", "participation", "wave__series", "wave__version", "wave__partnership"
    ).get(pk=row.pk)

    with django_assert_num_queries(2):
        found = doorway.invitation(row.uuid)
        assert found is not None
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
    found = doorway.invitation(factory.invitation().uuid)

    assert found is not None
    with django_assert_num_queries(0), pytest.raises(ObjectDoesNotExist):
        _ = found.participation


def test_an_unknown_one_is_none() -> None:
    assert doorway.invitation(uuid7()) is None
