from config.samples import listening
from foundation import clock
from partnerships.models import DataRequest, Visit
from partnerships.selectors import listening as written


def test_one_came_one_was_refused_and_one_waits(town):
    listening.write(town)

    states = DataRequest.objects.order_by("asked_on").values_list("state", flat=True)
    assert list(states) == ["delivered", "refused", "escalated"]
    assert written.waiting(town.partnership) == 1
    assert Visit.objects.count() == 3
    assert all(
        one.request.asked_on <= clock.today("Europe/Brussels")
        for one in written.requests(town.partnership, clock.today("Europe/Brussels"))
    )
