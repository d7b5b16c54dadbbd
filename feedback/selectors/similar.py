"""Has someone said this already? Shown before saving, nothing is blocked: to clerks what came in, to citizens the register."""

from datetime import date, timedelta

from django.contrib.postgres.search import SearchQuery, SearchVector, TrigramSimilarity, TrigramWordSimilarity

from feedback.models import RegisterEntry, Suggestion
from foundation import clock
from partnerships.models import Partnership

LIKE = 0.5
WITHIN = timedelta(days=30)
ALIKE = 0.3  # other people's words for the same thing are less alike than one paper keyed twice
WORDS = 12  # of the text are looked for
SHORTEST = 4  # letters of a word that says something
RECALLED = 0.35  # remembered words are rarely the very words
REMEMBERED = timedelta(days=21)
CANDIDATES = 50  # of each kind are looked at
HALF = 2 * ALIKE  # so that sharing half of the words is just enough
SEARCHED = SearchVector("title", "text", config="simple")  # as in the index of the register


def entries(partnership: Partnership, text: str, *, limit: int = 3) -> list[Suggestion]:
    """Recent suggestions with nearly the same words, the likest first."""
    clean = _clean(text)
    if len(clean) < 5:
        return []
    since = clock.today(partnership.time_zone) - WITHIN
    rows = Suggestion.objects.filter(
        partnership=partnership, received_on__gte=since, erased_at__isnull=True, text__trigram_similar=clean
    )
    ranked = rows.annotate(likeness=TrigramSimilarity("text", clean)).filter(likeness__gte=LIKE)
    return list(ranked.order_by("-likeness", "-id")[:limit])


def published(partnership: Partnership, text: str, *, limit: int = 3) -> list[RegisterEntry]:
    """Entries of the register about the same: alike in letters (pg_trgm), or sharing half of the longer words."""
    clean = _clean(text)
    if len(clean) < 5:
        return []
    standing = RegisterEntry.objects.filter(partnership=partnership, withdrawn_at__isnull=True)
    standing = standing.annotate(likeness=TrigramSimilarity("text", clean))
    found = {
        row.pk: row for row in standing.filter(text__trigram_similar=clean).order_by("-likeness")[:CANDIDATES]
    }
    words = _words(clean)
    if words:
        query = SearchQuery(" | ".join(sorted(words)), search_type="raw", config="simple")
        worded = standing.annotate(words=SEARCHED).filter(words=query).order_by("-released_at")
        found |= {row.pk: row for row in worded[:CANDIDATES]}
    scored = [(_alike(row, words), row) for row in found.values()]
    best = sorted((one for one in scored if one[0] >= ALIKE), key=lambda one: (-one[0], -one[1].pk))
    return [row for _score, row in best[:limit]]


def told(
    partnership: Partnership, words: str, *, around: date | None = None, limit: int = 10
) -> list[Suggestion]:
    """What a person who lost the slip may have said: their words as they remember them, and about which day it was."""
    clean = _clean(words)
    if len(clean) < 5:
        return []
    rows = Suggestion.objects.filter(partnership=partnership, erased_at__isnull=True)
    if around:
        rows = rows.filter(said_on__range=(around - REMEMBERED, around + REMEMBERED))
    ranked = rows.annotate(likeness=TrigramWordSimilarity(clean, "text")).filter(likeness__gte=RECALLED)
    return list(ranked.order_by("-likeness", "-id")[:limit])


def _alike(row: RegisterEntry, words: set[str]) -> float:
    """0 to 1: the letters' likeness, or the share of the words that occur; one word alone says nothing."""
    shared = words & _words(f"{row.title} {row.text}", most=500)
    by_words = len(shared) / len(words) if len(shared) > 1 else 0.0
    return max(float(getattr(row, "likeness", 0.0)), by_words * HALF)


def _words(text: str, most: int = WORDS) -> set[str]:
    """The longer words, small; letters and digits only, so that nothing in them is read as an operator."""
    found = ("".join(sign for sign in word if sign.isalnum()) for word in text.casefold().split())
    return set([word for word in found if len(word) >= SHORTEST][:most])


def _clean(text: str) -> str:
    return text.replace("\x00", "").encode("utf-8", "ignore").decode()[:2000].strip()
