from feedback.rest.problems import TYPE, WORDS, refusals


def test_every_refusal_is_a_problem_in_words() -> None:
    assert set(refusals(404, 422)) == {(404, TYPE), (422, TYPE)}
    assert all(words.endswith((".", "Retry-After.")) for words in WORDS.values())
