from config.samples import everyone
from surveys.models import Series, Wave


def test_everyone_can_answer_in_havenstad_and_nowhere_else(town, monkeypatch):
    monkeypatch.setattr(everyone, "CITY", "elsewhere")
    everyone.run(town)
    assert not Series.objects.exists()

    monkeypatch.setattr(everyone, "CITY", town.network.slug)
    everyone.run(town)

    wave = Wave.objects.get(number=1)
    assert (wave.state, wave.series.mode, wave.series.audience) == ("open", "anonymous", "citizens")
