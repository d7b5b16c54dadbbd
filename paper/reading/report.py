"""What was read, as plain JSON for other systems."""

from dataclasses import asdict
from typing import Any

from paper.reading.records import Answer, PageReading
from paper.reading.sorting import Missing


def page(reading: PageReading) -> dict[str, Any]:
    """One page. `position` is the page of the file, `page` that of the form (0: not known)."""
    return {
        "file": reading.file,
        "position": reading.position,
        "form": reading.form,
        "version": reading.version,
        "serial": reading.serial,
        "page": reading.page,
        "verdict": reading.verdict,
        "detail": reading.detail,
        "turned": reading.turned,
        "questions": [_answer(each) for each in reading.answers],
    }


def missing(found: Missing) -> dict[str, Any]:
    """A page that did not come."""
    return asdict(found)


def _answer(answer: Answer) -> dict[str, Any]:
    return {
        "question": answer.question,
        "values": list(answer.values),
        "state": answer.state,
        "confidence": round(answer.confidence, 3),
        "kind": "writing" if answer.writing else "boxes",
        "candidates": list(answer.candidates),
    }
