import pytest
from django.http import Http404

from feedback.records import Enclosure
from feedback.selectors import files
from feedback.services import attaching
from tests.factories import feedback, pictures

pytestmark = pytest.mark.django_db


def test_a_file_belongs_to_its_suggestion_alone() -> None:
    here = feedback.place()
    row, other = feedback.suggestion(here), feedback.suggestion(here)
    file = attaching.attach(
        by=feedback.citizen(), suggestion=row, enclosure=Enclosure("a.jpg", pictures.photo().read())
    )
    assert files.of(row) == [file] and files.of(other) == []
    assert files.one(row, file.uuid) == file
    with pytest.raises(Http404):
        files.one(other, file.uuid)
