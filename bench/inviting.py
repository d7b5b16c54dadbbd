"""P5: a wave's invitations, from opening it to the last mail written, in batched tasks on two processes, without SMTP.

What handing them over by SMTP costs is `bench.handing_over`.
"""

import os
import time
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from importlib import import_module
from multiprocessing import get_context
from typing import Any
from uuid import uuid4

import psutil

from bench import site
from bench.timing import Result

MEMBERS = int(os.environ.get("BENCH_MEMBERS", "20000"))
GOAL = 1400.0
CORES = 2


def invitations() -> Result:
    """Members and their contacts are made, and two workers started, before it counts. The figure is per second of two
    cores: CPU of this process, of the workers and of the database server; wall seconds stand in the text.
    """
    ready()
    wave = members(MEMBERS)
    with ProcessPoolExecutor(CORES, mp_context=get_context("spawn"), initializer=ready_worker) as workers:
        list(workers.map(time.sleep, [0.5] * CORES))
        served_by = database()
        served = site.cpu(served_by)
        cpu, clock = time.process_time(), time.monotonic()
        open_wave(wave)
        steps = {"create": (time.process_time() - cpu, time.monotonic() - clock)}
        steps["write"] = work(workers, "surveys.invite")
        steps["database"] = (site.cpu(served_by) - served, 0.0)
        a_second = CORES * MEMBERS / sum(cpu for cpu, _wall in steps.values())
    words = ", ".join(
        f"{name} {cpu:.1f} s CPU" + (f" ({wall:.1f} s wall)" if wall else "")
        for name, (cpu, wall) in steps.items()
    )
    what = f"{MEMBERS} invitations created and written: {words}"
    return Result("P5", what, a_second, "a second", "", None, f">= {GOAL:g} a second", a_second >= GOAL)


def database() -> int:
    """The process all of the database server's belong to; it runs on this machine."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return psutil.Process(cursor.fetchone()[0]).ppid()


def ready(port: int = 0) -> None:
    """The settings, and the database's tables. `port`: of a mail server on this machine; without one no mail goes out."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    kind = "smtp" if port else "dummy"
    os.environ["EMAIL_BACKEND"] = f"django.core.mail.backends.{kind}.EmailBackend"
    os.environ["EMAIL_HOST"], os.environ["EMAIL_PORT"] = "127.0.0.1", str(port)
    os.environ["NUDGE"] = "0"
    os.environ["LOG_LEVEL"] = "WARNING"
    import django

    django.setup()
    from django.core.management import call_command

    call_command("migrate", verbosity=0)


def members(count: int) -> Any:
    """A planned wave of a partnership with `count` members in one body, each with an e-mail address."""
    from django.db import connection

    from foundation import clock
    from foundation.localised import Localised
    from foundation.models import ContactCard
    from foundation.records import Contact
    from foundation.services import actors, contacts
    from partnerships.models import Member, Seat
    from partnerships.services import bodies, organisations, partnerships
    from surveys.services import library, series

    by = actors.system("bench")
    slug = f"bench-{uuid4().hex[:12]}"
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
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as autovacuum does within a minute of so many new rows
    return made.waves.get()


def open_wave(wave: Any) -> None:
    from foundation.services import actors
    from surveys.services import waves

    waves.open_now(by=actors.system("bench"), wave=wave)


def work(workers: ProcessPoolExecutor, task: str) -> tuple[float, float]:
    """Run every waiting outbox row of `task`, each once, in the task's own transaction. Seconds of CPU, and on the clock."""
    from foundation.models import Outbox

    rows = list(Outbox.objects.filter(task=task).exclude(state="done").values_list("pk", "arguments"))
    began = time.monotonic()
    used = sum(workers.map(run, [task] * len(rows), rows, chunksize=4))
    return used, time.monotonic() - began


def ready_worker() -> None:
    import django

    django.setup()
    for room in ("delivery", "surveys"):
        import_module(f"{room}.tasks")


def run(task: str, row: tuple[int, dict[str, Any]]) -> float:
    """Seconds of CPU it took."""
    from config.celery import app

    pk, arguments = row
    began = time.process_time()
    app.tasks[task].run(outbox_id=pk, **arguments)
    return time.process_time() - began
