"""By when: versioned rules for each kind and channel, each citing where it comes from. Overdue is derived, never stored.

Two clocks run. Fairness: from the day the person spoke (the date on the paper). Duty: from the day it reached us.
A deadline hangs on the duty clock; the fairness clock is shown beside it and measured (analytics), never forgotten.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

AddWorkdays = Callable[[date, int], date]


@dataclass(frozen=True)
class Rule:
    """Working days to acknowledge and to answer; `kinds` and `channels` empty: any. The most exact that fits counts."""

    version: str
    valid_from: date
    acknowledge: int
    answer: int
    cites: str
    kinds: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()


@dataclass(frozen=True)
class Deadlines:
    rule: str
    acknowledge_by: date
    answer_by: date


@dataclass(frozen=True)
class Change:
    """`kind` by each of `channels` goes from one rule to another."""

    kind: str
    channels: tuple[str, ...]
    before: Rule
    after: Rule


@dataclass(frozen=True)
class Clocks:
    """Days waited on the two clocks."""

    since_said: int
    since_received: int


EU_CODE = "European Code of Good Administrative Behaviour, art. 14 (acknowledge within two weeks) and 17 (decide within two months)"
HOUSE = "Tandem's default: a third of the Code's two months, because a suggestion asks for an answer, not a decision"
OUTSIDE = date.min

RULES: tuple[Rule, ...] = (
    Rule(
        "2026.1-report", OUTSIDE, 1, 5, "Tandem's default: what is broken can hurt someone", kinds=("report",)
    ),
    Rule(
        "2026.1-signal",
        OUTSIDE,
        1,
        5,
        "Tandem's default: a signal on an object is a report",
        channels=("signal",),
    ),
    Rule("2026.1-complaint", OUTSIDE, 5, 20, EU_CODE, kinds=("complaint",)),
    Rule("2026.1-question", OUTSIDE, 5, 10, HOUSE, kinds=("question",)),
    Rule("2026.1", OUTSIDE, 5, 15, HOUSE),
)


def rule_for(kind: str, channel: str, received_on: date, rules: tuple[Rule, ...] = RULES) -> Rule:
    """The most exact rule in force that day which fits kind and channel, of those the newest; ties go to the earlier in the table.

    Raises LookupError when none fits.
    """
    fitting = [rule for rule in rules if rule.valid_from <= received_on and _fits(rule, kind, channel)]
    if not fitting:
        raise LookupError(f"no deadline rule for {kind} by {channel} on {received_on}")
    return max(fitting, key=lambda rule: (_exactness(rule), rule.valid_from))


def _fits(rule: Rule, kind: str, channel: str) -> bool:
    return (not rule.kinds or kind in rule.kinds) and (not rule.channels or channel in rule.channels)


def _exactness(rule: Rule) -> int:
    """A rule for one channel goes before one for a kind, and that before one for everything."""
    return 2 * bool(rule.channels) + bool(rule.kinds)


def changes(
    rules: tuple[Rule, ...], added: Rule, kinds: tuple[str, ...], channels: tuple[str, ...]
) -> tuple[Change, ...]:
    """What `added` would change from its first day on: of each kind the channels that go from one rule to another."""
    found: dict[tuple[str, Rule], list[str]] = {}
    for kind in kinds:
        for channel in channels:
            before = rule_for(kind, channel, added.valid_from, rules)
            after = rule_for(kind, channel, added.valid_from, (added, *rules))
            if after is added and _days(before) != _days(after):
                found.setdefault((kind, before), []).append(channel)
    return tuple(Change(kind, tuple(some), before, added) for (kind, before), some in found.items())


def _days(rule: Rule) -> tuple[int, int]:
    return rule.acknowledge, rule.answer


def deadlines(
    kind: str, channel: str, received_on: date, add: AddWorkdays, rules: tuple[Rule, ...] = RULES
) -> Deadlines:
    """The deadlines of what reached us on `received_on`; `add(day, n)` adds n working days."""
    rule = rule_for(kind, channel, received_on, rules)
    return Deadlines(rule.version, add(received_on, rule.acknowledge), add(received_on, rule.answer))


def cites(version: str, rules: tuple[Rule, ...] = RULES) -> str:
    """Where the rule with this version comes from; empty when unknown."""
    return next((rule.cites for rule in rules if rule.version == version), "")


def overdue(due_on: date | None, today: date) -> bool:
    """The day it is due still counts as in time."""
    return due_on is not None and due_on < today


def clocks(said_on: date, received_on: date, today: date) -> Clocks:
    return Clocks((today - said_on).days, (today - received_on).days)


FOLLOW_UP_AFTER = timedelta(days=14)  # long enough to see it, short enough to remember it
REMIND_AFTER = timedelta(days=14)
