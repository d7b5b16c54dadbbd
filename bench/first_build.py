"""P6, the first build: a closed wave of a million answers out of PostgreSQL into its snapshot, against reading the same
columns through ADBC (Arrow's own driver). CPU of the process and of the whole database server.

`python -m bench.first_build` measures and prints JSON.
"""

import json
import sys
from typing import Any
from urllib.parse import urlencode

from bench import site

ANSWERS, ITEMS, ROUNDS = 1_000_000, 15, 5
COLUMNS = (
    "SELECT id, level, body::text, capacity, is_core, actor_group, pseudonym FROM surveys_response WHERE wave_id = {wave}",
    "SELECT a.response_id, a.item, a.value, a.missing FROM surveys_answer a"
    " JOIN surveys_response r ON r.id = a.response_id WHERE r.wave_id = {wave}",
)


def main() -> int:
    with site.beside_the_floor() as (servers, _floor, _tandem):
        print(json.dumps(_measured(servers.pid)))
    return 0


def _measured(server: int) -> list[tuple[float, float]]:
    from adbc_driver_postgresql import dbapi
    from django.db import connection

    from bench import partner_data as data  # the settings are read when it is loaded
    from surveys.records.columns import to_arrow
    from surveys.services import snapshots

    wave = data.open_wave(seats=1)
    data.fill_up_to(wave, ANSWERS // ITEMS)
    driver = dbapi.connect(_address(connection.settings_dict))

    def ours() -> object:
        return to_arrow(snapshots.take(wave, 1))

    def theirs() -> object:
        with driver.cursor() as cursor:
            return [_read(cursor, words.format(wave=wave.pk)) for words in COLUMNS]

    ours(), theirs()
    # all of the server: what one statement's helpers spend is not its backend's
    return [(site.own_cost(ours, 1, server), site.own_cost(theirs, 1, server)) for _ in range(ROUNDS)]


def _read(cursor: Any, words: str) -> object:
    cursor.execute(words)
    return cursor.fetch_arrow_table()


def _address(settings: dict[str, Any]) -> str:
    words = {"host": settings["HOST"], "port": settings["PORT"], "user": settings["USER"]}
    asked = urlencode({name: value for name, value in words.items() if value})
    return f"postgresql:///{settings['NAME']}?{asked}"


if __name__ == "__main__":
    sys.exit(main())
