"""One table by itself."""

from analytics.measures.disclosure.policy import Policy
from analytics.reports.values_tables import ANY, counted, counts_of, is_any, table
from tests.analytics.reports.test_values import data

POLICY = Policy(k=7)


def test_three_tables_of_the_same_facts() -> None:
    facts = counted(data())
    assert set(facts) == {"seen", "by_kind", "by_channel"}
    assert {len(each) for each in facts.values()} == {49}
    made = table(facts["seen"], POLICY)
    assert counts_of(made, facts["seen"])["privacy", ("obstructed", "")] == 20


def test_put_together_a_text_counts_once() -> None:
    facts = counted(data((("privacy", "realized", 4), ("trust", "realized", 4)), extra=0))["by_kind"]
    made = table(facts, POLICY)
    assert is_any(made) and made.columns == ((ANY, "suggestion"),)
    assert counts_of(made, facts)["privacy", (ANY, "suggestion")] == 4
    assert not is_any(table([], POLICY))
