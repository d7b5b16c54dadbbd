"""One city with something behind every address, people of every role in it, and somebody with every role elsewhere."""

from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from analytics.services import codings as coding
from delivery.models import LetterBatch
from delivery.services import outcomes, printing
from feedback.models import Asset, Place, Sign
from feedback.services import attaching, codes, filters, inbound, library, moderating, publishing, supporting
from foundation import scopes
from foundation.models import ApiToken, Outbox, User
from foundation.services import outbox, relay
from intake.models import ScannedPage
from intake.services import keyed_tables
from intake.services import printing as ordering
from partnerships.models import Partnership
from surveys.models import AddressTrouble
from surveys.services import departing, importing, links, own_door
from surveys.workflow.addresses import contact_print
from tests.factories import (
    codings,
    delivery,
    feedback,
    insight,
    instruments,
    letters,
    open_surveys,
    scans,
    tokens,
    workbench,
)
from tests.factories import foundation as base
from tests.factories import intake as paper
from tests.factories import partnerships as people
from tests.factories import surveys as asking
from tests.feedback.services.test_attaching import enclosure

STAFF = ("clerk", "handler", "coordinator", "analyst", "coder")
CANARY = "Kanarienvogel"
"""Stands in every name and text of the city: where a stranger reads it, something came out."""


@dataclass
class City:
    """`parts`: route (or room, or nothing) and parameter -> what stands in the address. `sent`: route -> what is posted.

    `query`: route, or room -> what stands behind the question mark.
    """

    here: Partnership
    parts: dict[tuple[str, str], Any] = field(default_factory=dict)
    sent: dict[str, dict[str, Any]] = field(default_factory=dict)
    query: dict[str, dict[str, Any]] = field(default_factory=dict)
    users: dict[str, User] = field(default_factory=dict)
    code: dict[str, str] = field(default_factory=dict)
    link: str = ""

    def part(self, route: str, name: str) -> Any:
        """Of this very route, else of its room, else of the site."""
        for at in (route, route.partition(":")[0], ""):
            if (at, name) in self.parts:
                return self.parts[at, name]
        raise KeyError(f"what stands for <{name}> in {route}? Say it in tests/rights/world.py")


def build() -> City:
    made = City(feedback.place(slug="kanarienvogel", name={"en": CANARY}))
    made.parts["", "city"] = made.here.slug
    for room in ROOMS:
        room(made)
    return made


def _guests(it: City) -> None:
    """Addresses of the sign-in that stand in mails: these are none."""
    it.parts["account_confirm_email", "key"] = "x"
    it.parts["account_reset_password_from_key", "uidb36"] = "1"
    it.parts["account_reset_password_from_key", "key"] = "x"
    it.parts["admin", "object_id"] = it.parts["admin", "content_type_id"] = "0"
    it.parts["admin:foundation_user_change", "object_id"] = it.users["clerk"].pk
    it.parts["admin", "app_label"] = "foundation"


def elsewhere() -> City:
    """Where the stranger has every role, a suggestion and a link."""
    made = City(feedback.place(slug="elsewhere"))
    made.users["stranger"] = user = people.user(email="stranger@example.org")
    for role in STAFF:
        people.grant(role, partnership=made.here, user=user)
    wave = asking.open_wave(1, partnership=made.here)
    row = feedback.suggestion(made.here)
    made.code = {"number": row.number, "code": codes.code_of(row)}
    made.link = links.token(asking.invitation(wave))
    return made


def _people(it: City) -> None:
    for role in STAFF:
        it.users[role] = people.staff(role, partnership=it.here)
    it.users["operator"] = people.user(email="operator@example.org", is_superuser=True, is_staff=True)


def _said(it: City) -> None:
    row = feedback.by_mail(it.here, text=f"{CANARY}: the rack is full.")
    it.code = {"number": row.number, "code": codes.code_of(row)}
    it.parts["feedback", "number"], it.parts["feedback:slip", "uuid"] = row.number, row.uuid
    file = attaching.attach(by=feedback.citizen(), suggestion=row, enclosure=enclosure())
    for route in ("file", "describe_file", "own_file", "own_file_remove"):
        it.parts[f"feedback:{route}", "uuid"] = file.uuid
    it.sent["feedback:describe_file"] = {"alt": "x"}
    it.parts["feedback:settle_flag", "uuid"] = moderating.flag(
        by=feedback.staff(), suggestion=row, act="emergency", reason=CANARY
    ).uuid
    mail = inbound.take_in(partnership=it.here, raw=letters.raw(CANARY, From="nobody"))
    it.parts["feedback:mail", "uuid"] = it.parts["feedback:settle_mail", "uuid"] = mail.uuid
    it.sent["feedback:settings"] = {"act": "rung"}
    it.parts["feedback:step", "step"] = "assign"
    it.parts["feedback:own_step", "step"] = "add"
    place = Place.objects.create(partnership=it.here, name=CANARY)
    Sign.objects.create(partnership=it.here, asset_kind="bike", name="saddle turned")
    it.parts["feedback", "tag"] = Asset.objects.create(
        partnership=it.here, tag="B17", kind="bike", place=place
    ).tag


