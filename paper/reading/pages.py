"""One page: a picture in, its verdict and answers out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np

from paper import codes
from paper.codes import PageCode
from paper.geometry import Geometry, Place, Question, Rectangle
from paper.reading import answers, boxes, light, pose
from paper.reading import codes as squares
from paper.reading.codes import Grey
from paper.reading.pose import DOT, SIZE, Pose
from paper.reading.records import Answer, Mark, PageReading, Verdict

Known = Callable[[PageCode], Geometry | None]
"""The layout a page was printed with, or None when it is not one of ours."""

GOOD_OUTLINES = 0.97
LEAST_OUTLINES = 0.90
"""So many of a page's boxes must be found, else the layout or the pose is wrong and nothing on it is trusted."""
_BLANK = 0.0008
_EDGE = 12


@dataclass(frozen=True, slots=True)
class Looked:
    """`flat`: the page straightened, SIZE at DPI, ink 0 to 255; None when it could not be."""

    reading: PageReading
    flat: Grey | None = None


def look(picture: Grey, known: Known, *, file: str = "", position: int = 1) -> Looked:
    """Read a page. `picture`: (height, width), grey from 0 to 255, any size, any way up."""
    found = squares.find(picture)
    ours = [(square, code) for square in found for code in [codes.read(square.text)] if code]
    if not ours:
        verdict, detail = _stranger(picture, found)
        return Looked(PageReading(file, position, verdict, detail=detail))
    square, code = ours[0]
    reading = PageReading(
        file,
        position,
        "unknown_form",
        form=code.form,
        version=code.version,
        serial=code.serial,
        page=code.page,
        language=code.language,
    )
    geometry = known(code)
    if geometry is None:
        return Looked(reading)
    if not 1 <= code.page <= geometry.pages:
        return Looked(replace(reading, detail=f"the form has {geometry.pages} pages"))
    return _aligned(picture, square, geometry, reading)


def jpeg(looked: Looked, picture: Grey) -> bytes:
    """The page for people to look at: straightened where it could be, else as it came; at most 1240 pixels wide."""
    shown = picture if looked.flat is None else np.asarray(cv2.bitwise_not(looked.flat), dtype=np.uint8)
    if shown.shape[1] > SIZE[0]:
        share = SIZE[0] / shown.shape[1]
        shown = np.asarray(cv2.resize(shown, None, fx=share, fy=share, interpolation=cv2.INTER_AREA))
    _, written = cv2.imencode(".jpg", shown, [cv2.IMWRITE_JPEG_QUALITY, 75])
    return written.tobytes()


def cut(page: bytes, place: Rectangle, *, margin: float = 6.0) -> bytes:
    """A place of a straightened page, as `jpeg` wrote it, with some points around it: a JPEG again."""
    x, y, width, height = place
    decoded: Any = cv2.imdecode(np.frombuffer(page, dtype=np.uint8), cv2.IMREAD_GRAYSCALE)
    if decoded is None:
        raise ValueError("not a picture")
    rows = slice(max(0, round((y - margin) * DOT)), round((y + height + margin) * DOT))
    columns = slice(max(0, round((x - margin) * DOT)), round((x + width + margin) * DOT))
    _, written = cv2.imencode(".jpg", decoded[rows, columns], [cv2.IMWRITE_JPEG_QUALITY, 85])
    return written.tobytes()


def _aligned(picture: Grey, square: squares.Square, geometry: Geometry, reading: PageReading) -> Looked:
    reduced, corners = _reduced(picture, square.corners, pose.scale_of(square.corners, geometry))
    poses = pose.find(reduced, corners, geometry)
    if not poses:
        return Looked(replace(reading, verdict="misaligned", detail="fewer than three corner squares"))
    lies, ink, by_question, found = _straightened(reduced, poses, geometry, reading.page)
    reading = replace(reading, turned=lies.turned)
    if found < LEAST_OUTLINES:
        detail = f"{found:.0%} of the boxes are where they must be"
        return Looked(replace(reading, verdict="misaligned", detail=detail), ink)
    read = _answers(ink, geometry, reading.page, by_question)
    facts = {"squares": float(lies.squares), "error": round(lies.error, 3), "outlines": round(found, 3)}
    return Looked(replace(reading, verdict="read", answers=read, facts=facts), ink)


