"""Factors told together with values: counts against sets by hand,."""

import itertools
from uuid import UUID

import numpy as np
import pytest

from analytics.measures.disclosure.audit import interval_of
from analytics.measures.disclosure.policy import CANNOT, Policy
from analytics.reports.overlaps import overlaps, parts, together
from analytics.reports.values_tables import Fact, Table

POLICY = Policy(k=7)


def told(*groups: tuple[int, tuple[str, ...]], seen: str = "obstructed") -> list[Fact]:
    """(texts, the codes each of them tells)."""
    codes = [each for n, each in groups for _ in range(n)]
    return [(UUID(int=at), code, (seen, "")) for at, each in enumerate(codes) for code in each]


def safe(facts: list[Fact], *hidden: str) -> Table:
    codes = sorted({code for _, code, _ in facts})
    rows = {
        code: (CANNOT if code in hidden else sum(each == code for _, each, _ in facts),) for code in codes
    }
    return Table((("obstructed", ""),), rows)


FACTS = told((10, ("trust", "privacy")), (20, ("trust",)), (30, ("privacy",)))


def test_a_count_beside_its_sums() -> None:
    (one,) = overlaps(FACTS, safe(FACTS), 80, POLICY)
    assert (one.factor, one.value, one.seen, one.both) == ("trust", "privacy", "obstructed", 10)
    assert one.jaccard == pytest.approx(10 / 60)
    ((side, found),) = together(FACTS, safe(FACTS), 80)
    assert side == "obstructed" and parts(found, {"trust": 30, "privacy": 40}) == (10, 20, 30, 20)


@pytest.mark.parametrize("coded", [61, 66])
def test_few_who_tell_neither_hide_it(coded: int) -> None:
    (one,) = overlaps(FACTS, safe(FACTS), coded, POLICY)
    assert (one.both, one.jaccard) == (CANNOT, None)


def test_beside_a_hidden_sum_it_is_hidden() -> None:
    (one,) = overlaps(FACTS, safe(FACTS, "privacy"), 80, POLICY)
    assert one.both == CANNOT


def test_what_is_seen_otherwise_is_not_together() -> None:
    apart = [*told((20, ("trust",))), *told((20, ("privacy",)), seen="realized")]
    table = Table((("realized", ""), ("obstructed", "")), {"privacy": (20, 0), "trust": (0, 20)})
    assert {one.both for one in overlaps(apart, table, 80, POLICY)} == {0}


def test_without_a_factor_or_a_value_there_is_no_pair() -> None:
    facts = told((20, ("privacy",)))
    assert overlaps(facts, safe(facts), 40, POLICY) == ()
    assert overlaps([], Table((), {}), 0, POLICY) == ()


@pytest.mark.parametrize("seed", range(30))
def test_several_overlaps_together_leave_whatever_lies_between_them_open(seed: int) -> None:
    """Two factors, two values: what is shown of their pairs bounds no set of fewer than k texts closer than k."""
    draw = np.random.default_rng(seed)
    n, policy = int(draw.integers(40, 90)), Policy(k=5)
    has = draw.random((n, 4)) < draw.uniform(0.25, 0.75, 4)
    names = ("trust", "communication", "privacy", "efficiency")
    facts = [
        (UUID(int=row), names[at], ("obstructed", "")) for row in range(n) for at in range(4) if has[row, at]
    ]
    sums = {name: int(has[:, at].sum()) for at, name in enumerate(names)}
    told_ = {name: count if 5 <= count <= n - 5 else CANNOT for name, count in sums.items()}
    shown = overlaps(
        facts, Table((("obstructed", ""),), {name: (each,) for name, each in told_.items()}), n, policy
    )
    kinds = np.array(list(itertools.product((False, True), repeat=4)))
    equations, totals = [np.ones(16)], [float(n)]
    for at, name in enumerate(names):
        if told_[name] != CANNOT:
            equations.append(kinds[:, at].astype(float))
            totals.append(float(sums[name]))
    for one in shown:
        if isinstance(one.both, int):
            pair = kinds[:, names.index(one.factor)] & kinds[:, names.index(one.value)]
            equations.append(pair.astype(float))
            totals.append(float(one.both))
    limits = np.tile((0.0, np.inf), (16, 1))
    for kind in kinds:
        count = int((has == kind).all(axis=1).sum())
        if 0 < count < policy.k:
            low, high = interval_of(
                (kinds == kind).all(axis=1).astype(float), np.array(equations), np.array(totals), limits
            )
            assert high - low >= policy.k - 1e-6
