from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command

from foundation import clock
from intake.models import ScanUpload
from tests.factories import intake as paper

pytestmark = pytest.mark.django_db


def test_a_folder_is_taken_in(tmp_path, capsys):
    city = paper.city()
    (tmp_path / "a.jpg").write_bytes(b"no picture")

    with clock.at(clock.now() + timedelta(minutes=1)):
        call_command("take_in_scans", str(tmp_path), partnership=city.slug)
    call_command("take_in_scans")

    assert ScanUpload.objects.get().batch.partnership == city
    assert capsys.readouterr().out == "1 taken in\n0 taken in\n"
    with pytest.raises(CommandError, match="no folder"):
        call_command("take_in_scans", str(tmp_path / "gone"))
