"""P6: results of a million answers from their snapshots, and the snapshots themselves from the database."""

from statistics import median

from bench import site
from bench.timing import Result, compared

GOAL, GROWTH = 1.5, 12.0


def results() -> Result:
    """Against DuckDB, and ten times as many answers against these."""
    found = site.apart("bench.aggregates")
    growth = found["growth"]
    result = compared(
        "P6",
        f"7 dimensions x 4 levels x 8 waves from snapshots of 1e6 answers; of 1e7 {growth:.1f} x that",
        [tuple(one) for one in found["rounds"]],
        yardstick="DuckDB on the same files",
        goal=GOAL,
        goal_words=f"<= {GOAL:g} x, 1e7 <= {GROWTH:g} x 1e6",
    )
    return Result(**{**result.json(), "met": result.met and growth <= GROWTH})


def build() -> Result:
    """Against reading the same columns through ADBC, the database's CPU counted."""
    found = site.apart("bench.first_build")
    ratios = [ours / theirs for ours, theirs in found]
    return Result(
        "P6-build",
        "the snapshot of a wave of 1e6 answers, out of PostgreSQL",
        median(ours for ours, _ in found),
        "ms CPU",
        "reading its columns through ADBC",
        median(ratios),
        f"<= {GOAL:g} x",
        median(ratios) <= GOAL,
        (min(ratios), max(ratios)),
    )
