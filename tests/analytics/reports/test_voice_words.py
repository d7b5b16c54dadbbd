"""What the voice page says is what its figures say."""

from analytics.reports import voice_words as words
from analytics.reports.wording import share
from tests.analytics.reports.test_voice import against, ages, report
from tests.factories.loop import answered, case


def test_who_told_and_how_they_were_served() -> None:
    made = report(answered(10), answered(40), answered(10, channel="paper"), told=ages(1, 1))
    assert words.told(made).startswith("With 2 of 3 things said")
    first, second = made.services
    assert words.served(made) == (
        f"Answered within 30 days of being said: Digital {share(first.wait.by_day[30])}; "
        f"Not digital {share(second.wait.by_day[30])}."
    )
    assert words.service(second).startswith("Not digital: telephone")


def test_one_way_alone_is_compared_with_nothing() -> None:
    assert words.served(report(case())) == ""
    assert words.told(report()).startswith("Nobody has said anything yet")
    assert "noted for: Age and Gender" in words.missing(report())


def test_groups_are_named_only_beyond_chance() -> None:
    rows = tuple(case() for _ in range(100))
    shares = {"65+": 0.6, "18-34": 0.4}
    made = report(*rows, told=ages(20, 80), population=against(shares, 1000)).traits[0]
    said = words.compared(made)
    assert said.startswith("Heard more than their part of the population: 18 to 34: 2.00 (")
    assert "; heard less: 65 or older: 0.33 (" in said
    assert words.source(made) == "Population: Register, 2025. It asked 1,000 people."
    even = report(*rows, told=ages(60, 40), population=against(shares)).traits[0]
    assert words.compared(even).startswith("No group is heard more or less")
    plain = report(*rows, told=ages(60, 40))
    assert words.compared(plain.traits[0]) == words.source(plain.traits[0]) == ""
    assert words.times(plain.traits[0].groups[0].ratio) == "–"


def test_answers_and_bounds() -> None:
    made = report(*(case() for _ in range(40)), told=ages(6, 14))
    assert [words.bounds(one) for one in made.traits[0].groups] == ["35% to 85%", "15% to 65%"]
    hidden = report(*(case() for _ in range(9)), told=ages(2, 0)).traits[0].groups[0]
    assert words.bounds(hidden) == "–"
    assert (words.answer("65+"), words.answer("Tamazight")) == ("65 or older", "Tamazight")