def _kept(it: City) -> None:
    """What the desk keeps for itself: a list of each person's own, a text for all."""
    for role in STAFF:
        filters.save(
            by=feedback.staff(),
            partnership=it.here,
            user=it.users[role],
            name=CANARY,
            wanted={"list": "open"},
        )
    it.sent["feedback:drop_filter"] = {"name": CANARY}
    text = library.write(
        by=feedback.staff(),
        partnership=it.here,
        title=CANARY,
        kind="substantive",
        text=CANARY,
        language="en",
    )
    it.sent["feedback:retire_text"] = {"text": str(text.uuid)}


def _registered(it: City) -> None:
    row = feedback.closed(it.here)
    publishing.release(by=feedback.staff(), suggestion=row, text="The rack is full")
    for route in ("support", "second", "register_entry"):
        it.parts[f"feedback:{route}", "number"] = row.number
    it.parts["feedback:settle_second", "uuid"] = supporting.second(
        by=feedback.citizen(),
        suggestion=row,
        organisation_name=CANARY,
        mandate="The board",
        members=12,
        email="board@example.org",
    ).uuid


def _asked(it: City) -> None:
    wave = asking.open_wave(2, partnership=it.here)
    row = asking.invitation(wave)
    it.link = it.parts["surveys", "token"] = links.token(row)
    own = own_door.path(row.member).strip("/").rsplit("/", 1)[-1]
    for route in ("messages", "ties", "ties_code", "ties_enter", "ties_consent", "ties_back"):
        it.parts[f"surveys:{route}", "token"] = own
    for route in ("renew", "revoke", "substitute", "settle_trouble", "decide"):
        it.parts[f"surveys:{route}", "uuid"] = row.uuid
    for route in ("api_wave", "wave", "remind", "postpone", "step", "codes"):
        it.parts[f"surveys:{route}", "uuid"] = wave.uuid
    it.parts["surveys:step", "to"] = "close"
    it.parts["surveys", "page"] = wave.version.spec["pages"][0]["key"]
    it.parts["analytics:monitoring", "uuid"] = it.parts["analytics:api_monitoring", "uuid"] = wave.uuid
    for route in ("api_series_one", "series", "import", "import_table", "end"):
        it.parts[f"surveys:{route}", "uuid"] = wave.series.uuid
    table = importing.upload(by=people.setter(), series=wave.series, name="old.csv", content=b"person\nAda\n")
    it.parts["surveys:import_table", "table"] = table.uuid
    trouble = AddressTrouble.objects.create(
        partnership=it.here,
        member=row.member,
        invitation=row,
        channel="email",
        kind="bounced",
        contact_print=contact_print(row.member.contact.payload),
        noted_at=row.invited_at,
        noted_by=people.setter(),
    )
    it.sent["surveys:settle_trouble"] = {"trouble": str(trouble.uuid)}
    left = departing.say(by=people.setter(), invitation=row, last_day=date(2026, 1, 5))
    it.sent["surveys:decide"] = {"departure": str(left.uuid)}
    everyone = open_surveys.wave(it.here)
    it.parts["surveys", "slug"] = everyone.series.slug
    form = ordering.order(by=people.setter(), partnership=it.here, language="en", count=1, wave=everyone)
    it.parts["intake:table_empty", "run"] = form.uuid


def _written(it: City) -> None:
    draft = instruments.written(it.here)
    it.parts["surveys", "number"] = draft.number
    for route in ("instrument", "preview", "xlsform", "instrument_front", "new_page", "page", "add_item"):
        it.parts[f"surveys:{route}", "uuid"] = draft.instrument.uuid
    for route in ("item", "move", "begin_draft", "discard_draft", "publish_instrument"):
        it.parts[f"surveys:{route}", "uuid"] = draft.instrument.uuid
    it.parts["surveys:page", "key"] = it.parts["surveys:add_item", "page"] = "page_1"
    it.parts["surveys:item", "key"] = it.parts["surveys:move", "key"] = "how"
    it.parts["surveys:move", "what"], it.sent["surveys:move"] = "item", {"go": "up"}
    it.parts["surveys:install", "key"] = "values_citizens"


