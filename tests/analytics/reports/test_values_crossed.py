"""Whose doing and why at once."""

from uuid import UUID

from analytics.measures.disclosure.policy import CANNOT, Policy
from analytics.reports.values_crossed import crossed
from analytics.reports.values_tables import Fact, Table

GROUPS = {"city/duty": 20, "city/not_said": 9, "private/duty": 8, "private/not_said": 30}
SEEN = Table((("realized", ""),), {"privacy": (67,)})
ACTORS = Table((("realized", "city"), ("realized", "private")), {"privacy": (29, 38)})
MOTIVES = Table((("realized", "duty"), ("realized", "not_said")), {"privacy": (28, 39)})


def facts(groups: dict[str, int]) -> list[Fact]:
    told = [group for group, n in groups.items() for _ in range(n)]
    return [(UUID(int=at), "privacy", ("realized", group)) for at, group in enumerate(told)]


def made(groups: dict[str, int] = GROUPS, **others: Table) -> tuple[int | str, ...]:
    safe = {"seen": SEEN, "by_actor": ACTORS, "by_motive": MOTIVES, **others}
    return crossed(facts(groups), safe, Policy(k=7)).rows["privacy"]


def test_all_is_told_where_nothing_is_small() -> None:
    assert made() == (20, 9, 8, 30)


def test_a_small_cell_takes_others_with_it() -> None:
    assert set(made({**GROUPS, "city/not_said": 3})) == {CANNOT}


def test_beside_a_hidden_sum_its_row_or_column_is_hidden() -> None:
    hidden = Table(ACTORS.columns, {"privacy": (CANNOT, 38)})
    assert made(by_actor=hidden) == (CANNOT, CANNOT, 8, 30)
    hidden = Table(MOTIVES.columns, {"privacy": (28, CANNOT)})
    assert made(by_motive=hidden) == (20, CANNOT, 8, CANNOT)
    assert set(made(seen=Table(SEEN.columns, {"privacy": (CANNOT,)}))) == {CANNOT}


def test_where_perceptions_are_put_together_beside_it_nothing_is_told() -> None:
    together = Table((("any", "city"), ("any", "private")), {"privacy": (29, 38)})
    assert set(made(by_actor=together)) == {CANNOT}


def test_a_pair_that_never_occurs_is_hidden_like_the_others() -> None:
    """Left out it would be known to be nobody's."""
    columns = crossed(
        facts({"city/duty": 9, "private/not_said": 9}), {"seen": Table(SEEN.columns, {})}, Policy(k=7)
    ).columns
    assert [group for _, group in columns] == list(GROUPS)
