"""Surveys on paper: open waves, and their forms printed, filled in and scanned."""

from datetime import date
from typing import Any

from foundation.services import relay
from intake.models import KeyingBatch, PrintedSheet, PrintRun
from intake.services import personal, printing
from partnerships.models import Partnership
from surveys.models import Wave
from tests.factories import intake as paper
from tests.factories import open_surveys
from tests.factories import partnerships as tenants
from tests.factories import surveys as factory

RECEIVED = date(2026, 1, 20)


def personal_run(seats: int = 2, **fields: Any) -> PrintRun:
    """An open wave of partners without e-mail, and their printed forms."""
    here = paper.city()
    wave = factory.open_wave(seats, partnership=here, **fields)
    return printed(wave)[0]


def printed(wave: Wave, **options: Any) -> list[PrintRun]:
    runs = personal.order(by=tenants.setter(), wave=wave, everyone=True, **options)
    relay.drain()
    for run in runs:
        run.refresh_from_db()
    return runs


def open_run(count: int = 2, **fields: Any) -> PrintRun:
    """An anonymous survey for everyone, and forms of it for the counter."""
    here = paper.city()
    wave = open_surveys.wave(here, **fields)
    run = printing.order(by=tenants.setter(), partnership=here, language="en", count=count, wave=wave)
    relay.drain()
    run.refresh_from_db()
    return run


def pile(here: Partnership, **fields: Any) -> KeyingBatch:
    return paper.batch(here, **{"received_on": RECEIVED, "returned": 2, **fields})


def values(wave: Wave, point: int = 3) -> dict[str, Any]:
    """As a clerk types them."""
    return {key: str(value) for key, value in factory.filled_in(wave, point).items()}


def sheets(run: PrintRun) -> list[PrintedSheet]:
    return list(run.sheets.select_related("run__wave__series", "invitation__member").order_by("position"))
