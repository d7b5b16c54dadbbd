"""Writing a questionnaire: a draft is changed step by step, published once, and from then on frozen."""

from collections.abc import Callable

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from formspec import FormSpec, Page, compare, faults, from_json, missing_texts, to_json
from foundation import clock
from foundation.errors import Refused
from foundation.localised import Localised
from foundation.models import Actor
from foundation.services import audit
from partnerships.models import Partnership
from surveys.models import Instrument, InstrumentVersion
from surveys.services import rosters

Edit = Callable[[FormSpec], FormSpec]


@transaction.atomic
def create(
    *, by: Actor, partnership: Partnership, title: Localised, languages: tuple[str, ...]
) -> InstrumentVersion:
    """A new questionnaire with one empty page, as a draft. `languages`: those it will be complete in, its own first."""
    if not languages or not title.in_language(languages[0]):
        raise Refused(_("A questionnaire has a title and at least one language."), code="no_title")
    first = Page("page_1", {languages[0]: title.in_language(languages[0])}, ())
    key = _free_key(partnership, slugify(title.in_language(languages[0]))[:50] or "questions")
    spec = FormSpec(key, 1, dict(title), languages, (first,))
    return _first(by, partnership, spec, "instrument.create")


@transaction.atomic
def take_over(*, by: Actor, partnership: Partnership, spec: FormSpec) -> InstrumentVersion:
    """An imported form as a draft: the next version of the questionnaire with its key, else a new questionnaire."""
    known = Instrument.objects.filter(partnership=partnership, key=spec.key).first()
    if known is None:
        key = _free_key(partnership, slugify(spec.key).replace("-", "_")[:50] or "questions")
        return _first(by, partnership, _numbered(spec, 1, key), "instrument.import")
    _no_draft(known)
    return _draft(by, known, spec, "instrument.import")


@transaction.atomic
def begin_draft(*, by: Actor, instrument: Instrument) -> InstrumentVersion:
    """The next version as a copy of the newest one. Refused when one is being written already."""
    _no_draft(instrument)
    newest = instrument.versions.order_by("-number").first()
    if newest is None:
        raise Refused(_("This questionnaire has no version to go on from."), code="no_version")
    return _draft(by, instrument, from_json(newest.spec), "instrument.draft")


@transaction.atomic
def change(*, by: Actor, version: InstrumentVersion, edit: Edit) -> InstrumentVersion:
    """Apply one edit to the draft as it stands now: two people at different questions do not undo each other.

    KeyError and ValueError of the edit pass through. Refused when the version is published.
    """
    locked = _locked(version)
    spec = edit(from_json(locked.spec))
    locked.spec = to_json(spec)
    locked.save(update_fields=["spec"])
    if not instrument_is_published(locked.instrument):
        Instrument.objects.filter(pk=locked.instrument_id).update(title=Localised(spec.title))
    audit.record(by=by, action="instrument.change", target=locked)
    return locked


@transaction.atomic
def publish(*, by: Actor, version: InstrumentVersion) -> InstrumentVersion:
    """Freeze the draft; the next wave asks it. Says which items ask the same as in the version before.

    Refused while something is missing, or when a series that runs would ask its roster more often than once a year.
    """
    locked = _locked(version)
    spec = from_json(locked.spec)
    _must_be_whole(spec)
    if rosters.asks_a_roster(spec):
        for series in locked.instrument.series.filter(ended_at=None):
            rosters.must_keep_a_year(
                rule=series.rule, first_opening=series.first_opening, zone=locked.partnership.time_zone
            )
    before = locked.instrument.versions.exclude(published_at=None).order_by("-number").first()
    locked.comparable = list(compare(from_json(before.spec), spec).same) if before else []
    locked.published_at, locked.published_by = clock.now(), by
    locked.save(update_fields=["comparable", "published_at", "published_by"])
    Instrument.objects.filter(pk=locked.instrument_id).update(title=Localised(spec.title))
    audit.record(by=by, action="instrument.publish", target=locked, number=locked.number)
    return locked


@transaction.atomic
def discard(*, by: Actor, version: InstrumentVersion) -> bool:
    """Throw the draft away; a questionnaire that never had a published version goes with it. True when it did."""
    locked = _locked(version)
    audit.record(by=by, action="instrument.discard", target=locked, number=locked.number)
    instrument = locked.instrument
    locked.delete()
    if instrument.versions.exists() or instrument.series.exists():
        return False
    instrument.delete()
    return True


def instrument_is_published(instrument: Instrument) -> bool:
    """Has it a version that a wave can ask?"""
    return instrument.versions.exclude(published_at=None).exists()


def _must_be_whole(spec: FormSpec) -> None:
    if faults(spec):
        raise Refused(_("Something is still wrong with a question. Look at the list below."), code="unsound")
    if any(missing_texts(spec).values()):
        raise Refused(
            _("Texts are missing in a language. Write them, or take the language out."), code="texts_missing"
        )
    if any(not page.items for page in spec.pages):
        raise Refused(_("A page has no questions. Take it out, or add a question."), code="empty_page")


def _locked(version: InstrumentVersion) -> InstrumentVersion:
    row = (
        InstrumentVersion.objects.select_for_update(of=("self",))
        .select_related("instrument", "partnership")
        .filter(pk=version.pk)
        .first()
    )
    if row is None or row.published_at is not None:
        raise Refused(
            _("This version is published and no longer changes. Begin a new version."),
            code="published",
            status=409,
        )
    return row


def _no_draft(instrument: Instrument) -> None:
    Instrument.objects.select_for_update().get(pk=instrument.pk)
    if instrument.versions.filter(published_at=None).exists():
        raise Refused(
            _("A new version is being written already. Go on with that one, or throw it away."),
            code="draft_exists",
            status=409,
        )


def _first(by: Actor, partnership: Partnership, spec: FormSpec, action: str) -> InstrumentVersion:
    instrument = Instrument.objects.create(partnership=partnership, key=spec.key, title=Localised(spec.title))
    return _draft(by, instrument, spec, action)


def _draft(by: Actor, instrument: Instrument, spec: FormSpec, action: str) -> InstrumentVersion:
    last = instrument.versions.order_by("-number").first()
    number = last.number + 1 if last else 1
    row = InstrumentVersion.objects.create(
        partnership_id=instrument.partnership_id,
        instrument=instrument,
        number=number,
        spec=to_json(_numbered(spec, number, instrument.key)),
        references=last.references if last else [],
    )
    audit.record(by=by, action=action, target=row, number=number)
    return row


def _numbered(spec: FormSpec, number: int, key: str) -> FormSpec:
    return FormSpec(key, number, spec.title, spec.languages, spec.pages, spec.intro)


def _free_key(partnership: Partnership, wanted: str) -> str:
    """`wanted`, or with a number behind it when the library or this partnership has it."""
    taken = set(Instrument.objects.filter(partnership=partnership).values_list("key", flat=True))
    names = (wanted, *(f"{wanted}_{number}" for number in range(2, 1000)))
    return next(name for name in names if name not in taken)
