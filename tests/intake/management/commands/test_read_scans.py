import io
import json

import pytest
from django.core.management import CommandError, call_command
from PIL import Image

from paper import sheet
from paper.generator import people
from paper.generator.people import Habits
from paper.geometry import from_json
from tests.factories import intake as paper
from tests.paper.reading import scanned

pytestmark = pytest.mark.django_db


def test_what_was_printed_is_read_back(tmp_path, capsys):
    paper.city(), paper.city()
    call_command("print_forms", "suggestion", language="nl", count=2, out=tmp_path)
    layout = from_json(json.loads((tmp_path / "geometry.json").read_text()))
    [pdf] = tmp_path.glob("*.pdf")
    pile = tmp_path / "pile"
    pile.mkdir()
    meant = []
    for nth, page in enumerate(scanned.pages_of(pdf.read_bytes())):
        filled = people.fill_in(layout, scanned.rng(nth), Habits(skips=0, takes_back=0))
        meant.append(filled.meant)
        (pile / f"{nth}.jpg").write_bytes(scanned.scan(page, filled.strokes[1], nth))
    (pile / "letter.txt").write_text("Dear city,")

    call_command("read_scans", str(pile), json=tmp_path / "read.json")

    read = json.loads((tmp_path / "read.json").read_text())
    assert read["verdicts"] == {"read": 2, "unreadable": 1}
    assert read["missing"] == []
    for page, truth in zip(read["pages"], meant, strict=False):
        assert (page["form"], page["version"], page["page"], page["verdict"]) == ("suggestion", 1, 1, "read")
        boxes = {each["question"]: each for each in page["questions"] if each["kind"] == "boxes"}
        assert {key: tuple(each["values"]) for key, each in boxes.items()} == truth
        assert all(each["state"] == "read" and each["confidence"] > 0.5 for each in boxes.values())
    assert "unreadable" in capsys.readouterr().out


def test_an_older_print_and_a_path_that_is_not_there(tmp_path):
    paper.city()
    blank = io.BytesIO()
    Image.new("L", (800, 1100), 255).save(blank, "PNG")
    (tmp_path / "blank.png").write_bytes(blank.getvalue())

    call_command("read_scans", str(tmp_path / "blank.png"), json=tmp_path / "read.json")

    assert json.loads((tmp_path / "read.json").read_text())["pages"][0]["verdict"] == "blank"
    with pytest.raises(CommandError, match="no file"):
        call_command("read_scans", str(tmp_path / "none"), json=tmp_path / "read.json")


def test_a_copy_of_another_site_is_named_as_unknown(tmp_path):
    paper.city()
    printed = scanned.printed()
    (tmp_path / "stranger.jpg").write_bytes(scanned.scan(printed[0], [], 1))

    call_command("read_scans", str(tmp_path / "stranger.jpg"), json=tmp_path / "read.json")

    page = json.loads((tmp_path / "read.json").read_text())["pages"][0]
    assert (page["verdict"], page["form"]) == ("unknown_form", scanned.SHEET.spec.key)
    assert sheet.code(scanned.SHEET, page["serial"], 1).serial == page["serial"]