def _reported(it: City) -> None:
    series = insight.stored(it.here, [insight.snapshot(1)])
    it.parts["analytics", "series"], it.parts["analytics", "number"] = series.uuid, 1
    it.parts["analytics", "kind"], it.query["analytics"] = "csv", {"series": series.uuid}
    it.query["analytics:answers"] = it.query["analytics:network"] = {}
    it.query["analytics:quotes"] = {"code": "privacy", "seen": "obstructed"}
    it.parts["analytics", "report"], it.parts["analytics:answered_file", "report"] = "intensity", "answers"
    it.parts["analytics:api_results_file", "report"] = "results"
    it.parts["analytics", "level"], it.parts["analytics", "trait"] = "strategic", "age"
    it.parts["analytics:giving_back", "uuid"] = series.waves.get(number=1).uuid
    it.parts["analytics:source_out", "uuid"] = workbench.source(it.here, title=CANARY).uuid
    codings.city(1, partnership=it.here)
    text = codings.texts(it.here)[0]
    for route in ("coding_memo", "coding_done"):
        it.sent[f"analytics:{route}"] = {"number": text.hex, "words": "x"}
    by = codings.actors.for_user(it.users["analyst"])
    given = coding.add(by=by, partnership=it.here, text=text, code="privacy", perception="obstructed")
    it.parts["analytics:coding_back", "uuid"] = given.uuid


def _posted(it: City) -> None:
    said = partial(delivery.message, it.here)
    contact = base.contact(it.here.pk, address="Kerkstraat 1\n2000 Antwerpen")
    two = [said("letter", contact=contact, reference=name) for name in ("first", "second")]
    call, lost = said("call"), said("call")
    relay.drain()
    for letter in two:
        letter.refresh_from_db()
    it.parts["delivery:letter", "key"] = it.parts["delivery:mailroom_letter", "key"] = two[0].uuid
    it.parts["delivery:mailroom_message", "key"] = two[0].uuid
    printing.together(messages=two[1:], by=people.setter())
    batch = LetterBatch.objects.get(partnership=it.here)
    it.parts["delivery:letter_batch", "key"] = it.parts["delivery:letter_batch_posted", "key"] = batch.uuid
    it.parts["delivery:call", "key"] = call.uuid
    outcomes.record_call(message=lost, by=people.setter(), outcome="wrong_number")
    it.parts["delivery:again", "key"] = it.parts["delivery:seen", "key"] = lost.uuid
    dead = outbox.put(task="x.work", partnership_id=it.here.pk)
    Outbox.objects.filter(pk=dead.pk).update(state="dead", tries=5, last_error="ValueError")
    it.parts["delivery:revive", "key"] = dead.uuid


def _papers(it: City) -> None:
    run = scans.run(it.here, count=2, destination=CANARY)
    batch = paper.batch(it.here, name=CANARY)
    scans.uploaded(batch, scans.unfilled(run))
    page = ScannedPage.objects.filter(upload__batch=batch).order_by("position")[0]
    it.parts["intake", "uuid"] = batch.uuid
    it.parts["intake:part", "uuid"] = run.parts.get().uuid
    for route in ("scan_page", "scan_crop", "scan_decide"):
        it.parts[f"intake:{route}", "uuid"] = page.uuid
    it.parts["intake:scan_crop", "question"] = "text"
    table = keyed_tables.upload(
        by=people.setter(), batch=batch, name="keyed.csv", content=b"form_number\nx\n"
    )
    it.parts["intake:table_look", "table"] = table.uuid


def _rows(it: City) -> None:
    """What a partnership is set up with; the screens are the same for every kind of row."""
    it.parts["partnerships", "kind"] = "organisations"
    it.parts["partnerships", "uuid"] = people.organisation(it.here, name=CANARY).uuid
    it.parts["partnerships", "act"] = "dissolve"
    tokens.bearer(it.here, scopes.SUGGESTIONS)
    it.parts["partnerships:revoke_token", "uuid"] = ApiToken.objects.get(partnership_ref=it.here.pk).uuid


ROOMS = (  # who needs the queue comes first, while it is short
    _people,
    _posted,
    _papers,
    _said,
    _kept,
    _registered,
    _asked,
    _written,
    _reported,
    _rows,
    _guests,
)
