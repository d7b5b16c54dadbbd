"""One table by itself."""

from dataclasses import replace
from uuid import UUID

from analytics.datasets.values import Mention, ValuesData
from analytics.measures.disclosure.policy import Policy
from analytics.reports.values_tables import (
    ANY,
    NOT_SAID,
    SEVERAL,
    counted,
    counts_of,
    is_any,
    put_together,
    table,
)
from tests.analytics.reports.test_values import data

POLICY = Policy(k=7)


def test_all_tables_are_of_the_same_facts() -> None:
    facts = counted(data())
    assert set(facts) == {"seen", "by_kind", "by_channel", "by_actor", "by_motive", "by_actor_motive"}
    assert {len(each) for each in facts.values()} == {49}
    made = table(facts["seen"], POLICY)
    assert counts_of(made, facts["seen"])["privacy", ("obstructed", "")] == 20


def test_put_together_a_text_counts_once() -> None:
    facts = counted(data((("privacy", "realized", 4), ("trust", "realized", 4)), extra=0))["by_kind"]
    made = table(facts, POLICY)
    assert is_any(made) and made.columns == ((ANY, "suggestion"),)
    assert counts_of(made, facts)["privacy", (ANY, "suggestion")] == 4
    assert not is_any(table([], POLICY))


def test_a_text_is_of_one_group_whoever_it_names() -> None:
    """Twice the same: two groups. One time silent: the group that is named. Put together: over all perceptions."""
    one, two = UUID(int=1), UUID(int=2)
    mentions = (
        Mention(one, 1, "privacy", "obstructed", False, "city", "duty"),
        Mention(one, 1, "privacy", "obstructed", False, "private", ""),
        Mention(one, 1, "privacy", "realized", False, "", ""),
        Mention(two, 1, "privacy", "realized", False, "", ""),
        Mention(two, 1, "privacy", "obstructed", False, "city", ""),
    )
    said = dict.fromkeys((one, two), ("suggestion", "web"))
    facts = counted(ValuesData("x", said, mentions, dict.fromkeys(said, (1,)), coders=(1,)))
    assert {(text, *column) for text, _, column in facts["by_actor_motive"]} == {
        (one, "obstructed", f"{SEVERAL}/duty"),
        (one, "realized", f"{NOT_SAID}/{NOT_SAID}"),
        (two, "realized", f"{NOT_SAID}/{NOT_SAID}"),
        (two, "obstructed", f"city/{NOT_SAID}"),
    }
    assert sorted(put_together(facts["by_actor_motive"])) == [
        (one, "privacy", (ANY, f"{SEVERAL}/duty")),
        (two, "privacy", (ANY, f"city/{NOT_SAID}")),
    ]


def test_what_is_settled_counts_whoever_gave_it() -> None:
    one = UUID(int=1)
    mentions = (
        Mention(one, 1, "privacy", "obstructed", False, "", ""),
        Mention(one, 2, "trust", "realized", False, "", ""),
    )
    settled = {(one, "privacy"): False, (one, "trust"): True}
    made = ValuesData("x", {one: ("suggestion", "web")}, mentions, {one: (1, 2)}, coders=(1, 2))
    assert {code for _, code, _ in counted(made)["seen"]} == {"privacy"}
    assert {code for _, code, _ in counted(replace(made, settled=settled))["seen"]} == {"trust"}
