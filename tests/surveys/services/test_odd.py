"""What no page of ours offers."""

import logging
from uuid import uuid4

import pytest

from formspec import validate
from surveys.services import odd
from tests.factories import asking


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ({"role": "member", "led": "crafted"}, "not offered (none) or not asked (led)"),
        ({"role": "emperor"}, "not offered (role) or not asked (none)"),
        ({"role": ["chair", "member"]}, "not offered (role) or not asked (none)"),
    ],
)
def test_the_log_names_wave_and_question_and_no_answer(
    raw: dict[str, object], said: str, caplog: pytest.LogCaptureFixture
) -> None:
    wave = uuid4()
    with caplog.at_level(logging.WARNING, "surveys.services.odd"):
        odd.note(wave, validate(asking.FORM, raw))

    assert str(wave) in caplog.text and said in caplog.text
    assert "crafted" not in caplog.text and "emperor" not in caplog.text


def test_what_is_left_out_or_of_the_wrong_kind_is_nothing_odd(caplog: pytest.LogCaptureFixture) -> None:
    odd.note(uuid4(), validate(asking.FORM, {"hours": "lots"}))

    assert not caplog.text
