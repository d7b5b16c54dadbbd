"""Bring a text in, take it out, write a memo, settle what coders disagree on, judge an answer."""

from datetime import date, timedelta
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.utils.translation import gettext as _

from analytics.datasets import sampled
from analytics.models import Judged, Judgement, Memo, Settlement, SourceText
from analytics.records import KEYS
from analytics.selectors import sources
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit
from partnerships.models import Partnership

MOST = 200_000  # characters of one text
KEPT = timedelta(days=730)


@transaction.atomic
def bring_in(
    *,
    by: Actor,
    partnership: Partnership,
    kind: str,
    title: str,
    text: str,
    language: str,
    said_on: date,
    actor_group: str = "",
) -> SourceText:
    """Refused when there is no text, too much of it, or a date in the future."""
    words = text.replace("\x00", "").strip()
    if not words:
        raise Refused(_("There is no text in it."), code="no_text")
    if len(words) > MOST:
        raise Refused(_("This text is too long: bring it in in parts."), code="too_long")
    if said_on > clock.today(partnership.time_zone):
        raise Refused(_("This day is in the future."), code="future")
    row = SourceText(
        partnership=partnership,
        kind=kind,
        title=title.strip(),
        text=words,
        language=language,
        actor_group=actor_group,
        said_on=said_on,
        added_at=clock.now(),
        added_by=by,
    )
    try:
        row.full_clean()
    except ValidationError as error:
        raise Refused(" ".join(error.messages), code="incomplete") from error
    row.save()
    audit.record(by=by, action="source.add", target=row, kind=kind)
    return row


@transaction.atomic
def take_out(*, by: Actor, source: SourceText) -> None:
    """Its words go, and the memos about it; that there was one stays, and so do the codes."""
    row = SourceText.objects.select_for_update().get(pk=source.pk)
    if row.erased_at:
        return
    row.title, row.text = "—", ""
    row.erased_at, row.erased_by = clock.now(), by
    row.save()
    Memo.objects.filter(partnership_id=row.partnership_id, about=row.uuid).update(words="")
    audit.record(by=by, action="source.erase", target=row)


def expire(*, by: Actor) -> int:
    """Take out every text that was brought in two years ago or more. How many."""
    old = SourceText.objects.filter(erased_at=None, added_at__lte=clock.now() - KEPT).order_by("pk")
    for row in (found := list(old)):
        take_out(by=by, source=row)
    return len(found)


@transaction.atomic
def write_memo(
    *, by: Actor, partnership: Partnership, words: str, about: UUID | None = None, code: str = ""
) -> Memo:
    """About a text or about a code. Http404 for a text that is not of `partnership`."""
    if (about is None) == (not code) or (code and code not in KEYS):
        raise Http404
    if about is not None:
        sources.must_be_there(partnership, about)
    row = Memo.objects.create(
        partnership=partnership,
        about=about,
        code=code,
        words=words.strip()[:5000],
        written_at=clock.now(),
        written_by=by,
    )
    audit.record(by=by, action="coding.memo", target=row)
    return row


@transaction.atomic
def settle(
    *, by: Actor, partnership: Partnership, about: UUID, code: str, stands: bool, reason: str
) -> Settlement:
    """Say whether a code that coders disagree on counts. Refused without a reason."""
    sources.must_be_there(partnership, about)
    if code not in KEYS:
        raise Http404
    if not reason.strip():
        raise Refused(_("Say why."), code="no_reason")
    row = Settlement.objects.create(
        partnership=partnership,
        about=about,
        code=code,
        stands=stands,
        reason=reason.strip()[:500],
        settled_at=clock.now(),
        settled_by=by,
    )
    audit.record(by=by, action="coding.settle", target=row, code=code, stands=stands)
    return row


@transaction.atomic
def judge(*, by: Actor, partnership: Partnership, suggestion: UUID, judged: str) -> Judgement:
    """Once a coder and answer: who has judged does not change it after a look at the others. Http404 outside the sample."""
    if suggestion not in sampled.sample(partnership):
        raise Http404
    if judged not in Judged.values:
        raise Refused(_("Choose one of the three."), code="unknown")
    row, made = Judgement.objects.get_or_create(
        partnership=partnership,
        suggestion=suggestion,
        judged_by=by,
        defaults={"judged": judged, "judged_at": clock.now()},
    )
    if not made:
        raise Refused(_("You judged this answer already."), code="repeated", status=409)
    audit.record(by=by, action="answer.judge", target=row)
    return row
