"""Every format of a document."""

import io
import json
from dataclasses import replace
from uuid import uuid4

import pyarrow.parquet as pq
import pytest
from django.http import Http404
from django.utils.translation import override

from analytics.figures import files
from analytics.figures.files import ALL, KINDS, written
from tests.analytics.figures.examples import EDITION, document
from tests.paper.examples import pages_of_accessible


@pytest.mark.parametrize("kind", ALL)
def test_each_has_its_name_and_media_type(kind: str) -> None:
    made = document()
    found = written(made, made.parts[0], kind)
    assert found.media == KINDS[kind] and found.content
    assert found.name == ("havenstad-loop-levels." if kind in ("svg", "png") else "havenstad-loop.") + kind


def test_rows_are_the_same_in_every_format() -> None:
    made = document()
    csv, parquet, told = (written(made, made.parts[1], kind) for kind in ("csv", "parquet", "json"))
    assert csv.name == "havenstad-loop-word.csv"
    assert csv.content.decode().splitlines()[1:] == ["project,59.0", "expert,"]
    table = pq.read_table(io.BytesIO(parquet.content))
    assert table.to_pylist() == [{"level": "project", "value": 59.0}, {"level": "expert", "value": None}]
    assert json.loads(table.schema.metadata[b"tandem.report"])["method"] == "loop v2, word v1"
    assert json.loads(told.content) == {"n": 2}


def test_a_picture_says_whose_it_is_and_what_it_shows() -> None:
    made = document()
    drawn = written(made, made.parts[0], "svg", figure="levels").content.decode()
    assert drawn.startswith("<svg ") and drawn.endswith("</svg>")
    assert "<desc>Trust rose from 50 to 59.</desc>" in drawn
    assert "Havenstad" in drawn and "loop v2" in drawn and "nobody here is real" in drawn
    for part, kind, figure in (
        (0, "svg", "words"),
        (0, "png", "nothing"),
        (1, "svg", ""),
        (1, "vl", ""),
        (0, "sav", ""),
    ):
        with pytest.raises(Http404):
            written(made, made.parts[part], kind, figure=figure)


def test_the_pdf_is_that_of_the_whole_document() -> None:
    made = document()
    found = written(made, made.parts[1], "pdf")
    assert found.name == "havenstad-loop.pdf" and pages_of_accessible(found.content) >= 1


def test_a_published_edition_is_made_once_a_language(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    monkeypatch.setitem(files.WHOLE, "pdf", lambda _: made.append(1) or b"%PDF")
    digest = uuid4().hex * 2
    published, live = document(edition=replace(EDITION, digest=digest), public=True), document()
    for one in (published, published, live, live):
        with override("en"):
            assert written(one, one.parts[0], "pdf").content == b"%PDF"
    with override("nl"):
        written(published, published.parts[0], "pdf")
    assert len(made) == 1 + 2 + 1
