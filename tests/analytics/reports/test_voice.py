"""Voices and service, from constructed cases."""

from analytics.datasets.loop import LoopData
from analytics.datasets.voice import VoiceData
from analytics.reports.voice import VoiceReport, voice_report
from feedback.records import CaseRow
from tests.factories.loop import TODAY, answered, case, imported


def report(*rows: CaseRow, told: tuple[dict[str, str], ...] = ()) -> VoiceReport:
    """The first rows told `told`."""
    voices = {row.id: each for row, each in zip(rows, told, strict=False)}
    return voice_report(VoiceData(LoopData("x", TODAY, rows, 0, ()), voices, 5))


def ages(old: int, young: int) -> tuple[dict[str, str], ...]:
    return ({"age": "65+"},) * old + ({"age": "18-34"},) * young


def test_missing_ages_are_bounds() -> None:
    made = report(*(case() for _ in range(40)), told=ages(6, 14))
    age = made.traits[0]
    assert (age.told, age.missing) == (20, 20)
    old = next(one for one in age.groups if one.name == "65+")
    assert (old.n, old.share.value, old.share.missing) == (6, 0.3, 20)
    assert (old.least, old.most) == (6 / 40, 26 / 40)
    assert made.told.value == 0.5


def test_a_few_are_hidden_and_so_is_what_would_give_them_away() -> None:
    made = report(*(case() for _ in range(30)), told=ages(2, 14))
    groups = made.traits[0].groups
    assert all(one.n is None and one.least is None and one.share.value is None for one in groups)
    assert {one.share.reason for one in groups} == {"cannot be shown"}


def test_ways_of_speaking_are_served_side_by_side() -> None:
    rows = (answered(10), answered(40), *(answered(10, channel="paper") for _ in range(3)), imported())
    digital, in_person, unknown = report(*rows).services
    assert (digital.name, digital.n, digital.wait.by_day[30].value) == ("digital", 2, 0.5)
    assert (in_person.name, in_person.n, in_person.wait.by_day[30].value) == ("in_person", 3, 1.0)
    assert (unknown.name, unknown.wait.n) == ("unknown", 0)


def test_nothing_said_gives_no_share() -> None:
    made = report()
    assert made.services == () and made.told.reason == "not in the data"
    assert [one.groups for one in made.traits] == [(), (), ()]
