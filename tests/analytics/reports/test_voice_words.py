"""What the voice page says is what its figures say."""

from analytics.reports import voice_words as words
from analytics.reports.wording import share
from tests.analytics.reports.test_voice import ages, report
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
    assert "not who is missing" in words.missing()


def test_answers_and_bounds() -> None:
    made = report(*(case() for _ in range(40)), told=ages(6, 14))
    assert [words.bounds(one) for one in made.traits[0].groups] == ["35% to 85%", "15% to 65%"]
    hidden = report(*(case() for _ in range(9)), told=ages(2, 0)).traits[0].groups[0]
    assert words.bounds(hidden) == "–"
    assert (words.answer("65+"), words.answer("Tamazight")) == ("65 or older", "Tamazight")
