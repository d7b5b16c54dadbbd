"""What in a text points to a person? Suggested for taking out before publishing; a human decides each time."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

BLOCK = "[…]"

# A street in these languages ends or begins with such a word, then a number. Longest first where one holds another.
_STREET = (
    r"(?:[A-ZÀ-Þ][\w'’.-]*(?:straat|laan|weg|plein|lei|kaai|dreef|steenweg|stra(?:ß|ss)e|gasse|allee|platz|ring|street|road|lane)"
    r"|(?:rue|avenue|boulevard|place|chemin|quai)(?: (?:de la|du|des|de|d['’]))? ?[A-ZÀ-Þ][\w'’-]*"
    r"|[A-ZÀ-Þ][\w'’-]* (?:Street|Road|Lane|Avenue|Straße|Strasse|Weg|Platz))"
)
_KINDS = (
    ("email", r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    ("iban", r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b"),
    ("national", r"\b\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}\b"),
    ("phone", r"(?<![\w.])(?:\+|00?)\d(?:[ /.()-]{0,2}\d){7,13}(?!\w)"),
    ("plate", r"\b(?:\d-[A-Z]{3}-\d{3}|[A-ZÄÖÜ]{1,3}[- ][A-Z]{1,2} ?\d{2,4}|[A-Z]{2}-\d{3}-[A-Z]{2})\b"),
    ("house", _STREET + r",? (?:nr\.? |no\.? |n° ?)?\d{1,4} ?[a-zA-Z]?\b"),
    (
        "name",
        r"\b(?:[Dd]hr\.?|[Mm]evr\.?|[Mm]eneer|[Mm]evrouw|Herrn?|Frau|[Mm]onsieur|[Mm]adame|Mme|M\.|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)"
        r" (?:van |de |der |den |von |du |le |la )*[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?",
    ),
    (
        "name",
        r"\b(?:[Ii]k heet|[Mm]ijn naam is|[Ii]ch heiße|[Ii]ch heisse|[Mm]ein Name ist|[Jj]e m['’]appelle|[Mm]y name is|I am called)"
        r" [A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)*",
    ),
)
_FIND = tuple((kind, re.compile(pattern)) for kind, pattern in _KINDS)


@dataclass(frozen=True, slots=True)
class Mark:
    """text[start:end] may point to a person; `kind`: email, iban, national, phone, plate, house, name or known."""

    start: int
    end: int
    kind: str


def marks(text: str, known: Iterable[str] = ()) -> list[Mark]:
    """What to look at, in the order of the text, without overlaps. `known`: the person's own name, address, number."""
    found = [Mark(*match.span(), kind) for kind, pattern in _FIND for match in pattern.finditer(text)]
    found += [Mark(*match.span(), "known") for word in _worth(known) for match in _whole(word).finditer(text)]
    kept: list[Mark] = []
    for mark in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def without(text: str, found: Iterable[Mark]) -> str:
    """The text with each mark replaced by […]."""
    out, last = [], 0
    for mark in sorted(found, key=lambda one: one.start):
        out += [text[last : mark.start], BLOCK]
        last = mark.end
    return "".join([*out, text[last:]])


def pieces(text: str, found: Iterable[Mark]) -> list[tuple[str, str]]:
    """(piece, kind) in order; kind "" for what stays."""
    out: list[tuple[str, str]] = []
    last = 0
    for mark in sorted(found, key=lambda one: one.start):
        out += [(text[last : mark.start], ""), (text[mark.start : mark.end], mark.kind)]
        last = mark.end
    return [piece for piece in [*out, (text[last:], "")] if piece[0]]


def _worth(known: Iterable[str]) -> list[str]:
    """Lines and words of what we hold about the person that are long enough to mean somebody."""
    lines = [line.strip() for one in known for line in one.splitlines()]
    words = [word.strip(".,;") for one in known for word in one.split()]
    return sorted(
        {one for one in [*lines, *words] if len(one) >= 4 and not one.isdigit()}, key=len, reverse=True
    )


def _whole(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)
