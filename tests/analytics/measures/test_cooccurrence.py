from analytics.measures.cooccurrence import cooccurrence

CODINGS = [
    ("city", {"communication", "responsiveness"}),
    ("city", {"communication", "responsiveness"}),
    ("partner", {"communication"}),
    ("partner", {"responsiveness"}),
    ("citizens", {"trust", "other"}),
]


def test_actors_are_counted_not_segments():
    found = cooccurrence(CODINGS, factors=("communication", "trust"), values=("responsiveness", "privacy"))
    first = found[0]
    assert (first.factor, first.value, first.both, first.either, first.jaccard, first.n) == (
        "communication",
        "responsiveness",
        1,
        2,
        0.5,
        3,
    )
    assert len(found) == 4


def test_nobody_telling_either_is_undefined():
    found = cooccurrence([("city", set())], factors=("trust",), values=("privacy",))[0]
    assert (found.both, found.jaccard, found.n) == (0, None, 1)
