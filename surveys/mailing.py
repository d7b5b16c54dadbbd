"""The words of an invitation, in the language of whoever gets it."""

from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from delivery.records import Draft, Private
from formspec import estimate, pick
from foundation import dates
from surveys.models import Invitation, Series
from surveys.selectors import forms

MOST = 256
_minutes: dict[tuple[UUID | None, str], int] = {}  # a published version never changes
_titles: dict[tuple[UUID | None, str], str] = {}
WORKING_TOGETHER = ("interdependence", "trust", "commitment")
"""What the survey on working together measures; a questionnaire on something else is announced by its own title."""


def invitation(row: Invitation, *, link: str, stop_link: str = "") -> Draft:
    """The message with the personal link; by e-mail or letter, as the invitation says."""
    language = row.member.language
    with override(language):
        return Draft(
            channel=row.channel,
            contact_id=row.member.contact_id,
            language=language,
            subject=subject(row, language),
            paragraphs=_paragraphs(row, language),
            about_id=str(row.uuid),
            private=Private(link=link, stop_link=stop_link),
        )


def reminder(row: Invitation, *, number: int, link: str, stop_link: str) -> Draft:
    """The `number`-th reminder, with the same link; says how to get no more of them."""
    language = row.member.language
    with override(language):
        last = number >= row.wave.series.reminders
        return Draft(
            channel=row.channel,
            contact_id=row.member.contact_id,
            language=language,
            subject=_("Reminder: %(survey)s") % {"survey": subject(row, language)},
            paragraphs=(
                _("Dear %(name)s,") % {"name": row.member.name},
                _("We have no answer of yours yet to the survey you were asked for as a member of: %(body)s.")
                % {"body": row.body.name.in_language(language)},
                _effort(row, language),
                mode_in_short(row.wave.series.mode),
                _("This is the last reminder for this survey.")
                if last
                else _("If you have answered on paper, it may still be on its way to us."),
                _("The link below is yours alone: please do not pass it on. You need no password."),
            ),
            about_id=str(row.uuid),
            private=Private(link=link, stop_link=stop_link),
        )


def minutes(row: Invitation) -> int:
    """What the questionnaire takes, in whole minutes. ValueError when the wave was never opened."""
    form, version = forms.spec_of(row.wave), row.wave.version
    if version is None or form.lists_to_fill():  # each has a list of their own
        return estimate(forms.spec_for(row), language=row.member.language).minutes
    key = (version.uuid, row.member.language)
    if key not in _minutes:
        if len(_minutes) >= MOST:
            _minutes.clear()
        _minutes[key] = estimate(form, language=row.member.language).minutes
    return _minutes[key]


def _paragraphs(row: Invitation, language: str) -> tuple[str, ...]:
    return (
        _("Dear %(name)s,") % {"name": row.member.name},
        _why(row, language),
        _effort(row, language),
        mode_in_short(row.wave.series.mode),
        _("The link below is yours alone: please do not pass it on. You need no password."),
    )


def subject(row: Invitation, language: str) -> str:
    """What the survey is about, and for which body one answers; in the current language, which is `language`."""
    body, title = row.body.name.in_language(language), _other_title(row, language)
    if title:
        return _("Survey for %(body)s: %(title)s") % {"body": body, "title": title}
    return _("Survey: how do you work together in %(body)s?") % {"body": body}


def _why(row: Invitation, language: str) -> str:
    facts = {
        "partnership": row.partnership.name.in_language(language),
        "body": row.body.name.in_language(language),
    }
    title = _other_title(row, language)
    if title:
        return _(
            "%(partnership)s has some questions for you: “%(title)s”. You are asked as a member of: %(body)s."
        ) % {**facts, "title": title}
    return (
        _(
            "%(partnership)s asks everyone in it how the work together went in the last three months. "
            "You are asked as a member of: %(body)s."
        )
        % facts
    )


def _other_title(row: Invitation, language: str) -> str:
    """The questionnaire's title; "" when it asks how people work together, which has words of its own."""
    key = (row.wave.version.uuid if row.wave.version else None, language)
    if key not in _titles:
        form = forms.spec_of(row.wave)
        if len(_titles) >= MOST:
            _titles.clear()
        ours = any(item.construct in WORKING_TOGETHER for item in form.items())
        _titles[key] = "" if ours else pick(form.title, language, form.languages)
    return _titles[key]


def _effort(row: Invitation, language: str) -> str:
    count = minutes(row)
    return ngettext(
        "It takes about %(minutes)s minute. You can answer until %(day)s.",
        "It takes about %(minutes)s minutes. You can answer until %(day)s.",
        count,
    ) % {"minutes": count, "day": _last_day(row, language)}


def _last_day(row: Invitation, language: str) -> str:
    return dates.in_words(row.wave.closes.astimezone(ZoneInfo(row.partnership.time_zone)).date(), language)


def mode_in_short(mode: str) -> str:
    """One sentence on who sees what, in the current language."""
    if mode == Series.Mode.IDENTIFIED:
        return _("Your answers are kept with your name.")
    if mode == Series.Mode.ANONYMOUS:
        return _(
            "Your answers are anonymous: they lie sealed until the survey closes, and nothing links them to you. "
            "You send them once and cannot change them. The coordinator can see that you took part, not what you answered."
        )
    return _(
        "Your answers are confidential: they are kept without your name, and only figures of groups are shown. "
        "The coordinator can see that you took part, not what you answered."
    )
