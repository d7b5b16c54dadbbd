"""Each step of the desk: its form, who may take it, when it is offered, and the one service it calls."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.utils.functional import Promise as LazyText
from django.utils.translation import gettext_lazy as _

from feedback.forms import steps as forms
from feedback.models import Suggestion
from feedback.selectors import owners, story
from feedback.services import (
    citizens,
    closing,
    following_up,
    judging,
    owning,
    pausing,
    promising,
    publishing,
    replying,
)
from feedback.workflow import steps
from foundation import clock
from foundation.models import Actor, User
from foundation.records import Contact
from foundation.services import contacts

Data = dict[str, Any]
WAITS_FOR_SECOND = _("Kept. A second person reads a refusal before it goes.")
Do = Callable[[Actor, User, Suggestion, Data], object]


@dataclass(frozen=True)
class Step:
    """`needs` is an action of partnerships.rules; `offered` says when the form stands on the page.

    `one_press`: it asks nothing, so its button stands on the page itself.
    """

    name: str
    title: LazyText
    form: type[forms.StepForm]
    do: Do
    done: LazyText
    offered: Callable[[story.Story], bool]
    needs: str = "handle_suggestions"
    one_press: bool = False


def _in_table(step: str) -> Callable[[story.Story], bool]:
    return lambda told: step in told.steps


def _take_up(by: Actor, user: User, row: Suggestion, data: Data) -> object:
    return owning.take_up(by=by, suggestion=row, user=user, expected=data["expected"])


def _assign(by: Actor, user: User, row: Suggestion, data: Data) -> object:
    give = owning.assign if data["organisation"] == row.owner_organisation else owning.hand_over
    return give(by=by, suggestion=row, **data)


def _reply(by: Actor, user: User, row: Suggestion, data: Data) -> object:
    send = data.pop("send")
    reply = replying.draft(by=by, suggestion=row, **data)
    if send and reply.needs_second:
        return WAITS_FOR_SECOND
    return replying.approve_and_send(by=by, reply=reply) if send else reply


def _approve(by: Actor, user: User, row: Suggestion, data: Data) -> object:
    draft = story.story(row).draft
    return replying.approve_and_send(by=by, reply=draft, expected=data["expected"]) if draft else None


def _discard(by: Actor, user: User, row: Suggestion, data: Data) -> object:
    draft = story.story(row).draft
    return replying.discard(by=by, reply=draft) if draft else None


def _reason(service: Callable[..., object]) -> Do:
    return lambda by, user, row, data: service(by=by, suggestion=row, **data)


def _withdraw(by: Actor, user: User, row: Suggestion, data: Data) -> object:
    return closing.withdraw(by=by, suggestion=row, reason=data["reason"])


def _merge(by: Actor, user: User, row: Suggestion, data: Data) -> object:
    into = story.by_number(row.partnership_id, data["number"].strip())
    return closing.merge(by=by, suggestion=row, into=into, reason=data["reason"])


def _note(by: Actor, user: User, row: Suggestion, data: Data) -> object:
    return owning.note(by=by, suggestion=row, text=data["text"])


def _promise(by: Actor, user: User, row: Suggestion, data: Data) -> object:
    data.pop("expected")
    return promising.promise(by=by, suggestion=row, **data)


def _settle(by: Actor, user: User, row: Suggestion, data: Data) -> object:
    promise, state, evidence = data["promise"], data["state"], data["evidence"]
    if state == "renegotiated":
        return promising.renegotiate(
            by=by, promise=promise, text=promise.text, due_on=data["due_on"], reason=evidence
        )
    if state == "kept":
        return promising.keep(by=by, promise=promise, evidence=evidence)
    settle = promising.break_ if state == "broken" else promising.withdraw
    return settle(by=by, promise=promise, evidence=evidence)


def _ask(by: Actor, user: User, row: Suggestion, data: Data) -> object:
    return following_up.ask(by=by, suggestion=row)


def _heard(by: Actor, user: User, row: Suggestion, data: Data) -> object:
    data.pop("expected")
    return judging.judge(by=by, suggestion=row, **data)


def _unrelease(by: Actor, user: User, row: Suggestion, data: Data) -> object:
    entry = story.story(row).register_entry
    return publishing.withdraw(by=by, entry=entry, reason=data["reason"]) if entry else None


def _contact(by: Actor, user: User, row: Suggestion, data: Data) -> object:
    given = {name: data[name] for name in ("name", "email", "phone", "address") if data[name].strip()}
    card = row.submitter.contact if row.submitter else None
    held = contacts.read(card) if card else Contact()
    return citizens.change_answer_channel(
        by=by,
        suggestion=row,
        answer_channel=data["answer_channel"],
        contact=replace(held, **given) if given else None,
    )


def _unanswered(told: story.Story) -> bool:
    """We asked, and the person has not said yet."""
    return any(asked.verdict is None for asked in told.follow_ups)


def _to_read(told: story.Story) -> bool:
    return told.draft is not None and told.draft.needs_second


def _waits(told: story.Story) -> bool:
    return told.suggestion.status in steps.WAITING


def _running(told: story.Story) -> bool:
    return _waits(told) and not _paused(told)


def _paused(told: story.Story) -> bool:
    row = told.suggestion
    return _waits(told) and pausing.is_paused(row, clock.today(row.partnership.time_zone))


def _partners(told: story.Story) -> bool:
    return told.suggestion.status in steps.WAITING and not owners.is_city(told.suggestion.owner_organisation)


STEPS: dict[str, Step] = {
    step.name: step
    for step in (
        Step("reply", _("Reply"), forms.ReplyForm, _reply, _("Noted."), _in_table(steps.ANSWER)),
        Step("approve", _("Read, and send it"), forms.StepForm, _approve, _("Sent."), _to_read, one_press=True),
        Step("pause", _("Stop the clock"), forms.PauseForm, _reason(pausing.pause), _("Paused. The person can read why."), _running),
        Step("resume", _("Let the clock run again"), forms.StepForm, _reason(pausing.resume), _("The clock runs again."), _paused, one_press=True),
        Step("discard", _("Throw the draft away"), forms.StepForm, _discard, _("The draft is gone."), lambda told: told.draft is not None),
        Step("take_up", _("Take it up"), forms.StepForm, _take_up, _("It is yours now."), _in_table(steps.TAKE_UP), one_press=True),
        Step("assign", _("Give it to someone"), forms.AssignForm, _assign, _("Given."), _in_table(steps.ASSIGN)),
        Step("return", _("Not ours: back to the city"), forms.ReasonForm, _reason(owning.refuse_responsibility), _("The city answers for it again."), _partners),
        Step("promise", _("Promise something"), forms.PromiseForm, _promise, _("Promised. The reply will say so."), lambda told: told.suggestion.status in (*steps.OPEN, steps.CLOSED)),
        Step("settle", _("What became of a promise"), forms.SettleForm, _settle, _("Noted. Everyone it was promised to is told."), lambda told: any(one.state == "open" for one in told.promises), "settle_promises"),
        Step("close", _("Close it"), forms.CloseForm, _reason(closing.close), _("Closed."), _in_table(steps.CLOSE)),
        Step("give_up", _("The person cannot be reached"), forms.ReasonForm, _reason(closing.give_up), _("Closed as not reached. It is counted."), _in_table(steps.GIVE_UP)),
        Step("reopen", _("Open it again"), forms.ReasonForm, _reason(closing.reopen), _("Opened again."), _in_table(steps.REOPEN)),
        Step("ask", _("Ask whether the point was answered"), forms.StepForm, _ask, _("Asked."), lambda told: told.suggestion.status == steps.CLOSED and not told.follow_ups, one_press=True),
        Step("heard", _("Note what the person says of the answer"), forms.HeardForm, _heard, _("Noted. It stands beside our own claim."), _unanswered, "receive_suggestions"),
        Step("merge", _("Join it with another"), forms.MergeForm, _merge, _("Joined. The person follows the other one's answer."), _in_table(steps.MERGE)),
        Step("withdraw", _("The person takes it back"), forms.ReasonForm, _withdraw, _("Withdrawn."), _in_table(steps.WITHDRAW)),
        Step("note", _("Write a note"), forms.NoteForm, _note, _("Noted."), lambda told: True),
        Step("contact", _("Change how to answer"), forms.ContactForm, _contact, _("Changed."), lambda told: not told.suggestion.erased_at, "reveal_contact"),
        Step("unrelease", _("Take it out of the register"), forms.ReasonForm, _unrelease, _("Taken out."), lambda told: told.register_entry is not None, "publish_register"),
    )
}  # fmt: skip
