"""An earlier wave from a table: looked at, stored once, paired with later waves."""

from datetime import date, timedelta

import pytest

from foundation import clock
from foundation.errors import DifferentContent, Refused
from foundation.models import AuditEntry, StoredFile
from surveys.models import Answer, Response, RosterRow, Series, Wave
from surveys.records.incoming import Columns
from surveys.selectors import incoming, offered, response, rosters, snapshots
from surveys.services import importing, library, waves
from surveys.services import snapshots as writing
from surveys.services.importing import Setup
from tests.factories import partnerships as people
from tests.factories import surveys as factory

pytestmark = pytest.mark.django_db
NOW = factory.FIRST - timedelta(days=20)


def item_keys(series: Series) -> list[str]:
    return [item["key"] for page in incoming.version(series).spec["pages"] for item in page["items"]]


@pytest.fixture
def series() -> Series:
    with clock.at(NOW):
        return factory.series()


def scale(series: Series) -> str:
    """The first scale item of the core instrument."""
    return item_keys(series)[0]


def setup(series: Series, **fields) -> Setup:
    columns = Columns(person="who", level="level", answers={scale(series): "q"})
    return Setup(**{"columns": columns, "opened": date(2025, 3, 1), "closed": date(2025, 3, 20), **fields})


def uploaded(series: Series, text: str = "who;level;q\nAda;strategic;4\nBo;strategic;dk\nCy;project;\n"):
    with clock.at(NOW):
        return importing.upload(by=people.setter(), series=series, name="old.csv", content=text.encode())


def commit(series: Series, stored, **fields):
    with clock.at(NOW):
        return importing.commit(
            by=people.setter(), series=series, stored=stored, setup=setup(series, **fields)
        )


def test_looking_stores_nothing(series: Series) -> None:
    found = importing.look(series, uploaded(series), setup(series))
    assert (found.answered, len(found.rows), found.troubles) == (2, 3, ())
    assert not Response.objects.exists()


def test_a_closed_wave_with_its_dates_and_who_was_asked(series: Series) -> None:
    done = commit(series, uploaded(series))
    wave = Wave.objects.get(uuid=done.receipt["wave"])
    assert (wave.state, wave.number, wave.opens.date()) == ("closed", 1, date(2025, 3, 1))
    assert series.waves.get(state="planned").number == 2
    taken = snapshots.of_wave(wave)
    assert (taken.n, taken.invited_total, taken.invited_on("project")) == (2, 3, 1)
    assert sorted(taken.column(scale(series))) == [4, 255]
    assert [(rate.key, rate.answered, rate.invited) for rate in response.by_level(wave)] == [
        ("strategic", 2, 2),
        ("project", 0, 1),
    ]
    assert offered.wave(wave.partnership, wave.uuid).invited == 3
    assert AuditEntry.objects.filter(action="answers.import").count() == 1
    assert not StoredFile.objects.filter(kind=incoming.KIND).exists()


def test_the_same_table_is_stored_once(series: Series) -> None:
    first = commit(series, uploaded(series))
    again = commit(series, uploaded(series))
    assert again.repeated
    assert again.receipt == first.receipt
    with pytest.raises(DifferentContent):
        commit(series, uploaded(series), opened=date(2025, 3, 2))
    assert Response.objects.count() == 2


def test_a_member_is_paired_with_their_later_answers() -> None:
    here = people.partnership()
    ada = people.member(here, name="Ada")
    people.seat(member=ada, body=people.body(here))
    with clock.at(NOW):
        series = factory.series(here)
    commit(series, uploaded(series))
    with clock.at(factory.FIRST):
        wave = waves.open_now(by=people.setter(), wave=series.waves.get(state="planned"))
        factory.answered(factory.invitation(wave))
    old = {row.pseudonym for row in Response.objects.filter(wave__number=1)}
    assert Response.objects.get(wave=wave).pseudonym in old
    assert "Ada" not in str(list(Response.objects.values()) + list(Answer.objects.values()))


