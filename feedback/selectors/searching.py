"""Find suggestions by words or number. Candidates are capped before they are ranked: a common word costs no more than a rare one.

Full text in the languages of the partnership; when no word fits, any piece of a word from five characters on (trigrams). The column
`search_words` is kept by the database (migration 0005).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.postgres.search import SearchVectorField
from django.db.models import BooleanField, Expression, F, FloatField, Func, Q, QuerySet, Value

from feedback.models import Suggestion
from feedback.selectors import paging
from feedback.selectors.paging import Line
from partnerships.models import Partnership

CANDIDATES = 100  # what is looked at of each kind of search before ranking
BEST = 50
PIECE_AT_LEAST = 5  # shorter pieces of words fit everywhere
NUMBER_AT_LEAST = 3
NUMBER_LENGTH = 10
CONFIGS = {
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pt": "portuguese",
    "sv": "swedish",
}


@dataclass(frozen=True)
class Found:
    """The best first. `more`: others fit too; a further word narrows it."""

    rows: Sequence[Line]
    more: bool


def _clean(words: str) -> str:
    return " ".join(words.replace("\x00", " ").split())[:100]


def find(partnership: Partnership, rows: QuerySet[Suggestion], words: str) -> Found:
    """The best of `rows` (one list of `partnership`) for `words`: a number or its beginning, else words or a piece."""
    asked = _clean(words)
    if asked.isdecimal() and len(asked) >= NUMBER_AT_LEAST:
        chosen = rows.filter(number__gte=asked, number__lte=asked.ljust(NUMBER_LENGTH, "9")).order_by(
            "number"
        )
        return _cut(paging.lines(chosen[: BEST + 1]))
    query = Query(partnership.languages, asked)
    plain = rows.order_by().values_list("pk", flat=True)
    found = _best(plain.filter(query.fits())[:CANDIDATES], query)
    if not found and len(asked) >= PIECE_AT_LEAST:
        found = _best(plain.filter(_has_piece(asked))[:CANDIDATES], query)
    return _cut(found)


def _best(candidates: QuerySet[Suggestion, int], query: "Query") -> list[Line]:
    ranked = Suggestion.objects.filter(pk__in=candidates).annotate(rank=query.rank())
    return paging.lines(ranked.order_by("-rank", "-uuid")[: BEST + 1])


def _cut(found: Sequence[Line]) -> Found:
    return Found(found[:BEST], len(found) > BEST)


def _has_piece(asked: str) -> Q:
    pattern = "%" + asked.replace("\\", "\\\\").replace("%", r"\%").replace("_", r"\_") + "%"
    return Q(_like("text", pattern)) | Q(_like("title", pattern))


def _like(field: str, pattern: str) -> Expression:
    """ILIKE on the bare column, as its trigram index has it (Django's icontains asks for UPPER)."""
    return Func(
        F(field),
        Value(pattern),
        template="(%(expressions)s)",
        arg_joiner=" ILIKE ",
        output_field=BooleanField(),
    )


class Query:
    """`asked` as a web search in each of `languages` and as it stands: one of them has to fit."""

    def __init__(self, languages: Sequence[str], asked: str) -> None:
        self.configs = dict.fromkeys([*(CONFIGS.get(code[:2], "simple") for code in languages), "simple"])
        self.asked = asked

    def _query(self) -> Func:
        parts = [
            Func(Value(self.asked), template=f"websearch_to_tsquery('{config}', %(expressions)s)")
            for config in self.configs
        ]
        return Func(*parts, template="(%(expressions)s)", arg_joiner=" || ", output_field=SearchVectorField())

    def fits(self) -> Expression:
        return Func(self._query(), template="search_words @@ %(expressions)s", output_field=BooleanField())

    def rank(self) -> Expression:
        return Func(
            self._query(), template="ts_rank(search_words, %(expressions)s)", output_field=FloatField()
        )


__all__ = ["BEST", "CANDIDATES", "Found", "Query", "find"]
