"""A form on paper, and the exact place of every box on it.

Each page carries four solid 6 mm squares in its corners and a QR code with form, version, serial and page. The PDF is
tagged PDF/UA-1; the places come from the same layout, so that a scan can be read where the pen was meant to go.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from formspec import FormSpec, pick
from paper import faces, qr, typesetting
from paper.letter import Direction

PAPER = (595.2756, 841.8898)
"""A4 in points (72 to the inch), width and height."""
_MM = 72 / 25.4
_MOST_PAGES = 30


@dataclass(frozen=True, slots=True)
class Words:
    """What the sheet says around the questions, in the reader's language.

    `page` holds {page} and {pages}; `up_to` holds {most}; `how` tells how to mark and how to take a mark back;
    `back` where to bring or send the sheet; `foot` the line at the foot of every page.
    """

    page: str
    serial: str
    how: str
    back: str
    foot: str
    dont_know: str
    up_to: str
    several: str
    who: str
    day: str
    month: str
    year: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """One form in one language, to be printed once for each serial; () prints one copy without a serial."""

    spec: FormSpec
    language: str
    sender: str
    words: Words
    serials: tuple[str, ...] = ()
    direction: Direction = "ltr"
    large_print: bool = False


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


@dataclass(frozen=True, slots=True)
class Geometry:
    """The places of one copy (every serial has the same), its pages, and the corner squares as (x, y, width, height)."""

    form: str
    version: int
    language: str
    pages: int
    places: tuple[Place, ...]
    corners: tuple[tuple[float, float, float, float], ...]


def payload(spec: FormSpec, serial: str, page: int) -> str:
    """What the QR code of a page says: TDM1/FORM/VERSION/SERIAL/PAGE, never a person and never a URL."""
    return f"TDM1/{spec.key.upper()}/{spec.version}/{serial or '-'}/{page}"


def geometry(sheet: Sheet) -> Geometry:
    """Where everything is, read from the layout itself."""
    found = typesetting.positions("sheet", _data(sheet, serials=("",), pages=1, locate=True), "place")
    places = tuple(_place(each) for each in found)
    return Geometry(
        form=sheet.spec.key,
        version=sheet.spec.version,
        language=sheet.language,
        pages=_page_count(sheet),
        places=places,
        corners=_corners(),
    )


def form(sheet: Sheet, *, pages: int | None = None) -> bytes:
    """The sheet as PDF, once for every serial, all copies in one file.

    `pages` is the page count of one copy where the caller knows it already (`geometry(sheet).pages`).
    ValueError when a form takes more than 30 pages.
    """
    count = _page_count(sheet) if pages is None else pages
    return typesetting.pdf("sheet", _data(sheet, serials=sheet.serials or ("",), pages=count))


def _page_count(sheet: Sheet) -> int:
    found = typesetting.positions("sheet", _data(sheet, serials=("",), pages=1), "end")
    count = int(found[-1]["page"])
    if count > _MOST_PAGES:
        raise ValueError(f"{sheet.spec.key}: {count} pages are too many for a form on paper")
    return count


def pictures(sheet: Sheet, *, dpi: int = 150) -> list[bytes]:
    """The printed pages as PNG, for tests and previews."""
    data = _data(sheet, serials=sheet.serials or ("",), pages=_page_count(sheet))
    return typesetting.pictures("sheet", data, dpi=dpi)


def _data(sheet: Sheet, *, serials: Sequence[str], pages: int, locate: bool = False) -> dict[str, Any]:
    spec, words = sheet.spec, asdict(sheet.words)
    return {
        "language": sheet.language,
        "direction": sheet.direction,
        "large_print": sheet.large_print,
        "sender": sheet.sender,
        "title": pick(spec.title, sheet.language, spec.languages),
        "intro": pick(spec.intro, sheet.language, spec.languages),
        "words": words,
        "pages": pages,
        "locate": locate,
        "themes": [faces.theme(page, spec, sheet.language, words) for page in spec.pages],
        "copies": [
            {
                "serial": _shown(serial),
                "codes": [qr.svg(payload(spec, serial, page + 1)) for page in range(pages)],
            }
            for serial in serials
        ],
    }


def _shown(serial: str) -> str:
    return f"{serial[:4]}-{serial[4:]}" if len(serial) == 8 else serial


def _place(found: dict[str, Any]) -> Place:
    return Place(**{name: found[name] for name in Place.__slots__})


def _corners() -> tuple[tuple[float, float, float, float], ...]:
    near, side = 8 * _MM, 6 * _MM
    far_x, far_y = PAPER[0] - near - side, PAPER[1] - near - side
    return tuple((x, y, side, side) for y in (near, far_y) for x in (near, far_x))
