"""Threats, cries for help, insults: noted with the reason, told to a named person, never deleted in silence."""

from django.utils.translation import gettext as _

from feedback.models import Moderation, ModerationAct, Suggestion, Watch
from feedback.selectors import moderation
from feedback.services import wording
from feedback.workflow import alarms
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor, User
from foundation.services import actors, audit, outbox
from foundation.unit import unit
from partnerships.models import Partnership

ALARMS = (ModerationAct.EMERGENCY, ModerationAct.THREAT)


@unit
def flag(*, by: Actor, suggestion: Suggestion, act: str, reason: str) -> Moderation:
    """An emergency or a threat: it goes to the person who keeps watch, by mail at once, and stays open until settled."""
    wording.one_of(act, [one.value for one in ALARMS])
    made = _note(by, suggestion, act, reason, moderation.keeper(suggestion.partnership))
    outbox.put(task="feedback.warn", partnership_id=suggestion.partnership_id, moderation=str(made.uuid))
    return made


def listen(suggestion: Suggestion, words: str) -> Moderation | None:
    """Flag what sounds like danger as it comes in; a person judges it. In the transaction that stores the words."""
    act = alarms.heard(words)
    if not act:
        return None
    reason = (
        _("Some words sound as if someone is in danger. A person looks at it first.")
        if act == alarms.EMERGENCY
        else _("Some words sound like a threat. A person looks at it first.")
    )
    return flag(by=actors.system("feedback.alarms"), suggestion=suggestion, act=act, reason=reason)


@unit
def settle(*, by: Actor, flagged: Moderation, words: str) -> Moderation:
    """Say what was done about it. Refused when somebody did so already."""
    row = Moderation.objects.select_for_update(of=("self",)).get(pk=flagged.pk)
    if row.settled_at:
        raise Refused(_("Somebody was faster: this is settled."), code="conflict", status=409)
    row.settled_words = wording.said(words, limit=1000)
    row.settled_at, row.settled_by = clock.now(), by
    row.save()
    audit.record(by=by, action="suggestion.flag_settled", target=row.suggestion, act=row.act)
    return row


@unit
def fold(*, by: Actor, suggestion: Suggestion, reason: str) -> Moderation:
    """Fold insulting words away on the desk: they stay, one click deeper, and are answered all the same."""
    if moderation.is_folded(suggestion):
        raise Refused(_("These words are folded away already."), code="conflict", status=409)
    return _note(by, suggestion, ModerationAct.FOLD, reason, None)


@unit
def unfold(*, by: Actor, suggestion: Suggestion, reason: str) -> Moderation:
    if not moderation.is_folded(suggestion):
        raise Refused(_("These words are shown already."), code="conflict", status=409)
    return _note(by, suggestion, ModerationAct.UNFOLD, reason, None)


@unit
def name_watch(*, by: Actor, partnership: Partnership, user: User) -> Watch:
    """From now on `user` hears of emergencies and threats here."""
    if user not in moderation.may_watch(partnership):
        raise Refused(_("This person has no role here."), code="no_role")
    row, _made = Watch.objects.update_or_create(
        partnership=partnership, defaults={"user": user, "named_at": clock.now(), "named_by": by}
    )
    audit.record(by=by, action="watch.named", target=row)
    return row


def _note(by: Actor, suggestion: Suggestion, act: str, reason: str, keeper: User | None) -> Moderation:
    why = wording.short(reason, 500)
    if not why:
        raise Refused(_("Say why. The person who wrote it can read it."), code="reason_needed")
    made = Moderation.objects.create(
        partnership_id=suggestion.partnership_id,
        suggestion=suggestion,
        act=act,
        reason=why,
        for_user=keeper,
        moderated_at=clock.now(),
        moderated_by=by,
    )
    audit.record(by=by, action=f"suggestion.{act}", target=suggestion)
    return made
