"""The forms a partnership can print: the suggestion form, and its published instruments."""

from django.db.models import QuerySet

from formspec import from_json
from intake.records import suggestion_form
from intake.records.paper_form import PARTNER_FOOT, PaperForm
from partnerships.models import Partnership
from surveys.models import InstrumentVersion

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


def keys(partnership: Partnership) -> list[str]:
    """What may be asked for by name."""
    found = _versions(partnership).values_list("instrument__key", flat=True).distinct()
    return [suggestion_form.KEY, *sorted(found)]


def _versions(partnership: Partnership) -> QuerySet[InstrumentVersion]:
    return InstrumentVersion.objects.filter(partnership=partnership, published_at__isnull=False)


def _of(version: InstrumentVersion) -> PaperForm:
    return PaperForm(from_json(version.spec), PARTNER_FOOT)
