"""Answers on scales as columns, straight from the database: no row of them becomes a Python object."""

from collections.abc import Iterator, Sequence

import numpy as np
from django.db import connection
from numpy.typing import NDArray

from surveys.models import Wave
from surveys.records import MISSING

GIVEN = """
SELECT item, value, missing <> '', string_agg(int8send(response_id), ''::bytea)
FROM surveys_answer
WHERE partnership_id = %s AND response_id BETWEEN %s AND %s
GROUP BY 1, 2, 3
HAVING item = ANY(%s)
"""
"""Who gave each answer, eight bytes a response. The wave's responses lie between two keys, with a few others of the same
months: leaving those out afterwards is cheaper than joining every answer with its response."""


def matrix(
    wave: Wave, items: Sequence[str], responses: NDArray[np.int64]
) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """Values (255 = missing) and where "don't know" was ticked, each of shape (responses, items), in their order.

    `responses`: the keys of all of the wave's responses, each once. ValueError: a value that no scale has.
    """
    values = np.full((len(responses), len(items)), MISSING, dtype=np.uint8, order="F")
    unknown = np.zeros((len(responses), len(items)), dtype=np.bool_, order="F")
    place = {item: at for at, item in enumerate(items)}
    order = np.argsort(responses)
    keys = responses[order]
    for item, value, is_unknown, given in _given(wave, items, keys):
        near = np.searchsorted(keys, given)
        rows = order[near[keys[near] == given]]
        if value is not None and not 0 <= value < MISSING:
            raise ValueError(f"{item}: {value} is on no scale")
        values[rows, place[item]] = MISSING if value is None else value
        unknown[rows, place[item]] = is_unknown
    return values, unknown


def _given(
    wave: Wave, items: Sequence[str], keys: NDArray[np.int64]
) -> Iterator[tuple[str, int | None, bool, NDArray[np.int64]]]:
    """(item, value, "don't know", keys of responses) for each answer that was given; `keys` in order."""
    if not len(keys):
        return
    with connection.cursor() as cursor:
        cursor.execute(GIVEN, [wave.partnership_id, int(keys[0]), int(keys[-1]), list(items)])
        for item, value, is_unknown, given in cursor.fetchall():
            yield item, value, is_unknown, np.frombuffer(given, dtype=">i8").astype(np.int64)
