import pypdfium2
import pytest

from foundation.services import contacts
from intake import letters
from paper.letter import letter
from tests.factories import partnerships as tenants
from tests.factories import questionnaires as forms

pytestmark = pytest.mark.django_db


def test_the_cover_has_the_address_and_the_last_day():
    run = forms.personal_run(1)
    [sheet] = forms.sheets(run)
    member = sheet.invitation.member
    member.contact = contacts.create(
        by=tenants.setter(),
        partnership_id=run.partnership_id,
        name="Ann Peeters",
        address="Kaai 3\n2000 Antwerpen",
    )
    member.save()

    with pypdfium2.PdfDocument(letter(letters.cover(run, sheet))) as cover:
        text = cover[0].get_textpage().get_text_range()

    assert "Ann Peeters" in text and "2000 Antwerpen" in text
    assert str(run.wave.settles.year) in text


def test_a_sheet_that_is_nobodys_has_no_cover():
    run = forms.open_run(1)

    with pytest.raises(ValueError, match="no cover"):
        letters.cover(run, forms.sheets(run)[0])
