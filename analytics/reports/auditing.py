"""Everything a partnership's pages and files tell, audited report by report: what a reader could work out of it all."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from analytics.datasets import intensity, network
from analytics.datasets.answers import answers_data, counted
from analytics.datasets.intensity import DIMENSIONS, INTENSITY, Course
from analytics.datasets.structure import structure_data
from analytics.datasets.values import values_data
from analytics.datasets.voice import voice_data
from analytics.measures.disclosure.policy import LEAST_K, Policy
from analytics.measures.disclosure.told import Audit, audit_means
from analytics.reports import auditing_counts, auditing_values
from analytics.reports.answers import answers_report
from analytics.reports.auditing_counts import row
from analytics.reports.auditing_pairs import pairs
from analytics.reports.beyond_means import intervals, model_changes, reliabilities
from analytics.reports.carried import report_after
from analytics.reports.claims import claims, network_claims
from analytics.reports.intensity import IntensityReport
from analytics.reports.network import network_report
from analytics.reports.stored import report_of
from analytics.reports.structure import coarse_enough, structure_report
from analytics.reports.values import values_report
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
    """Each series' editions with what staff see beside them, each network, trait, question, and the values' tables."""
    return [
        *_intensity(partnership),
        *_network(partnership),
        *_voice(partnership),
        *_answers(partnership),
        *_values(partnership),
    ]


def audited(report: IntensityReport, rests: Course, before: Sequence[IntensityReport]) -> Audit:
    """What `report` and all reports `before` it (newest first) tell together, and what is new in it by itself."""
    told = [claim for each in (report, *before) for claim in claims(each, rests)]
    means = audit_means(list(dict.fromkeys(told)), parts=PARTS, policy=Policy(k=max(rests.k, LEAST_K)))
    known = {wave.number for each in before for wave in each.waves}
    return _together(
        [means, model_changes(report, rests, known=known), intervals(report), reliabilities(report)]
    )


def _intensity(partnership: Partnership) -> Iterator[Audited]:
    for key, _name in intensity.courses(partnership):
        course = intensity.course(partnership, UUID(key))
        if course is None or not course.waves:
            continue
        before = [report_of(one.content) for one in editions.of_series(partnership, UUID(key))]
        today = report_after(course, before[0] if before else None)
        yield Audited(f"intensity {key}", audited(today, course, before))
        beside = structure_report(structure_data(partnership, course), today)
        yield Audited(f"structure {key}", coarse_enough(beside))
        for at, each in enumerate(before):
            known = {wave.number for older in before[at + 1 :] for wave in older.waves}
            rules = [model_changes(each, course, known=known), intervals(each), reliabilities(each)]
            yield Audited(f"intensity {key}, edition {len(before) - at}", _together(rules))


def _together(parts: Sequence[Audit]) -> Audit:
    return Audit(
        figures=sum(one.figures for one in parts),
        unknowns=sum(one.unknowns for one in parts),
        sets=sum(one.sets for one in parts),
        programs=sum(one.programs for one in parts),
        exposed=tuple(dict.fromkeys(each for one in parts for each in one.exposed)),
    )


def _network(partnership: Partnership) -> Iterator[Audited]:
    for key, _name in network.courses(partnership):
        course = network.course(partnership, UUID(key))
        if course is None or not course.waves:
            continue
        policy = Policy(k=max(course.k, LEAST_K))
        report = network_report(course)
        found = network_claims(report, course)
        yield Audited(f"network {key}", audit_means(found, policy=policy, scale=HIGHEST_TIE, step=0.5))
        yield from (Audited(f"network {key}, pairs, {name}", audit) for name, audit in pairs(report, course))


def _voice(partnership: Partnership) -> Iterator[Audited]:
    data = voice_data(partnership)
    for name, counts, hidden in traits_told(voice_report(data), data):
        yield Audited(f"voice {name}", row(name, counts, hidden, Policy(k=data.k)))


def _answers(partnership: Partnership) -> Iterator[Audited]:
    for key, _name in counted(partnership):
        data = answers_data(partnership, UUID(key))
        for wave in data.waves if data else ():
            report = answers_report(data, wave.number) if data else None
            if report is not None:
                parts = [audit for _question, audit in auditing_counts.answers(report, wave)]
                yield Audited(f"answers {key}, wave {wave.number}", _together(parts))


def _values(partnership: Partnership) -> Iterator[Audited]:
    data = values_data(partnership)
    if data.read:
        yield Audited("values", auditing_values.values(values_report(data), data))
