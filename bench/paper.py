"""P9: reading scanned forms and printing them. The acceptance set is never used to choose a limit."""

import json
from collections import Counter
from pathlib import Path
from statistics import median

import cv2

from bench import forms
from bench.timing import Result, seconds
from paper import binding, letter, sheet
from paper.generator import scans
from paper.generator.scans import Kind, Scan
from paper.geometry import Geometry
from paper.reading import pages, sources
from paper.reading.records import PageReading

COPIES = 40
PRINTED = 100
TABLE = Path(__file__).parent / "paper.json"


def reading() -> Result:
    """Pages a second on a core at 200 dpi; the ratio is decoding and reading against decoding alone."""
    cv2.setNumThreads(1)
    layout = sheet.geometry(forms.form(0))
    kind = next(each for each in scans.KINDS if each.name == "200 dpi")
    found = list(scans.scans(forms.form(10), layout, kind, scans.ACCEPTANCE))
    pictures = [_decoded(scan) for scan in found]
    rounds = []
    for _ in range(5):
        decode = seconds(lambda: [_decoded(scan) for scan in found])
        read = seconds(lambda: [pages.look(picture, lambda code: layout) for picture in pictures])
        rounds.append((decode, read))
    ratios = sorted((decode + read) / decode for decode, read in rounds)
    rate = len(found) / median(decode + read for decode, read in rounds)
    met = rate >= 15 and median(ratios) <= 5
    what = "scanned pages read at 200 dpi"
    return Result(
        "P9",
        what,
        rate,
        "pages/s",
        "decoding alone",
        median(ratios),
        ">= 15/s, <= 5 x",
        met,
        (ratios[0], ratios[-1]),
    )


def accuracy() -> Result:
    """Wrong answers among the questions of the acceptance set; the table of all kinds goes to bench/paper.json."""
    layout = sheet.geometry(forms.form(0))
    rows = {kind.name: _counted(kind, layout) for kind in scans.KINDS}
    TABLE.write_text(json.dumps(rows, indent=1))
    total = sum((Counter(row) for row in rows.values()), Counter())
    share = total["wrong"] / total["questions"]
    doubtful = max(row["doubtful"] / row["questions"] for row in rows.values())
    met = share <= 1 / 2000 and doubtful <= 0.03
    for name, row in rows.items():
        print(f"     {name}: {row}")
    what = f"wrong answers in {total['questions']:,} questions; most doubtful in a kind {doubtful:.1%}"
    return Result(
        "P9-answers", what, share * 2000, "in 2,000", "", None, "<= 1 in 2,000, <= 3 % doubtful", met
    )


def printing() -> Result:
    """Copies of the suggestion form a second on a core, all in one file."""
    form = forms.suggestion(PRINTED)
    count = sheet.geometry(form).pages
    sheet.form(form, pages=count)
    rate = PRINTED / median(seconds(lambda: sheet.form(form, pages=count)) for _ in range(3))
    return Result("P9-printing", "suggestion forms printed", rate, "forms/s", "", None, ">= 20/s", rate >= 20)


def letters() -> Result:
    """Letters a second on a core, each a file of its own as it is frozen."""
    made = [forms.letter(nth) for nth in range(PRINTED)]
    letter.letter(made[0])
    rate = PRINTED / median(seconds(lambda: [letter.letter(each) for each in made]) for _ in range(3))
    return Result("P9-letters", "letters typeset", rate, "letters/s", "", None, ">= 20/s", rate >= 20)


def envelopes() -> Result:
    """Letters with the form behind each, in one tagged file: papers a second on a core, two to an envelope."""
    form, covers = forms.suggestion(PRINTED), [forms.letter(nth) for nth in range(PRINTED)]
    count = sheet.geometry(form).pages
    rate = 2 * PRINTED / median(seconds(lambda: binding.bound(covers, form, pages=count)) for _ in range(3))
    what = "letters with their forms, in one tagged file"
    return Result("P9-envelopes", what, rate, "papers/s", "", None, ">= 20/s", rate >= 20)


def _counted(kind: Kind, layout: Geometry) -> dict[str, int]:
    counts: Counter[str] = Counter(
        {"questions": 0, "right": 0, "wrong": 0, "doubtful": 0, "pages": 0, "refused": 0}
    )
    for scan in scans.scans(forms.form(COPIES), layout, kind, scans.ACCEPTANCE):
        counts["pages"] += 1
        counts["questions"] += len(scan.meant)
        reading = pages.look(_decoded(scan), lambda code: layout).reading
        if reading.verdict != "read":
            counts["refused"] += 1
            counts["doubtful"] += len(scan.meant)
            continue
        counts.update(_outcomes(reading, scan))
    return dict(counts)


def _outcomes(reading: PageReading, scan: Scan) -> list[str]:
    found = {answer.question: answer for answer in reading.answers}
    return [
        "doubtful" if found[key].state == "doubtful" else "right" if found[key].values == meant else "wrong"
        for key, meant in scan.meant.items()
    ]


def _decoded(scan: Scan) -> pages.Grey:
    opened = next(iter(sources.pages(scan.jpeg)))
    assert opened.picture is not None
    return opened.picture
