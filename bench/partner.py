"""P1: a partner's submission against the floor, at 1,000 and at 100,000 stored responses.

`python -m bench.partner` measures and prints JSON; `measure()` runs it in a process of its own.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from statistics import median
from typing import Any

from bench import site
from bench.timing import Result

OPERATIONS, ROUNDS = 15, 4
FEW, MANY = 1_000, 100_000
GOAL, GROWTH = 5.0, 1.2


def measure() -> Result:
    """Prints what the parts cost; the result is the whole, from the page of questions to the thank-you."""
    done = subprocess.run(
        [sys.executable, "-m", "bench.partner"], cwd=site.ROOT, check=True, stdout=subprocess.PIPE
    )
    found = json.loads(done.stdout)
    for line in found["told"]:
        print(f"     {line}")
    ratios = found["whole"]
    return Result(
        "P1",
        "a partner's submission: GET the questions, POST them, GET the overview, POST it",
        found["figure"],
        "ms CPU",
        "F",
        median(ratios),
        f"<= {GOAL:g} x F; at 100,000 stored <= {GROWTH:g} x the cost at 1,000 (here {found['growth']:.2f})",
        median(ratios) <= GOAL and found["growth"] <= GROWTH,
        (min(ratios), max(ratios)),
    )


def main() -> int:
    with site.private() as servers:
        env = dict(servers.env, DJANGO_SETTINGS_MODULE="config.settings")
        for words in (["manage.py", "migrate", "-v0"], ["-m", "bench.floor"]):
            subprocess.run([sys.executable, *words], cwd=site.ROOT, env=env, check=True, stdout=sys.stderr)
        os.environ.update(env)
        with site.served("bench.floor:application", env) as floor, site.served("config.wsgi", env) as tandem:
            print(json.dumps(_measured(servers.pid, floor, tandem)))
    return 0


def _measured(database: int, floor: site.Web, tandem: site.Web) -> dict[str, Any]:
    from bench import partner_data as data  # the settings are read when it is loaded

    wave = data.open_wave(seats=2 * OPERATIONS * (ROUNDS + 1))
    partners = iter(data.started(wave))
    body = json.dumps({"answers": {key: int(value) for key, value in data.ANSWERS.items()}})

    def floor_once() -> None:
        answer = floor.ask("POST", "/submit/", body, **{"Content-Type": "application/json"})
        assert answer.status == 201, answer.body

    def cost(work: Callable[[], None], web: site.Web) -> float:
        before = site.cpu(web.pid, database)
        for _ in range(OPERATIONS):
            work()
        return (site.cpu(web.pid, database) - before) / OPERATIONS * 1000

    def rounds() -> list[tuple[float, float]]:
        for work in (floor_once, lambda: _answer(tandem, next(partners), data)):
            for _ in range(OPERATIONS):
                work()
        both = []
        for _ in range(ROUNDS):
            theirs = cost(floor_once, floor)
            both.append((cost(lambda: _answer(tandem, next(partners), data), tandem), theirs))
            print(f"F {both[-1][1]:.1f} ms, ours {both[-1][0]:.1f} ms", file=sys.stderr, flush=True)
        return both

    data.fill_up_to(wave, FEW)
    few = rounds()
    data.fill_up_to(wave, MANY)
    many = rounds()
    return _summed_up(few, many)


def _answer(web: site.Web, partner: Any, data: Any) -> None:
    """As a browser without script does it."""
    cookie = {"Cookie": partner.cookies}
    questions = f"{partner.path}questions/{data.PAGE}/"
    shown = web.ask("GET", questions, **cookie)
    assert shown.status == 200, shown.status
    token = {"csrfmiddlewaretoken": data.SECRET}
    kept = web.ask("POST", questions, {**token, "base": "0", "go": "next", **data.ANSWERS}, **cookie)
    assert kept.status == 302, kept.body
    web.ask("GET", f"{partner.path}review/", **cookie)
    sent = web.ask("POST", f"{partner.path}review/", {**token, "client_uuid": partner.client_uuid}, **cookie)
    assert sent.headers["Location"] == f"{partner.path}thanks/", sent.headers["Location"]


def _summed_up(few: list[tuple[float, float]], many: list[tuple[float, float]]) -> dict[str, Any]:
    ratios, later = [ours / theirs for ours, theirs in few], [ours / theirs for ours, theirs in many]
    return {
        "figure": median(ours for ours, _ in few),
        "whole": ratios,
        "growth": median(ours for ours, _ in many) / median(ours for ours, _ in few),
        "told": [
            f"F {median(theirs for _, theirs in few):.2f} ms CPU; at {FEW} stored {median(ratios):.2f} x F, "
            f"at {MANY} {median(later):.2f} x F"
        ],
    }


if __name__ == "__main__":
    sys.exit(main())
