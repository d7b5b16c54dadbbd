"""Anonymous answers: sealed while the survey is open, let go together and in random order once it has closed.

What stands in the table while it is open is ciphertext of one size, under a key kept outside the database. On closing,
all answers move in one transaction, shuffled, under ids drawn after the shuffle; fewer than k are never let go. Then the
key is destroyed, which makes every copy of the sealed rows, in backups and the write-ahead log too, unreadable.
"""

import hashlib
import hmac
import json
import random
import secrets
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from foundation import crypto, keys
from foundation.errors import DifferentContent
from foundation.models import Actor
from foundation.services import audit
from partnerships.models import ActorGroup
from surveys.models import Answer, EntryCode, Participation, Response, Series, StagedAnswers, Wave
from surveys.selectors import forms
from surveys.services import answers

SIZE = 4096
"""Sealed texts are filled up to a multiple of this: the length of a row tells nothing of what is in it."""


def stage(*, wave: Wave, values: Mapping[str, Any], language: str, client_uuid: UUID) -> bool:
    """Seal one person's answers; False when they were there already. DifferentContent when others came under this UUID.

    Call it in a transaction of its own, apart from whatever says who took part. No audit row: it would say when.
    """
    key = keys.wave_key(wave.uuid)
    token = hmac.new(key, client_uuid.bytes, hashlib.sha256).hexdigest()
    plain = json.dumps({"values": dict(values), "language": language[:8]}, ensure_ascii=False).encode(
        "utf-8", "surrogatepass"
    )
    plain += b" " * (-len(plain) % SIZE)
    row = StagedAnswers(
        partnership_id=wave.partnership_id,
        wave=wave,
        token=token,
        sealed=crypto.seal(key, plain, token.encode()),
    )
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError:
        _must_be_the_same(wave, key, token, plain)
        return False
    return True


def _must_be_the_same(wave: Wave, key: bytes, token: str, plain: bytes) -> None:
    held = StagedAnswers.objects.get(wave=wave, token=token)
    if crypto.unseal(key, bytes(held.sealed), token.encode()) != plain:
        raise DifferentContent(
            _("Your answers were already received. What was received first counts; it cannot be changed."),
            code="different_content",
            status=409,
        )


def release(*, by: Actor, wave: Wave) -> int:
    """Let the answers of a closed wave go, all at once and shuffled; none when they are fewer than k. How many.

    The caller holds the wave's lock and its transaction. The key is destroyed after that has been committed.
    """
    key = keys.wave_key(wave.uuid, create=True)
    rows = list(StagedAnswers.objects.filter(wave=wave))
    enough = len(rows) >= wave.partnership.disclosure_k
    if enough:
        opened = [json.loads(crypto.unseal(key, bytes(row.sealed), row.token.encode())) for row in rows]
        random.SystemRandom().shuffle(opened)
        _keep(wave, opened)
    StagedAnswers.objects.filter(wave=wave).delete()
    for admitted in (EntryCode, Participation):
        admitted.objects.filter(wave=wave).exclude(retry="").update(retry="")
    audit.record(by=by, action="wave.release", target=wave, enough=enough)
    transaction.on_commit(lambda: keys.destroy_wave_key(wave.uuid))
    return len(rows) if enough else 0


def forget_keys() -> int:
    """Destroy what a crash between commit and destroying left behind. How many keys."""
    left = keys.wave_keys()
    over = Wave.objects.filter(uuid__in=left, state__in=[Wave.State.CLOSED, Wave.State.PUBLISHED])
    gone = list(over.values_list("uuid", flat=True)) if left else []
    for wave in gone:
        keys.destroy_wave_key(wave)
    return len(gone)


def _keep(wave: Wave, opened: list[dict[str, Any]]) -> None:
    """Ids and pseudonyms are drawn now: they stand in no other place and say nothing of the order things came in."""
    items = {item.key: item for item in forms.spec_of(wave).items()}
    citizens = wave.series.audience == Series.Audience.CITIZENS
    responses = Response.objects.bulk_create(
        [
            Response(
                partnership_id=wave.partnership_id,
                wave=wave,
                pseudonym=secrets.token_hex(32),
                actor_group=ActorGroup.CITIZENS if citizens else "",
            )
            for _one in opened
        ],
        batch_size=500,
    )
    kept: list[Answer] = []
    for response, one in zip(responses, opened, strict=True):
        for key, value in one["values"].items():
            answer = answers.answer_row(items.get(key), key, value, one["language"])
            answer.partnership_id, answer.response = wave.partnership_id, response
            kept.append(answer)
    Answer.objects.bulk_create(kept, batch_size=2000)
