"""What was scanned of a pile, and what a person still has to look at."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.http import Http404

from formspec import pick
from formspec.spec import CELL
from foundation.services import files
from intake.models import KeyedSheet, KeyingBatch, PrintedSheet, ScannedPage, ScanUpload, SheetLook
from intake.records import scanned, suggestion_form
from intake.records.scanned import ScanCount
from intake.selectors import paper_forms
from paper import geometry
from paper.geometry import Rectangle
from paper.reading import pages as reading
from partnerships.models import Partnership


@dataclass(frozen=True)
class Crop:
    """A place to look at: the page it is on, the question and what it asks, in the sheet's language."""

    page: ScannedPage
    question: str
    label: str


@dataclass(frozen=True)
class Scanned:
    """The scan of one sheet: what is sure, and the places to look at."""

    sheet: PrintedSheet
    pages: tuple[ScannedPage, ...]
    sure: dict[str, str]
    crops: tuple[Crop, ...]


def uploads(batch: KeyingBatch) -> list[ScanUpload]:
    """The files of a pile, newest first."""
    return list(
        ScanUpload.objects.filter(batch=batch).select_related("file", "job", "uploaded_by").order_by("-id")
    )


def count(batch: KeyingBatch) -> ScanCount:
    """How many pages there are, by what became of them."""
    others = Q(verdict__in=("read", "doubled", "blank"))
    found = _of(batch).aggregate(
        pages=Count("pk"),
        read=Count("pk", filter=Q(verdict="read")),
        doubled=Count("pk", filter=Q(verdict="doubled")),
        blank=Count("pk", filter=Q(verdict="blank")),
        settled=Count("pk", filter=~others & (Q(dismissed_at__isnull=False) | Q(noted=True))),
    )
    return ScanCount(**found)


def unread(batch: KeyingBatch) -> list[ScannedPage]:
    """Pages that could not be read and about which nobody has decided, in the order of scanning."""
    found = (
        _of(batch)
        .exclude(verdict__in=("read", "doubled", "blank"))
        .filter(Q(dismissed_at=None), Q(noted=False))
    )
    return list(found.order_by("upload_id", "position").select_related("upload__file"))


def next_sheet(batch: KeyingBatch) -> Scanned | None:
    """The first scanned sheet that nobody has keyed or put aside yet, in the order of scanning."""
    page = (
        _waiting(batch)
        .filter(Q(looked=False))
        .order_by("upload_id", "position")
        .select_related("sheet__run__partnership")
        .first()
    )
    return of_sheet(batch, page.sheet) if page and page.sheet else None


def waiting(batch: KeyingBatch) -> int:
    """Scanned sheets that are not keyed or put aside yet."""
    return _waiting(batch).values("sheet").distinct().count()


def of_sheet(batch: KeyingBatch, sheet: PrintedSheet | None, *, everything: bool = False) -> Scanned | None:
    """What was scanned of one sheet in this pile, or None. `everything`: look at what was read for sure as well."""
    if sheet is None:
        return None
    pages = tuple(_of(batch).filter(verdict="read", sheet=sheet).order_by("page"))
    if not pages:
        return None
    sure = {key: value for page in pages for key, value in scanned.sure(page.answers).items()}
    crops = tuple(
        Crop(page, question, _label(sheet, question))
        for page in pages
        for question in (
            [each["question"] for each in page.answers] if everything else scanned.doubtful(page.answers)
        )
    )
    return Scanned(sheet, pages, sure, crops)


def missing(batch: KeyingBatch) -> list[tuple[PrintedSheet, list[int]]]:
    """Sheets of which some pages were scanned and others not, with the missing pages."""
    seen: dict[PrintedSheet, set[int]] = {}
    for page in _of(batch).filter(verdict="read", sheet__isnull=False).select_related("sheet__run"):
        if page.sheet:
            seen.setdefault(page.sheet, set()).add(page.page)
    wanted = {sheet: set(range(1, len(sheet.run.geometry.get("pages", ())) + 1)) for sheet in seen}
    return [(sheet, sorted(wanted[sheet] - have)) for sheet, have in seen.items() if wanted[sheet] - have]


def page(partnership: Partnership, uuid: UUID) -> ScannedPage:
    """One page; Http404 when it is not this partnership's."""
    found = ScannedPage.objects.filter(partnership=partnership, uuid=uuid)
    first = found.select_related("picture", "sheet__run", "upload__batch").first()
    if first is None:
        raise Http404
    return first


def picture(page: ScannedPage, question: str = "") -> bytes:
    """The page, or the place of one question on it, as JPEG. Http404 when there is none."""
    if page.picture is None:
        raise Http404
    whole = files.read(page.picture)
    if not question:
        return whole
    if page.sheet is None or not page.sheet.run.geometry:
        raise Http404
    return reading.cut(whole, _around(page, question))


def _around(page: ScannedPage, question: str) -> Rectangle:
    """The rectangle around all places of a question on a page, with the words beside its boxes. Http404 when it is not
    there."""
    assert page.sheet is not None  # noqa: S101 the caller looked
    layout = geometry.from_json(page.sheet.run.geometry)
    here = [place for place in layout.on_page(page.page) if place.question == question]
    if not here:
        raise Http404
    places = [place.rectangle for place in here]
    if any(place.kind == "box" for place in here):  # what a box means stands beside it, in the same lines
        margin, (left, top, _width, height) = geometry.MARGIN, places[0]
        places.append((margin, top, geometry.PAPER[0] - 2 * margin, height))
    left, top = min(place[0] for place in places), min(place[1] for place in places)
    right = max(place[0] + place[2] for place in places)
    return left, top, right - left, max(place[1] + place[3] for place in places) - top


def _label(sheet: PrintedSheet, question: str) -> str:
    spec = paper_forms.of_run(sheet.run).spec
    return pick(spec.item(question.split(CELL)[0]).label, sheet.run.language, spec.languages)


def _waiting(batch: KeyingBatch) -> QuerySet[ScannedPage]:
    return _of(batch).filter(Q(keyed=False), verdict="read", sheet__run__form_key=suggestion_form.KEY)


def _of(batch: KeyingBatch) -> QuerySet[ScannedPage]:
    """Pages of a pile; `keyed`: their sheet is accounted for; `looked`: somebody keyed it, and somebody else has to;
    `noted`: they are accounted for, under their own id."""
    return ScannedPage.objects.filter(upload__batch=batch).annotate(
        keyed=Exists(KeyedSheet.objects.filter(sheet=OuterRef("sheet"))),
        looked=Exists(SheetLook.objects.filter(sheet=OuterRef("sheet"))),
        noted=Exists(KeyedSheet.objects.filter(client_uuid=OuterRef("uuid"))),
    )
