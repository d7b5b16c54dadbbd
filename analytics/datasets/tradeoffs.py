"""Decisions as trade-offs: facts of the partnership, no personal data."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from foundation import clock
from partnerships.models import Partnership
from partnerships.selectors import affairs


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision; texts as {language: text}. `reviewed`: how often it was looked at again."""

    title: Mapping[str, str]
    decided_on: date
    by: Mapping[str, str]
    favoured: str
    curtailed: str
    excluded: Mapping[str, str]
    review_on: date
    reviewed: int
    ended_on: date | None


@dataclass(frozen=True, slots=True)
class TradeoffData:
    slug: str
    today: date
    decisions: tuple[Decided, ...]


def tradeoff_data(partnership: Partnership) -> TradeoffData:
    """All decisions on record, latest first."""
    return TradeoffData(
        partnership.slug,
        clock.today(partnership.time_zone),
        tuple(
            Decided(
                title=dict(one.title),
                decided_on=one.decided_on,
                by=dict(one.body.name)
                if one.body
                else {"": one.organisation.name if one.organisation else ""},
                favoured=one.value_favoured,
                curtailed=one.value_curtailed,
                excluded=dict(one.who_is_excluded or {}),
                review_on=one.review_on,
                reviewed=len(one.reviews.all()),
                ended_on=one.ended_on,
            )
            for one in affairs.decisions(partnership)
        ),
    )
