"""Questionnaires on paper for people who were invited: each form is one person's, and does not say whose."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from delivery.records import address_order
from foundation.errors import Refused
from foundation.models import Actor
from intake import letters
from intake.models import MOST_COPIES, PrintRun
from intake.records.paper_form import PaperForm
from intake.selectors import paper_forms
from intake.selectors import personal as waiting
from intake.services import printing
from surveys.models import Invitation, Series, Wave


@transaction.atomic
def order(*, by: Actor, wave: Wave, everyone: bool = False, large_print: bool = False) -> list[PrintRun]:
    """Print runs for everybody of an open wave who has not answered and gets no e-mail (`everyone`: the others too).

    One run a language, and a body where the form lists its members; in each the sheets lie sorted by address, behind
    the letter they go with. Refused (code): wave_not_open, not_personal, anonymous, nobody, count.
    """
    if wave.state != Wave.State.OPEN:
        raise Refused(_("Forms are printed while the survey is open."), code="wave_not_open", status=409)
    if wave.series.door != Series.Door.PERSONAL:
        raise Refused(_("This survey is open to everyone: print forms without names."), code="not_personal")
    if wave.series.is_anonymous:
        raise Refused(
            _(
                "This survey is anonymous: the number on a form would tell whose it is. So it is not asked on paper."
            ),
            code="anonymous",
        )
    form = paper_forms.for_wave(wave)
    asked = waiting.to_print(wave, everyone=everyone)
    if not asked:
        raise Refused(
            _("Everybody who has not answered gets an e-mail, or has a form already."), code="nobody"
        )
    if len(asked) > MOST_COPIES:
        raise Refused(_("Order between 1 and 5,000 forms at a time."), code="count")
    return [
        _run(by, wave, form, language, body, people, large_print)
        for (language, body), people in _groups(form, asked).items()
    ]


def _groups(form: PaperForm, asked: Iterable[Invitation]) -> dict[tuple[str, int | None], list[Invitation]]:
    by_body = any(item.rows_from == "body" for item in form.spec.lists_to_fill())
    found: dict[tuple[str, int | None], list[Invitation]] = {}
    for row in asked:
        language = row.member.language if row.member.language in form.languages else form.languages[0]
        found.setdefault((language, row.body_id if by_body else None), []).append(row)
    return found


def _run(
    by: Actor,
    wave: Wave,
    form: PaperForm,
    language: str,
    body: int | None,
    people: list[Invitation],
    large_print: bool,
) -> PrintRun:
    run = PrintRun(
        partnership=wave.partnership,
        form_key=form.spec.key,
        form_version=form.spec.version,
        language=language,
        large_print=large_print,
        destination=_("by post, with a letter"),
        wave=wave,
        body_id=body,
    )
    people.sort(key=lambda row: address_order(letters.reader(row)))
    return printing.start(by=by, run=run, invitations=people)
