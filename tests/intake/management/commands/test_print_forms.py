import json

import pytest
from django.core.management import CommandError, call_command

from intake.models import PrintRun
from tests.factories import intake as paper
from tests.paper.examples import pages_of_accessible

pytestmark = pytest.mark.django_db


def test_the_files_and_where_every_box_is(tmp_path, capsys):
    paper.city()

    call_command("print_forms", "suggestion", language="fr", count=3, out=tmp_path / "forms")

    [pdf] = (tmp_path / "forms").glob("*.pdf")
    assert pages_of_accessible(pdf.read_bytes()) == 3
    geometry = json.loads((tmp_path / "forms" / "geometry.json").read_text())
    boxes = geometry["pages"][0]["boxes"]
    assert {"question": "kind", "option": "complaint"}.items() <= boxes[1].items()
    assert all(0 < box["x"] < 595 and 0 < box["y"] < 842 and box["width"] > 12 for box in boxes)
    run = PrintRun.objects.get()
    assert [copy["serial"] for copy in geometry["copies"]] == list(
        run.sheets.order_by("position").values_list("serial", flat=True)
    )
    assert geometry["copies"][2] == {
        "serial": geometry["copies"][2]["serial"],
        "file": pdf.name,
        "first_page": 3,
        "codes": [f"TDM2/SUGGESTION/1/{geometry['copies'][2]['serial']}/1/FR"],
    }


def test_what_cannot_be_printed_is_said_with_what_can(tmp_path):
    paper.city()

    with pytest.raises(CommandError, match="Forms: suggestion"):
        call_command("print_forms", "nothing", language="fr", count=1, out=tmp_path)
    with pytest.raises(CommandError, match="language"):
        call_command("print_forms", "suggestion", language="xx", count=1, out=tmp_path)
