"""P5 with SMTP: a wave's invitations handed to a real mail server, against smtplib alone on one connection it keeps.

The server (aiosmtpd, a process of its own) is the same for both, takes what comes and says that it takes commands together
(`BENCH_ONE_BY_ONE=1`: it does not). smtplib gets the mails as finished bytes, so that it only sends; Tandem opens what is
sealed, writes the mail in its language, sends it and stores what became of it, each mail in a transaction of its own, on two
workers with a connection a batch. They take turns with the same number of mails.

Rates from CPU, which other work on the machine hardly moves: smtplib and the server wait for each other, so that one
connection keeps one core busy at most; Tandem's two workers, the database and the server share two. Seconds on the clock
are printed. `BENCH_MAILS`: how many a turn (whole batches of 100).
"""

import contextlib
import os
import smtplib
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from statistics import median
from typing import Any

from bench import inviting, site
from bench.timing import Result

TURNS = 5
BATCHES = max(2, int(os.environ.get("BENCH_MAILS", "400")) // 100)
GOAL = 0.7


def mails() -> Result:
    """Turns of smtplib and Tandem; the first of each warms up."""
    port = site.free_port()
    with _server(port) as server:
        inviting.ready(port)
        wave = inviting.members(100 * BATCHES * (TURNS + 1))
        context = get_context("spawn")
        with ProcessPoolExecutor(
            inviting.CORES, mp_context=context, initializer=inviting.ready_worker
        ) as workers:
            list(workers.map(time.sleep, [0.5] * inviting.CORES))
            inviting.open_wave(wave)
            inviting.work(workers, "surveys.invite")
            turns = [_turn(workers, rows, port, server) for rows in _turns()][1:]
    shares = [inviting.CORES * alone / ours for alone, ours in turns]
    count = 100 * BATCHES
    return Result(
        "P5-smtp",
        f"invitations by SMTP, {TURNS} turns of {count} mails each",
        median(inviting.CORES * count / ours for _alone, ours in turns),
        "mails a second of two cores",
        "smtplib on one reused connection",
        median(shares),
        f">= {GOAL:g} of its rate",
        median(shares) >= GOAL,
        (min(shares), max(shares)),
    )


@contextlib.contextmanager
def _server(port: int) -> Iterator[int]:
    server = subprocess.Popen([sys.executable, "-m", "bench.mailserver", str(port)], cwd=site.ROOT)
    try:
        limit = time.monotonic() + site.PATIENCE
        while True:
            with contextlib.suppress(OSError), smtplib.SMTP("127.0.0.1", port, timeout=5):
                break
            if time.monotonic() > limit or server.poll() is not None:
                raise RuntimeError("the mail server did not start")
            time.sleep(0.1)
        yield server.pid
    finally:
        server.terminate()
        server.wait(30)


def _turns() -> list[list[tuple[int, dict[str, Any]]]]:
    """The waiting batches, as many a turn as asked."""
    from foundation.models import Outbox

    waiting = Outbox.objects.filter(task="delivery.mail").exclude(state="done").order_by("pk")
    rows = list(waiting.values_list("pk", "arguments"))
    return [rows[at : at + BATCHES] for at in range(0, len(rows), BATCHES)]


def _turn(
    workers: ProcessPoolExecutor, rows: list[tuple[int, dict[str, Any]]], port: int, server: int
) -> tuple[float, float]:
    """Seconds of CPU of smtplib and the server with these mails; of Tandem, the database and the server."""
    ids = [pk for _row, arguments in rows for pk in arguments["ids"]]
    written, database = _written(ids), inviting.database()
    clocks, used = [time.monotonic()], [site.cpu(server)]
    began = time.process_time()
    with smtplib.SMTP("127.0.0.1", port, timeout=site.PATIENCE) as line:
        for sender, to, content in written:
            line.sendmail(sender, [to], content)
    alone = time.process_time() - began
    clocks.append(time.monotonic())
    used.append(site.cpu(server))
    stored = site.cpu(database)
    ours = sum(workers.map(inviting.run, ["delivery.mail"] * len(rows), rows))
    clocks.append(time.monotonic())
    used.append(site.cpu(server))
    ours += site.cpu(database) - stored
    _must_be_sent(ids)
    alone, ours = alone + used[1] - used[0], ours + used[2] - used[1]
    print(
        f"     smtplib {alone:.2f} s CPU ({clocks[1] - clocks[0]:.2f} s wall),"
        f" Tandem {ours:.2f} s CPU ({clocks[2] - clocks[1]:.2f} s wall)",
        file=sys.stderr,
        flush=True,
    )
    return alone, ours


def _written(ids: list[int]) -> list[tuple[str, str, bytes]]:
    """Sender, receiver and the whole mail, byte for byte what Tandem sends."""
    from delivery import mailing
    from delivery.models import Message
    from delivery.selectors import private
    from foundation.services import contacts

    found = []
    for row in Message.objects.select_related("partnership", "contact").filter(pk__in=ids):
        to = contacts.read(row.contact).email
        mail = mailing.email(row, to=to, private=private.of(row))
        found.append(("tandem@localhost", to, mail.message().as_bytes(linesep="\r\n")))
    return found


def _must_be_sent(ids: list[int]) -> None:
    from delivery.models import Message

    sent = Message.objects.filter(pk__in=ids, state="sent").count()
    assert sent == len(ids), f"{sent} of {len(ids)} sent"
