from config.samples import everyone
from surveys.models import Series, Wave


def test_everyone_can_answer_in_havenstad_and_nowhere_else(town, monkeypatch):
    monkeypatch.setattr(everyone, "CITY", "elsewhere")
    everyone.run(town)
    assert not Series.objects.exists()

    monkeypatch.setattr(everyone, "CITY", town.network.slug)
    everyone.run(town)

    before, wave = Wave.objects.order_by("number")[:2]
    assert (wave.state, wave.series.mode, wave.series.audience) == ("open", "anonymous", "citizens")
    assert (before.state, before.responses.count()) == ("published", everyone.PEOPLE)
