"""How many replies use a text that also served another suggestion: friendly answers, off the shelf."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from analytics.measures.figure import NO_DATA, Figure, undefined

METHOD = "share of replies whose text serves more than one suggestion (reuse v1)"


@dataclass(frozen=True, slots=True)
class Reuse:
    """`exact`: letter by letter; `folded`: with runs of white space made one and the ends cut off."""

    exact: Figure
    folded: Figure


def reused_replies(replies: Iterable[tuple[Hashable, str]]) -> Reuse:
    """From (suggestion, text) of each reply sent; replies without text (blanked, or a call) are missing."""
    kept = list(replies)
    return Reuse(
        exact=_share(kept, lambda text: text, ", exact"),
        folded=_share(kept, lambda text: " ".join(text.split()), ", white space folded"),
    )


def _share(replies: Sequence[tuple[Hashable, str]], key: Callable[[str], str], how: str) -> Figure:
    served: dict[str, set[Hashable]] = defaultdict(set)
    written = [(suggestion, key(text)) for suggestion, text in replies if text.strip()]
    for suggestion, text in written:
        served[text].add(suggestion)
    missing = len(replies) - len(written)
    if not written:
        return undefined(n=0, missing=missing, method=METHOD + how, reason=NO_DATA)
    reused = sum(len(served[text]) > 1 for _, text in written)
    return Figure(
        value=reused / len(written),
        n=len(written),
        missing=missing,
        method=METHOD + how,
        reason="no interval: all replies are counted",
    )
