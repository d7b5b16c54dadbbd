"""People who send and do not give up: the same entry, under the same key, until the site says that it has it."""

import http.client
import json
import math
import random
import threading
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from tests.faults.speaking_form import photo_form

TAKEN = {200, 201, 302}
REFUSED = {400, 401, 403, 404, 409, 413, 415, 422}  # nothing that dies makes a right entry wrong
MOST_WAITING = 10  # receipts on their way
PAUSE = 0.05  # seconds between two tries


@dataclass
class Senders:
    """`arrived`: how many receipts have come by mail. `think`: seconds between two entries of one sender. `padding`: signs that make each text of a program longer.

    `told`: key -> what it was, of everything the site said yes to. `unclear`: sent, and never heard of.
    """

    port: int
    cities: list[str]
    keys: list[list[str]]
    began: str
    picture: bytes
    arrived: Callable[[], float] = lambda: math.inf
    forgiven: float = 0
    think: float = 0.5
    padding: int = 0
    told: dict[str, str] = field(default_factory=dict)
    unclear: set[str] = field(default_factory=set)
    statuses: dict[int, int] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    broken: int = 0
    _end: threading.Event = field(default_factory=threading.Event)
    _threads: list[threading.Thread] = field(default_factory=list)

    def begin(self, mails: int = 4, photos: int = 2) -> None:
        jobs = [self._mail] * mails + [self._photo] * photos
        self._threads = [threading.Thread(target=self._send, args=(job,), daemon=True) for job in jobs]
        for thread in self._threads:
            thread.start()

    def end(self) -> None:
        """No new entries; what is under way gets its answer first."""
        self._end.set()
        for thread in self._threads:
            thread.join(120)
            assert not thread.is_alive(), "a sender never got its answer"

    def more_than(self, known: int) -> bool:
        """Has more been taken than `known`?"""
        assert not self.refused, self.refused
        return len(self.told) > known

    def _send(self, job: Any) -> None:
        while not self._end.wait(random.uniform(0, 2 * self.think)):
            if job == self._mail and self._on_their_way() - self.forgiven > MOST_WAITING:
                continue
            key = str(uuid.uuid4())
            self.unclear.add(key)
            kind = job.__name__.strip("_")
            while (status := self._try(job, key)) not in TAKEN:
                if status in REFUSED:
                    self.refused.append(f"{kind}: {status}")
                    return
                time.sleep(PAUSE)
            self.told[key] = kind
            self.unclear.discard(key)

    def forgive(self) -> None:
        """What is on its way now may take its time: whoever had it in hand is dead."""
        self.forgiven = self._on_their_way()

    def _on_their_way(self) -> float:
        """Receipts that were promised by mail and have not come: the worker's pile stays small on a slow machine too."""
        return list(self.told.values()).count("mail") - self.arrived()

    def _try(self, job: Any, key: str) -> int:
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            status = int(job(line, key))
        except (OSError, http.client.HTTPException):
            self.broken += 1
            return 0
        finally:
            with suppress(OSError):
                line.close()
        self.statuses[status] = self.statuses.get(status, 0) + 1
        return status

    def _mail(self, line: http.client.HTTPConnection, key: str) -> int:
        """A program hands over words of somebody who wants a receipt by mail."""
        city, secret = random.Random(key).choice(self.keys)
        said = {
            "text": f"The rack is full ({key}) {random.Random(key).randbytes(self.padding // 2).hex()}",
            "language": "en",
            "answer_channel": "email",
            "contact": {"email": f"{key}@example.org"},
        }
        headers = {"Authorization": f"Bearer {secret}", "Idempotency-Key": key}
        headers |= {"Content-Type": "application/json", "Host": "localhost"}
        line.request("POST", f"/api/v1/{city}/suggestions/", json.dumps(said), headers)
        return _status(line)

    def _photo(self, line: http.client.HTTPConnection, key: str) -> int:
        """A citizen sends the form of the page, with a photo."""
        body, headers = photo_form(key, self.began, self.picture)
        line.request("POST", f"/{random.Random(key).choice(self.cities)}/speak/", body, headers)
        return _status(line)


def _status(line: http.client.HTTPConnection) -> int:
    with line.getresponse() as answer:
        answer.read()
        return answer.status
