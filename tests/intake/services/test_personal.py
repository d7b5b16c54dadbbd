import pypdfium2
import pytest

from foundation.errors import Refused
from foundation.services import files
from intake.selectors import printing as printed
from intake.services import personal
from surveys.services import waves
from tests.factories import intake as paper
from tests.factories import open_surveys, rosters
from tests.factories import partnerships as tenants
from tests.factories import questionnaires as forms
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db


def test_each_form_is_one_persons_and_does_not_say_whose():
    run = forms.personal_run(2)
    sheets = forms.sheets(run)

    assert {sheet.invitation for sheet in sheets} == set(run.wave.invitations.all())
    [part] = printed.runs(run.partnership)[0].parts
    content = files.read(part.file)
    with pypdfium2.PdfDocument(content) as bundle:
        texts = [page.get_textpage().get_text_range() for page in bundle]
    pages = len(run.geometry["pages"])
    assert len(texts) == 2 * (1 + pages)
    for nth, sheet in enumerate(sheets):
        cover, *form = texts[nth * (1 + pages) : (nth + 1) * (1 + pages)]
        assert sheet.invitation.member.name in cover
        assert sheet.serial_shown not in cover
        assert all(sheet.serial_shown in page for page in form)
        assert not any(sheet.invitation.member.name in page for page in form)


def test_lists_of_a_body_are_printed_for_each_body_with_everyone_on_them():
    wave = rosters.opened(3)
    tenants.organisation(wave.partnership, is_owner_of_cases=True)

    [run] = forms.printed(wave)

    assert run.body == wave.invitations.first().body
    asked = {question["key"] for question in run.geometry["questions"]}
    assert sum(key.startswith("ties__") for key in asked) == 3


def test_sheets_lie_in_the_order_of_the_addresses():
    here = paper.city()
    wave = factory.open_wave(3, partnership=here)
    names = [sheet.invitation.member.name for sheet in forms.sheets(forms.printed(wave)[0])]

    assert names == sorted(names, key=str.casefold)


@pytest.mark.parametrize("code", ["wave_not_open", "not_personal", "anonymous", "nobody"])
def test_what_cannot_be_printed_is_refused(code: str):
    wave = open_surveys.wave() if code == "not_personal" else factory.open_wave(1)
    if code == "wave_not_open":
        wave = waves.close(by=tenants.setter(), wave=wave, reason="test")
    if code == "anonymous":
        wave = factory.open_wave(1, mode="anonymous", rule=open_surveys.ONCE)
    if code == "nobody":
        forms.printed(wave)

    with pytest.raises(Refused) as refused:
        personal.order(by=tenants.setter(), wave=wave, everyone=True)

    assert refused.value.code == code
