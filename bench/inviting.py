"""P5: a wave's invitations, from opening it to the last mail handed over, in batched tasks on two processes, without SMTP."""

import os
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from importlib import import_module
from multiprocessing import get_context
from typing import Any

from bench.timing import Result

MEMBERS = int(os.environ.get("BENCH_MEMBERS", "20000"))
HAND_OVER = os.environ.get("BENCH_HAND_OVER", "1") == "1"
GOAL = 1400.0
CORES = 2


def invitations() -> Result:
    """Members and their contacts are made, and two workers started, before it counts. The figure is per second of two
    cores: CPU of this process and of the workers, without the database server's, which runs beside; wall seconds stand
    in the text.
    """
    _ready()
    wave = _members(MEMBERS)
    with ProcessPoolExecutor(CORES, mp_context=get_context("spawn"), initializer=_ready_worker) as workers:
        list(workers.map(time.sleep, [0.5] * CORES))
        cpu, clock = time.process_time(), time.monotonic()
        _open(wave)
        steps = {"create": (time.process_time() - cpu, time.monotonic() - clock)}
        steps["write"] = _work(workers, "surveys.invite")
        a_second = CORES * MEMBERS / sum(cpu for cpu, _wall in steps.values())
        steps["hand over, one by one"] = _work(workers, "delivery.mail") if HAND_OVER else (0.0, 0.0)
    words = ", ".join(f"{name} {cpu:.1f} s CPU ({wall:.1f} s wall)" for name, (cpu, wall) in steps.items())
    what = f"{MEMBERS} invitations created and written: {words}"
    return Result("P5", what, a_second, "a second", "", None, f">= {GOAL:g} a second", a_second >= GOAL)


def _ready() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    os.environ["EMAIL_BACKEND"] = "django.core.mail.backends.dummy.EmailBackend"
    os.environ["NUDGE"] = "0"
    os.environ["LOG_LEVEL"] = "WARNING"
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


def _members(count: int) -> Any:
    """A planned wave of a partnership with `count` members in one body, each with an e-mail address."""
    from foundation import clock
    from foundation.localised import Localised
    from foundation.models import ContactCard
    from foundation.records import Contact
    from foundation.services import actors, contacts
    from partnerships.models import Member, Seat
    from partnerships.services import bodies, organisations, partnerships
    from surveys.services import library, series

    by = actors.system("bench")
    slug = f"bench-{os.getpid()}"
    here = partnerships.create(
        by=by, slug=slug, name={"en": "Bench"}, city="Bench", country="BE", languages=["nl", "en"]
    )
    group = organisations.create(by=by, partnership=here, name="Group", actor_group="city")
    body = bodies.create(by=by, partnership=here, name={"en": "Assembly"}, level="project")
    cards = [ContactCard(partnership_ref=here.pk) for _ in range(count)]
    for number, card in enumerate(cards):
        contacts._seal(card, Contact(f"Member {number}", f"member{number}@example.org", "", ""))
    ContactCard.objects.bulk_create(cards, batch_size=1000)
    members = Member.objects.bulk_create(
        [
            Member(
                partnership=here,
                name=f"Member {number}",
                organisation=group,
                language=("nl", "en", "fr", "de")[number % 4],
                contact=card,
            )
            for number, card in enumerate(cards)
        ],
        batch_size=1000,
    )
    Seat.objects.bulk_create(
        [Seat(partnership=here, member=one, body=body, starts_on=date(2024, 1, 1)) for one in members],
        batch_size=1000,
    )
    made = series.create(
        by=by,
        partnership=here,
        instrument=library.install(by=by, partnership=here).instrument,
        name=Localised({"en": "Bench"}),
        rule="FREQ=MONTHLY;INTERVAL=3",
        first_opening=clock.now(),
    )
    return made.waves.get()


def _open(wave: Any) -> None:
    from foundation.services import actors
    from surveys.services import waves

    waves.open_now(by=actors.system("bench"), wave=wave)


def _work(workers: ProcessPoolExecutor, task: str) -> tuple[float, float]:
    """Run every waiting outbox row of `task`, each once, in the task's own transaction. Seconds of CPU, and on the clock."""
    from foundation.models import Outbox

    rows = list(Outbox.objects.filter(task=task).exclude(state="done").values_list("pk", "arguments"))
    began = time.monotonic()
    used = sum(workers.map(_run, [task] * len(rows), rows, chunksize=4))
    return used, time.monotonic() - began


def _ready_worker() -> None:
    import django

    django.setup()
    for room in ("delivery", "surveys"):
        import_module(f"{room}.tasks")


def _run(task: str, row: tuple[int, dict[str, Any]]) -> float:
    """Seconds of CPU it took."""
    from config.celery import app

    pk, arguments = row
    began = time.process_time()
    app.tasks[task].run(outbox_id=pk, **arguments)
    return time.process_time() - began
