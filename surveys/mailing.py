"""The words of an invitation, in the language of whoever gets it."""

from zoneinfo import ZoneInfo

from babel.dates import format_date
from django.utils.translation import gettext as _
from django.utils.translation import override

from delivery.records import Draft, Private
from formspec import estimate
from surveys.models import Invitation, Series
from surveys.selectors import forms


def invitation(row: Invitation, *, link: str) -> Draft:
    """The message with the personal link; by e-mail or letter, as the invitation says."""
    language = row.member.language
    with override(language):
        return Draft(
            channel=row.channel,
            contact_id=row.member.contact_id,
            language=language,
            subject=_("Survey: how do you work together in %(body)s?")
            % {"body": row.body.name.in_language(language)},
            paragraphs=_paragraphs(row, language),
            about_id=str(row.uuid),
            private=Private(link=link),
        )


def minutes(row: Invitation) -> int:
    """What the questionnaire takes, in whole minutes. ValueError when the wave was never opened."""
    return estimate(forms.spec_for(row), language=row.member.language).minutes


def _paragraphs(row: Invitation, language: str) -> tuple[str, ...]:
    zone = ZoneInfo(row.partnership.time_zone)
    last_day = format_date(row.wave.closes.astimezone(zone).date(), format="long", locale=language)
    return (
        _("Dear %(name)s,") % {"name": row.member.name},
        _(
            "%(partnership)s asks everyone in it how the work together went in the last three months. "
            "You are asked as a member of: %(body)s."
        )
        % {
            "partnership": row.partnership.name.in_language(language),
            "body": row.body.name.in_language(language),
        },
        _("It takes about %(minutes)s minutes. You can answer until %(day)s.")
        % {"minutes": minutes(row), "day": last_day},
        mode_in_short(row.wave.series.mode),
        _("The link below is yours alone: please do not pass it on. You need no password."),
    )


def mode_in_short(mode: str) -> str:
    """One sentence on who sees what, in the current language."""
    if mode == Series.Mode.IDENTIFIED:
        return _("Your answers are kept with your name.")
    return _(
        "Your answers are confidential: they are kept without your name, and only figures of groups are shown. "
        "The coordinator can see that you took part, not what you answered."
    )
