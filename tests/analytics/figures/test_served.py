"""Who waits longest, and the verdicts, as tables."""

from analytics.figures.served import served_figures, verdict_figures
from analytics.reports.served import served
from analytics.reports.verdicts import verdicts
from tests.analytics.reports.test_served import data, waited
from tests.factories.loop import answered, case


def test_a_table_only_where_groups_can_be_compared() -> None:
    two = {"web": [waited(5, True)], "paper": [waited(50, True), waited(70, False)]}
    one = {"suggestion": [waited(5, True)]}
    made = served_figures(served({"channel": two, "kind": one}, data()))
    assert [each["key"] for each in made] == ["served-channel"]
    rows = made[0]["table"]["rows"]
    assert all(len(row) == len(made[0]["table"]["head"]) for row in rows)
    assert rows[0][0] == "Paper" and rows[0][5:] == ["1", "70", "70"]


def test_claim_and_verdict_are_two_rows_and_never_one() -> None:
    who, pairs = verdict_figures(verdicts([answered(verdict="no"), answered(verdict="yes"), case()]))
    assert who["table"]["rows"][0][:5] == ["Handlers claim", "2", "0", "0", "0"]
    assert who["table"]["rows"][1][:5] == ["Askers say", "1", "0", "1", "0"]
    assert pairs["table"]["rows"][0] == ["Handler: yes", "1", "0", "1", "0", "0"]
    assert verdict_figures(verdicts([case()])) == []
