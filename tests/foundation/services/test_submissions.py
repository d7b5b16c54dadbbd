import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import IntegrityError, connection

from foundation.errors import DifferentContent
from foundation.models import Actor, ClientSubmission
from foundation.services import submissions

KEY = uuid.UUID(int=7)


def once(body, made=None, key=KEY, scope="tests"):
    def make():
        Actor.objects.create(kind="citizen", subject=uuid.uuid4())
        return made or {"number": "4821907"}

    return submissions.once(client_uuid=key, scope=scope, body=body, make=make)


@pytest.mark.django_db
def test_the_same_entry_gives_the_same_receipt():
    first, second = once({"text": "Fence", "at": 1}), once({"at": 1, "text": "Fence"})

    assert first.receipt == second.receipt and (first.repeated, second.repeated) == (False, True)
    assert Actor.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    "change", [{"body": {"text": "Other"}}, {"body": {"text": "Fence"}, "scope": "else"}]
)
def test_another_entry_under_the_same_number_is_refused_and_nothing_lost(change):
    once({"text": "Fence"})

    with pytest.raises(DifferentContent) as refused:
        once(**change)
    assert refused.value.status == 409 and Actor.objects.count() == 1


@pytest.mark.django_db
def test_what_could_not_be_made_was_never_received():
    with pytest.raises(ZeroDivisionError):
        submissions.once(client_uuid=KEY, scope="tests", body={}, make=lambda: 1 / 0)

    assert not ClientSubmission.objects.exists() and not once({}).repeated


@pytest.mark.django_db
def test_another_broken_rule_is_not_taken_for_a_repeat():
    def make():
        Actor.objects.create(kind="ghost")
        return {}

    with pytest.raises(IntegrityError):
        submissions.once(client_uuid=KEY, scope="tests", body={}, make=make)


@pytest.mark.django_db
def test_odd_characters_have_a_digest_too():
    assert len(submissions.digest({"text": "\ud800 é 🚲"})) == 64


@pytest.mark.django_db(transaction=True)
def test_many_at_the_same_moment_make_one():
    def post(_):
        try:
            return once({"text": "Fence"})
        finally:
            connection.close()

    for round_number in range(3):
        Actor.objects.all().delete()
        ClientSubmission.objects.all().delete()
        with ThreadPoolExecutor(10) as pool:
            found = list(pool.map(post, range(30)))
        assert (Actor.objects.count(), sum(not one.repeated for one in found)) == (1, 1), round_number
        assert {one.receipt["number"] for one in found} == {"4821907"}
