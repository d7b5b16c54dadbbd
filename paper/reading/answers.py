"""From ink in boxes to answers. What is doubtful stays doubtful: a person looks, nobody guesses.

Where the limits come from: docs/performance.md, "Reading paper".
"""

from collections.abc import Sequence

import numpy as np

from paper.geometry import Place, Question
from paper.reading.boxes import Measured
from paper.reading.records import Answer, Ink, Mark

CLEAN = 0.05
"""Up to here a box is empty."""
MARKED = 0.10
"""From here it is marked; between the two somebody looks."""
FULL = 0.85
SOLID = 0.85
"""So much of a box is dark, and evenly dark, when it was made black all over."""
CROSSED = 0.76
"""Less even than this it is a cross, however thick the pen; between the two somebody looks."""
SPREAD = 0.40
"""Ink on fewer of a box's rows or columns is a line through it or a speck: somebody looks."""
FOLDED = 0.25
"""A fold is thin: up to here the ink of a line through several boxes is its shadow."""
FOUND = 0.60
"""So much of each side of a box must be seen, else it was torn off, covered or is another box."""
WRITTEN = 0.0015
"""So much of a place to write in is ink when something stands there: two letters on a line of 170 mm cover 0.004."""
_SURE = 0.20
_HABIT = 2


def marks(places: Sequence[Place], measured: Measured) -> list[Mark]:
    """One mark for each place, in order."""
    inks: list[Ink] = [
        "empty" if folded and share < FOLDED else _ink(float(share), float(solid), float(spread))
        for share, solid, spread, folded in zip(
            measured.share, measured.solid, measured.spread, measured.folded, strict=True
        )
    ]
    rows = zip(places, inks, measured.share, measured.outline, strict=True)
    return [_mark(place.option, ink, float(share), float(line)) for place, ink, share, line in rows]


def judge(question: Question, found: Sequence[Mark], *, fills_boxes: bool = False) -> Answer:
    """The answer to one question. `fills_boxes`: this writer blackens boxes instead of crossing them.

    A black box beside a cross was taken back, as the form says. A black box alone is an answer of one who fills boxes,
    and doubtful of one who does not.
    """
    crossed = tuple(mark.option for mark in found if mark.ink == "mark")
    filled = tuple(mark.option for mark in found if mark.ink == "filled")
    unsure = any(mark.ink == "doubtful" or mark.outline < FOUND for mark in found)
    chosen, state = crossed, "corrected" if filled else "read"
    if not crossed and filled:
        chosen, state = filled, "read"
        unsure = unsure or not fills_boxes
    if unsure or _too_many(question, len(chosen)):
        seen = tuple(mark.option for mark in found if mark.ink != "empty")
        return Answer(question.key, "doubtful", _least(found), candidates=seen, marks=tuple(found))
    if not chosen:
        state = "empty"
    return Answer(
        question.key,
        "corrected" if state == "corrected" else "empty" if state == "empty" else "read",
        _least(found),
        values=chosen,
        marks=tuple(found),
    )


def fills_boxes(by_question: Sequence[Sequence[Mark]]) -> bool:
    """Does this writer answer by blackening? At least two questions with black boxes only, or no cross anywhere."""
    inks = [{mark.ink for mark in found} for found in by_question]
    alone = sum("filled" in ink and "mark" not in ink for ink in inks)
    crossed = any("mark" in ink for ink in inks)
    return alone >= _HABIT or (alone > 0 and not crossed)


def writing(question: Question, share: float) -> Answer:
    """Handwriting: empty, or for a person to read. `share` of its places is ink."""
    if share < WRITTEN:
        return Answer(question.key, "empty", round(1 - share / WRITTEN / 2, 3), writing=True)
    return Answer(question.key, "doubtful", 0.0, writing=True)


def _mark(option: str, ink: Ink, share: float, outline: float) -> Mark:
    return Mark(option, ink, round(share, 4), round(outline, 3), round(_confidence(ink, share) * outline, 3))


def _ink(share: float, solid: float, spread: float) -> Ink:
    if share <= CLEAN:
        return "empty"
    if share < MARKED or spread < SPREAD:
        return "doubtful"
    return _black_or_crossed(share, solid)


def _black_or_crossed(share: float, solid: float) -> Ink:
    if share < FULL or solid < CROSSED:
        return "mark"
    return "filled" if solid >= SOLID else "doubtful"


def _confidence(ink: Ink, share: float) -> float:
    """1 far from every limit, 0.5 on it, 0 in between: a straight line, not a probability."""
    if ink == "doubtful":
        return 0.0
    if ink == "empty":
        return max(0.5, 1 - 0.5 * share / CLEAN)
    if ink == "filled":
        return 0.9
    return float(np.clip(0.5 + 0.5 * (share - MARKED) / (_SURE - MARKED), 0.5, 1.0))


def _too_many(question: Question, count: int) -> bool:
    most = 1 if question.kind == "one" else question.most
    return most is not None and count > most


def _least(found: Sequence[Mark]) -> float:
    return min((mark.confidence for mark in found), default=0.0)
