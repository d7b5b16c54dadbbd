"""What the room keeps."""

from analytics.retention import RULES


def test_every_model_has_its_rule() -> None:
    assert [rule.model for rule in RULES] == [
        "analytics.Coding",
        "analytics.Reading",
        "analytics.SourceText",
        "analytics.Memo",
        "analytics.Settlement",
        "analytics.Judgement",
        "analytics.RowExport",
        "analytics.WaveWords",
        "analytics.Margin",
        "analytics.ComparisonConsent",
        "analytics.Edition",
        "analytics.WavePromise",
        "analytics.Subscription",
        "analytics.Sending",
    ]
    assert all(rule.purpose and rule.clock and rule.action for rule in RULES)
