"""The series named in an address."""

from uuid import uuid4

import pytest
from django.http import Http404
from django.test import RequestFactory

from analytics.views.asked import series_asked


def test_a_series_is_read_or_not_found() -> None:
    key, ask = uuid4(), RequestFactory().get
    assert series_asked(ask("/", {"series": str(key)})) == key
    assert series_asked(ask("/")) is None
    with pytest.raises(Http404):
        series_asked(ask("/", {"series": "nonsense"}))
