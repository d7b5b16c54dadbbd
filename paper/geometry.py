"""Where the pen may go on a printed form, and what each place asks: all a reader needs to know of it.

Kept with the print run, so that what was printed stays readable when the form, its words or its layout change.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from formspec import FormSpec
from formspec.spec import CELL, OTHER

PAPER = (595.2756, 841.8898)
"""A4 in points (72 to the inch), width and height."""

MARGIN = 20 / 25.4 * 72
"""White at the left and right of a form's text, in points."""

Rectangle = tuple[float, float, float, float]
"""x, y, width and height in points, from the top left of the page."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the pen may go. Points from the top left of the page; `page` counts from 1.

    kind "box" is ticked, "cell" takes one digit (`option` is its position), "area" takes handwriting.
    """

    kind: Literal["box", "cell", "area"]
    item: str
    option: str
    row: str
    page: int
    x: float
    y: float
    width: float
    height: float

    @property
    def question(self) -> str:
        """The name under which a web form would send it: KEY, KEY__ROW of a roster, KEY__other for words beside a box."""
        if self.row:
            return self.item + CELL + self.row
        return self.item + OTHER if self.kind == "area" and self.option else self.item

    @property
    def rectangle(self) -> Rectangle:
        return self.x, self.y, self.width, self.height


@dataclass(frozen=True, slots=True)
class Question:
    """kind "one" takes one tick, "many" up to `most` (None: any number), "writing" is read by a person."""

    key: str
    kind: Literal["one", "many", "writing"]
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Geometry:
    """The places of one copy (every serial has the same), its pages, the corner squares and the QR code (no margin)."""

    form: str
    version: int
    language: str
    pages: int
    places: tuple[Place, ...]
    corners: tuple[Rectangle, ...]
    code: Rectangle
    questions: tuple[Question, ...]
    large_print: bool = False

    def on_page(self, page: int) -> tuple[Place, ...]:
        return tuple(place for place in self.places if place.page == page)


def questions(spec: FormSpec) -> tuple[Question, ...]:
    """What a form asks on paper, in the order of asking: a roster asks once a row."""
    found: list[Question] = []
    for item in spec.items():
        if item.kind == "roster":
            found += [Question(item.key + CELL + row.key, "one") for row in item.rows]
        elif item.kind in ("likert", "single"):
            found.append(Question(item.key, "one"))
        elif item.kind in ("multiple", "choose"):
            found.append(Question(item.key, "many", item.most if item.kind == "choose" else None))
        else:
            found.append(Question(item.key, "writing"))
        if any(choice.other for choice in item.choices):
            found.append(Question(item.key + OTHER, "writing"))
    return tuple(found)


def to_json(found: Geometry) -> dict[str, Any]:
    """Plain values, a page at a time: `boxes` are ticked, `fields` are written in."""
    return {
        "form": found.form,
        "version": found.version,
        "language": found.language,
        "large_print": found.large_print,
        "unit": "point, 72 to the inch, from the top left",
        "page_width": PAPER[0],
        "page_height": PAPER[1],
        "questions": [asdict(question) for question in found.questions],
        "pages": [_page_out(found, page) for page in range(1, found.pages + 1)],
    }


def from_json(data: Mapping[str, Any]) -> Geometry:
    """What `to_json` wrote. KeyError or TypeError when it is something else."""
    pages = data["pages"]
    return Geometry(
        form=data["form"],
        version=data["version"],
        language=data["language"],
        large_print=data["large_print"],
        pages=len(pages),
        places=tuple(
            _place_in(each, page["page"]) for page in pages for each in page["boxes"] + page["fields"]
        ),
        corners=tuple(_rectangle_in(corner) for corner in pages[0]["corners"]),
        code=_rectangle_in(pages[0]["code"]),
        questions=tuple(Question(**question) for question in data["questions"]),
    )


def _page_out(found: Geometry, page: int) -> dict[str, Any]:
    here = found.on_page(page)
    return {
        "page": page,
        "corners": [_rectangle_out(corner) for corner in found.corners],
        "code": _rectangle_out(found.code),
        "boxes": [_place_out(place) for place in here if place.kind == "box"],
        "fields": [_place_out(place) for place in here if place.kind != "box"],
    }


def _place_out(place: Place) -> dict[str, Any]:
    written = {"question": place.question, "option": place.option, "item": place.item, "row": place.row}
    return {**written, "kind": place.kind, **_rectangle_out(place.rectangle)}


def _place_in(data: Mapping[str, Any], page: int) -> Place:
    named = {name: data[name] for name in Place.__slots__ if name != "page"}
    return Place(**named, page=page)


def _rectangle_out(found: Rectangle) -> dict[str, float]:
    return {name: round(value, 3) for name, value in zip(("x", "y", "width", "height"), found, strict=True)}


def _rectangle_in(data: Mapping[str, float]) -> Rectangle:
    return data["x"], data["y"], data["width"], data["height"]
