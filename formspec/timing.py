"""How long does a form take? (measurement.md §1: 10.6 s an item, 5 s a roster cell, five minutes in all.)"""

from dataclasses import dataclass

from formspec.spec import FormSpec, pick

SECONDS_AN_ITEM = 10.6
SECONDS_A_CELL = 5.0
WORDS_A_SECOND = 238 / 60
"""Silent reading of non-fiction, 238 words a minute: Brysbaert 2019, doi 10.1016/j.jml.2019.104047."""
BUDGET_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Estimate:
    """Items that are not rosters, roster cells, words of the introductions, and the seconds they come to."""

    items: int
    cells: int
    words: int

    @property
    def seconds(self) -> float:
        """Everything asked and everything read."""
        asked = self.items * SECONDS_AN_ITEM + self.cells * SECONDS_A_CELL
        return asked + self.words / WORDS_A_SECOND

    @property
    def minutes(self) -> int:
        """Whole minutes, rounded up, at least one: what we tell the reader."""
        return max(1, -int(-self.seconds // 60))

    @property
    def within_budget(self) -> bool:
        """Does it keep the five minutes?"""
        return self.seconds <= BUDGET_SECONDS


def estimate(spec: FormSpec, *, language: str = "", also_read: str = "") -> Estimate:
    """Time for the longest way through (every conditional item asked).

    `also_read` is text shown with the form but kept elsewhere, such as the privacy words.
    """
    language = language or (spec.languages[0] if spec.languages else "")
    items = list(spec.items())
    intros = [spec.intro, *(page.intro for page in spec.pages)]
    words = sum(len(pick(text, language, spec.languages).split()) for text in intros)
    return Estimate(
        items=sum(item.kind != "roster" for item in items),
        cells=sum(len(item.rows) for item in items if item.kind == "roster"),
        words=words + len(also_read.split()),
    )
