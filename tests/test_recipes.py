"""The recipes of the documentation do what they say: run as printed, on files as they are handed out."""

import json
import re
from pathlib import Path

import pytest

from analytics.charts.intensity import over_time
from analytics.exports.graphml import network_graphml
from analytics.exports.plain import json_text
from analytics.exports.row_codebook import codebook
from analytics.exports.row_files import WRITERS
from analytics.reports.intensity import intensity_report
from analytics.reports.network import network_report
from analytics.reports.rows import row_file
from tests.analytics.reports.test_cells import course
from tests.analytics.reports.test_network import TWO, parted
from tests.factories import insight, ties
from tests.factories.rows import asked, asked_wave

PAGE = Path(__file__).resolve().parents[1] / "docs" / "guides" / "recipes.md"
R_RECIPES = re.findall(r"```r\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)
RECIPES = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(recipe: str) -> None:
    exec(compile(recipe, "recipe", "exec"), {})  # noqa: S102  our own documentation


def names(recipe: str, owner: str) -> set[str]:
    """What the R recipe reads of an object: owner$name."""
    return set(re.findall(rf"\b{owner}\$(\w+)", recipe))


def test_the_r_recipe_names_only_what_is_in_the_files() -> None:
    """No R runs here: its names are checked against the files, and the page says by what it was run once."""
    waves = [asked_wave(n) for n in (1, 2)]
    report = json.loads(json_text(intensity_report(course(*(wave.snapshot for wave in waves)))))
    file = row_file(asked(waves), "en")
    book = codebook(file, "en")
    header = WRITERS["csv"](file, "en").decode("utf-8-sig").splitlines()[0].split(",")
    (recipe,) = R_RECIPES

    assert names(recipe, "rows") and names(recipe, "rows") <= set(header)
    assert names(recipe, "book") == {"columns"} <= set(book)
    columns = book["columns"]
    assert names(recipe, "one") - {"wave", "group"} == {"construct", "name", "reverse"} <= set(columns[0])
    assert all(one["name"] in header for one in columns if one["construct"])
    level = next(one for one in columns if one["name"] == "level")
    assert "Strategic level" in level["values"].values() and '"Strategic level"' in recipe
    assert names(recipe, "published") == {"cells"} <= set(report)
    cell = next(one for one in report["cells"] if (one["wave"], one["group"]) == (1, "strategic"))
    assert names(recipe, "cell") == {"figures"} <= set(cell) and {"wave", "group"} <= set(cell)
    assert names(recipe, "figure") <= set(cell["figures"]["trust"]) and names(recipe, "figure")
    for dimension in re.findall(r'"(interdependence|trust|commitment)"', recipe):
        assert dimension in cell["figures"]
    assert "Run once with R 4.6.0" in PAGE.read_text(encoding="utf-8")
    assert "library(" not in recipe and "::" not in recipe


def test_a_published_figure_is_recomputed(capsys: pytest.CaptureFixture[str]) -> None:
    waves = [asked_wave(n) for n in (1, 2)]
    report = intensity_report(course(*(wave.snapshot for wave in waves)))
    file = row_file(asked(waves), "en")
    Path("results.json").write_text(json_text(report), encoding="utf-8")
    Path("codebook.json").write_text(json.dumps(codebook(file, "en")), encoding="utf-8")
    Path("answers.csv").write_bytes(WRITERS["csv"](file, "en"))

    run(RECIPES[0])

    computed, published = capsys.readouterr().out.splitlines()
    assert computed.removeprefix("computed").strip() == published.removeprefix("published").strip()
    assert "n = 1" in computed


def test_a_picture_is_drawn_again() -> None:
    report = intensity_report(course(insight.snapshot(1), insight.snapshot(2)))
    Path("results.vl").write_text(json_text(over_time(report)), encoding="utf-8")

    run(RECIPES[1])

    assert Path("results.svg").read_text(encoding="utf-8").startswith("<svg")


def test_the_network_is_read(capsys: pytest.CaptureFixture[str]) -> None:
    report = network_report(ties.course(ties.wave(TWO, plan=parted)))
    Path("network.graphml").write_bytes(network_graphml(report))

    run(RECIPES[2])

    shown = [one for one in report.between if one.mean.value is not None]
    assert len(capsys.readouterr().out.splitlines()) == len(shown)
