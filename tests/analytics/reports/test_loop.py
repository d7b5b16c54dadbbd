"""The report on constructed cases."""

import time

from analytics.datasets.loop import LoopData
from analytics.reports.loop import loop_report
from feedback.records import CaseRow, ReplyRow
from tests.factories.loop import TODAY, answered, case, imported


def data(*rows: CaseRow, texts: tuple[str, ...] = (), signals: int = 0) -> LoopData:
    replies = tuple(ReplyRow(at, "refusal", text, "en", True, "import", "x") for at, text in enumerate(texts))
    return LoopData("x", TODAY, rows, signals, replies)


def barcelona_like() -> LoopData:
    """The shape of the file: rejected ones have a reply, accepted ones have no text; no dates of reply."""
    counts = {
        "citizen": (1198, 2247),
        "organization": (376, 1241),
        "meeting": (1088, 3410),
        "official": (56, 1244),
    }
    rows = [
        imported(status, source=source)
        for source, pair in counts.items()
        for status, n in zip(("rejected", "accepted"), pair, strict=True)
        for _ in range(n)
    ]
    return data(*rows, texts=("same", "same", "same ", "other"))


def test_the_imported_file_gives_its_own_figures() -> None:
    report = loop_report(barcelona_like())
    assert report.all.n == report.taken_over == 10_860
    shares = {one.name: round(100 * (one.rejected.value or 0), 2) for one in report.by["source"]}
    assert shares == {"citizen": 34.78, "organization": 23.25, "meeting": 24.19, "official": 4.31}
    assert dict(report.no_text) == {"accepted": 8_142}
    assert report.all.answered == 2_718
    assert report.time_to_reply.value is None and report.time_to_reply.reason == "not in the data"
    assert (report.reuse.exact.value, report.reuse.folded.value) == (0.5, 0.75)


def test_eleven_thousand_are_quick() -> None:
    many = barcelona_like()
    started = time.process_time()
    loop_report(many)
    assert time.process_time() - started < 2


def test_every_cut_adds_up_and_the_largest_comes_first() -> None:
    report = loop_report(
        data(case(), case(channel="paper"), answered(channel="paper", kind="complaint", owner="B"))
    )
    for cut in ("channel", "kind", "owner"):
        assert sum(one.n for one in report.by[cut]) == 3
    assert [one.name for one in report.by["channel"]] == ["paper", "web"]
    assert report.by["source"] == ()
    assert [one.name for one in report.waits["fairness"]] == ["all", "paper", "web"]


def test_nothing_said_gives_no_share() -> None:
    report = loop_report(data())
    assert report.all.n == 0
    assert report.time_to_reply.value is None
    assert report.reuse.exact.reason == "not in the data"
