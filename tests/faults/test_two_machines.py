"""Two machines, each with its worker: one is cut off from the queue, then from the database too; the other goes on.

Nothing is lost, nothing is done twice, and the one that was cut off works again when its lines are back.
"""

from typing import Any

import pytest

from tests.config.supervisor.running import eventually
from tests.faults.mailing import Mailbox, a_mailbox
from tests.faults.ownsite import OwnSite, own_site
from tests.line import Line

pytestmark = [pytest.mark.service, pytest.mark.slow, pytest.mark.django_db(transaction=True)]
EACH = 6  # people who write, each time
HANDS = 2  # of one worker: so many mails may be under way when its line to the database breaks
PATIENCE = 180.0  # seconds; a loaded machine takes its time


def test_one_is_cut_off_and_the_other_goes_on() -> None:
    with a_mailbox() as mailbox, own_site(EMAIL_PORT=str(mailbox.port)) as site:
        site.servers()
        site.tables()
        site.ask("prepare", "1")
        sockets = site.place.sockets
        with (
            Line(f"unix://{sockets}/valkey.sock") as queue,
            Line(f"unix://{sockets}/.s.PGSQL.5432") as database,
        ):
            work_through(site, mailbox, queue, database)
            site.stop("far", "scheduler")
        facts = site.ask("judge")
    nothing_is_lost_or_doubled(facts, mailbox)


def work_through(site: OwnSite, mailbox: Mailbox, queue: Line, database: Line) -> None:
    site.worker(
        "far",
        REDIS_URL=f"redis://127.0.0.1:{queue.port}/0",
        DATABASE_URL=f"postgres://tandem@127.0.0.1:{database.port}/tandem",
    )
    site.worker("near")
    site.scheduler()
    more_mails(site, mailbox, "while both work", at_least=1)
    queue.cut()
    more_mails(site, mailbox, "while one has no queue")
    database.cut()
    more_mails(site, mailbox, "while one has neither queue nor database")
    database.mend()
    queue.mend()
    site.stop("near")
    more_mails(site, mailbox, "by the one that was cut off, alone")


def more_mails(site: OwnSite, mailbox: Mailbox, when: str, at_least: int = EACH) -> None:
    """People write, and receipts arrive. What the cut-off worker had in its hands may come later."""
    known = len(mailbox.ids)
    site.ask("order", str(EACH))
    eventually(lambda: len(mailbox.ids) >= known + at_least, f"mails {when}", PATIENCE)


def nothing_is_lost_or_doubled(facts: dict[str, Any], mailbox: Mailbox) -> None:
    assert facts["undone"] == 0
    assert len(facts["receipts"]) == 4 * EACH
    assert set(facts["receipts"].values()) == {1}, "one receipt each"
    assert set(facts["mails"].values()) == {"sent"}
    assert set(mailbox.ids) == set(facts["mails"]), "a mail never came, or came without its row"
    assert mailbox.extra <= HANDS, "a mail twice"
    assert facts["audited"] == facts["received"]
    assert facts["chain"][:2] == [None, 0], facts["chain"]
    print({"people": 4 * EACH, "mails": len(mailbox.ids), "extra": mailbox.extra})
