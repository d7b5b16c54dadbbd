from foundation.retention import RULES
from foundation.selectors.retention import all_rules, covered


def test_it_collects_every_rooms_rules():
    assert set(RULES) <= set(all_rules())
    assert {"foundation.User", "delivery.Message"} <= set(covered())


def test_no_field_has_two_rules():
    pairs = [(rule.model, field) for rule in all_rules() for field in rule.fields]
    assert len(pairs) == len(set(pairs))
