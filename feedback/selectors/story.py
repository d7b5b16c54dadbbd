"""One suggestion, whole: what was said, answered, promised, and what came of it."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from feedback.models import FollowUp, Handling, RegisterEntry, Reply, Suggestion
from feedback.selectors import replies
from feedback.workflow import steps
from partnerships.models import Partnership, Promise


@dataclass(frozen=True)
class Story:
    """What a page about one suggestion shows; lists oldest first. `steps`: what a person may do now."""

    suggestion: Suggestion
    history: list[Handling]
    replies: list[Reply]
    draft: Reply | None
    promises: list[Promise]
    follow_ups: list[FollowUp]
    register_entry: RegisterEntry | None
    delivery: steps.Delivery
    steps: tuple[str, ...]


def by_number(partnership_id: int, number: str) -> Suggestion:
    """The suggestion with this number here; Http404 when there is none, also when it is another partnership's."""
    found = (
        Suggestion.objects.filter(partnership_id=partnership_id, number=number.replace("\x00", ""))
        .select_related(
            "partnership", "owner_organisation", "owner_user", "submitter__contact", "merged_into"
        )
        .first()
    )
    if found is None:
        raise Http404
    return found


def by_uuid(partnership_id: int, uuid: UUID | str) -> Suggestion:
    found = (
        Suggestion.objects.filter(partnership_id=partnership_id, uuid=uuid)
        .select_related(
            "partnership", "owner_organisation", "owner_user", "submitter__contact", "merged_into"
        )
        .first()
    )
    if found is None:
        raise Http404
    return found


def all_of(partnership: Partnership, *, status: str = "") -> QuerySet[Suggestion]:
    """Every suggestion here, or those with one status."""
    rows = Suggestion.objects.filter(partnership=partnership).select_related("owner_organisation")
    return rows.filter(status=status) if status else rows


def story(suggestion: Suggestion) -> Story:
    """Everything about one suggestion, in one query a list."""
    history = Handling.objects.filter(suggestion=suggestion).select_related(
        "handled_by__user", "from_owner", "to_owner"
    )
    delivery = replies.delivery(suggestion)
    return Story(
        suggestion=suggestion,
        history=list(history.order_by("id")),
        replies=replies.sent(suggestion),
        draft=replies.draft(suggestion),
        promises=promises(suggestion),
        follow_ups=list(FollowUp.objects.filter(suggestion=suggestion).order_by("id")),
        register_entry=RegisterEntry.objects.filter(suggestion=suggestion, withdrawn_at__isnull=True).first(),
        delivery=delivery,
        steps=steps.next_steps(suggestion.status, delivery),
    )


def promises(suggestion: Suggestion) -> list[Promise]:
    rows = Promise.objects.filter(suggestion_ties__suggestion=suggestion).select_related("organisation")
    return list(rows.order_by("promised_at", "id"))


def last_answer(suggestion: Suggestion) -> Reply | None:
    """The newest reply that answers (not a holding one)."""
    answers = [reply for reply in replies.sent(suggestion) if reply.kind not in steps.KEEPS_POSTED]
    return answers[-1] if answers else None


def last_promise(suggestion: Suggestion) -> Promise | None:
    found = promises(suggestion)
    return found[-1] if found else None


def last_verdict(suggestion: Suggestion) -> str | None:
    """The asker's newest verdict on "was your point answered?"; None: not asked, or no reply."""
    return (
        FollowUp.objects.filter(suggestion=suggestion, verdict__isnull=False, question="answered")
        .order_by("-id")
        .values_list("verdict", flat=True)
        .first()
    )


def open_question(suggestion: Suggestion) -> FollowUp | None:
    """The question that waits for the person's verdict, if any."""
    return FollowUp.objects.filter(suggestion=suggestion, verdict__isnull=True).order_by("-id").first()
