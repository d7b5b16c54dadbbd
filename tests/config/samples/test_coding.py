from analytics.models import Coding, Judgement, SourceText
from config.samples import coding, logins
from tests.factories import feedback


def test_two_coders_read_and_partly_the_same_texts(town, monkeypatch):
    monkeypatch.setattr(coding, "SECOND", 1)
    users = logins.open_all(town)
    feedback.city(town.partnership)
    told = {
        feedback.suggestion(town.partnership).uuid: ("inclusiveness", fate, "city")
        for fate in ("proper", "friendly")
    }

    made = coding.code(town, told, [logins.actor(users[key]) for key in ("analyst", "coder")])

    assert made == 3
    assert [(one.kind, one.language) for one in SourceText.objects.all()] == [("interview", "nl")] * 2
    assert Judgement.objects.count() == 0  # nothing is answered here
    assert set(Coding.objects.values_list("perception", flat=True)) == {"realized", "obstructed"}
