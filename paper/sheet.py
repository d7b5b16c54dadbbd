"""A form on paper, and the exact place of every box on it.

Each page carries four solid 6 mm squares in its corners and a QR code with form, version, serial and page. The PDF is
tagged PDF/UA-1; the places come from the same layout, so that a scan can be read where the pen was meant to go.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from formspec import FormSpec, pick
from paper import codes, faces, qr, typesetting
from paper.codes import PageCode
from paper.geometry import PAPER, Geometry, Place, Rectangle, questions
from paper.letter import Direction

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
    """One form in one language, to be printed once for each serial; () prints one copy without a serial.

    `address` is where to post it: it stands where the window of an envelope is when the sheet is folded twice.
    """

    spec: FormSpec
    language: str
    sender: str
    words: Words
    serials: tuple[str, ...] = ()
    address: str = ""
    direction: Direction = "ltr"
    large_print: bool = False


def code(sheet: Sheet, serial: str, page: int) -> PageCode:
    """What the QR code of one page says."""
    return PageCode(
        form=sheet.spec.key,
        version=sheet.spec.version,
        serial=serial,
        page=page,
        language=sheet.language,
        large_print=sheet.large_print,
    )


def geometry(sheet: Sheet) -> Geometry:
    """Where everything is, read from the layout itself."""
    found = typesetting.positions("sheet", _data(sheet, serials=("",), pages=1, locate=True), "place")
    places = tuple(_place(each) for each in found)
    return Geometry(
        form=sheet.spec.key,
        version=sheet.spec.version,
        language=sheet.language,
        large_print=sheet.large_print,
        pages=_page_count(sheet),
        places=places,
        corners=_corners(),
        code=_code_place(sheet),
        questions=questions(sheet.spec),
    )


def form(sheet: Sheet, *, pages: int | None = None) -> bytes:
    """The sheet as PDF, once for every serial, all copies in one file.

    `pages` is the page count of one copy where the caller knows it already (`geometry(sheet).pages`).
    ValueError when a form takes more than 30 pages.
    """
    return typesetting.pdf("sheet", data(sheet, pages=pages))


def data(sheet: Sheet, *, pages: int | None = None) -> dict[str, Any]:
    """What the layout reads for all copies; `pages` and ValueError as for `form`."""
    count = _page_count(sheet) if pages is None else pages
    return _data(sheet, serials=sheet.serials or ("",), pages=count)


def _page_count(sheet: Sheet) -> int:
    found = typesetting.positions("sheet", _data(sheet, serials=("",), pages=1), "end")
    count = int(found[-1]["page"])
    if count > _MOST_PAGES:
        raise ValueError(f"{sheet.spec.key}: {count} pages are too many for a form on paper")
    return count


def pictures(sheet: Sheet, *, dpi: int = 150) -> list[bytes]:
    """The printed pages as PNG, for tests and previews."""
    return typesetting.pictures("sheet", data(sheet), dpi=dpi)


def _data(sheet: Sheet, *, serials: Sequence[str], pages: int, locate: bool = False) -> dict[str, Any]:
    spec, words = sheet.spec, asdict(sheet.words)
    size = codes.size(spec.key, spec.version, sheet.language)
    return {
        "language": sheet.language,
        "direction": sheet.direction,
        "large_print": sheet.large_print,
        "sender": sheet.sender,
        "title": pick(spec.title, sheet.language, spec.languages),
        "intro": pick(spec.intro, sheet.language, spec.languages),
        "words": words,
        "address": sheet.address.strip(),
        "pages": pages,
        "locate": locate,
        "themes": [faces.theme(page, spec, sheet.language, words) for page in spec.pages],
        "copies": [
            {
                "serial": _shown(serial),
                "codes": [qr.svg(str(code(sheet, serial, page + 1)), version=size) for page in range(pages)],
            }
            for serial in serials
        ],
    }


def _shown(serial: str) -> str:
    return f"{serial[:4]}-{serial[4:]}" if len(serial) == 8 else serial


def _place(found: dict[str, Any]) -> Place:
    return Place(**{name: found[name] for name in Place.__slots__})


def _corners() -> tuple[Rectangle, ...]:
    near, side = 8 * _MM, 6 * _MM
    far_x, far_y = PAPER[0] - near - side, PAPER[1] - near - side
    return tuple((x, y, side, side) for y in (near, far_y) for x in (near, far_x))


def _code_place(sheet: Sheet) -> Rectangle:
    """The code without its quiet zone, which the layout sets 24 mm wide, 20 mm from the right and 8 mm from the top."""
    whole = 24 * _MM
    side = whole * qr.share_inside(codes.size(sheet.spec.key, sheet.spec.version, sheet.language))
    return PAPER[0] - 20 * _MM - (whole + side) / 2, 8 * _MM + (whole - side) / 2, side, side
