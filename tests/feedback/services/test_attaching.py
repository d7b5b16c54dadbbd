import pytest

from feedback.models import SuggestionFile
from feedback.records import Enclosure
from feedback.services import attaching, erasing
from foundation.errors import Refused
from foundation.models import StoredFile
from foundation.services import files
from tests.factories import feedback, pictures

pytestmark = pytest.mark.django_db


def enclosure(sent=None, alt: str = "A bent wheel") -> Enclosure:
    sent = sent or pictures.photo()
    return Enclosure(sent.name, sent.read(), alt)


def test_a_photo_and_a_document_are_drawn_anew() -> None:
    row = feedback.suggestion()
    photo = attaching.attach(by=feedback.citizen(), suggestion=row, enclosure=enclosure())
    paper = attaching.attach(by=feedback.staff(), suggestion=row, enclosure=enclosure(pictures.pdf()))

    assert (photo.alt, photo.stored.kind, paper.stored.kind) == ("A bent wheel", "photo", "document")
    assert b"PhoneMaker" not in files.read(photo.stored)
    assert b"Anna" not in files.read(paper.stored)


def test_five_fit_and_the_sixth_is_refused() -> None:
    row = feedback.suggestion()
    for _ in range(attaching.MOST):
        attaching.attach(by=feedback.citizen(), suggestion=row, enclosure=enclosure())
    with pytest.raises(Refused, match="5 files"):
        attaching.attach(by=feedback.citizen(), suggestion=row, enclosure=enclosure())


def test_words_can_be_added_later_and_a_file_taken_away() -> None:
    file = attaching.attach(
        by=feedback.citizen(), suggestion=feedback.suggestion(), enclosure=enclosure(alt="")
    )
    attaching.describe(by=feedback.staff(), file=file, alt="A rack,\nfull")
    assert SuggestionFile.objects.get().alt == "A rack, full"
    attaching.remove(by=feedback.citizen(), file=file)
    assert not StoredFile.objects.filter(kind="photo").exists()


def test_erasing_takes_the_files_along_and_nothing_is_added_after() -> None:
    row = feedback.suggestion()
    attaching.attach(by=feedback.citizen(), suggestion=row, enclosure=enclosure())
    erasing.erase(by=feedback.citizen(), suggestion=row)
    assert not SuggestionFile.objects.exists()
    assert not StoredFile.objects.filter(kind="photo").exists()
    with pytest.raises(Refused):
        attaching.attach(by=feedback.citizen(), suggestion=row, enclosure=enclosure())
