"""What the outbox starts: ids in, one service call."""

from feedback.models import Moderation, Suggestion, SuggestionPromise
from feedback.services import acknowledging, delivered, escalating, owning, promising, warning
from foundation.models import User
from foundation.outbox_task import outbox_task
from foundation.services import actors
from partnerships.models import Organisation, Partnership


@outbox_task("feedback.acknowledge")
def acknowledge(*, suggestion: str) -> None:
    row = Suggestion.objects.get(uuid=suggestion)
    acknowledging.acknowledge(by=actors.system("feedback.acknowledge"), suggestion=row)


@outbox_task("feedback.message_outcome")
def message_outcome(*, message_uuid: str, outcome: str) -> None:
    delivered.message_outcome(message_uuid=message_uuid, outcome=outcome, by=actors.system("delivery"))


@outbox_task("feedback.tell_promise")
def tell_promise(*, tie: str) -> None:
    row = SuggestionPromise.objects.select_related(
        "suggestion__partnership", "suggestion__submitter__contact", "promise"
    ).get(uuid=tie)
    promising.tell(tie=row, by=actors.system("feedback.promises"))


@outbox_task("feedback.warn", atomic=False)
def warn(*, moderation: str) -> None:
    warning.warn(
        Moderation.objects.select_related("for_user", "suggestion__partnership").get(uuid=moderation)
    )


@outbox_task("feedback.organisation_ended")
def organisation_ended(*, organisation: str) -> None:
    ended = Organisation.objects.get(uuid=organisation)
    owning.dissolve(by=actors.system("feedback.owners"), organisation=ended)


@outbox_task("feedback.tell_late")
def tell_late(*, partnership: str, user: str, count: int) -> None:
    escalating.tell(
        partnership=Partnership.objects.get(uuid=partnership), user=User.objects.get(uuid=user), count=count
    )
