import pytest

from feedback.records import Enclosure
from feedback.services import attaching
from tests.factories import feedback, pictures


@pytest.mark.django_db
def test_a_file_names_its_suggestion() -> None:
    row = feedback.suggestion()
    file = attaching.attach(
        by=feedback.staff(), suggestion=row, enclosure=Enclosure("a.jpg", pictures.photo().read())
    )
    assert row.number in str(file)
