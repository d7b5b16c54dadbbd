import pytest

from config.supervisor import __main__ as doors
from config.supervisor.trouble import Leaving, Trouble


def test_an_unknown_word_is_answered_with_the_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert doors.main(["dance"]) == 2
    assert doors.main(["exec", "--"]) == 2
    assert "Use:" in capsys.readouterr().err


def test_trouble_is_told_plainly(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def run(_words: list[str]) -> int:
        raise Trouble("Port 8000 is in use.")

    monkeypatch.setattr(doors.throwaway, "run", run)
    assert doors.main(["exec", "--", "true"]) == 1
    assert capsys.readouterr().err == "\nPort 8000 is in use.\n"


def test_leaving_has_the_terminals_code(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(_words: list[str]) -> int:
        raise Leaving

    monkeypatch.setattr(doors.throwaway, "run", run)
    assert doors.main(["exec", "true"]) == 130
