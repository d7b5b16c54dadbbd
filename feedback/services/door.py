"""The open door under attack: counted without keeping an address; then a short check, by script or by a sum."""

import hashlib
import hmac
import json
import random
import uuid
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from altcha import ChallengeOptionsV1, create_challenge_v1, verify_solution_v1
from django.core import signing

from feedback.models import CodeGuess, Knock
from feedback.workflow import doorway
from foundation import clock, keys, statements
from foundation.ids import uuid7
from foundation.unit import unit
from partnerships.models import Partnership

WINDOW = 3600  # seconds
VALID = 1800  # seconds a check holds
WORK = 60_000  # hashes at most: a second or two on a phone
SALT = "feedback.door"

COUNT = """
INSERT INTO feedback_knock (uuid, partnership_id, source, "window", knocks) VALUES (%s, %s, %s, %s, %s), (%s, %s, '', %s, %s)
ON CONFLICT (partnership_id, source, "window") DO UPDATE SET knocks = feedback_knock.knocks + EXCLUDED.knocks
RETURNING source, knocks
"""


@dataclass(frozen=True)
class Check:
    """What is asked: the script solves `challenge` (JSON); without script a person adds two numbers."""

    challenge: str
    sum_key: str
    first: int
    second: int


def knock(*, partnership: Partnership, address: str, began: str = "", by_program: bool = False) -> str:
    """Count one sending; how wide the door is now (workflow.doorway). Not atomic on purpose: a counted one stays.

    `by_program`: it says that it is one, so haste is no sign of anything.
    """
    window, much = _window(), 1 if by_program else doorway.weight(_seconds(began))
    source = source_of(address)
    counted = [uuid7(), partnership.pk, source, window, much, uuid7(), partnership.pk, window, much]
    counts = dict(statements.lines(COUNT, counted))
    return doorway.level(counts[source], counts[""])


def source_of(address: str) -> str:
    """A key that is the same for one address on one day, and tells nothing about it afterwards."""
    day = f"{clock.now():%Y-%m-%d}"
    return hmac.new(keys.derive("door"), f"{day} {address}".encode(), hashlib.sha256).hexdigest()


def began() -> str:
    """The moment a page was made, signed; it comes back with the form."""
    return signing.dumps(clock.now().timestamp(), salt=SALT)


def check(client_uuid: uuid.UUID | str) -> Check:
    """A check for one sending: solved, it lets exactly this client uuid in."""
    until = int(clock.now().timestamp()) + VALID
    made = create_challenge_v1(
        ChallengeOptionsV1(
            hmac_key=_key(), max_number=WORK, params={"for": str(client_uuid), "until": str(until)}
        )
    )
    first, second = random.randint(2, 9), random.randint(2, 9)  # noqa: S311 (a sum, not a secret)
    sum_key = signing.dumps([str(client_uuid), first + second, until], salt=SALT)
    return Check(json.dumps(made.to_dict()), sum_key, first, second)


def passed(posted: Mapping[str, Any], client_uuid: uuid.UUID | str) -> bool:
    """Was the check of this very sending solved, by script or by the sum?"""
    solved = _worked(str(posted.get("proof", ""))[:4000], str(client_uuid))
    return solved or _added(str(posted.get("sum_key", "")), str(posted.get("sum", "")), str(client_uuid))


@unit
def forget() -> int:
    """Counters older than a day go. How many."""
    old = _window() - 24
    return sum(model.objects.filter(window__lt=old).delete()[0] for model in (Knock, CodeGuess))


def _worked(proof: str, client_uuid: str) -> bool:
    try:
        payload = json.loads(b64decode(proof, validate=True))
        params = dict(part.split("=", 1) for part in payload["salt"].partition("?")[2].strip("&").split("&"))
        right, _why = verify_solution_v1(payload, _key(), check_expires=False)
        fresh = int(params["until"]) >= clock.now().timestamp()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return False
    return right and fresh and params.get("for") == client_uuid


def _added(sum_key: str, given: str, client_uuid: str) -> bool:
    try:
        whose, right, until = signing.loads(sum_key, salt=SALT)
    except (signing.BadSignature, ValueError, TypeError):
        return False
    fits = given.strip()[:4].isdecimal() and int(given.strip()[:4]) == right
    return fits and whose == client_uuid and until >= clock.now().timestamp()


def _seconds(stamp: str) -> float | None:
    try:
        return clock.now().timestamp() - float(signing.loads(stamp, salt=SALT))
    except (signing.BadSignature, ValueError, TypeError):
        return None


def _window() -> int:
    return int(clock.now().timestamp()) // WINDOW


def _key() -> str:
    return keys.derive("door-check").hex()
