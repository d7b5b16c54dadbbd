"""Milestones, agreements, obligations, decisions and promises to partners."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from foundation.models import Actor
from foundation.templatetags.tandem import day
from partnerships.forms import affairs as forms
from partnerships.forms.access import SureForm
from partnerships.models import Agreement, Decision, Milestone, Obligation, Partnership, Promise, PromiseState
from partnerships.selectors import affairs
from partnerships.selectors import promises as promised
from partnerships.services import agreements, decisions, milestones, obligations, promises
from partnerships.views.kinds.kind import Act, Cells, Kind


def _milestone(row: Milestone) -> Cells:
    return str(row), row.get_kind_display(), day(row.happened_on)


def _agreement(row: Agreement) -> Cells:
    parties = ", ".join(party.name for party in row.parties.all())
    return str(row), parties, day(row.signed_on), day(row.evaluate_on)


def _obligation(row: Obligation) -> Cells:
    return str(row), row.organisation.name, str(row.agreement), day(row.due_on), row.get_state_display()


def _decision(row: Decision) -> Cells:
    against = f"{row.get_value_favoured_display()} / {row.get_value_curtailed_display()}"
    state = gettext("ended on %(day)s") % {"day": day(row.ended_on)} if row.ended_on else day(row.review_on)
    return str(row), str(row.body or row.organisation), against, day(row.decided_on), state


def _promise(row: Promise) -> Cells:
    return row.text, row.get_toward_display(), row.owner_name, day(row.due_on), row.get_state_display()


def _add_obligation(*, by: Actor, partnership: Partnership, **fields: Any) -> Obligation:
    return obligations.add(by=by, **fields)


def _renegotiate(*, row: Promise, **fields: Any) -> Promise:
    return promises.renegotiate(promise=row, language=row.language, **fields)


def _is_open(row: Promise) -> bool:
    return row.state == PromiseState.OPEN


MILESTONES = Kind(
    key="milestones",
    model=Milestone,
    title=_("Milestones"),
    lede=_(
        "Dated moments, also from before the first survey. They stand beside the charts; they explain nothing by themselves."
    ),
    add=_("Add a milestone"),
    columns=(_("What happened"), _("Kind"), _("Date")),
    rows=lambda partnership, today: affairs.milestones(partnership),
    cells=_milestone,
    form=forms.MilestoneForm,
    create=milestones.add,
    change=lambda *, row, **fields: milestones.change(milestone=row, **fields),
    acts=(
        Act(
            "remove",
            _("Remove this milestone"),
            SureForm,
            lambda *, row, by: milestones.remove(milestone=row, by=by),
        ),
    ),
)

AGREEMENTS = Kind(
    key="agreements",
    model=Agreement,
    title=_("Agreements"),
    lede=_("What was signed, in plain words, and which data are held by whom. Citizens can read this."),
    add=_("Add an agreement"),
    columns=(_("Title"), _("Parties"), _("Signed"), _("Evaluation")),
    rows=lambda partnership, today: affairs.agreements(partnership),
    cells=_agreement,
    form=forms.AgreementForm,
    create=agreements.sign,
    change=lambda *, row, **fields: agreements.change(agreement=row, **fields),
)

OBLIGATIONS = Kind(
    key="obligations",
    model=Obligation,
    title=_("Obligations"),
    lede=_(
        "What each party must do under an agreement, and whether it was done: met or not met only with evidence."
    ),
    add=_("Add an obligation"),
    columns=(_("What must be done"), _("Who"), _("Agreement"), _("Due"), _("State")),
    rows=lambda partnership, today: affairs.obligations(partnership),
    cells=_obligation,
    form=forms.ObligationForm,
    create=_add_obligation,
    change=lambda *, row, **fields: obligations.change(obligation=row, **fields),
    acts=(
        Act(
            "state",
            _("Say whether it was met"),
            forms.StateForm,
            lambda *, row, **fields: obligations.set_state(obligation=row, **fields),
        ),
    ),
)

DECISIONS = Kind(
    key="decisions",
    model=Decision,
    title=_("Decisions"),
    lede=_(
        "Trade-offs: which value a decision favours, which it curtails, who is left out, and when it is looked at again."
    ),
    add=_("Add a decision"),
    columns=(
        _("What was decided"),
        _("By"),
        _("Favours / curtails"),
        _("Decided"),
        _("Look again"),
    ),
    rows=lambda partnership, today: affairs.decisions(partnership),
    cells=_decision,
    form=forms.DecisionForm,
    create=decisions.take,
    change=lambda *, row, **fields: decisions.change(decision=row, **fields),
    acts=(
        Act(
            "review",
            _("Look at it again"),
            forms.ReviewForm,
            lambda *, row, **fields: decisions.review(decision=row, **fields),
            lambda row: row.ended_on is None,
        ),
    ),
)

PROMISES = Kind(
    key="promises",
    model=Promise,
    title=_("Promises"),
    lede=_("What was promised to partners or citizens, who answers for it, and what became of it."),
    add=_("Make a promise"),
    columns=(
        _("What is promised"),
        _("To whom"),
        _("Who answers for it"),
        _("Due"),
        _("State"),
    ),
    rows=lambda partnership, today: list(promised.promises(partnership)),
    cells=_promise,
    form=forms.PromiseForm,
    create=promises.make,
    acts=(
        Act(
            "settle",
            _("Say what became of it"),
            forms.SettleForm,
            lambda *, row, **fields: promises.settle(promise=row, **fields),
            _is_open,
        ),
        Act("renegotiate", _("Renegotiate it"), forms.RenegotiateForm, _renegotiate, _is_open),
    ),
)
