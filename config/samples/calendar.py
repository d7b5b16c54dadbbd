"""When things happen in the sample cities: counted back from today, so that the demo is never stale."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

WRITTEN_FOR = date(2026, 11, 22)  # the day the stories in the JSON files were dated for
WAVES = 8  # published ones; a ninth is open today
BETWEEN = timedelta(weeks=13)


@dataclass(frozen=True)
class Calendar:
    """`today` is the day the samples are loaded; every other day follows from it."""

    today: date

    def moved(self, day: date) -> date:
        """A day of the story, moved by whole weeks."""
        return day + timedelta(weeks=(self.today - WRITTEN_FOR).days // 7)

    @property
    def founded(self) -> date:
        return self.opening(1) - timedelta(weeks=30)

    def opening(self, wave: int) -> date:
        """The Monday on which wave 1..9 opens; the ninth opened last week."""
        last = self.today - timedelta(days=self.today.weekday() + 7)
        return last - (WAVES + 1 - wave) * BETWEEN


def at_hour(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), tzinfo=UTC)
