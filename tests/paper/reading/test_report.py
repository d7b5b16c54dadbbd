import json

from paper.reading import report
from paper.reading.records import Answer, PageReading
from paper.reading.sorting import Missing


def test_a_page_as_json():
    answers = (
        Answer("kind", "corrected", 0.91234, ("idea",)),
        Answer("words", "doubtful", 0.0, writing=True),
    )
    reading = PageReading(
        "a.pdf", 3, "read", "suggestion", 1, "7K3M9X2P", 1, "nl", turned=180, answers=answers
    )

    written = json.loads(json.dumps(report.page(reading)))

    assert written == {
        "file": "a.pdf",
        "position": 3,
        "form": "suggestion",
        "version": 1,
        "serial": "7K3M9X2P",
        "page": 1,
        "verdict": "read",
        "detail": "",
        "turned": 180,
        "questions": [
            {
                "question": "kind",
                "values": ["idea"],
                "state": "corrected",
                "confidence": 0.912,
                "kind": "boxes",
                "candidates": [],
            },
            {
                "question": "words",
                "values": [],
                "state": "doubtful",
                "confidence": 0.0,
                "kind": "writing",
                "candidates": [],
            },
        ],
    }
    assert report.missing(Missing("core", 1, "A", 2)) == {
        "form": "core",
        "version": 1,
        "serial": "A",
        "page": 2,
    }
