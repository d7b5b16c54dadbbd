import stat
from pathlib import Path

import pytest

from config import env


@pytest.mark.parametrize(
    ("value", "meant"), [("1", True), ("Yes", True), (" on ", True), ("0", False), ("", False)]
)
def test_a_flag_is_read_from_plain_words(monkeypatch: pytest.MonkeyPatch, value: str, meant: bool) -> None:
    monkeypatch.setenv("X", value)
    assert env.flag("X", default=not meant) is meant


def test_a_flag_that_is_not_set_has_its_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("X", raising=False)
    assert env.flag("X", default=True)


def test_a_list_drops_empty_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("X", "a, ,b,")
    assert env.words("X") == ["a", "b"]


def test_the_secret_is_made_once_and_kept_private(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "secret"
    made = env.kept_secret(path)
    assert env.kept_secret(path) == made
    assert len(made) > 50
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [each.name for each in path.parent.iterdir()] == ["secret"]
