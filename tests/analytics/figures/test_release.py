"""The code as it stands, in a word."""

from analytics.figures.release import release


def test_it_is_one_word_and_the_same_while_nothing_changes() -> None:
    assert release() == release() and len(release()) == 64
