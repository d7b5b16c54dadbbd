"""What the room keeps."""

from analytics.retention import RULES


def test_both_models_have_their_rule() -> None:
    assert [rule.model for rule in RULES] == ["analytics.Coding", "analytics.Reading"]
    assert all(rule.purpose and rule.clock and rule.action for rule in RULES)