def test_a_new_edition_keeps_who_was_asked(series: Series) -> None:

    wave = Wave.objects.get(uuid=commit(series, uploaded(series)).receipt["wave"])
    writing.write(by=people.setter(), wave=wave)
    assert snapshots.of_wave(wave).edition == 2
    assert snapshots.of_wave(wave).invited_total == 3


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("who;level;q\nAda;strategic;9\n", "troubles"),
        ("who;level;q\nAda;strategic;\n", "nothing_answered"),
    ],
)
def test_nothing_is_stored_while_something_is_wrong(series: Series, text: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        commit(series, uploaded(series, text))
    assert refused.value.code == code
    assert not Wave.objects.exclude(state="planned").exists()
    assert series.waves.get().number == 1


@pytest.mark.parametrize(
    "dates", [(date(2025, 3, 2), date(2025, 3, 1)), (date(2025, 3, 1), date(2030, 1, 1))]
)
def test_dates_that_cannot_be(series: Series, dates: tuple[date, date]) -> None:
    with pytest.raises(Refused) as refused:
        commit(series, uploaded(series), opened=dates[0], closed=dates[1])
    assert refused.value.code == "dates"


def test_oldest_first(series: Series) -> None:
    commit(series, uploaded(series))
    with pytest.raises(Refused) as refused:
        commit(
            series,
            uploaded(series, "who;level;q\nZoe;strategic;4\n"),
            opened=date(2024, 1, 1),
            closed=date(2024, 2, 1),
        )
    assert refused.value.code == "order"


def test_what_is_no_table(series: Series, monkeypatch) -> None:
    with pytest.raises(Refused):
        importing.upload(by=people.setter(), series=series, name="x.exe", content=b"")
    monkeypatch.setattr(importing, "LARGEST", 3)
    with pytest.raises(Refused):
        uploaded(series)


def test_a_table_nobody_came_back_to_goes(series: Series) -> None:
    uploaded(series)
    with clock.at(NOW + timedelta(days=2)):
        importing.upload(by=people.setter(), series=series, name="new.csv", content=b"a\n1\n")
    assert [row.name for row in StoredFile.objects.filter(kind=incoming.KIND)] == ["new.csv"]


def test_rosters_come_in_with_their_list_and_pair_with_later_waves() -> None:
    """Organisations by name; the wave's list is what the table names; the network reads it like one asked here."""
    here = people.partnership()
    port, rail = people.organisation(here, name="Port"), people.organisation(here, name="Rail")
    with clock.at(NOW):
        version = library.install(by=people.setter(), partnership=here, key="roster_organisations")
        series = factory.series(here, instrument=version.instrument, rule="FREQ=YEARLY")
    key = next(
        item["key"] for page in version.spec["pages"] for item in page["items"] if item["kind"] == "roster"
    )
    text = f"who;level;{key}: Port;{key}: Rail\nAda;strategic;4;\nBo;strategic;;2\n"
    stored = uploaded(series, text)
    given = Setup(
        Columns(person="who", level="level", rosters={key: key}), date(2025, 3, 1), date(2025, 3, 20)
    )
    assert importing.look(series, stored, given).troubles == ()
    with clock.at(NOW):
        done = importing.commit(by=people.setter(), series=series, stored=stored, setup=given)

    wave = Wave.objects.get(uuid=done.receipt["wave"])
    listed = {row.organisation_id for row in RosterRow.objects.filter(wave=wave)}
    assert listed == {port.pk, rail.pk}
    told = {cell for cells in snapshots.of_wave(wave).choices[key] for cell in cells}
    assert told == {f"{port.uuid}=4", f"{rail.uuid}=2"}
    assert {line.key for line in rosters.lines(wave)} == {str(port.uuid), str(rail.uuid)}


def test_a_roster_of_a_body_is_kept_under_members(series: Series) -> None:
    here = series.partnership
    body = people.body(here)
    ada, bo = (people.seat(body=body).member for _ in range(2))
    with clock.at(NOW):
        version = library.install(by=people.setter(), partnership=here, key="roster_body")
        yearly = factory.series(here, instrument=version.instrument, rule="FREQ=YEARLY")
    key = next(
        item["key"] for page in version.spec["pages"] for item in page["items"] if item["kind"] == "roster"
    )
    text = (
        f"who;body;{key}: {ada.name};{key}: {bo.name}\n{ada.name};{body.uuid};;3\n{bo.name};{body.uuid};1;\n"
    )
    columns = Columns(person="who", body="body", rosters={key: key})
    with clock.at(NOW):
        stored = uploaded(yearly, text)
        given = Setup(columns, date(2025, 3, 1), date(2025, 3, 20))
        done = importing.commit(by=people.setter(), series=yearly, stored=stored, setup=given)

    wave = Wave.objects.get(uuid=done.receipt["wave"])
    assert set(RosterRow.objects.filter(wave=wave).values_list("member", "body")) == {
        (ada.pk, body.pk),
        (bo.pk, body.pk),
    }
    taken = snapshots.of_wave(wave)
    named = {cell.rpartition("=")[0] for cells in taken.choices[key] for cell in cells}
    assert named == set(taken.pseudonym), (
        "each is named by the other, under the pseudonym of their own answers"
    )


def test_nothing_is_brought_into_an_anonymous_survey() -> None:
    with clock.at(NOW):
        once = factory.series(mode="anonymous", rule="FREQ=YEARLY;COUNT=1")
    with pytest.raises(Refused) as refused:
        uploaded(once)
    assert refused.value.code == "anonymous"
