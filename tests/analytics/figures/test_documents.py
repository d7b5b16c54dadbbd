"""Every report as a document, from its page's report object."""

import json

import pypdfium2
import pytest

from analytics.figures import documents, files
from analytics.figures.asked import Asked
from analytics.figures.document import Document
from partnerships.models import Member
from tests.analytics.datasets.test_loop import imported_city
from tests.analytics.datasets.test_network import closed
from tests.factories import insight
from tests.factories import partnerships as people
from tests.paper.examples import pages_of_accessible

pytestmark = pytest.mark.django_db


def written(made: Document, kind: str) -> bytes:
    return files.written(made, made.parts[0], kind).content


def words(content: bytes) -> str:
    found = pypdfium2.PdfDocument(content)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in found).split())


def test_every_part_belongs_to_a_document_that_has_it() -> None:
    here = imported_city("web")
    people.milestone(here, title={"en": "Covenant signed"})
    insight.stored(here, [insight.snapshot(n) for n in (1, 2)])
    made = {name: documents.document(here, name, Asked()) for name in documents.PARTS}
    there = {name: one for name, one in made.items() if one is not None}
    assert set(made) - set(there) == {"network", "answers", "compare"}  # nothing of theirs has happened here
    for name, one in there.items():
        assert one.part(name) is not None and one.methods and any(one.sentences())
        assert not one.public and one.page == f"/insight/{here.slug}/{documents.PARTS[name]}/"


def test_each_is_accessible_on_paper_with_the_sentences_of_its_page() -> None:
    here = imported_city("web")
    people.milestone(here, title={"en": "Covenant signed"})
    insight.stored(here, [insight.snapshot(n) for n in (1, 2)])
    for kind in ("intensity", "loop", "timeline", "values", "voice"):
        made = documents.document(here, kind, Asked())
        assert made is not None
        content = written(made, "pdf")
        assert pages_of_accessible(content) >= 1, kind
        said = words(content)
        assert made.title in said and made.methods[0] in said
        assert all(" ".join(text.split()[:6]) in said for text in made.sentences() if text)
    assert "Covenant signed" in words(written(documents.document(here, "timeline", Asked()), "pdf"))


def test_before_anything_happened_the_paper_is_kind_and_accessible() -> None:
    here = people.partnership()
    for kind, said in (
        ("loop", "Nothing was said yet"),
        ("timeline", "Nothing happened yet"),
        ("voice", "Nothing was said yet"),
    ):
        made = documents.document(here, kind, Asked())
        assert made is not None
        content = written(made, "pdf")
        assert pages_of_accessible(content) == 1 and said in words(content)
    assert documents.document(here, "intensity", Asked()) is None
    assert documents.results(here, Asked()) is None and documents.answered(here, Asked()) is None


def test_the_network_on_paper_has_no_person() -> None:
    wave = closed(9)
    made = documents.document(wave.partnership, "network", Asked())
    assert made is not None
    said = words(written(made, "pdf"))
    assert "What kinds of partners report of each other" in said
    names = Member.objects.filter(partnership=wave.partnership).values_list("name", flat=True)
    assert not [one for one in names if one in said]


def test_what_was_published_says_which_edition_and_stays_what_it_is() -> None:
    here = people.partnership()
    series = insight.stored(here, [insight.snapshot(n) for n in (1, 2)], published=1)
    made = documents.results(here, Asked(series=series.uuid))
    assert made is not None and made.public and made.edition is not None
    assert made.edition.number == 1
    said = words(written(made, "pdf"))
    assert made.edition.digest[:20] in said and "Edition: 1, published on" in said
    assert "not published" not in said and "ave 2" not in said
    assert [wave["number"] for wave in json.loads(written(made, "json"))["waves"]] == [1]
