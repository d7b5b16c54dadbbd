from config.samples import record
from partnerships.models import Agreement, Decision, Milestone, Obligation


def test_it_writes_down_what_was_agreed(town):
    record.write(town)

    assert Milestone.objects.filter(kind="prehistory").exists()
    assert Agreement.objects.count() == 2
    assert set(Obligation.objects.values_list("state", flat=True)) == {"met", "unmet", "unknown"}
    assert Decision.objects.get().value_curtailed == "inclusiveness"
