"""One sample city from its founding to today, and what to open when it stands."""

import json
import os
import time
from pathlib import Path

from django.conf import settings
from django.db import transaction

from config.samples import (
    coding,
    everyone,
    listening,
    logins,
    loop,
    people,
    pile,
    places,
    population,
    record,
    waves,
    yearly,
)
from config.samples.calendar import Calendar
from config.samples.networks import SLUGS
from config.samples.networks import load as network
from feedback.models import Suggestion
from feedback.services import codes
from foundation import clock
from foundation.services import actors
from partnerships.models import Partnership
from surveys.models import Invitation
from surveys.services import links


def prepare() -> None:
    """What both cities share, made once before they are loaded side by side."""
    for name in ("samples", "surveys.tick", "feedback.follow_ups", "delivery", "feedback"):
        actors.system(name)


def load(slug: str, count: int) -> float:
    """Tell one city's story with `count` suggestions. Gives the seconds it took."""
    began = time.monotonic()
    plan = network(slug)
    with transaction.atomic():
        city = people.found(plan, Calendar(clock.today(plan.zone)), actors.system("samples"))
        record.write(city)
        listening.write(city)
        places.write(city)
        users = logins.open_all(city)
    write_down()  # whoever looks around meanwhile finds the accounts on the first page
    waves.run(city)
    yearly.run(city)
    everyone.run(city)
    population.write(city)
    town = loop.run(city, users, count)
    pile.bring(city, by=town.actor("clerk", "koordination"))
    coding.code(city, town.told, [town.actor(key) for key in ("analyst", "analyse", "coder") if key in users])
    return time.monotonic() - began


def what_to_open() -> str:
    """The lines the demo prints: pages, accounts, two members' links, one citizen's number and code."""
    rows = visitors()
    lines = ["", f"Open {settings.PUBLIC_URL}/        everything here is synthetic sample data", ""]
    for row in rows:
        where = f"{row['email'] or row['path']} {row['number']} {row['code']}"
        lines.append(f"  {row['city']:<24} {row['who']:<18} {where}".rstrip())
    return "\n".join([*lines, "", f"Every account's password: {logins.PASSWORD}"])


def who_to_be() -> str:
    """The accounts, for those who do not wait until the cities are whole."""
    emails = [logins.address(login, slug) for slug in SLUGS for login in logins.of(slug)]
    first = "The sample cities fill up now, which takes minutes; look around meanwhile. Accounts:"
    return "\n".join([first, *emails, f"Every account's password: {logins.PASSWORD}", ""])


def write_down() -> None:
    """Keep the visitors' list where the front page of the demo finds it."""
    path = Path(settings.DATA_DIR) / "logins.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    whole = path.with_suffix(f".{os.getpid()}")  # two cities are loaded side by side
    whole.write_text(json.dumps(visitors(), ensure_ascii=False), encoding="utf-8")
    whole.replace(path)


def visitors() -> list[dict[str, str]]:
    """Who a visitor can be in the sample cities, and where to go as that person."""
    return [row for slug in SLUGS for row in _of_city(slug)]


def _of_city(slug: str) -> list[dict[str, str]]:
    partnership = Partnership.objects.filter(slug=slug, is_sample=True).first()
    if partnership is None:
        return []
    name = str(partnership)
    nobody = dict.fromkeys(("email", "password", "number", "code"), "")
    rows = [
        {
            "who": ", ".join(login.roles),
            "email": logins.address(login, slug),
            "password": logins.PASSWORD,
            "path": "/desk/",
            "number": "",
            "code": "",
        }
        for login in logins.of(slug)
    ]
    asked = Invitation.objects.filter(wave__state="open", partnership=partnership, participation=None)
    for invitation in asked.select_related("partnership", "member", "body").order_by("id")[:2]:
        path = links.address(invitation).removeprefix(settings.PUBLIC_URL)
        rows.append({**nobody, "who": "member", "path": path})
    row = (
        Suggestion.objects.filter(partnership=partnership, status="closed", outcome="planned")
        .order_by("-id")
        .first()
    )
    if row is not None:
        told = {"number": row.number, "code": codes.code_of(row)}
        rows.append({**nobody, **told, "who": "citizen", "path": f"/{slug}/follow/"})
    return [{"slug": slug, "city": name, **row} for row in rows]
