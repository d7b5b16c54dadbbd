"""The editor: a list of pages and questions, one question a screen, all plain forms; the preview beside it."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from formspec import FormSpec, Item, editing, faults, missing_texts, share_complete
from partnerships import rules
from surveys.forms.conditions import in_short
from surveys.forms.faults import fault_in_words
from surveys.forms.item_layout import layout
from surveys.forms.items import KIND_NAMES, ItemForm
from surveys.forms.previews import drawn, item_drawn
from surveys.forms.writing import FrontForm, KindForm, PageForm
from surveys.models import Instrument, InstrumentVersion
from surveys.selectors import instruments
from surveys.services import instruments as writing
from surveys.views import staff

NAMES = dict(settings.LANGUAGES)


@staff.signed_in
@require_safe
def editor(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """The draft with everything that can be done to it; without one, the newest version to look at."""
    one = staff.find(request, "see_surveys", instruments.get, uuid)
    draft = instruments.draft(one)
    shown = draft or instruments.newest(one)
    if shown is None:
        raise Http404
    spec = instruments.spec_of(shown)
    may_run = rules.can(staff.account(request), "run_surveys", one.partnership)
    context = {
        **overview(one, shown, spec),
        "draft": draft,
        "may_run": may_run,
        "may_write": may_run and draft is not None,
        "versions": instruments.versions(one),
    }
    return render(request, "surveys/instruments/editor.html", context)


def overview(one: Instrument, version: InstrumentVersion, spec: FormSpec) -> dict[str, Any]:
    """What every page about a version shows of it."""
    missing = missing_texts(spec)
    return {
        "instrument": one,
        "partnership": one.partnership,
        "asked": str(one.uuid),
        "version": version,
        "spec": spec,
        "estimate": instruments.timed(one.partnership, spec),
        "completeness": [
            (NAMES.get(each, each), share_complete(spec, each), len(missing[each])) for each in spec.languages
        ],
        "faults": [(fault.place, fault_in_words(fault)) for fault in faults(spec)],
        "pages": [(page, [_told(item) for item in page.items]) for page in spec.pages],
    }


def _told(item: Item) -> dict[str, Any]:
    return {"item": item, "kind": KIND_NAMES[item.kind], "condition": in_short(item.relevant)}


@staff.signed_in
@require_safe
def preview(request: HttpRequest, uuid: UUID, number: int) -> HttpResponse:
    """The whole questionnaire as those who answer see it, in a language of choice."""
    one = staff.find(request, "see_surveys", instruments.get, uuid)
    version = instruments.version(one, number)
    spec = instruments.spec_of(version)
    language = request.GET.get("in", "")
    language = language if language in spec.languages else language_of(spec)
    context = {**overview(one, version, spec), "drawn": drawn(spec, language), "language": language}
    return render(request, "surveys/instruments/preview.html", context)


@staff.signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def front(request: HttpRequest, uuid: UUID) -> HttpResponse:
    """Title, introduction and languages."""
    one, draft, spec = _draft(request, uuid)
    form = FrontForm(request.POST or None, spec=spec)
    if request.method == "POST" and form.is_valid():
        writing.change(by=staff.actor(request), version=draft, edit=form.edited)
        return redirect("surveys:instrument", uuid=one.uuid)
    return _form_page(request, one, form, _("Title, introduction and languages"))


@staff.signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: HttpRequest, uuid: UUID, key: str = "") -> HttpResponse:
    """A page's title and introduction; a new page without `key`."""
    one, draft, spec = _draft(request, uuid)
    old = next((each for each in spec.pages if each.key == key), None)
    if key and old is None:
        raise Http404
    form = PageForm(request.POST or None, spec=spec, page=old)
    if request.method == "POST" and form.is_valid():
        edited = form.edited()
        writing.change(
            by=staff.actor(request),
            version=draft,
            edit=lambda now: editing.put_page(now, edited, instead_of=key),
        )
        return redirect("surveys:instrument", uuid=one.uuid)
    return _form_page(request, one, form, _("Page") if key else _("Add a page"))


