import random
from datetime import date

from config.samples import settling, stories


def test_a_citizen_is_the_same_on_every_load(town):
    assert settling.citizen(town, 3) == settling.citizen(town, 3)
    assert settling.citizen(town, 3) != settling.citizen(town, 4)


def test_there_are_words_of_dissent_in_every_language():
    for language in ("nl", "fr", "de", "en"):
        story = next(stories.plan(random.Random(1), "havenstad", (language,), 1, date(2026, 11, 22)))
        assert story.language == language
        assert stories.voices()["dissent"][language]
        assert stories.voices()["later"][language]
