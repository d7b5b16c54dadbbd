"""P1: a partner's submission against the floor, at 1,000 and at 100,000 stored responses.

The figure is a questionnaire of one page (GET the questions, POST the answers); beside it the four requests of one that
ends in an overview (GET, POST, GET the overview, POST it). Both store the same: token check, 15 answers, participation, audit.
Beside them django-survey-and-report, GET and POST of a survey of 15 radio questions, where it can be installed.
`python -m bench.partner` measures and prints JSON; `measure()` runs it in a process of its own.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Any

from bench import peer, site
from bench.timing import Result

OPERATIONS, ROUNDS = 20, 5
FEW, MANY = 1_000, 100_000
GOAL, GROWTH, SHARE = 5.0, 1.2, 1 / 5
Way = Callable[[site.Web, Any, Any], None]


@dataclass(frozen=True)
class Round:
    """Milliseconds of CPU of one submission: the floor's, the peer's (None without it), ours on one page, ours by way of the
    overview."""

    floor: float
    peer: float | None
    at_once: float
    looked_over: float


def measure() -> Result:
    """Prints what both ways cost; the result is the questionnaire of one page."""
    found = site.apart("bench.partner")
    for line in found["told"]:
        print(f"     {line}")
    ratios, share = found["whole"], found["share"]
    beside = "not measured" if share is None else f"{share:.3f}"
    return Result(
        "P1",
        "a partner's submission: GET the page of 15 questions, POST the answers",
        found["figure"],
        "ms CPU",
        "F",
        median(ratios),
        f"<= {GOAL:g} x F; at 100,000 stored <= {GROWTH:g} x the cost at 1,000 (here {found['growth']:.2f});"
        f" <= {SHARE:g} of django-survey-and-report (here {beside})",
        median(ratios) <= GOAL and found["growth"] <= GROWTH and share is not None and share <= SHARE,
        (min(ratios), max(ratios)),
    )


def main() -> int:
    with site.beside_the_floor() as (servers, floor, tandem), peer.served(servers) as other:
        print(json.dumps(_measured(servers.pid, floor, tandem, other)))
    return 0


def _measured(database: int, floor: site.Web, tandem: site.Web, other: peer.Peer | None) -> dict[str, Any]:
    from bench import partner_data as data  # the settings are read when it is loaded

    wave = data.open_wave(seats=2 * len(WAYS) * OPERATIONS * (ROUNDS + 1))
    partners = iter(data.started(wave))

    def cost(work: Callable[[], None], web: site.Web) -> float:
        return site.cost(work, OPERATIONS, web.pid, database)

    def ours(way: Way) -> float:
        return cost(lambda: way(tandem, next(partners), data), tandem)

    def one() -> Round:
        theirs = cost(other.submit, other.web) if other else None
        return Round(cost(floor.submit, floor), theirs, *map(ours, WAYS))

    def rounds() -> list[Round]:
        one()  # warms up
        found = []
        for _ in range(ROUNDS):
            found.append(one())
            print(found[-1], file=sys.stderr, flush=True)
        return found

    data.fill_up_to(wave, FEW)
    few = rounds()
    data.fill_up_to(wave, MANY)
    many = rounds()
    return _summed_up(few, many)


def _at_once(web: site.Web, partner: Any, data: Any) -> None:
    """As a browser without script does it, every question answered."""
    cookie = {"Cookie": partner.cookies}
    questions = f"{partner.path}questions/{data.PAGE}/"
    shown = web.ask("GET", questions, **cookie)
    assert shown.status == 200, shown.status
    fields = {"csrfmiddlewaretoken": data.SECRET, "base": "0", "go": "send", **data.ANSWERS}
    sent = web.ask("POST", questions, fields, **cookie)
    assert sent.headers["Location"] == f"{partner.path}thanks/", sent.headers["Location"]


def _looked_over(web: site.Web, partner: Any, data: Any) -> None:
    """The same by way of the overview."""
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


WAYS: tuple[Way, ...] = (_at_once, _looked_over)


def _summed_up(few: list[Round], many: list[Round]) -> dict[str, Any]:
    shares = [one.at_once / one.peer for one in (*few, *many) if one.peer]
    return {
        "figure": median(one.at_once for one in few),
        "whole": [one.at_once / one.floor for one in few],
        "growth": median(one.at_once for one in many) / median(one.at_once for one in few),
        "share": median(shares) if shares else None,
        "told": [_line(FEW, few), _line(MANY, many)],
    }


def _line(count: int, rounds: list[Round]) -> str:
    def against(name: str) -> str:
        ratios = [getattr(one, name) / one.floor for one in rounds if getattr(one, name)]
        return (
            f"{median(ratios):.2f} x F ({min(ratios):.2f} to {max(ratios):.2f})" if ratios else "not measured"
        )

    return (
        f"at {count} stored: F {median(one.floor for one in rounds):.2f} ms CPU, one page {against('at_once')},"
        f" with the overview {against('looked_over')}, django-survey-and-report {against('peer')}"
    )


if __name__ == "__main__":
    sys.exit(main())
