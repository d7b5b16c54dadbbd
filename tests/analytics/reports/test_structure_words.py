"""The structure report in words."""

from dataclasses import replace

from analytics.reports import structure_words as words
from analytics.reports.levels import Along, Split
from tests.analytics.reports.test_structure import made, mixed


def test_names_of_parts() -> None:
    assert words.part("private", "actor_group") == "Private partner"
    assert words.part("core", "core") == "Core"
    assert words.part("paid", "capacity") == "Paid for this work"
    assert words.part("", "capacity") == "not said"


def test_a_caution_is_a_question() -> None:
    report = replace(made(mixed()), cautions={"over_reliance": ("project",), "over_commitment": ("project",)})
    said = words.questions(report)
    assert len(said) == 2 and all(each.startswith("Project level:") and each.endswith("?") for each in said)


def test_a_trend_is_described_or_tested() -> None:
    described = Along("trust", -0.4, -0.3, None, 40, 4, 24, "described only: too few bodies for a test")
    tested = replace(described, p=0.034, bodies=9, arrangements=2000)
    assert words.trend(described) == "−0.40" and words.trend(tested) == "−0.40 (p 0.034)"
    report = made(mixed())
    assert "described only" in words.tested(replace(report, along=(described,)))
    assert "2,000 arrangements" in words.tested(replace(report, along=(tested,)))
    none = Along("trust", None, None, None, 0, 0, 0, "levels are put together")
    assert words.trend(none) == "no trend: levels are put together"
    assert words.tested(replace(report, along=(none,))) == ""


def test_how_answers_divide() -> None:
    one = Split("project", "trust", 24, 0.1, 0.31, 12, 12)
    assert words.split(one) == "12 below the middle of the scale, 12 at it or above"
    assert words.agreement(one) == "0.10; chance reaches 0.31"
    assert "too few" in words.split(replace(one, below=None, above=None))
    assert words.agreement(replace(one, agreement=None)).startswith("cannot be shown")


def test_the_exchange_gap() -> None:
    assert "not compared" in words.exchange(None)
    assert words.exchange(made(mixed()).exchange).endswith("points.")
