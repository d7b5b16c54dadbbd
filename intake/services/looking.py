"""Questionnaires on paper: look at what a machine could not know, compare two looks, hand the answers to the survey.

A look and what becomes of it are kept apart: answers to an anonymous survey share no transaction with their sheet.
Killed in between, `settle` goes on where it was.
"""

import logging
import uuid
from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from formspec import Problem
from foundation import clock
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import actors, audit, outbox, submissions
from intake.models import KeyedSheet, KeyingBatch, PrintedSheet
from intake.records import looks as comparing
from intake.records import questionnaire
from intake.selectors import looking, paper_forms
from intake.selectors.looking import Standing
from intake.services import batches, forgetting, noting
from surveys.services import on_paper

log = logging.getLogger(__name__)
TASK = "intake.take_over"
CHUNK = 100
_ASIDE = {"already_answered": "answered", "wave_closed": "late"}


class DoesNotFit(Exception):
    """What was typed does not fit the questions; `problems` as formspec names them."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("does not fit")
        self.problems = problems


def look(
    *,
    by: Actor,
    batch: KeyingBatch,
    sheet: PrintedSheet,
    raw: Mapping[str, Any],
    client_uuid: uuid.UUID | None = None,
) -> str:
    """Note what somebody saw on a sheet; when nothing is left to compare, it counts. What became of it, as `settle` says.

    `client_uuid`: keyed on a device without a network, which may send it again and did not show what was keyed before.
    Raises DoesNotFit. Refused (code): closed, serial_used, no_survey, not_you, nothing_answered, two_differ.
    """
    checked = questionnaire.checked(paper_forms.of_run(sheet.run).spec, raw)
    if checked.problems:
        raise DoesNotFit(checked.problems)
    if not checked.values:
        raise Refused(
            _("Nothing is answered on this sheet. Then put it aside as blank."), code="nothing_answered"
        )
    if client_uuid is None:
        noting.note(by=by, batch=batch, sheet=sheet, values=checked.values)
    else:
        _note_once(by, batch, sheet, checked.values, client_uuid)
    return settle(by=by, batch=batch, sheet=sheet)


def _note_once(
    by: Actor, batch: KeyingBatch, sheet: PrintedSheet, values: Mapping[str, Any], client_uuid: uuid.UUID
) -> None:
    """What is remembered of it names the sheet and not the answers, or they could be told apart by guessing."""

    def make() -> dict[str, str]:
        noting.note(by=by, batch=batch, sheet=sheet, values=values, unseen=True)
        return {"serial": sheet.serial}

    submissions.once(
        client_uuid=client_uuid,
        scope=f"intake.look:{batch.uuid}",
        body={"serial": sheet.serial},
        partnership_id=batch.partnership_id,
        make=make,
    )


def settle(*, by: Actor, batch: KeyingBatch, sheet: PrintedSheet) -> str:
    """Hand over what stands on a decided sheet: "kept", "answered" or "late" (put aside, with the reason), or the stage
    it waits in. Again for the same sheet, nothing happens twice and the same is said."""
    found = looking.standing(batch, sheet)
    noted = KeyedSheet.objects.filter(sheet=sheet).exclude(reason="double").first()
    if noted is not None:
        return noted.reason or "kept"
    if found.stage != "decided":
        return found.stage
    return _hand_over(by, batch, sheet, found.looks[-1].values)


def take_over(*, by: Actor, batch: KeyingBatch) -> int:
    """Every sheet that was read for sure, and every decided one, counts; those of the sample wait for a person.
    At most CHUNK at a time, then the rest is ordered; how many were done. What a survey refuses stays for a person."""
    due = [each for each in looking.table(batch) if each.stage in ("sure", "decided")]
    done = sum(_taken(by, batch, each) for each in due[:CHUNK])
    if done and len(due) > CHUNK:
        order_take_over(by=by, batch=batch)
    return done


@transaction.atomic
def order_take_over(*, by: Actor, batch: KeyingBatch) -> None:
    """Have `take_over` run until nothing is left to take over."""
    batch = batches.locked(batch)
    outbox.put(task=TASK, partnership_id=batch.partnership_id, batch_id=batch.pk, actor_id=by.pk)
    audit.record(by=by, action="intake.take_over", target=batch)


def _taken(by: Actor, batch: KeyingBatch, found: Standing) -> bool:
    try:
        _take(by, batch, found)
    except Refused as refusal:
        log.warning("sheet %s was not taken over: %s", found.sheet.uuid, refusal.code)
        return False
    return True


def _take(by: Actor, batch: KeyingBatch, found: Standing) -> None:
    if found.stage == "decided":
        settle(by=by, batch=batch, sheet=found.sheet)
        return
    spec = paper_forms.of_run(found.sheet.run).spec
    values = dict(questionnaire.checked(spec, found.sight.raw if found.sight else {}).values)
    if comparing.falls(found.sheet.uuid, batch.second_share):
        noting.note(by=actors.system("intake.reading"), batch=batch, sheet=found.sheet, values=values)
    else:
        _hand_over(by, batch, found.sheet, values)


def _hand_over(by: Actor, batch: KeyingBatch, sheet: PrintedSheet, values: Mapping[str, Any]) -> str:
    try:
        if sheet.invitation is None:
            _anonymous(by, batch, sheet, values)
        else:
            _personal(by, batch, sheet, values)
    except IntegrityError:
        if not looking.is_settled(sheet):
            raise
    except Refused as refusal:
        if refusal.code not in _ASIDE:
            raise
        reason = _ASIDE[refusal.code]
        _account(by, batch, sheet, verdict="rejected", reason=reason)
        return reason
    return "kept"


@transaction.atomic
def _personal(by: Actor, batch: KeyingBatch, sheet: PrintedSheet, values: Mapping[str, Any]) -> None:
    if sheet.invitation is None:
        raise ValueError("this sheet is nobody's")
    _account(by, batch, sheet, verdict="keyed", wave=sheet.run.wave)
    on_paper.take(
        by=by,
        invitation=sheet.invitation,
        values=values,
        language=sheet.run.language,
        said_on=batch.received_on,
    )


def _anonymous(by: Actor, batch: KeyingBatch, sheet: PrintedSheet, values: Mapping[str, Any]) -> None:
    """Sealed first, then noted: killed in between, the second try finds the seal and only notes."""
    if sheet.run.wave is None:
        raise ValueError("this sheet belongs to no survey")
    paper = uuid.uuid5(sheet.uuid, "answers")
    on_paper.take_anonymous(wave=sheet.run.wave, values=values, language=sheet.run.language, paper=paper)
    _account(by, batch, sheet, verdict="keyed", wave=sheet.run.wave)


@transaction.atomic
def _account(by: Actor, batch: KeyingBatch, sheet: PrintedSheet, **became: Any) -> None:
    batch = batches.locked(batch)
    made = KeyedSheet.objects.create(
        partnership=batch.partnership,
        batch=batch,
        sheet=sheet,
        client_uuid=uuid.uuid5(sheet.uuid, "keyed"),
        keyed_at=clock.now(),
        keyed_by=by,
        **became,
    )
    forgetting.looks(sheet=sheet, by=by, settled=True)
    audit.record(
        by=by,
        action="intake.sheet_taken_over" if made.verdict == "keyed" else "intake.sheet_put_aside",
        target=made,
        reason=made.reason,
    )
