"""kill -9 of pages, worker, database and queue under load: what was accepted is there, whole and once."""

import json
import os
import random
import time
from collections import Counter
from typing import Any

import pytest

from tests.config.supervisor.running import eventually
from tests.faults.judging import entries_are_whole
from tests.faults.mailing import Mailbox, a_mailbox
from tests.faults.ownsite import OwnSite, below, kill, own_site
from tests.faults.senders import Senders
from tests.faults.speaking_form import picture

pytestmark = [pytest.mark.service, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
WHOLE = bool(os.environ.get("TANDEM_WHOLE"))
KILLS = int(os.environ.get("TANDEM_KILLS", "1000" if WHOLE else "4"))
CITIES = 150 if WHOLE else 8  # at the door of each 60 entries an hour come in unasked
# Which of the site's processes die, out of ten.
TARGETS = ["page"] * 3 + ["pages", "database", "connection", "connection", "worker", "hand", "queue"]


FEW = ("page", "database", "worker", "queue")  # each kind of process once


def targets(kills: int) -> list[str]:
    """Who dies, one after the other."""
    if kills <= len(FEW):
        return list(FEW[:kills])
    drawn = [one for _ in range(0, kills, len(TARGETS)) for one in random.sample(TARGETS, len(TARGETS))]
    return drawn[:kills]


def victims(site: OwnSite, target: str) -> list[int]:
    """Who dies: one page process or all, the database or one connection, the worker with its hands or one of them."""
    name = {"page": "web", "pages": "web", "database": "PostgreSQL", "connection": "PostgreSQL"}.get(target)
    name = name or {"queue": "Valkey"}.get(target, "worker")
    process = site.children[name].process
    if process is None:
        return []
    parts = below(process.pid)
    if target in {"page", "connection", "hand"}:
        return random.sample(parts, 1) if parts else []
    return [process.pid, *(parts if target in {"pages", "worker"} else [])]


def one_kill(site: OwnSite, senders: Senders, target: str) -> int:
    """Kill, and go on when the site has taken some more. How many processes died."""
    time.sleep(random.uniform(0, 0.3))
    found = victims(site, target)
    kill(*found)
    senders.forgive()
    known = len(senders.told)
    eventually(lambda: senders.more_than(known + 2), f"entries after the kill of {target}", 180)
    return len(found)


def the_load(site: OwnSite, mailbox: Mailbox) -> tuple[Senders, int]:
    site.servers()
    site.tables()
    site.pages_begin()
    site.worker()
    site.scheduler()
    ready = site.ask("prepare", str(CITIES))
    site.pages_answer()
    site.tend()
    senders = Senders(
        site.port, ready["cities"], ready["keys"], ready["began"], picture(), lambda: len(mailbox.ids)
    )
    senders.begin(*((4, 2) if WHOLE else (2, 2)))
    eventually(lambda: senders.more_than(0) and bool(mailbox.ids), "the first entry and the first mail", 180)
    died = sum(one_kill(site, senders, target) for target in targets(KILLS))
    senders.end()
    site.rest()
    site.stop("web", "worker", "scheduler")
    site.servers_answer()
    return senders, died


def test_what_was_accepted_is_there_whole_and_once() -> None:
    with a_mailbox() as mailbox, own_site(EMAIL_PORT=str(mailbox.port)) as site:
        senders, died = the_load(site, mailbox)
        facts = site.ask("judge")
    assert died >= KILLS
    report(senders, facts, mailbox, died)
    entries_are_whole(senders, facts)
    files_are_whole(senders, facts)
    mails_went_once(senders, facts, mailbox)


def files_are_whole(senders: Senders, facts: dict[str, Any]) -> None:
    photos = {facts["kept"][key] for key, kind in senders.told.items() if kind == "photo"}
    assert all(facts["suggestions"][row][1] == 1 for row in photos), "a photo got lost"
    assert facts["files_whole"] == len(facts["files_known"])
    assert facts["files_after_sweep"] == facts["files_known"], "an orphan, or a row without its file"


def mails_went_once(senders: Senders, facts: dict[str, Any], mailbox: Mailbox) -> None:
    wanted = {facts["kept"][key] for key, kind in senders.told.items() if kind == "mail"}
    assert facts["undone"] == 0
    assert wanted <= set(facts["receipts"])
    assert set(facts["receipts"].values()) == {1}, "one receipt each"
    assert set(facts["mails"].values()) == {"sent"}
    assert set(mailbox.ids) == set(facts["mails"]), "a mail never came, or came without its row"
    assert mailbox.extra <= KILLS, "at most one extra copy a crash"


def report(senders: Senders, facts: dict[str, Any], mailbox: Mailbox, died: int) -> None:
    told = Counter(senders.told.values())
    print(
        json.dumps(
            {
                "kills": KILLS,
                "processes": died,
                "accepted": told,
                "answers": senders.statuses,
                "lines broken": senders.broken,
                "mails": sum(mailbox.ids.values()),
                "extra mails": mailbox.extra,
                "swept files": facts["files_unknown_before_sweep"],
                "given up and revived": facts["given_up"],
            }
        )
    )
