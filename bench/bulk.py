"""P3 and P4: many rows in, many rows out, against COPY."""

from functools import cache
from statistics import median
from typing import Any

from bench import site
from bench.timing import Result


def importing() -> Result:
    found = _measured()["in"]
    print(f"     memory after a tenth of the rows {found['early']:.0f} MB, after all {found['late']:.0f} MB")
    return _against(
        "P3",
        f"{found['rows']:,} suggestions from a CSV file, checked and stored",
        found,
        2.0,
        "COPY write_row",
    )


def exporting() -> Result:
    found = _measured()["out"]
    growth = found["growth"]
    print(
        f"     ten times as many rows cost {growth:.1f} x (goal 11); {found['megabytes']:.0f} MB more memory"
    )
    what = f"CSV of {found['rows']:,} x 15 answers from their snapshot, after disclosure control"
    result = _against("P4", what, found, 2.0, "COPY TO")
    return Result(**{**result.json(), "met": result.met and growth <= 11})


def _against(id: str, what: str, found: Any, goal: float, yardstick: str) -> Result:
    ratios = [ours / theirs for ours, theirs in found["rounds"]]
    figure = median(ours for ours, _ in found["rounds"])
    spread = (min(ratios), max(ratios))
    return Result(
        id,
        what,
        figure,
        "ms CPU",
        yardstick,
        median(ratios),
        f"<= {goal:g} x",
        median(ratios) <= goal,
        spread,
    )


@cache
def _measured() -> Any:
    return site.apart("bench.bulk_figures")
