"""Which value was favoured, at the cost of which? Decisions on record, counted by pair; a count weighs no value against another."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from analytics.datasets.tradeoffs import Decided, TradeoffData

METHOD = "decisions on record by value favoured and value curtailed; counts only (trade-offs v1)"


@dataclass(frozen=True, slots=True)
class Pair:
    """`n` decisions favour the one and curtail the other, `in_force` of them today."""

    favoured: str
    curtailed: str
    n: int
    in_force: int


@dataclass(frozen=True, slots=True)
class Standing:
    """One value: in how many decisions it was favoured, and in how many curtailed. Never netted."""

    value: str
    favoured: int
    curtailed: int


@dataclass(frozen=True, slots=True)
class TradeoffReport:
    """`both_ways`: pairs of values of which each was favoured over the other at some time. `late`: review day passed."""

    slug: str
    today: date
    n: int
    in_force: int
    late: int
    pairs: tuple[Pair, ...]
    values: tuple[Standing, ...]
    both_ways: tuple[tuple[str, str], ...]
    decisions: tuple[Decided, ...]
    method: str = METHOD


def tradeoff_report(data: TradeoffData) -> TradeoffReport:
    """What is on record; nothing there gives no pair."""
    rows, today = data.decisions, data.today
    counts = Counter((one.favoured, one.curtailed) for one in rows)
    now = Counter((one.favoured, one.curtailed) for one in rows if in_force(one, today))
    favoured, curtailed = Counter(one.favoured for one in rows), Counter(one.curtailed for one in rows)
    return TradeoffReport(
        slug=data.slug,
        today=today,
        n=len(rows),
        in_force=sum(in_force(one, today) for one in rows),
        late=sum(in_force(one, today) and one.review_on < today and not one.reviewed for one in rows),
        pairs=tuple(Pair(*pair, n, now[pair]) for pair, n in sorted(counts.items())),
        values=tuple(
            Standing(value, favoured[value], curtailed[value]) for value in sorted({*favoured, *curtailed})
        ),
        both_ways=tuple(sorted(pair for pair in counts if pair < pair[::-1] and pair[::-1] in counts)),
        decisions=rows,
    )


def in_force(one: Decided, today: date) -> bool:
    """Taken, and not ended."""
    return one.decided_on <= today and (one.ended_on is None or one.ended_on > today)
