"""Markup in every text field of a whole story, then page after page in a browser: nothing of it becomes an element."""

from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, models, transaction
from django.urls import Resolver404, resolve
from playwright.sync_api import Error, Page

from config.simulation import year
from feedback.services import library, listing, publishing, supporting
from foundation.fields import LocalisedField
from foundation.models import User
from partnerships.models import Grant, Partnership
from partnerships.services import listening
from surveys.services import links
from tests.browser.signed import sign_in
from tests.factories import asking, feedback
from tests.factories import partnerships as tenants
from tests.factories import surveys as factory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
OURS = {"analytics", "delivery", "feedback", "foundation", "intake", "partnerships", "surveys"}
WORDS = """'"><b data-broken onclick="broken()">x</b><script>window.broken=1</script>"""
# The same names hold machine words elsewhere; these are read by people.
READ = frozenset(
    [
        "about",
        "alt",
        "answer",
        "answer_text",
        "category",
        "cites",
        "city",
        "escalated_to",
        "evidence",
        "group",
        "heard",
        "label",
        "last_error",
        "list_name",
        "mandate",
        "message",
        "name",
        "note",
        "on_behalf",
        "organisation_name",
        "owner_name",
        "place",
        "place_text",
        "point",
        "promise_text",
        "purpose",
        "reason",
        "refused_reason",
        "sender_address",
        "settled_words",
        "source",
        "subject",
        "title",
        "undeliverable_reason",
        "withdrawn_reason",
        "words",
    ]
)
HAPPENED = """() => window.broken === 1 || document.querySelector('[data-broken], a[href^="javascript:"]') !== null"""
ROLES = ("coordinator", "handler", "clerk", "analyst", "coder")
PAGES = 110
LEAVE = ("logout", "/download", "/print")


def people_read(field: models.Field) -> bool:
    free = isinstance(field, models.CharField | models.TextField) and not field.choices
    return isinstance(field, LocalisedField) or (
        free and (type(field) is models.TextField or field.name in READ)
    )


def poison() -> set[str]:
    """Put the markup before what stands in every field people read. Gives the fields that took it."""
    took: set[str] = set()
    for model in apps.get_models():
        if model._meta.app_label not in OURS:
            continue
        for field in filter(people_read, model._meta.concrete_fields):
            for row in model._default_manager.all()[:40]:
                if into(row, field):
                    took.add(f"{model._meta.label}.{field.name}")
    return took


def into(row: models.Model, field: models.Field) -> bool:
    value = getattr(row, field.attname)
    if isinstance(field, LocalisedField):
        words = {tongue: f"{WORDS}{text}" for tongue, text in (value or {}).items()}
    else:
        words = f"{WORDS}{value}"
    if not words:
        return False
    try:  # what the database protects (append-only, immutable, too short) stays as it is
        with transaction.atomic():
            return bool(type(row)._default_manager.filter(pk=row.pk).update(**{field.attname: words}))
    except DatabaseError:
        return False


def seen(page: Page, starts: list[str]) -> Iterator[str]:
    """From page to page by its links, each kind of page once."""
    waiting, known, kinds = list(starts), set(starts), set()
    for _ in range(PAGES):
        if not waiting:
            return
        address = waiting.pop(0)
        try:
            answer = page.goto(address, wait_until="domcontentloaded")
        except Error as error:
            assert "Download is starting" in error.message, address  # a file, not a page
            continue
        assert answer is not None
        assert answer.status < 500, address
        yield address
        for link in page.eval_on_selector_all("a[href]", "all => all.map((one) => one.href)"):
            path = urlsplit(link).path
            kind = kind_of(path)
            if not kind or path in known or kind in kinds:
                continue
            known.add(path)
            kinds.add(kind)
            waiting.append(path)


def kind_of(path: str) -> str:
    """The page's name, or nothing for what is a file or leads away."""
    if any(part in path for part in LEAVE) or "." in path:
        return ""
    try:
        return resolve(path).view_name or path
    except Resolver404:
        return ""


@pytest.fixture
def city() -> Partnership:
    here = year.run(seed=3, count=12, rhythm=61)
    tenants.seat(body=tenants.body(here), member=tenants.member(here))
    for made in (tenants.milestone, tenants.agreement, tenants.decision, tenants.promise):
        made(here)
    said_through_the_services(here)
    return here


def said_through_the_services(here: Partnership) -> None:
    """What is a copy or shown only in one place: typed as anybody could."""
    by, row, day = feedback.staff(), feedback.closed(here, text=WORDS, place_text=WORDS), date(2026, 1, 5)
    publishing.release(by=by, suggestion=row, text=WORDS, answer_text=WORDS, title=WORDS)
    library.write(by=by, partnership=here, title=WORDS, kind="substantive", text=WORDS, language="en")
    open_one = feedback.suggestion(here, text=WORDS)
    supporting.second(by=by, suggestion=open_one, organisation_name=WORDS, mandate=WORDS)
    listing.keep_places(by=by, partnership=here, lines=f"{WORDS.replace(';', '')}; 51.2; 4.4")
    listening.ask(
        by=by, partnership=here, what={"en": WORDS}, organisation=tenants.organisation(here), asked_on=day
    )
    said = {"place": WORDS, "group": WORDS, "heard": WORDS}
    listening.visit(by=by, partnership=here, visited_on=day, languages=["nl"], **said)


def everyone(city: Partnership) -> User:
    user = tenants.staff("coordinator", partnership=city)
    for role in ROLES[1:]:
        tenants.grant(role, partnership=city, user=user)
    return user


def test_markup_in_any_field_stays_text_on_every_page(page: Page, live_site: str, city: Partnership) -> None:
    wave = asking.wave(seats=2)
    tokens = [links.token(factory.invitation(wave))]
    user = everyone(city)
    assert Grant.objects.filter(user=user).count() == len(ROLES)
    took = poison()
    assert len(took) >= 25, "\n".join(sorted(took))
    city.refresh_from_db()
    connection.close()

    visited = list(check(page, [f"/{city.slug}/", f"/{city.slug}/register/", f"/m/{tokens[0]}/"]))
    sign_in(page, live_site, user)
    staff = [
        f"/desk/{city.slug}/",
        f"/insight/{city.slug}/",
        f"/setup/{city.slug}/",
        f"/surveys/{city.slug}/",
    ]
    visited += list(check(page, staff))

    assert len({kind_of(path) for path in visited}) >= 50, visited


def check(page: Page, starts: list[str]) -> Iterator[str]:
    for address in seen(page, starts):
        assert not page.evaluate(HAPPENED), address
        yield address
