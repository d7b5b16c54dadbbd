"""Back to the partners: everybody asked hears that the results are there; and what will be done with them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from analytics.models import WavePromise, WaveWords
from analytics.reports.intensity import IntensityReport
from analytics.reports.kept import published_report
from analytics.reports.own import own_report
from analytics.reports.own_words import sentence
from analytics.selectors import giving_back
from analytics.selectors.giving_back import Followed
from delivery.records import Draft, Private
from delivery.services import messages
from foundation import clock, dates
from foundation.errors import Refused
from foundation.models import Actor
from foundation.services import audit
from partnerships.models import Organisation, Partnership, Promise
from partnerships.selectors import partnerships
from partnerships.services import promises
from surveys.selectors import reach, stop_links, waves


@dataclass(frozen=True, slots=True)
class _Reader:
    """Who gets the message, as of today."""

    name: str
    language: str
    contact: int
    channel: str
    level: str
    invitation: str
    stop_link: str


@transaction.atomic
def say(*, by: Actor, partnership: Partnership, wave: UUID, text: str, language: str) -> WaveWords:
    """The coordinator's words on a closed wave; what was said before stays in the history."""
    _must_be_closed(partnership, wave)
    if not text.strip():
        raise Refused(_("Write what you will do with it."), code="no_words")
    row = WaveWords.objects.create(
        partnership=partnership,
        wave=wave,
        text=text.strip(),
        language=language,
        written_at=clock.now(),
        written_by=by,
    )
    audit.record(by=by, action="wave.words", target=row, wave=str(wave))
    return row


@transaction.atomic
def promise(
    *,
    by: Actor,
    partnership: Partnership,
    wave: UUID,
    text: str,
    language: str,
    organisation: Organisation,
    owner_name: str,
    due_on: date,
) -> Promise:
    """A promise to the partners that came of a closed wave; kept and broken where all promises are."""
    _must_be_closed(partnership, wave)
    made = promises.make(
        by=by,
        partnership=partnership,
        toward=Promise.Toward.PARTNERS,
        text=text,
        language=language,
        organisation=organisation,
        owner_name=owner_name,
        due_on=due_on,
    )
    WavePromise.objects.create(partnership=partnership, wave=wave, promise=made)
    return made


@transaction.atomic
def tell(*, by: Actor, city: str, wave: UUID) -> int:
    """Tell everybody who was asked in a published wave where the results are; how many messages.

    Nothing of this names who answered: those who did not answer get it too.
    """
    partnership = partnerships.by_slug(city)
    row = waves.get(partnership, wave)
    if row.state != "published":
        return 0
    published = published_report(partnership, row.series.uuid)
    report = published.report if published else None
    said = giving_back.followed(partnership, wave)
    drafts = [
        _draft(partnership, reader, str(row.series.uuid), report, said)
        for reader in _readers(partnership, wave)
    ]
    if drafts:
        messages.send_many(by=by, partnership=partnership, drafts=drafts, about="analytics.results")
    return len(drafts)


def address(partnership: Partnership, series: str, level: str, language: str) -> str:
    """The page of one level's results, in the reader's language; it holds nothing that is not public."""
    path = reverse("analytics:own_results", kwargs={"city": partnership.slug, "level": level})
    return f"{settings.PUBLIC_URL}{path}?series={series}&language={language}"


def _readers(partnership: Partnership, wave: UUID) -> list[_Reader]:
    """Everybody asked who can be reached today: who stopped mail, or whose address failed since, is left alone."""
    asked = waves.invited(waves.get(partnership, wave))
    ways = reach.of(partnership, [one.member_id for one in asked])
    return [
        _Reader(
            name=one.member.name,
            language=one.member.language,
            contact=one.member.contact_id,
            channel=channel,
            level=one.level,
            invitation=str(one.uuid),
            stop_link=stop_links.address(one.member),
        )
        for one in asked
        if one.member.contact_id and (channel := ways.channel(one.member)) != "none"
    ]


def _draft(
    partnership: Partnership, reader: _Reader, series: str, report: IntensityReport | None, said: Followed
) -> Draft:
    language = reader.language
    link = address(partnership, series, reader.level if report else "answers", language)
    with override(language):
        own = own_report(report, reader.level) if report and report.waves else None
        where = (
            _("The figures of your level, with last time's, and what will be done with them: %(link)s")
            if report
            else _("What was answered, by all together, and what will be done with it: %(link)s")
        )
        paragraphs = [
            _("Dear %(name)s,") % {"name": reader.name},
            (
                _(
                    "The survey on how you work together in %(partnership)s is published. Thank you to all who answered."
                )
                if report
                else _("A survey of %(partnership)s is published. Thank you to all who answered.")
            )
            % {"partnership": partnership.name.in_language(language)},
            sentence(own) if own else "",
            *_followed(said, language),
            where % {"link": link},
        ]
        return Draft(
            channel=reader.channel,
            contact_id=reader.contact,
            language=language,
            subject=_("What the survey found: %(partnership)s")
            % {"partnership": partnership.name.in_language(language)},
            paragraphs=tuple(text for text in paragraphs if text),
            about_id=reader.invitation,
            private=Private(stop_link=reader.stop_link),
        )


def _followed(said: Followed, language: str) -> list[str]:
    """What will be done, as it was written, and each promise with its day and whose it is."""
    words = [_("What will be done with it:"), said.words.text] if said.words else []
    promised = [
        _("Promised by %(organisation)s until %(day)s: %(text)s")
        % {
            "organisation": one.organisation.name,
            "day": dates.in_words(one.due_on, language),
            "text": one.text,
        }
        for one in said.promises
        if one.state in ("open", "kept")
    ]
    return [*words, *promised]


def _must_be_closed(partnership: Partnership, wave: UUID) -> None:
    if waves.get(partnership, wave).state not in ("closed", "published"):
        raise Refused(_("This wave is not closed yet, so there is nothing to answer to."), code="not_closed")
