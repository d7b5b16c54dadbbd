"""The network as figures: levels and kinds, nobody by name."""

from analytics.figures.network import figures
from analytics.reports.network import network_report
from tests.analytics.figures.examples import wide
from tests.analytics.reports.test_network import TWO, parted
from tests.factories import ties


def test_between_kinds_with_its_picture_then_each_level() -> None:
    between, levels = figures(network_report(ties.course(ties.wave(TWO, plan=parted))))
    assert wide([between, levels]) and "draw" in between and "draw" not in levels
    assert "Name of" not in str([between["table"], levels["table"]])
