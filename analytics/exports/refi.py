"""Codings in the exchange format of programs for qualitative data (REFI-QDA 1.0): codebook .qdc and project .qdpx, both ways.

Every pair of code and perception is a code of its own there ("Transparency: realized"). Identifiers are derived from
our keys, so that a project that comes back is understood whatever it was renamed to.
"""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import UUID, uuid5
from xml.etree import ElementTree as ET

from analytics.records import CODEBOOK, CODEBOOK_VERSION

NAMESPACE = UUID("8f6c1f0e-6f5b-5d0b-9a53-3c1f8f0a2b11")
CODEBOOK_XML = "urn:QDA-XML:codebook:1.0"
PROJECT_XML = "urn:QDA-XML:project:1.0"
SEEN = ("realized", "obstructed", "expected")
COLOURS = {"realized": "#1D70B8", "obstructed": "#D4351C", "expected": "#6F777B"}
MOST_BYTES = 30_000_000


@dataclass(frozen=True, slots=True)
class Source:
    """A text: its `uuid`, public number, and what is known of it (`facts`: name -> value) for the case it makes there."""

    uuid: UUID
    name: str
    text: str
    said: datetime
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Segment:
    """A code given by coder number `coder` to a part of a source (the whole one when `start` is None)."""

    source: UUID
    coder: int
    code: str
    seen: str
    start: int | None
    end: int | None
    given: datetime


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What a project holds of ours; `unknown` codings have a code or a text that is not ours."""

    segments: tuple[Segment, ...]
    unknown: int


def guid(*parts: object) -> str:
    """The same identifier for the same thing, always."""
    return str(uuid5(NAMESPACE, "/".join(map(str, parts))))


def codebook_file(names: Mapping[str, str]) -> bytes:
    """A .qdc file. `names`: what each key of the codebook, its clusters and perceptions are called."""
    ET.register_namespace("", CODEBOOK_XML)
    root = ET.Element(f"{{{CODEBOOK_XML}}}CodeBook", origin=f"Tandem codebook {CODEBOOK_VERSION}")
    _codes(root, names, CODEBOOK_XML)
    return _bytes(root)


def project_file(
    name: str,
    sources: Sequence[Source],
    segments: Iterable[Segment],
    names: Mapping[str, str],
    made: datetime,
) -> bytes:
    """A .qdpx file: the texts, the codebook and who (as a number) gave which code where."""
    given: dict[UUID, list[Segment]] = {}
    for each in segments:
        given.setdefault(each.source, []).append(each)
    coders = sorted({each.coder for found in given.values() for each in found}) or [0]
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("project.qde", _project(name, sources, given, coders, names, made))
        for source in sources:
            archive.writestr(f"sources/{source.uuid}.txt", source.text.encode())
    return content.getvalue()


def read_project(content: bytes, coder: int, read: datetime) -> TakenIn:
    """What a .qdpx file says about our texts. ValueError when it is none, is too large or has a document type."""
    root = _opened(content)
    codes = {guid(code.key, seen): (code.key, seen) for code in CODEBOOK for seen in SEEN}
    segments, unknown = [], 0
    for source in root.iter(f"{{{PROJECT_XML}}}TextSource"):
        for part in source.iter(f"{{{PROJECT_XML}}}PlainTextSelection"):
            for reference in part.iter(f"{{{PROJECT_XML}}}CodeRef"):
                found = codes.get(reference.get("targetGUID", "").lower())
                if found is None:
                    unknown += 1
                else:
                    segments.append(_segment(source, part, found, (coder, read)))
    return TakenIn(tuple(segments), unknown)


def _segment(
    source: ET.Element, part: ET.Element, code: tuple[str, str], by: tuple[int, datetime]
) -> Segment:
    try:
        uuid = UUID(source.get("guid", ""))
        start, end = int(part.get("startPosition", "")), int(part.get("endPosition", ""))
    except ValueError as error:
        raise ValueError("a text or a position cannot be read") from error
    return Segment(uuid, by[0], *code, start, end, by[1])


def _opened(content: bytes) -> ET.Element:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if archive.getinfo("project.qde").file_size > MOST_BYTES:
                raise ValueError("too large")
            text = archive.read("project.qde").decode("utf-8-sig")
    except (zipfile.BadZipFile, KeyError, UnicodeDecodeError) as error:
        raise ValueError("not a project file") from error
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise ValueError("a document type is not read")
    try:
        root = ET.fromstring(text)  # noqa: S314  UTF-8 text without a document type: no entities; size bounded
    except ET.ParseError as error:
        raise ValueError("not a project file") from error
    if root.tag != f"{{{PROJECT_XML}}}Project":
        raise ValueError("not a project file")
    return root


def _project(
    name: str,
    sources: Sequence[Source],
    given: Mapping[UUID, Sequence[Segment]],
    coders: Sequence[int],
    names: Mapping[str, str],
    made: datetime,
) -> bytes:
    ET.register_namespace("", PROJECT_XML)
    root = _under(None, "Project", name=name, origin="Tandem", creationDateTime=_when(made))
    users = _under(root, "Users")
    for at, coder in enumerate(coders, start=1):
        _under(users, "User", guid=guid("coder", name, coder), name=f"Coder {at}")
    _codes(_under(root, "CodeBook"), names, PROJECT_XML)
    _cases(root, sources)
    texts = _under(root, "Sources")
    for source in sources:
        text = _under(
            texts,
            "TextSource",
            guid=str(source.uuid),
            name=source.name,
            plainTextPath=f"internal://{source.uuid}.txt",
            creatingUser=guid("coder", name, coders[0]),
            creationDateTime=_when(source.said),
        )
        for at, each in enumerate(given.get(source.uuid, ())):
            _selection(text, source, each, at, guid("coder", name, each.coder))
    return _bytes(root)


def _cases(root: ET.Element, sources: Sequence[Source]) -> None:
    """Each text is a case with its facts as variables, so that codes can be compared by them there."""
    known = list(dict.fromkeys(fact for source in sources for fact in source.facts))
    if not known:
        return
    variables = _under(root, "Variables")
    for fact in known:
        _under(variables, "Variable", guid=guid("variable", fact), name=fact, typeOfVariable="Text")
    cases = _under(root, "Cases")
    for source in sources:
        case = _under(cases, "Case", guid=guid("case", source.uuid), name=source.name)
        for fact, said in source.facts.items():
            value = _under(case, "VariableValue")
            _under(value, "VariableRef", targetGUID=guid("variable", fact))
            _under(value, "TextValue").text = said
        _under(case, "SourceRef", targetGUID=str(source.uuid))


def _selection(text: ET.Element, source: Source, each: Segment, at: int, coder: str) -> None:
    start, end = (each.start, each.end) if each.start is not None else (0, len(source.text))
    who = {"creatingUser": coder, "creationDateTime": _when(each.given)}
    part = _under(
        text,
        "PlainTextSelection",
        guid=guid(source.uuid, each.coder, at),
        name=source.text[start:end][:40].replace("\n", " "),
        startPosition=str(start),
        endPosition=str(end),
        **who,
    )
    coding = _under(part, "Coding", guid=guid(source.uuid, each.coder, at, "coding"), **who)
    _under(coding, "CodeRef", targetGUID=guid(each.code, each.seen))


def _codes(book: ET.Element, names: Mapping[str, str], space: str) -> None:
    """Clusters hold codes, codes hold one code a perception: only these can be given."""
    codes = ET.SubElement(book, f"{{{space}}}Codes")
    for cluster in dict.fromkeys(code.cluster for code in CODEBOOK):
        over = _code(codes, space, guid(cluster), names[cluster])
        for code in (each for each in CODEBOOK if each.cluster == cluster):
            under = _code(over, space, guid(code.key), names[code.key])
            for seen in SEEN:
                said = f"{names[code.key]}: {names[seen]}"
                _code(under, space, guid(code.key, seen), said, color=COLOURS[seen])


def _code(parent: ET.Element, space: str, key: str, name: str, color: str = "") -> ET.Element:
    more = {"isCodable": "true", "color": color} if color else {"isCodable": "false"}
    return ET.SubElement(parent, f"{{{space}}}Code", {"guid": key, "name": name, **more})


def _under(parent: ET.Element | None, tag: str, **attributes: str) -> ET.Element:
    name = f"{{{PROJECT_XML}}}{tag}"
    return ET.Element(name, attributes) if parent is None else ET.SubElement(parent, name, attributes)


def _when(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _bytes(root: ET.Element) -> bytes:
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)