def _form_page(request: HttpRequest, one: Instrument, form: Any, title: str) -> HttpResponse:
    context = {"form": form, "instrument": one, "partnership": one.partnership, "heading": title}
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "surveys/instruments/form.html", context, status=status)


@staff.signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest, uuid: UUID, page: str) -> HttpResponse:
    """A new question: first its kind, then its fields."""
    one, draft, spec = _draft(request, uuid)
    if page not in [each.key for each in spec.pages]:
        raise Http404
    form = KindForm(request.GET if "kind" in request.GET else None, label_suffix="")
    if not form.is_bound or not form.is_valid():
        context = {"form": form, "instrument": one, "partnership": one.partnership, "page": spec.page(page)}
        return render(request, "surveys/instruments/kind.html", context)
    blank = Item(key="", kind=form.chosen(), label={}, dont_know=form.chosen() == "likert")
    return _item_page(request, draft, spec, page, blank)


@staff.signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def item(request: HttpRequest, uuid: UUID, key: str) -> HttpResponse:
    """One question: its words, its answers, when it is asked, and how it will look."""
    _one, draft, spec = _draft(request, uuid)
    try:
        old, place = spec.item(key), editing.page_of(spec, key).key
    except KeyError as error:
        raise Http404 from error
    return _item_page(request, draft, spec, place, old)


def _item_page(
    request: HttpRequest, draft: InstrumentVersion, spec: FormSpec, page: str, old: Item
) -> HttpResponse:
    form = ItemForm(request.POST or None, spec=spec, page=page, item=old)
    wanted = request.POST.get("go", "")
    if request.method == "POST" and form.is_valid() and wanted != "preview":
        made, to = form.item(), form.cleaned_data["page"]
        writing.change(
            by=staff.actor(request),
            version=draft,
            edit=lambda now: editing.put_item(now, to, made, instead_of=old.key),
        )
        if wanted == "more":
            return redirect("surveys:item", uuid=draft.instrument.uuid, key=made.key)
        return redirect("surveys:instrument", uuid=draft.instrument.uuid)
    shown = form.item() if form.is_bound and form.is_valid() else old
    context = {
        "form": form,
        "layout": layout(form),
        "instrument": draft.instrument,
        "partnership": draft.instrument.partnership,
        "spec": spec,
        "item": old,
        "kind": KIND_NAMES[old.kind],
        "question": item_drawn(shown, language_of(spec)),
        "condition": in_short(old.relevant) if form.kept else "",
    }
    status = 422 if form.is_bound and form.errors and wanted != "preview" else 200
    return render(request, "surveys/instruments/item.html", context, status=status)


@staff.signed_in
@require_POST
def move(request: HttpRequest, uuid: UUID, what: str, key: str) -> HttpResponse:
    """A page or a question one place up or down, or out of the draft."""
    one, draft, _spec = _draft(request, uuid)
    steps = {"up": -1, "down": 1}
    go = request.POST.get("go", "")
    edits = {
        ("page", True): lambda now: editing.move_page(now, key, steps[go]),
        ("item", True): lambda now: editing.move_item(now, key, steps[go]),
        ("page", False): lambda now: editing.remove_page(now, key),
        ("item", False): lambda now: editing.remove_item(now, key),
    }
    edit = edits.get((what, go in steps))
    if edit is None or go not in (*steps, "out"):
        raise Http404
    try:
        writing.change(by=staff.actor(request), version=draft, edit=edit)
    except KeyError as error:
        raise Http404 from error
    return redirect(
        f"/surveys/instruments/{one.uuid}/#{what}-{key}"
        if go in steps
        else f"/surveys/instruments/{one.uuid}/"
    )


def language_of(spec: FormSpec) -> str:
    """The reader's language when the questionnaire has it, else its own."""
    now = (get_language() or "en")[:2]
    return now if now in spec.languages or not spec.languages else spec.languages[0]


def _draft(request: HttpRequest, uuid: UUID) -> tuple[Instrument, InstrumentVersion, FormSpec]:
    one = staff.find(request, "run_surveys", instruments.get, uuid)
    draft = instruments.draft(one)
    if draft is None:
        raise Http404
    draft.instrument = one
    return one, draft, instruments.spec_of(draft)
