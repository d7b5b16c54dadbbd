"""Number and code: from answers and timing nobody learns whether a number exists, and guessing leads nowhere."""

import os
import random
import re
import time
from datetime import timedelta
from typing import Any

import numpy as np
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from feedback.models import Suggestion
from feedback.services import codes
from foundation import clock
from foundation.errors import Refused
from foundation.numbers import public_number
from tests.factories import feedback

pytestmark = pytest.mark.django_db
WHOLE = bool(os.environ.get("TANDEM_WHOLE"))
SAMPLES = 10_000 if WHOLE else 200
MOST = 0.55  # of a distinguisher; chance is 0.5
KNOWN = 25  # numbers that exist
TURN = 200  # guesses before the next hour: below what counts as an attack, and below what closes a number
WRONG = "0000-0000-0000"


def ask(client: Client, here: Any, number: str) -> tuple[int, str, float]:
    """(status, page without what differs by itself, seconds) of one wrong guess."""
    began = time.perf_counter()
    answer = client.post(f"/{here.slug}/follow/", {"number": number, "code": WRONG})
    took = time.perf_counter() - began
    page = re.sub(r'(name="csrfmiddlewaretoken" value=")[^"]+', r"\1", answer.content.decode())
    return answer.status_code, page.replace(number, "NUMBER"), took


def guesses() -> tuple[set[tuple[int, str]], list[float], list[int]]:
    """Wrong codes for numbers that exist and for some that do not, in turn by lot."""
    here, luck = feedback.place(), random.Random(7)
    known = [feedback.suggestion(here).number for _ in range(KNOWN)]
    client, seen, seconds, labels = Client(), set(), [], []
    hours = iter(range(1, SAMPLES))
    start = clock.now()
    while len(labels) < SAMPLES:
        with clock.at(start + timedelta(hours=next(hours))):
            for n in range(min(TURN, SAMPLES - len(labels))):
                exists = luck.random() < 0.5
                number = known[n % KNOWN] if exists else public_number(8)
                status, page, took = ask(client, here, number)
                seen.add((status, page))
                seconds.append(took)
                labels.append(int(exists))
    return seen, seconds, labels


def told_apart(seconds: list[float], labels: list[int]) -> float:
    """How often the best threshold on time, found on nine tenths, is right about the last tenth; ten times over."""
    times, truth = np.array(seconds), np.array(labels)
    fold = np.arange(len(times)) % 10
    right = 0
    for each in range(10):
        learn, test = fold != each, fold == each
        cuts = np.quantile(times[learn], np.linspace(0.02, 0.98, 49))
        scores = [np.mean((times[learn] > cut) == truth[learn]) for cut in cuts]
        best = int(np.argmax(np.abs(np.array(scores) - 0.5)))
        guess = (times[test] > cuts[best]) == (scores[best] > 0.5)
        right += int(np.sum(guess == truth[test]))
    return right / len(times)


@pytest.mark.slow
def test_known_and_unknown_numbers_cannot_be_told_apart() -> None:
    seen, seconds, labels = guesses()
    assert len(seen) == 1, "an answer differs"
    assert next(iter(seen))[0] == 404
    share = told_apart(seconds[20:], labels[20:])
    print(f"told apart: {share:.3f} of {len(labels)}")
    if WHOLE:  # fewer say nothing about time on a busy machine
        assert share <= MOST


def test_the_same_work_is_done_for_both() -> None:
    here = feedback.place()
    work = []
    for number in (feedback.suggestion(here).number, "99999999"):
        with (
            CaptureQueriesContext(
                connection,
            ) as asked,
            pytest.raises(Refused),
        ):
            codes.open_case(partnership=here, number=number, code=WRONG)
        work.append([re.sub(r"'[^']*'|\d+", "?", query["sql"]) for query in asked])
    assert work[0] == work[1]


def test_a_day_of_guessing_is_a_few_tries_and_locks_out_nobody_else() -> None:
    """Ten an hour of 32 to the power of 12 codes; from the same address others open theirs all the while."""
    here = feedback.place()
    row, neighbour = feedback.suggestion(here), feedback.receipt(here)
    client, weighed, start = Client(), 0, clock.now()
    for hour in range(24):
        with clock.at(start + timedelta(hours=hour)):
            told = [ask(client, here, row.number)[0] for _ in range(15)]
            assert set(told) <= {404, 429}
            weighed += told.count(404)
            found = codes.open_case(partnership=here, number=neighbour.number, code=neighbour.code)
            assert found.uuid == neighbour.suggestion
    assert weighed <= 24 * codes.PER_NUMBER
    assert weighed / 32**12 < 1e-12
    assert Suggestion.objects.get(pk=row.pk).code_version == row.code_version
