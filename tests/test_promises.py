"""The page of promises names a proof for each, and the proof is there."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "promises.md"
NAMED = re.compile(r"\[(tests/[^\]]+\.py)\]\(\.\./([^)]+)\)")


def rows() -> list[str]:
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.startswith("| ") and not line.startswith("| promise")]


def test_every_promise_names_a_proof() -> None:
    assert len(rows()) >= 24
    assert [row for row in rows() if not NAMED.search(row)] == []


def test_every_proof_is_there_and_tests_something() -> None:
    for said, where in NAMED.findall(PAGE.read_text(encoding="utf-8")):
        assert said == where
        assert "def test_" in (ROOT / where).read_text(encoding="utf-8"), where


def test_no_proof_of_the_faults_room_is_unnamed() -> None:
    page = PAGE.read_text(encoding="utf-8")
    found = {path.name for path in (ROOT / "tests" / "faults").glob("test_*.py")}
    assert {name for name in found if name not in page} == OTHERS


# Refused input of one room each; the row above them all is test_malformed.py.
OTHERS = {
    "test_analytics_bad_input.py",
    "test_feedback_bad_input.py",
    "test_paper_bad_input.py",
    "test_survey_crafted_posts.py",
}
