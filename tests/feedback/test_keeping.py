from feedback import keeping, retention


def test_every_rule_of_the_newer_doors_is_among_the_rooms() -> None:
    assert set(keeping.RULES) <= set(retention.RULES)
    assert all(rule.purpose and rule.clock and rule.action for rule in keeping.RULES)
