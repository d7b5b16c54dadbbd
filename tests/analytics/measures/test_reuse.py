from analytics.measures.reuse import reused_replies


def test_a_text_for_two_suggestions_is_reused():
    found = reused_replies([(1, "Thank you."), (2, "Thank you."), (3, "The lamp is fixed."), (4, "")])
    assert found.exact.value == 2 / 3
    assert (found.exact.n, found.exact.missing) == (3, 1)


def test_white_space_is_folded_apart():
    found = reused_replies([(1, "Thank  you."), (2, " Thank\nyou."), (3, "No.")])
    assert found.exact.value == 0
    assert found.folded.value == 2 / 3


def test_the_same_text_twice_for_one_suggestion_is_not_reuse():
    assert reused_replies([(1, "Again."), (1, "Again.")]).exact.value == 0


def test_no_replies_is_not_in_the_data():
    assert reused_replies([]).exact.reason == "not in the data"
