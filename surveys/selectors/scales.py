"""Answers on scales as columns, straight from the database: no row of them becomes a Python object."""

from collections.abc import Sequence

import numpy as np
from django.db import connection
from numpy.typing import NDArray

from surveys.models import Wave
from surveys.records import MISSING

ITEM_BITS, VALUE_BITS = 12, 8
PARTS = 16  # so that no value the server makes grows beyond what it can hold

PACKED = """
SELECT string_agg(int8send(
    (answer.response_id << 21) | (asked.place << 9) | (coalesce(answer.value, 255)::bigint << 1)
    | (answer.missing <> '')::int::bigint), ''::bytea)
FROM surveys_answer answer
JOIN surveys_response response ON response.id = answer.response_id
JOIN unnest(%s::text[]) WITH ORDINALITY AS asked (item, place) ON asked.item = answer.item
WHERE response.wave_id = %s
GROUP BY answer.response_id %% %s
"""
"""Each answer as eight bytes: whose, which item (from 1), its value (255 = none), "don't know" or not."""


def matrix(
    wave: Wave, items: Sequence[str], responses: NDArray[np.int64]
) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """Values (255 = missing) and where "don't know" was ticked, each of shape (responses, items), in their order.

    `responses`: the keys of all of the wave's responses, each once. ValueError: more items than twelve bits tell apart.
    """
    if len(items) >= 2**ITEM_BITS:
        raise ValueError("more items than a questionnaire can have")
    values = np.full((len(responses), len(items)), MISSING, dtype=np.uint8, order="F")
    unknown = np.zeros((len(responses), len(items)), dtype=np.bool_, order="F")
    packed = _packed(wave, items)
    places = np.argsort(responses)
    row = places[np.searchsorted(responses, packed >> (ITEM_BITS + VALUE_BITS + 1), sorter=places)]
    item = (packed >> (VALUE_BITS + 1) & (2**ITEM_BITS - 1)) - 1
    values[row, item] = packed >> 1 & (2**VALUE_BITS - 1)
    unknown[row, item] = packed & 1
    return values, unknown


def _packed(wave: Wave, items: Sequence[str]) -> NDArray[np.int64]:
    with connection.cursor() as cursor:
        cursor.execute(PACKED, [list(items), wave.pk, PARTS])
        parts = b"".join(part for (part,) in cursor.fetchall())
    return np.frombuffer(parts, dtype=">i8").astype(np.int64)