def _straightened(
    picture: Grey, poses: Sequence[Pose], geometry: Geometry, page: int
) -> tuple[Pose, Grey, dict[str, list[Mark]], float]:
    """The first pose under which the page's boxes are found, else the one under which most are."""
    tried = []
    for lies in poses:
        ink = light.flattened(pose.warped(picture, lies))
        ink = light.stretched(ink, _black(ink, geometry))
        by_question, found = _marks(ink, geometry.on_page(page))
        tried.append((lies, ink, by_question, found))
        if found >= GOOD_OUTLINES:
            break
    return max(tried, key=lambda each: each[3])


def _reduced(picture: Grey, corners: squares.Points, dpi: float) -> tuple[Grey, squares.Points]:
    """A finer scan averaged down, so that thin strokes are not skipped when it is straightened."""
    steps = int(dpi / pose.DPI + 0.1)
    if steps < 2:
        return picture, corners
    share = 1 / steps
    smaller = cv2.resize(picture, None, fx=share, fy=share, interpolation=cv2.INTER_AREA)
    return np.asarray(smaller, dtype=np.uint8), (corners + 0.5) * share - 0.5


def _black(ink: Grey, geometry: Geometry) -> float:
    """What the print's own black measures: the median inside the corner squares."""
    parts = [_inside(ink, corner, 3.0).ravel() for corner in geometry.corners]
    return float(np.median(np.concatenate(parts)))


def _marks(ink: Grey, places: Sequence[Place]) -> tuple[dict[str, list[Mark]], float]:
    """The marks of a page by question, and the share of boxes whose outline was found."""
    ticked = [place for place in places if place.kind == "box"]
    if not ticked:
        return {}, 1.0
    measured = boxes.measure(ink, [place.rectangle for place in ticked])
    by_question: dict[str, list[Mark]] = {}
    for place, mark in zip(ticked, answers.marks(ticked, measured), strict=True):
        by_question.setdefault(place.question, []).append(mark)
    return by_question, float((measured.outline >= answers.FOUND).mean())


def _answers(
    ink: Grey, geometry: Geometry, page: int, by_question: dict[str, list[Mark]]
) -> tuple[Answer, ...]:
    habit = answers.fills_boxes(list(by_question.values()))
    written: dict[str, list[Place]] = {}
    for place in geometry.on_page(page):
        if place.kind != "box":
            written.setdefault(place.question, []).append(place)
    read: list[Answer] = []
    for question in geometry.questions:
        if question.key in by_question:
            read.append(answers.judge(question, by_question[question.key], fills_boxes=habit))
        elif question.key in written:
            read.append(_written(ink, question, written[question.key]))
    return tuple(read)


def _written(ink: Grey, question: Question, places: Sequence[Place]) -> Answer:
    dark = [_inside(ink, place.rectangle, 3.5) > _WRITTEN_DARK for place in places]
    return answers.writing(
        question, float(sum(each.sum() for each in dark) / sum(each.size for each in dark))
    )


_WRITTEN_DARK = 40
"""Darker than the dotted lines that lead a hand, fainter than a hard pencil."""


def _inside(ink: Grey, place: Rectangle, margin: float) -> Grey:
    x, y, width, height = place
    return ink[
        round((y + margin) * DOT) : round((y + height - margin) * DOT),
        round((x + margin) * DOT) : round((x + width - margin) * DOT),
    ]


def _stranger(picture: Grey, found: Sequence[squares.Square]) -> tuple[Verdict, str]:
    """What a page without a code of ours is."""
    if any(codes.is_older(square.text) for square in found):
        return "older_form", "printed before layouts were kept"
    if found:
        return "foreign", "it carries another code"
    width = min(picture.shape[1], SIZE[0])
    height = max(1, round(picture.shape[0] * width / picture.shape[1]))
    small = np.asarray(cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA), dtype=np.uint8)
    ink = light.flattened(small)[_EDGE:-_EDGE, _EDGE:-_EDGE]
    dark = cv2.medianBlur(ink, 3) > boxes.DARK * 2 if ink.size else np.zeros(1)
    if float(dark.mean()) < _BLANK:
        return "blank", ""
    if pose.has_corners(small):
        return "no_code", "ours by its corners"
    return "foreign", "no code of ours"
