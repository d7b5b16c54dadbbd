"""The loop as figures of a page."""

from analytics.figures.loop import figures
from analytics.reports.loop import loop_report
from tests.analytics.reports.test_loop import barcelona_like, data
from tests.factories.loop import answered, case


def test_pictures_for_channel_and_waiting_and_tables_for_the_rest() -> None:
    made = {one["key"]: one for one in figures(loop_report(data(case(), answered())))}
    assert list(made) == [
        "channel",
        "waiting",
        "verdicts",
        "verdict-pairs",
        "backing",
        "kind",
        "language",
        "owner",
    ]
    assert "draw" in made["channel"] and "draw" in made["waiting"] and "draw" not in made["kind"]
    assert all(len(row) == len(one["table"]["head"]) for one in made.values() for row in one["table"]["rows"])


def test_without_dates_there_is_no_picture_of_waiting() -> None:
    made = {one["key"]: one for one in figures(loop_report(barcelona_like()))}
    assert "draw" not in made["waiting"] and "source" in made
    assert made["waiting"]["sentence"].startswith("Time to reply: not in the data")
    assert figures(loop_report(data())) == []
