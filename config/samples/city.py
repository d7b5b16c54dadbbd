"""One sample city from its founding to today, and what to open when it stands."""

import time

from django.conf import settings
from django.db import transaction

from config.samples import logins, loop, people, record, waves
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
        users = logins.open_all(city)
    waves.run(city)
    loop.run(city, users, count)
    return time.monotonic() - began


def what_to_open() -> str:
    """The lines the demo prints: pages, accounts, two members' links, one citizen's number and code."""
    base = settings.PUBLIC_URL
    lines = ["", f"Open {base}/        everything here is synthetic sample data", ""]
    for slug in SLUGS:
        lines += _of_city(base, slug)
    return "\n".join([*lines, f"Every account's password: {logins.PASSWORD}"])


def _of_city(base: str, slug: str) -> list[str]:
    partnership = Partnership.objects.filter(slug=slug, is_sample=True).first()
    if partnership is None:
        return []
    lines = [f"{partnership}   {base}/{slug}/"]
    for login in logins.of(slug):
        lines.append(f"  {', '.join(login.roles):<16} {logins.address(login, slug)}")
    asked = Invitation.objects.filter(wave__state="open", partnership=partnership, participation=None)
    for invitation in asked.select_related("partnership", "member", "body").order_by("id")[:2]:
        lines.append(f"  {'member link':<16} {links.address(invitation)}")
    answered = Suggestion.objects.filter(partnership=partnership, status="closed", outcome="planned")
    row = answered.order_by("-id").first()
    if row is not None:
        lines.append(
            f"  {'citizen':<16} number {row.number}, code {codes.code_of(row)}   {base}/{slug}/follow/"
        )
    return [*lines, ""]
