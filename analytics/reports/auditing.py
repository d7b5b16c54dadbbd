"""Everything a partnership's pages and files tell, audited report by report: what a reader could work out of it all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from analytics.datasets import intensity, network
from analytics.datasets.intensity import DIMENSIONS, INTENSITY, Course
from analytics.datasets.voice import voice_data
from analytics.measures.disclosure.audit import interval_of
from analytics.measures.disclosure.policy import LEAST_K, Policy
from analytics.measures.disclosure.told import Audit, Exposed, audit_means
from analytics.reports.carried import report_after
from analytics.reports.claims import claims, network_claims
from analytics.reports.intensity import IntensityReport
from analytics.reports.network import network_report
from analytics.reports.stored import report_of
from analytics.reports.voice import traits_told, voice_report
from analytics.selectors import editions
from partnerships.models import Partnership

PARTS = {INTENSITY: DIMENSIONS}
HIGHEST_TIE = 4.0


@dataclass(frozen=True, slots=True)
class Audited:
    """One report, or all editions of a series together."""

    name: str
    audit: Audit


def everything(partnership: Partnership) -> list[Audited]:
    """Each series' editions with what staff see beside them, each network, each trait of the voice report."""
    return [*_intensity(partnership), *_network(partnership), *_voice(partnership)]


def audited(report: IntensityReport, rests: Course, before: Sequence[IntensityReport]) -> Audit:
    """What `report` and all reports `before` it tell together."""
    told = [claim for each in (report, *before) for claim in claims(each, rests)]
    return audit_means(list(dict.fromkeys(told)), parts=PARTS, policy=Policy(k=max(rests.k, LEAST_K)))


def _intensity(partnership: Partnership) -> Iterator[Audited]:
    for key, _name in intensity.courses(partnership):
        course = intensity.course(partnership, UUID(key))
        if course is None or not course.waves:
            continue
        before = [report_of(one.content) for one in editions.of_series(partnership, UUID(key))]
        today = report_after(course, before[0] if before else None)
        yield Audited(f"intensity {key}", audited(today, course, before))


def _network(partnership: Partnership) -> Iterator[Audited]:
    for key, _name in network.courses(partnership):
        course = network.course(partnership, UUID(key))
        if course is None or not course.waves:
            continue
        policy = Policy(k=max(course.k, LEAST_K))
        found = network_claims(network_report(course), course)
        yield Audited(f"network {key}", audit_means(found, policy=policy, scale=HIGHEST_TIE, step=0.5))


def _voice(partnership: Partnership) -> Iterator[Audited]:
    data = voice_data(partnership)
    for name, counts, hidden in traits_told(voice_report(data), data):
        yield Audited(f"voice {name}", _row(name, counts, hidden, Policy(k=data.k)))


def _row(name: str, counts: Sequence[int], hidden: Sequence[bool], policy: Policy) -> Audit:
    """One row of counts whose total is told."""
    if not any(hidden):
        return Audit(len(counts), 0, 0, 0, ())
    there = [at for at, gone in enumerate(hidden) if gone]
    total = np.array([float(sum(counts[at] for at in there))])
    told = []
    for place, answer in enumerate(there):
        target = np.eye(len(there))[place]
        low, high = interval_of(
            target, np.ones((1, len(there))), total, np.tile((0.0, np.inf), (len(there), 1))
        )
        if 0 < counts[answer] < policy.k and high - low < policy.k:
            told.append(Exposed(name, "", counts[answer], low, high))
    return Audit(len(counts), len(there), len(there), 2 * len(there), tuple(told))
