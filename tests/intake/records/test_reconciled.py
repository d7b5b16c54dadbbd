from intake.records.reconciled import RunInPile


def test_what_came_adds_up():
    assert RunInPile(printed=30, read=9, accepted=7, rejected=2, waiting=1).came == 10
