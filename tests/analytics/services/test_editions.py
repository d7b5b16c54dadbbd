"""What was published stays as it was; what would tell about the few does not go out."""

import hashlib
import json
from dataclasses import replace

import numpy as np
import pytest
from django.db import DatabaseError, transaction

from analytics.models import Edition
from analytics.reports import intensity as report_module
from analytics.reports.kept import kept_report, published_report
from analytics.services import editions
from foundation.errors import Refused
from foundation.models import AuditEntry, Outbox
from foundation.services import files
from partnerships.models import Partnership
from surveys.models import Series, Wave
from surveys.models import WaveSnapshot as Stored
from surveys.records import WaveSnapshot
from surveys.records.columns import to_arrow
from surveys.selectors import snapshots
from tests.factories import insight
from tests.factories import partnerships as people
from tests.factories.partnerships import setter

pytestmark = pytest.mark.django_db


@pytest.fixture
def here() -> Partnership:
    return people.partnership()


def release(series: Series, **more) -> Edition:
    return editions.release(by=setter(), partnership=series.partnership, series=series.uuid, **more)


def without(taken: WaveSnapshot, row: int) -> WaveSnapshot:
    """The next edition of a snapshot, after one person's erasure."""
    keep = np.arange(taken.n) != row
    columns = ("level", "body", "capacity", "core", "actor_group", "pseudonym")
    return replace(
        taken,
        edition=taken.edition + 1,
        matrix=np.asfortranarray(taken.matrix[keep]),
        dont_know=taken.dont_know[keep],
        **{
            name: tuple(each for each, kept in zip(getattr(taken, name), keep, strict=True) if kept)
            for name in columns
        },
    )


def rewrite(wave: Wave, taken: WaveSnapshot) -> None:
    kept = files.keep(
        by=setter(),
        partnership_id=wave.partnership_id,
        name="again.arrow",
        content=to_arrow(taken),
        kind="snapshot",
        media_type="application/vnd.apache.arrow.file",
    )
    Stored.objects.create(
        partnership_id=wave.partnership_id,
        wave=wave,
        edition=taken.edition,
        file=kept,
        n=taken.n,
        written_at=taken.closed,
        written_by=setter(),
    )


def erase_one(series: Series, number: int = 1) -> None:
    wave = series.waves.get(number=number)
    taken = snapshots.of_wave(wave)
    assert taken is not None
    rewrite(wave, without(taken, 0))


def test_an_edition_is_the_published_file_word_for_word(here: Partnership) -> None:
    series = insight.stored(here, [insight.snapshot(n) for n in (1, 2)])
    (edition,) = Edition.objects.all()
    assert edition.waves == [1, 2]
    assert edition.digest == hashlib.sha256(edition.content.encode()).hexdigest()
    assert json.loads(edition.content)["method"] == edition.method
    assert edition.audited["figures"] > 50
    assert AuditEntry.objects.filter(action="edition.release").count() == 1
    assert release(series).pk == edition.pk


def test_the_database_lets_nobody_change_it(here: Partnership) -> None:
    insight.stored(here, [insight.snapshot()])
    with pytest.raises(DatabaseError), transaction.atomic():
        Edition.objects.update(content="{}")
    with pytest.raises(DatabaseError), transaction.atomic():
        Edition.objects.all().delete()


def test_an_erasure_changes_no_published_figure(here: Partnership) -> None:
    series = insight.stored(here, [insight.snapshot(n) for n in (1, 2)], published=1)
    before = published_report(here)
    erase_one(series)
    after, staff = published_report(here), kept_report(here)
    assert before is not None and after is not None and staff is not None
    assert after.content == before.content
    assert [one for one in staff.cells if one.wave == 1] == list(before.report.cells)


def test_a_new_wave_leaves_earlier_waves_as_published(here: Partnership) -> None:
    series = insight.stored(here, [insight.snapshot(n) for n in (1, 2)], published=1)
    before = published_report(here)
    erase_one(series)
    series.waves.filter(number=2).update(state="published")
    edition = release(series)
    after = published_report(here)
    assert before is not None and after is not None
    assert edition.number == 2 and not edition.is_correction
    assert after.report.cells[: len(before.report.cells)] == before.report.cells
    assert [wave.number for wave in after.report.waves] == [1, 2]


def test_a_correction_that_would_tell_about_the_erased_is_refused(here: Partnership) -> None:
    series = insight.stored(here, [insight.snapshot()])
    erase_one(series)
    with pytest.raises(Refused) as refused:
        release(series, correct=True, reason="One person asked to be erased")
    assert refused.value.code == "disclosure"
    assert Edition.objects.count() == 1


def test_a_correction_needs_a_reason_and_a_difference(here: Partnership) -> None:
    series = insight.stored(here, [insight.snapshot()])
    for reason, code in ((" ", "reason_missing"), ("No reason", "unchanged")):
        with pytest.raises(Refused) as refused:
            release(series, correct=True, reason=reason)
        assert refused.value.code == code


def test_a_correction_is_a_new_edition_and_the_old_one_stays(here: Partnership) -> None:
    series = insight.stored(here, [insight.snapshot()])
    wave = series.waves.get()
    again = insight.snapshot(plan=lambda *_: 70.0)
    rewrite(wave, replace(again, edition=2, wave=str(wave.uuid), series=str(series.uuid)))
    made = release(series, correct=True, reason="The columns were mixed up", language="en")
    assert (made.number, made.is_correction) == (2, True)
    assert Edition.objects.get(number=1).content != made.content


def test_without_together_the_audit_refuses(here: Partnership, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody without one dimension is told about by the intensity of all others, were the report not to see to it."""
    taken = insight.snapshot()
    taken.matrix[0, :4] = 255
    insight.stored(here, [taken])
    Series.objects.all()
    monkeypatch.setattr(report_module, "together", lambda course, _groups, _policy: course)
    with pytest.raises(Refused):
        insight.stored(people.partnership(), [taken])


def test_nothing_is_released_before_a_wave_is_published(here: Partnership) -> None:
    series = insight.stored(here, [insight.snapshot()], published=0)
    with pytest.raises(Refused):
        release(series)
    wave = series.waves.get()
    assert editions.release_of_wave(by=setter(), partnership=here, wave=wave.uuid) is None


def test_publishing_from_the_page_tells_who_was_asked_once(here: Partnership) -> None:
    series = insight.stored(here, [insight.snapshot()], published=0)
    series.waves.update(state="published")
    for _ in range(2):
        editions.release_and_tell(by=setter(), partnership=here, series=series.uuid)
    assert Outbox.objects.filter(task="analytics.give_back").count() == 1
