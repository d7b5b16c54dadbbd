"""Two years after a series' last wave: who was asked, what went out to them and the words they wrote are deleted.

The figures stay: how many were asked and what was ticked stand in the wave's snapshot, under signs whose key is gone.
"""

from dataclasses import replace

from django.db import transaction
from django.db.models import Exists, Model, OuterRef, Q

from formspec.spec import OTHER
from foundation.models import Actor
from foundation.services import actors, audit, files
from surveys.models import (
    AddressTrouble,
    Answer,
    Departure,
    EntryCode,
    HeldBack,
    Invitation,
    Participation,
    Reminder,
    RosterRow,
    Substitution,
    Wave,
    WaveSnapshot,
)
from surveys.selectors import forms, snapshots
from surveys.services.snapshots import store

AROUND: tuple[type[Model], ...] = (Reminder, AddressTrouble, Departure, Substitution, Participation)
"""What hangs on an invitation, and goes before it."""
OF_WAVE: tuple[type[Model], ...] = (Invitation, HeldBack, EntryCode, RosterRow)


def forget_due() -> int:
    """Every wave of a series whose key is destroyed, once. How many. A second call finds nothing."""
    here = OuterRef("pk")
    left = Q(Exists(Answer.objects.filter(response__wave=here).exclude(words="")))
    for model in OF_WAVE:
        left |= Q(Exists(model._default_manager.filter(wave=here)))
    due = list(Wave.objects.filter(left, series__unlinked_at__isnull=False).order_by("pk"))
    by = actors.system("surveys.forget") if due else None
    for wave in due:
        if by is not None:
            _forget(by, wave)
    return len(due)


@transaction.atomic
def _forget(by: Actor, wave: Wave) -> None:
    count = wave.invitations.count()
    if Answer.objects.filter(response__wave=wave).exclude(words="").delete()[0]:
        _rewrite(by, wave)
    for model in AROUND:
        model._default_manager.filter(invitation__wave=wave).delete()
    for model in OF_WAVE:
        model._default_manager.filter(wave=wave).delete()
    audit.record(by=by, action="wave.forget", target=wave, count=count)


def _rewrite(by: Actor, wave: Wave) -> None:
    """The last edition once more without anybody's own words; the editions that had them go with their files."""
    last = snapshots.of_wave(wave)
    old = list(WaveSnapshot.objects.filter(wave=wave).select_related("file"))
    if last is None:
        return
    written = {item.key for item in forms.spec_of(wave).items() if item.kind == "text"}
    texts = {
        key: [""] * last.n if key in written or key.endswith(OTHER) else cells
        for key, cells in last.texts.items()
    }
    store(by=by, wave=wave, snapshot=replace(last, edition=last.edition + 1, texts=texts))
    for row in old:
        stored = row.file
        row.delete()
        files.drop(stored=stored, by=by)
