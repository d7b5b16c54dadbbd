import base64
import json
import uuid
from datetime import timedelta

import pytest
from altcha import solve_challenge_v1

from feedback.models import Knock
from feedback.services import door
from feedback.workflow import doorway
from foundation import clock
from tests.factories import feedback

pytestmark = pytest.mark.django_db
LIBRARY = "192.0.2.7"


def solved(check: door.Check) -> str:
    asked = json.loads(check.challenge)
    found = solve_challenge_v1(asked["challenge"], asked["salt"], asked["algorithm"], asked["maxNumber"])
    names = ("algorithm", "challenge", "salt", "signature")
    whole = {name: asked[name] for name in names} | {"number": found.number}
    return base64.b64encode(json.dumps(whole).encode()).decode()


def test_a_reading_room_is_let_in_and_a_machine_is_asked() -> None:
    here = feedback.place()
    with clock.at(clock.now() - timedelta(minutes=1)):
        page = door.began()
    levels = [door.knock(partnership=here, address=LIBRARY, began=page) for _ in range(60)]
    assert set(levels) == {"calm"}
    assert door.knock(partnership=here, address=LIBRARY, began=page) == "busy"
    assert door.knock(partnership=here, address="192.0.2.8", began=page) == "calm"
    assert door.knock(partnership=feedback.place(), address=LIBRARY, began=page) == "calm"


def test_haste_counts_more_and_a_forged_time_is_none() -> None:
    here = feedback.place()
    door.knock(partnership=here, address=LIBRARY, began=door.began())
    door.knock(partnership=here, address=LIBRARY, began="forged")
    assert Knock.objects.get(partnership=here, source="").knocks == 2 * doorway.HASTY


def test_no_address_is_kept() -> None:
    here = feedback.place()
    door.knock(partnership=here, address=LIBRARY)
    assert not [row for row in Knock.objects.values_list("source", flat=True) if "192" in row]
    today = door.source_of(LIBRARY)
    with clock.at(clock.now() + timedelta(days=1)):
        assert door.source_of(LIBRARY) != today


def test_the_scripts_work_or_a_persons_sum_opens_the_door_once_for_one_sending() -> None:
    mine, other = str(uuid.uuid4()), str(uuid.uuid4())
    check = door.check(mine)
    proof, answer = solved(check), str(check.first + check.second)
    assert door.passed({"proof": proof}, mine)
    assert door.passed({"sum_key": check.sum_key, "sum": f" {answer} "}, mine)
    assert not door.passed({"proof": proof}, other)
    assert not door.passed({"sum_key": check.sum_key, "sum": answer}, other)
    assert not door.passed({"sum_key": check.sum_key, "sum": "1"}, mine)
    with clock.at(clock.now() + timedelta(hours=1)):
        assert not door.passed({"proof": proof, "sum_key": check.sum_key, "sum": answer}, mine)


@pytest.mark.parametrize("proof", ["", "x", "e30=", "W10=", "bnVsbA==", "1" * 9000, "é"])
def test_nonsense_is_no_proof(proof: str) -> None:
    assert not door.passed({"proof": proof, "sum_key": proof, "sum": "٣"}, str(uuid.uuid4()))


def test_counters_of_yesterday_go() -> None:
    with clock.at(clock.now() - timedelta(days=2)):
        door.knock(partnership=feedback.place(), address=LIBRARY)
    door.knock(partnership=feedback.place(), address=LIBRARY)
    assert door.forget() == 2
    assert Knock.objects.count() == 2
