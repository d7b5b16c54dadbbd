"""A person is chosen, never typed."""

import pytest

from analytics.forms.subscriptions import SubscriptionForm
from tests.factories import mailed
from tests.factories import partnerships as people


@pytest.mark.django_db
def test_only_people_who_are_offered_can_be_chosen() -> None:
    here = people.partnership()
    user, member = people.staff("analyst", partnership=here), mailed.seated(here)
    asked = {"report": "results", "rhythm": "edition"}
    for person, expected in (
        (f"user:{user.uuid}", {"user": user}),
        (f"member:{member.uuid}", {"member": member}),
    ):
        form = SubscriptionForm({**asked, "person": person}, staff=[user], members=[member])
        assert form.is_valid() and form.given() == {**asked, **expected}
    for wrong in ("an@example.org", f"user:{member.uuid}", ""):
        assert not SubscriptionForm({**asked, "person": wrong}, staff=[user], members=[member]).is_valid()
    assert not SubscriptionForm(
        {**asked, "person": f"member:{member.uuid}"}, staff=[user], members=[]
    ).is_valid()
