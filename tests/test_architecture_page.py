"""docs/architecture.md is one page, and every file it and the decisions name is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "docs" / "architecture.md", *sorted((ROOT / "docs" / "adr").glob("*.md"))]
NAMED = re.compile(r"`([\w./-]+/[\w./-]*)`")
ONE_PAGE = 90  # lines


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_file_named_is_there(page: Path) -> None:
    named = NAMED.findall(page.read_text(encoding="utf-8"))
    assert [each for each in named if not (ROOT / each).exists()] == []


def test_it_is_one_page_and_names_every_room() -> None:
    text = PAGES[0].read_text(encoding="utf-8")
    assert len(text.splitlines()) <= ONE_PAGE
    rooms = re.findall(r"^root_packages = \[(.*)\]", (ROOT / "pyproject.toml").read_text("utf-8"), re.M)[0]
    for room in re.findall(r"\w+", rooms):
        assert f"| {room} |" in text


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(page.name[:4]) for page in PAGES[1:]]
    assert numbers == list(range(1, len(numbers) + 1))
