from dataclasses import replace

import pytest

from paper.letter import Card, Square
from paper.slip import slip
from tests.paper.examples import CARD, SLIP, pages_of_accessible


@pytest.mark.parametrize(
    "spec",
    [
        SLIP,
        replace(SLIP, square=None),
        replace(SLIP, steps=(), card=Card("Number", "K7M2-9QXT")),
        replace(SLIP, language="ar", direction="rtl", title="تم استلام اقتراحكم"),
    ],
)
def test_every_slip_is_accessible_and_one_page(spec):
    assert pages_of_accessible(slip(spec)) == 1


def test_the_code_never_goes_into_the_qr_code():
    leaking = Square(f"https://tandem.example/?c={CARD.code.lower()}", "", "QR")

    with pytest.raises(ValueError, match="code"):
        slip(replace(SLIP, square=leaking))
