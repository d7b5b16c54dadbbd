"""A report as everything that is made of it."""

from analytics.exports.tidy import Tidy
from analytics.figures.document import part
from tests.analytics.figures.examples import document


def test_it_is_computed_once_and_only_when_asked() -> None:
    asked = []
    made = part(
        "x",
        lambda: asked.append(1) or {"n": 1},
        figures=lambda found: [{"key": "a", "title": str(found["n"])}],
        tidy=lambda found: Tidy(("n",), ((found["n"],),)),
        method="(x v1)",
    )
    assert asked == []
    assert made.figures()[0]["title"] == "1" and made.tidy().rows == ((1,),) and made.json() == '{"n": 1}'
    assert asked == [1]


def test_figures_pictures_methods_and_parts() -> None:
    made = document()
    assert [one["key"] for one in made.figures] == ["levels", "waves: all [of them]", "words"]
    assert [one["key"] for one in made.pictures] == ["levels"]
    assert made.methods == ["loop v2", "word v1"]  # its own, not those that it rests on
    assert made.part("loop-word") is made.parts[1] and made.part("nothing") is None
