from typing import Any

import pytest

from config import preparing


@pytest.mark.parametrize("known", [{}, {"load_samples": "config"}])
def test_it_migrates_and_loads_samples_when_there_are_any(
    monkeypatch: pytest.MonkeyPatch, known: dict[str, str]
) -> None:
    called: list[str] = []

    def note(name: str, **more: Any) -> None:
        called.append(name)

    monkeypatch.setattr(preparing, "get_commands", lambda: known)
    monkeypatch.setattr(preparing, "call_command", note)
    assert preparing.main() == 0
    assert called == ["migrate", *known]
