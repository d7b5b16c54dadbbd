"""Who answered a wave, as columns: what is known of each response beside its answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from django.db import connection
from numpy.typing import NDArray

from surveys.models import Wave

COLUMNS = """
SELECT string_agg(int8send(id), ''::bytea), array_agg(level), array_agg(coalesce(body::text, '')), array_agg(capacity),
    array_agg(is_core), array_agg(actor_group), array_agg(pseudonym)
FROM surveys_response WHERE wave_id = %s
"""


@dataclass(frozen=True, slots=True)
class Respondents:
    """`keys` of the responses; row i of every other column tells of the same response. `body`: uuid text, "" = none."""

    keys: NDArray[np.int64]
    level: Sequence[str]
    body: Sequence[str]
    capacity: Sequence[str]
    core: Sequence[bool]
    actor_group: Sequence[str]
    pseudonym: Sequence[str]

    def __len__(self) -> int:
        return len(self.keys)

    def ordered(self, rows: Sequence[int]) -> "Respondents":
        """These rows, in this order."""
        columns: tuple[Sequence[Any], ...] = (
            self.level,
            self.body,
            self.capacity,
            self.core,
            self.actor_group,
            self.pseudonym,
        )
        return Respondents(self.keys[rows], *([column[at] for at in rows] for column in columns))


def of_wave(wave: Wave) -> Respondents:
    """In the order they are stored: whoever shows them shuffles them first."""
    with connection.cursor() as cursor:
        cursor.execute(COLUMNS, [wave.pk])
        keys, *columns = cursor.fetchone()
    if keys is None:
        return Respondents(np.empty(0, dtype=np.int64), (), (), (), (), (), ())
    return Respondents(np.frombuffer(keys, dtype=">i8").astype(np.int64), *columns)
