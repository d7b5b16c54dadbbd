"""What needs somebody today: for each room what waits, for whom, and where to see it. Counts only, each a link."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.translation import gettext as _

from delivery.selectors import counts
from feedback.selectors import mail, moderation, owners, paging, together, worklist
from foundation import clock
from foundation.models import User
from intake.selectors import keying
from partnerships import rules
from partnerships.models import Partnership
from partnerships.selectors import desk as affairs
from partnerships.selectors import listening
from surveys.selectors import attention as asked
from surveys.selectors import response, waves


@dataclass(frozen=True)
class Need:
    """`count` of `of` (when there is a whole); `more`: there are at least that many. `href` shows them."""

    title: str
    href: str
    count: int
    of: int | None = None
    more: bool = False
    hint: str = ""
    until: date | None = None


@dataclass(frozen=True)
class Room:
    """What one kind of work needs, under its own heading."""

    title: str
    needs: tuple[Need, ...]

    @property
    def waiting(self) -> list[Need]:
        """What has something to show; a running wave always has."""
        return [need for need in self.needs if need.count or need.of is not None]

    @property
    def quiet(self) -> list[Need]:
        return [need for need in self.needs if need not in self.waiting]


@dataclass(frozen=True)
class Seat:
    """Somebody at their desk in one partnership, on one day there."""

    user: User
    partnership: Partnership
    roles: frozenset[str]
    today: date

    def may(self, action: str) -> bool:
        return bool(rules.ALLOWED[action] & self.roles)


def rooms(user: User, partnership: Partnership) -> list[Room]:
    """What `user` may see here, in the order of the day. Empty for who has no role in this partnership."""
    seat = Seat(user, partnership, rules.roles(user, partnership), clock.today(partnership.time_zone))
    found = [Room(title, tuple(needs(seat))) for action, title, needs in sources() if seat.may(action)]
    return [room for room in found if room.needs]


def sources() -> tuple[tuple[str, str, Callable[[Seat], Iterator[Need]]], ...]:
    return (
        ("receive_suggestions", _("What came in"), attention),
        ("handle_suggestions", _("Suggestions"), suggestions),
        ("make_calls", _("Letters, calls, messages"), messages),
        ("key_paper", _("Paper"), paper),
        ("settle_promises", _("Promises and agreements"), promises),
        ("see_surveys", _("Surveys"), surveys),
    )


def suggestions(seat: Seat) -> Iterator[Need]:
    mine = owners.organisations_of(seat.partnership.pk, seat.user)
    for name, title, hint in (
        ("silent", _("past their day without an answer"), _("these people are still waiting")),
        ("escalated", _("late, and you were told by name"), ""),
        ("mine", _("mine"), ""),
        ("second", _("refusals to read before they go"), ""),
        ("due", _("due within 7 days"), ""),
        ("unassigned", _("nobody has taken up yet"), ""),
        ("undelivered", _("with an answer that did not arrive"), ""),
        ("broken", _("with a promise not kept"), ""),
    ):
        asked = worklist.asked(seat.partnership, name, user=seat.user, organisations=mine)
        counted = paging.count(seat.partnership.pk, asked)
        yield Need(
            title,
            f"/desk/{seat.partnership.slug}/suggestions/?list={name}",
            counted.n,
            None,
            counted.more,
            hint,
        )


def attention(seat: Seat) -> Iterator[Need]:
    """What came in and needs a person before anything else."""
    base = f"/desk/{seat.partnership.slug}/attention/"
    flags, mails = moderation.waiting(seat.partnership), mail.to_look_at(seat.partnership)
    yield Need(_("danger or threats to look at now"), base, flags.count())
    yield Need(_("mails nobody could sort"), base, mails.count())
    yield Need(_("organisations to check"), base, together.to_check(seat.partnership).count())


def messages(seat: Seat) -> Iterator[Need]:
    base = f"/desk/{seat.partnership.slug}/"
    if seat.may("send_letters"):
        yield Need(_("letters to post"), f"{base}letters/", counts.letters_to_post(seat.partnership))
    yield Need(_("calls to make"), f"{base}calls/", counts.calls_to_make(seat.partnership))
    yield Need(_("messages that did not arrive"), f"{base}undelivered/", counts.undelivered(seat.partnership))


def paper(seat: Seat) -> Iterator[Need]:
    piles = keying.open_batches(seat.partnership)
    yield Need(_("piles of paper not finished"), f"/intake/batches/?city={seat.partnership.slug}", len(piles))


def promises(seat: Seat) -> Iterator[Need]:
    """Who may not set up sees the promises where everyone does."""
    found, edits = affairs.counts(seat.partnership, seat.today), seat.may("edit_partnership")
    base = f"/setup/{seat.partnership.slug}/" if edits else f"/{seat.partnership.slug}/"
    yield Need(_("promises past their day"), f"{base}promises/", found.promises_overdue)
    yield Need(_("promises due within 14 days"), f"{base}promises/", found.promises_due_soon)
    here = f"/desk/{seat.partnership.slug}/"
    yield Need(_("data requests without an answer"), f"{here}requests/", found.requests_waiting)
    yield Need(_("decisions to look at again"), f"{here}decisions/", found.decisions_to_review)
    visit_due = listening.visit_due(seat.partnership, seat.today)
    hint = _("nobody went out to hear for three months")
    yield Need(_("visits to people we do not hear"), f"{here}outreach/", int(visit_due), hint=hint)
    if edits:
        yield Need(_("agreements to evaluate"), f"{base}agreements/", found.agreements_to_evaluate)
        yield Need(_("obligations nobody has confirmed"), f"{here}requests/", found.obligations_late)


def surveys(seat: Seat) -> Iterator[Need]:
    """Each wave that runs, with its answers: n of N."""
    for wave in waves.calendar(seat.partnership):
        if wave.state == "planned":
            continue
        if wave.series.door != wave.series.Door.PERSONAL:
            continue  # asks everyone: there is no N to wait for
        rate = response.total(wave)
        yield Need(
            _("answers to %(wave)s") % {"wave": wave},
            f"/surveys/waves/{wave.uuid}/",
            rate.answered,
            rate.invited,
            until=timezone.localdate(wave.closes, ZoneInfo(seat.partnership.time_zone)),
        )
    if seat.may("run_surveys"):
        yield Need(
            _("addresses that failed, and people who left, in surveys"),
            "/surveys/",
            asked.waiting(seat.partnership),
        )
