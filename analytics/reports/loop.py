"""Who waits, whose word holds? One frozen object for the page, the files, the command and the picture."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from analytics.datasets.loop import LoopData, taken_over
from analytics.measures.figure import Figure
from analytics.measures.reuse import Reuse, reused_replies
from analytics.reports.served import Served, by_backing, served
from analytics.reports.tally import Tally, tally
from analytics.reports.verdicts import Verdicts, verdicts
from analytics.reports.waits import DUTY, FAIRNESS, Wait, wait
from feedback.records import CaseRow

METHOD = "shares with Wilson intervals; Aalen-Johansen; reuse by text (loop v2)"
CUTS: dict[str, Callable[[CaseRow], str]] = {
    "channel": lambda row: row.channel,
    "kind": lambda row: row.kind,
    "language": lambda row: row.language,
    "owner": lambda row: row.owner,
    "source": lambda row: row.source,
}


@dataclass(frozen=True, slots=True)
class LoopReport:
    """`by`: {"channel" | "kind" | "language" | "owner" | "source" | "backing": tallies, largest first}; "source" only for
    what was taken over. `served`: how soon, by each of these.

    `no_text`: {status in the other system: how many have no answer text in the file}. `waits`: {clock: by channel,
    all together first}. `time_to_reply`: how many answers bear a date, of all answers.
    """

    slug: str
    today: date
    all: Tally
    taken_over: int
    signals: int
    by: Mapping[str, tuple[Tally, ...]]
    no_text: Mapping[str, int]
    reuse: Reuse
    waits: Mapping[str, tuple[Wait, ...]]
    dated: int
    verdicts: Verdicts
    served: tuple[Served, ...]
    method: str = METHOD

    @property
    def time_to_reply(self) -> Figure:
        """Share answered within 30 days of being said; "not in the data" when no date is."""
        return self.waits[FAIRNESS][0].by_day[30]


def loop_report(data: LoopData) -> LoopReport:
    """The report of `data`; without suggestions its counts are 0 and its shares "not in the data"."""
    rows, today = data.cases, data.today
    silent = Counter(
        row.source_status or "" for row in rows if taken_over(row) and not row.answered and not row.held
    )
    return LoopReport(
        slug=data.slug,
        today=today,
        all=tally("all", rows, today),
        taken_over=sum(taken_over(row) for row in rows),
        signals=data.signals,
        by={**{cut: _by(data, cut) for cut in CUTS}, "backing": _tallies(by_backing(data), today)},
        no_text=dict(silent.most_common()),
        reuse=reused_replies((row.suggestion, row.text) for row in data.replies),
        waits={clock: _waits(data, clock) for clock in (FAIRNESS, DUTY)},
        dated=sum(row.answered and row.answered_on is not None for row in rows),
        verdicts=verdicts(rows, data.judged),
        served=served({cut: _groups(data, CUTS[cut]) for cut in CUTS if cut != "source"}, data),
    )


def _by(data: LoopData, cut: str) -> tuple[Tally, ...]:
    groups = _groups(data, CUTS[cut])
    if cut == "source":
        groups.pop("", None)
    return _tallies(groups, data.today)


def _tallies(groups: Mapping[str, list[CaseRow]], today: date) -> tuple[Tally, ...]:
    found = [tally(name, rows, today) for name, rows in groups.items()]
    return tuple(sorted(found, key=lambda one: (-one.n, one.name)))


def _waits(data: LoopData, clock: str) -> tuple[Wait, ...]:
    groups = sorted(_groups(data, CUTS["channel"]).items(), key=lambda pair: (-len(pair[1]), pair[0]))
    together = wait("all", data.cases, data.today, clock=clock)
    return (together, *(wait(name, rows, data.today, clock=clock) for name, rows in groups))


def _groups(data: LoopData, key: Callable[[CaseRow], str]) -> dict[str, list[CaseRow]]:
    found: dict[str, list[CaseRow]] = defaultdict(list)
    for row in data.cases:
        found[key(row)].append(row)
    return found
