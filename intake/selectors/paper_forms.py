"""The forms a partnership can print: the suggestion form, and its published instruments."""

from django.db.models import QuerySet

from formspec import from_json
from intake.models import PrintRun
from intake.records import suggestion_form
from intake.records.paper_form import PARTNER_FOOT, PERSONAL_FOOT, PaperForm
from partnerships.models import Partnership
from surveys.models import InstrumentVersion, Wave
from surveys.selectors import forms, rosters

_SUGGESTION = PaperForm(suggestion_form.FORM, suggestion_form.FOOT)


def newest(partnership: Partnership, key: str) -> PaperForm | None:
    """The form of this key in its newest published version, or None."""
    if key == suggestion_form.KEY:
        return _SUGGESTION
    found = _versions(partnership).filter(instrument__key=key).order_by("-number").first()
    return _of(found) if found else None


def printed(partnership: Partnership, key: str, version: int) -> PaperForm:
    """The form of a print run, in the version that was ordered. LookupError when it is gone."""
    if (key, version) == (suggestion_form.KEY, suggestion_form.VERSION):
        return _SUGGESTION
    found = _versions(partnership).filter(instrument__key=key, number=version).first()
    if found is None:
        raise LookupError(f"{key} {version}")
    return _of(found)


def of_run(run: PrintRun) -> PaperForm:
    """The form as the copies of a run show it, with the lists of its wave filled in. LookupError when it is gone."""
    form = printed(run.partnership, run.form_key, run.form_version)
    if run.wave is None:
        return form
    personal = run.wave.series.door == "personal"
    spec = rosters.for_paper(run.wave, run.body_id, form.spec)
    return PaperForm(spec, PERSONAL_FOOT if personal else PARTNER_FOOT)


def for_wave(wave: Wave) -> PaperForm:
    """The form an open wave asks, with empty lists. ValueError for a wave that was never opened."""
    return PaperForm(forms.spec_of(wave), PARTNER_FOOT)


def keys(partnership: Partnership) -> list[str]:
    """What may be asked for by name."""
    found = _versions(partnership).values_list("instrument__key", flat=True).distinct()
    return [suggestion_form.KEY, *sorted(found)]


def _versions(partnership: Partnership) -> QuerySet[InstrumentVersion]:
    return InstrumentVersion.objects.filter(partnership=partnership, published_at__isnull=False)


def _of(version: InstrumentVersion) -> PaperForm:
    return PaperForm(from_json(version.spec), PARTNER_FOOT)
