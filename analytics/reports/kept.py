"""A report is computed once for what it rests on: the editions of its closed waves, the milestones, k and the method."""

import hashlib

from django.core.cache import cache

from analytics.datasets.intensity import Course
from analytics.datasets.values import ValuesData
from analytics.reports import values
from analytics.reports.intensity import METHOD, IntensityReport, intensity_report

DAY = 24 * 3600


def kept_report(course: Course) -> IntensityReport:
    """From the cache, else computed and kept."""
    key = f"analytics.intensity.{digest(course)}"
    found: IntensityReport | None = cache.get(key)
    if found is None:
        found = intensity_report(course)
        cache.set(key, found, DAY)
    return found


def digest(course: Course) -> str:
    """What the report rests on, as one word."""
    waves = [(wave.key, wave.edition, wave.published) for wave in course.waves]
    facts = (course.series, course.name, waves, course.milestones, course.k, METHOD)
    return hashlib.sha256(repr(facts).encode()).hexdigest()


def kept_values(data: ValuesData) -> values.ValuesReport:
    """The values report of exactly these codings: finding what must be hidden takes a second or two."""
    facts = (
        data.slug,
        sorted(data.said.items()),
        sorted(data.mentions, key=repr),
        sorted(data.read.items()),
        data.k,
    )
    key = f"analytics.values.{hashlib.sha256(repr((facts, values.METHOD)).encode()).hexdigest()}"
    found: values.ValuesReport | None = cache.get(key)
    if found is None:
        found = values.values_report(data)
        cache.set(key, found, DAY)
    return found
