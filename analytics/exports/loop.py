"""The loop report as rows, and as text for a terminal."""

from collections.abc import Iterator
from typing import Any

from analytics.exports.plain import plain
from analytics.exports.tidy import Tidy
from analytics.measures.figure import Figure
from analytics.reports import loop_words as words
from analytics.reports import wording
from analytics.reports.loop import LoopReport
from analytics.reports.served import Line
from analytics.reports.tally import Tally

COUNTS = (
    "n",
    "no_answer",
    "holding_only",
    "answered",
    "no_text",
    "ended",
    "overdue",
    "asked",
    "said_partly",
    "said_no",
    "silent",
    "promised",
)
SHARES = ("answered_share", "rejected", "claimed", "said_yes", "kept")
HEAD = (
    "cut",
    "name",
    *COUNTS,
    *(f"{share}{end}" for share in SHARES for end in ("", "_low", "_high", "_n", "_reason")),
    *(f"by_day_30{end}" for end in ("", "_low", "_high", "_n", "_reason")),
    *(f"gap_at_day_30{end}" for end in ("", "_low", "_high", "_n", "_reason")),
    "half_by_day",
    "waiting",
    "longest_days",
    "middle_days",
    "from_day",
)


def loop_tidy(report: LoopReport) -> Tidy:
    """One row for all, then one a channel, kind, language, owner, source and backing, with how soon each was served."""
    return Tidy(HEAD, tuple(_rows(report)))


def loop_plain(report: LoopReport) -> dict[str, Any]:
    """For JSON: the report, and time to reply said as a figure."""
    found: dict[str, Any] = plain(report)
    return {**found, "time_to_reply": plain(report.time_to_reply)}


def loop_text(report: LoopReport) -> str:
    """The report in lines."""
    said = (words.overdue(report), words.verdicts(report), words.promises(report))
    lines = [words.summary(report), *(line for line in said if line)]
    lines += [words.reused(report), words.waiting(report)]
    for status, count in report.no_text.items():
        lines.append(f"{status or words.name('')}: {count:,} without answer text in this file")
    for cut, tallies in report.by.items():
        if tallies:
            lines += ["", str(words.CUTS[cut]), *(_line(one, cut) for one in tallies)]
    return "\n".join(line for line in lines)


def _line(one: Tally, cut: str) -> str:
    return (
        f"  {words.name(one.name, cut)[:40]:40} {one.n:>7,}  answered of all {wording.share(one.answered_share, 2)}"
        f"  rejected of all {wording.share(one.rejected, 2)}"
    )


def _rows(report: LoopReport) -> Iterator[list[object]]:
    served = {(one.cut, line.name): (line, one.since) for one in report.served for line in one.lines}
    for cut, tallies in (("all", (report.all,)), *report.by.items()):
        for one in tallies:
            counts = [getattr(one, count) for count in COUNTS]
            shares = [each for share in SHARES for each in _figure(getattr(one, share))]
            yield [cut, one.name, *counts, *shares, *_served(served.get((cut, one.name)))]


def _served(found: tuple[Line, int] | None) -> list[object]:
    """Empty where a group has no case with known days; the last one is the day from which it was followed."""
    if found is None:
        return [None] * 15
    line, since = found
    counts = [line.half, line.waiting, line.longest, line.middle]
    return [*_figure(line.answered), *_figure(line.gap), *counts, since]


def _figure(figure: Figure) -> list[object]:
    return [figure.value, figure.low, figure.high, figure.n, figure.reason]
