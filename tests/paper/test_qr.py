import pytest

from paper import qr


def test_it_is_an_svg_with_a_quiet_zone():
    picture = qr.svg("TDM1/FORM/1/7K3M9X2P/1")

    assert picture.startswith("<svg")
    assert 'fill="#fff' in picture


def test_other_payloads_give_other_pictures():
    assert qr.svg("a") != qr.svg("b")
    assert qr.svg("a") == qr.svg("a")


@pytest.mark.parametrize("payload", ["", "x" * 501])
def test_what_paper_cannot_carry_is_refused(payload: str):
    with pytest.raises(ValueError, match="500"):
        qr.svg(payload)
