"""One list of all files of a page."""

from django.utils.translation import override

from analytics.views.downloads import downloads
from tests.analytics.figures.examples import document


def test_the_whole_each_report_and_each_picture() -> None:
    with override("en"):
        found = downloads(document(query="series=x"))
    assert [one["title"] for one in found] == [
        "The whole report", "The figures as rows", "Whose word holds, as rows", "Picture: Each level"
    ]  # fmt: skip
    hrefs = [[file["href"].rsplit("/", 1)[1] for file in one["files"]] for one in found]
    assert hrefs[0] == ["loop.pdf?series=x", "loop.xlsx?series=x"]
    assert [one.split("?")[0] for one in hrefs[1]] == [
        "loop.csv",
        "loop.parquet",
        "loop.json",
        "loop.vl",
        "loop.graphml",
    ]
    assert [one.split("?")[0] for one in hrefs[2]] == ["loop-word.csv", "loop-word.parquet", "loop-word.json"]
    assert hrefs[3] == ["loop.svg?series=x&figure=levels", "loop.png?series=x&figure=levels"]


def test_nothing_without_a_report() -> None:
    assert downloads(None) == []
