"""Counts of scanned pages that add up, and what a form's first boxes say before a person looks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ScanCount:
    """Pages of a pile's scans: pages = read + doubled + blank + dismissed + put aside or keyed + still to look at."""

    pages: int
    read: int
    doubled: int
    blank: int
    settled: int

    @property
    def not_counted(self) -> int:
        """Pages nobody has to think about."""
        return self.doubled + self.blank

    @property
    def to_look_at(self) -> int:
        """Pages that could not be read and about which nobody has decided."""
        return self.pages - self.read - self.doubled - self.blank - self.settled


def sure(answers: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """One value by question, of those that were read for sure: what a form may be filled in with."""
    return {
        each["question"]: each["values"][0]
        for each in answers
        if each["state"] in ("read", "corrected") and len(each["values"]) == 1
    }


def chosen(answers: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
    """Every value by question, of those that were read for sure, as a web form would send them."""
    return {
        each["question"]: list(each["values"]) for each in answers if each["state"] in ("read", "corrected")
    }


def doubtful(answers: Sequence[Mapping[str, Any]]) -> list[str]:
    """Questions somebody has to look at: unsure boxes and handwriting, in the order of the form."""
    return [each["question"] for each in answers if each["state"] == "doubtful"]
