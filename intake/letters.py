"""The letter in front of a personal questionnaire: it bears the address, so that the form need not."""

from zoneinfo import ZoneInfo

from django.utils import translation
from django.utils.translation import gettext as _

from delivery.letters import WINDOW_RIGHT
from foundation import clock, dates
from foundation.records import Contact
from foundation.services import contacts
from intake.models import PrintedSheet, PrintRun
from paper.letter import Letter
from surveys import mailing
from surveys.models import Invitation


def cover(run: PrintRun, sheet: PrintedSheet) -> Letter:
    """The letter to whoever the sheet is meant for. ValueError for a sheet that is nobody's."""
    if sheet.invitation is None:
        raise ValueError("a sheet without an invitation has no cover")
    with translation.override(run.language):
        return _spec(run, sheet.invitation)


def reader(invitation: Invitation) -> Contact:
    """Who the envelope is for; without an address only the name, and it is handed over."""
    card = invitation.member.contact
    known = contacts.read(card) if card else Contact()
    return Contact(name=known.name or invitation.member.name, address=known.address)


def _spec(run: PrintRun, invitation: Invitation) -> Letter:
    here, to = run.partnership, reader(invitation)
    name, home = here.name.in_language(run.language), here.sender_address.splitlines()
    return Letter(
        language=run.language,
        sender=name,
        sender_lines=tuple(home),
        return_line=" · ".join([name, *home])[:120],
        address=tuple(line.strip() for line in (to.name, *to.address.splitlines()) if line.strip()),
        subject=_("On paper: %(survey)s") % {"survey": mailing.subject(invitation, run.language)},
        paragraphs=_paragraphs(run, invitation),
        facts=((_("Date"), dates.in_words(clock.today(here.time_zone), run.language)),),
        closing=(_("With kind regards,"), name),
        footer=_("Synthetic sample data: nobody here is real.") if here.is_sample else "",
        page_words=_("Page {page} of {pages}"),
        direction="rtl" if translation.get_language_bidi() else "ltr",
        window="right" if here.country in WINDOW_RIGHT else "left",
        large_print=run.large_print,
    )


def _paragraphs(run: PrintRun, invitation: Invitation) -> tuple[str, ...]:
    settles = invitation.wave.settles.astimezone(ZoneInfo(run.partnership.time_zone))
    return (
        _("Dear %(name)s,") % {"name": invitation.member.name},
        _("With this letter comes a questionnaire. It is yours: please do not pass it on."),
        _("Fill it in and send it back, without this letter. It must reach us by %(day)s.")
        % {"day": dates.in_words(settles.date(), run.language)},
        _(
            "You also have a link to answer on the web. What reaches us first counts; nobody is counted twice."
        ),
    )
