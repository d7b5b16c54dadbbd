"""What somebody said and that they took part: one statement for all rows, as it is the same each time."""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from foundation import statements
from surveys.models import Answer, Draft, Participation, Response

SAID = (
    "INSERT INTO surveys_answer (partnership_id, response_id, item, value, words, language, data, missing)"
    " SELECT %s, kept.id, a.item, a.value, coalesce(a.words, ''), coalesce(a.language, ''), a.data,"
    " coalesce(a.missing, '') FROM kept, jsonb_to_recordset(%s::jsonb)"
    " AS a(item text, value smallint, words text, language text, data jsonb, missing text)"
)
AGAIN = ("link_version", "start", "pin_hash", "channel", "said_on", "answered_at", "answered_by_id")


def keep(
    response: Response, cells: Sequence[dict[str, Any]], taken: Participation, draft: Draft | None
) -> None:
    """Store both, each once for its pseudonym and its invitation, with the answers; the draft they came from goes.

    `cells`: columns of `Answer` that are not empty. Answers stored before are to be gone (`forget`). Response and
    participation share no key; they are written together because both or none must stand.
    """
    statements.run(
        _stored(),
        [
            *statements.values(response),
            response.partnership_id,
            json.dumps(cells),
            draft.pk if draft else None,
            *statements.values(taken),
        ],
    )


def forget(response: Response) -> None:
    """What the same pseudonym answered before in this wave."""
    Answer.objects.filter(response__wave_id=response.wave_id, response__pseudonym=response.pseudonym).delete()


@cache
def _stored() -> str:
    again = ", ".join(f"{name} = EXCLUDED.{name}" for name in AGAIN)
    return (
        f"WITH kept AS ({statements.into(Response)} ON CONFLICT (wave_id, pseudonym)"  # noqa: S608  only names of ours
        f" DO UPDATE SET level = EXCLUDED.level RETURNING id), said AS ({SAID}),"
        " gone AS (DELETE FROM surveys_draft WHERE id = %s)"
        f" {statements.into(Participation)} ON CONFLICT (invitation_id) DO UPDATE SET {again}"
    )
