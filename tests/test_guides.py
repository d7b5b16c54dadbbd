"""Every page of the documentation leads somewhere: its links and pictures are there, and its pictures are light."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
LINK = re.compile(r"\]\(([^)#\s]+)")
HEAVIEST = 150 * 1024  # bytes a picture
READERS = ("partner", "citizen", "clerk", "handler", "coordinator", "analyst", "operator", "developer")


def links(page: Path) -> list[str]:
    found = LINK.findall(page.read_text(encoding="utf-8"))
    return [each for each in found if not each.startswith(("http://", "https://", "mailto:"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_to_a_file(page: Path) -> None:
    assert [each for each in links(page) if not (page.parent / each).exists()] == []


def test_pictures_are_light_and_each_is_used() -> None:
    pictures = sorted((ROOT / "docs" / "images").glob("*.png"))
    assert [each.name for each in pictures if each.stat().st_size > HEAVIEST] == []
    used = {Path(each).name for page in PAGES for each in links(page)}
    assert [each.name for each in pictures if each.name not in used] == []


@pytest.mark.parametrize("reader", READERS)
def test_each_reader_has_a_guide_with_a_picture(reader: str) -> None:
    guide = ROOT / "docs" / "guides" / f"{reader}.md"
    assert any(each.endswith(".png") for each in links(guide))


def test_the_worked_example_names_what_the_pages_say() -> None:
    guide = (ROOT / "docs" / "guides" / "analyst.md").read_text(encoding="utf-8")
    example = guide.split("\n## A worked example")[1].split("\n## ")[0]
    catalogues = (ROOT / "locale").glob("*/nl/LC_MESSAGES/django.po")
    said = {each.id for path in catalogues for each in read_po(BytesIO(path.read_bytes())) if each.id}
    named = re.findall(r"\*\*(.+?)\*\*", example)
    assert len(named) > 8 and [each for each in named if each not in said] == []
