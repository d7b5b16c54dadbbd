import pytest

from config.samples import everyone, logins, pile
from foundation.services import actors
from intake.models import KeyingBatch, PrintRun
from intake.selectors import looking, scanning


def test_a_scanned_pile_waits_for_the_clerk_of_havenstad_and_nowhere_else(
    town, monkeypatch: pytest.MonkeyPatch
):
    clerk = actors.for_user(next(iter(logins.open_all(town).values())))
    monkeypatch.setattr(pile, "CITY", "elsewhere")
    pile.bring(town, by=clerk)
    assert not PrintRun.objects.exists()
    monkeypatch.setattr(everyone, "CITY", town.network.slug)
    monkeypatch.setattr(pile, "CITY", town.network.slug)
    everyone.run(town)

    pile.bring(town, by=clerk)

    batch = KeyingBatch.objects.get()
    assert scanning.waiting(batch) == pile.SUGGESTIONS
    stages = {each.stage for each in looking.table(batch)}
    assert len(looking.table(batch)) == pile.QUESTIONNAIRES and stages <= {"sure", "first"}
    count = scanning.count(batch)
    assert count.doubled == 1 and count.to_look_at == 0
