"""Codebook and project leave in the exchange format and come back as they were."""

import io
import zipfile
from datetime import UTC, datetime
from uuid import UUID, uuid4
from xml.etree import ElementTree as ET

import pytest

from analytics.exports.refi import (
    CODEBOOK_XML,
    PROJECT_XML,
    SEEN,
    Segment,
    Source,
    codebook_file,
    guid,
    project_file,
    read_project,
)
from analytics.records import CODEBOOK, KEYS

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
NAMES = {name: name.title() for name in ("service", "social", "process", *SEEN, *KEYS)}
FACTS = {"kind": "report", "channel": "paper", "language": "nl"}
TEXT = Source(uuid4(), "7K2M", "The lamp is broken.\nNobody answers & that <hurts>.", NOW, FACTS)
OTHER = Source(uuid4(), "9XYZ", "Thanks.", NOW)
GIVEN = (
    Segment(TEXT.uuid, 5, "responsiveness", "obstructed", 20, 35, NOW),
    Segment(TEXT.uuid, 9, "transparency", "expected", None, None, NOW),
)


def made() -> bytes:
    return project_file("Town", [TEXT, OTHER], GIVEN, NAMES, NOW)


def zipped(text: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("project.qde", text)
    return content.getvalue()


def test_the_codebook_has_every_code_once_under_its_cluster() -> None:
    root = ET.fromstring(codebook_file(NAMES))  # noqa: S314  our own file
    codes = root.findall(f".//{{{CODEBOOK_XML}}}Code")
    guids = [code.get("guid") for code in codes]
    assert len(set(guids)) == len(guids) == 3 + len(CODEBOOK) * 4
    givable = [code for code in codes if code.get("isCodable") == "true"]
    assert {code.get("guid") for code in givable} == {guid(key, seen) for key in KEYS for seen in SEEN}


def test_a_project_comes_back_as_it_was() -> None:
    found = read_project(made(), 3, NOW)
    assert found.unknown == 0
    whole = (0, len(TEXT.text))
    assert [(one.source, one.code, one.seen, one.start, one.end) for one in found.segments] == [
        (TEXT.uuid, "responsiveness", "obstructed", 20, 35),
        (TEXT.uuid, "transparency", "expected", *whole),
    ]
    assert {one.coder for one in found.segments} == {3}


def test_texts_lie_beside_it_and_coders_have_no_names() -> None:
    with zipfile.ZipFile(io.BytesIO(made())) as archive:
        assert archive.read(f"sources/{TEXT.uuid}.txt").decode() == TEXT.text
        root = ET.fromstring(archive.read("project.qde"))  # noqa: S314  our own file
    users = root.findall(f".//{{{PROJECT_XML}}}User")
    assert [user.get("name") for user in users] == ["Coder 1", "Coder 2"]
    assert len(root.findall(f".//{{{PROJECT_XML}}}TextSource")) == 2


def test_codes_of_another_codebook_are_counted() -> None:
    with zipfile.ZipFile(io.BytesIO(made())) as archive:
        text = archive.read("project.qde").decode()
    mine = guid("responsiveness", "obstructed")
    at = text.rindex(mine)
    changed = text[:at] + str(UUID(int=7)) + text[at + len(mine) :]
    found = read_project(zipped(changed.encode()), 3, NOW)
    assert (len(found.segments), found.unknown) == (1, 1)


@pytest.mark.parametrize(
    "content",
    [
        b"nothing",
        zipped(b"<a/>"),
        zipped(b"<a"),
        zipped(b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
        zipped('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'.encode("utf-16")),
        zipped(
            f'<Project xmlns="{PROJECT_XML}"><TextSource guid="x"><PlainTextSelection startPosition="1" endPosition="2"><CodeRef targetGUID="{guid("trust", "realized")}"/></PlainTextSelection></TextSource></Project>'.encode()
        ),
    ],
)
def test_what_cannot_be_read_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"project|document|text"):
        read_project(content, 1, NOW)


def test_each_text_is_a_case_with_what_is_known_of_it() -> None:
    with zipfile.ZipFile(io.BytesIO(made())) as archive:
        root = ET.fromstring(archive.read("project.qde"))  # noqa: S314  our own file
    assert [child.tag.partition("}")[2] for child in root] == [
        "Users",
        "CodeBook",
        "Variables",
        "Cases",
        "Sources",
    ]
    space = {"q": PROJECT_XML}
    names = {one.get("guid"): one.get("name") for one in root.iterfind("q:Variables/q:Variable", space)}
    case = root.find("q:Cases/q:Case", space)
    assert case is not None
    told = {
        names[value.find("q:VariableRef", space).get("targetGUID")]: value.findtext("q:TextValue", "", space)
        for value in case.iterfind("q:VariableValue", space)
    }
    assert told == FACTS
    assert case.find("q:SourceRef", space).get("targetGUID") == str(TEXT.uuid)
