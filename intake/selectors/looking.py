"""Sheets of a pile that are looked at: what was read on each, what it waits for, and how often people were wrong."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from django.db.models import Count, Sum

from formspec import FormSpec
from foundation.models import Actor
from foundation.services import contacts
from intake.models import KeyedSheet, KeyingBatch, PrintedSheet, PrintRun, ScannedPage, SheetLook
from intake.records import looks as comparing
from intake.records import questionnaire, scanned, suggestion_form
from intake.records.looks import Rate, Stage
from intake.selectors import paper_forms


@dataclass
class Sight:
    """What was scanned of one sheet: its pages, what was read for sure by question, and where to look."""

    sheet: PrintedSheet
    pages: dict[int, ScannedPage] = field(default_factory=dict)
    raw: dict[str, list[str]] = field(default_factory=dict)
    doubtful: list[tuple[ScannedPage, str]] = field(default_factory=list)

    @property
    def missing(self) -> list[int]:
        """Pages that were not scanned."""
        whole = range(1, len(self.sheet.run.geometry.get("pages", ())) + 1)
        return [page for page in whole if page not in self.pages]


@dataclass(frozen=True)
class Standing:
    """A sheet that is not accounted for yet: what it waits for, and the looks so far (the first first)."""

    sheet: PrintedSheet
    stage: Stage
    looks: tuple[SheetLook, ...]
    sight: Sight | None

    @property
    def values(self) -> list[Mapping[str, Any]]:
        return [keyed(look) for look in self.looks]

    @property
    def is_suggestion(self) -> bool:
        return self.sheet.run.form_key == suggestion_form.KEY

    def may_be_seen_by(self, actor: Actor) -> bool:
        """Nobody looks twice at the same sheet, but to settle what differs."""
        if self.stage == "second":
            return all(look.looked_by_id != actor.pk for look in self.looks)
        return self.stage in ("first", "third")


def sights(batch: KeyingBatch, *, sheet: PrintedSheet | None = None) -> dict[int, Sight]:
    """By sheet, in the order of scanning: the questionnaires of a pile that were read, or one of them."""
    pages = ScannedPage.objects.filter(upload__batch=batch, verdict="read", sheet__isnull=False)
    pages = pages.exclude(sheet__run__form_key=suggestion_form.KEY)
    if sheet is not None:
        pages = pages.filter(sheet=sheet)
    found: dict[int, Sight] = {}
    runs: dict[int, PrintRun] = {}
    for page in pages.select_related("sheet").order_by("upload_id", "position"):
        if page.sheet is not None:
            page.sheet.run = runs.setdefault(page.sheet.run_id, page.sheet.run)
            sight = found.setdefault(page.sheet.pk, Sight(page.sheet))
            sight.pages[page.page] = page
            sight.raw |= scanned.chosen(page.answers)
            sight.doubtful += [(page, question) for question in scanned.doubtful(page.answers)]
    return found


def table(batch: KeyingBatch) -> list[Standing]:
    """Every questionnaire of a pile that is not accounted for, in the order of scanning, then of keying; and every
    suggestion that somebody keyed and somebody else has to."""
    seen = sights(batch)
    looks: dict[int, list[SheetLook]] = {}
    for look in _looks().filter(batch=batch).select_related("sheet__run"):
        looks.setdefault(look.sheet_id, []).append(look)
    sheets = {key: sight.sheet for key, sight in seen.items()} | {
        key: found[0].sheet for key, found in looks.items()
    }
    noted = KeyedSheet.objects.filter(sheet__in=sheets).exclude(reason="double")
    done = set(noted.values_list("sheet_id", flat=True))
    specs: Specs = {}
    return [
        _standing(batch, sheet, looks.get(key, []), seen.get(key), specs)
        for key, sheet in sheets.items()
        if key not in done
    ]


def standing(batch: KeyingBatch, sheet: PrintedSheet) -> Standing:
    """One sheet; one that was never scanned waits for its first look."""
    found = list(_looks().filter(sheet=sheet))
    return _standing(batch, sheet, found, sights(batch, sheet=sheet).get(sheet.pk), {})


def is_settled(sheet: PrintedSheet) -> bool:
    """Is it accounted for?"""
    return KeyedSheet.objects.filter(sheet=sheet).exclude(reason="double").exists()


def next_for(batch: KeyingBatch, actor: Actor) -> Standing | None:
    """The next one of a pile this person may look at."""
    return next((each for each in table(batch) if each.may_be_seen_by(actor)), None)


def rates(batch: KeyingBatch) -> list[Rate]:
    """How often each person's keying of this pile did not stand, sorted for people; the whole pile last."""
    looks = SheetLook.objects.filter(batch=batch, nth__lt=3)
    rows = looks.values("looked_by").annotate(
        count=Count("pk"), seen=Sum("compared", default=0), wrong_=Sum("wrong", default=0)
    )
    names = {
        actor.pk: str(actor) for actor in Actor.objects.filter(pk__in=[row["looked_by"] for row in rows])
    }
    found = [Rate(names[row["looked_by"]], row["count"], row["seen"], row["wrong_"]) for row in rows]
    found.sort(key=lambda rate: rate.who.casefold())
    if not any(rate.compared for rate in found):
        return []
    return [
        *found,
        Rate(
            "",
            sum(rate.looks for rate in found),
            sum(rate.compared for rate in found),
            sum(rate.wrong for rate in found),
        ),
    ]


def keyed(look: SheetLook) -> dict[str, Any]:
    """All that was keyed at a look, with the contact that is sealed apart."""
    contact = asdict(contacts.read(look.contact)) if look.contact else {}
    return {**look.values, **{name: value for name, value in contact.items() if value}}


Specs = dict[int, FormSpec]
"""The form by print run: read once for all its sheets."""


def _standing(
    batch: KeyingBatch, sheet: PrintedSheet, looks: list[SheetLook], sight: Sight | None, specs: Specs
) -> Standing:
    return Standing(sheet, _stage(batch, sheet, looks, sight, specs), tuple(looks), sight)


def _stage(
    batch: KeyingBatch, sheet: PrintedSheet, looks: list[SheetLook], sight: Sight | None, specs: Specs
) -> Stage:
    suggestion = sheet.run.form_key == suggestion_form.KEY
    if sheet.run.wave_id is None and not suggestion:
        return "no_survey"
    if looks:
        twice = comparing.falls(sheet.uuid, batch.second_share)
        return comparing.stage([keyed(look) for look in looks], twice=twice)
    if sight is None:
        return "first"
    if sight.missing:
        return "missing"
    return "first" if sight.doubtful or not _fits(sheet, sight, specs) else "sure"


def _fits(sheet: PrintedSheet, sight: Sight, specs: Specs) -> bool:
    """Does what was read make a whole by itself?"""
    if sheet.run_id not in specs:
        specs[sheet.run_id] = paper_forms.of_run(sheet.run).spec
    found = questionnaire.checked(specs[sheet.run_id], sight.raw)
    return found.ok and bool(found.values)


def _looks() -> Any:
    return SheetLook.objects.select_related("looked_by", "contact").order_by("sheet_id", "nth")
