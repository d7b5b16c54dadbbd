"""One figure as every screen, file and endpoint gets it: value, base, missing, interval, method, and why not."""

from __future__ import annotations

from dataclasses import dataclass

NO_VARIATION = "undefined: no variation"
NO_DATA = "not in the data"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A measure's result.

    `value` is None when it cannot be computed; `low`/`high` are None when there is no interval. Whenever
    one of them is None, `reason` says why in plain words: a figure is never 0 or 1 for want of data.
    `n` counts the cases used, `missing` the cases that were there but could not be used.
    """

    value: float | None
    n: int
    missing: int = 0
    low: float | None = None
    high: float | None = None
    method: str
    reason: str = ""

    @property
    def defined(self) -> bool:
        return self.value is not None

    @property
    def excludes_zero(self) -> bool:
        """True when there is an interval and it does not contain 0."""
        return self.low is not None and self.high is not None and (self.low > 0 or self.high < 0)


def undefined(*, n: int, method: str, reason: str, missing: int = 0) -> Figure:
    """A figure that cannot be computed, and says why."""
    return Figure(value=None, n=n, missing=missing, method=method, reason=reason)
