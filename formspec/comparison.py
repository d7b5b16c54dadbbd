"""Two versions of a form: which items may be compared over time, and which may not.

An item is the same when nobody who answered the old one would have been asked something else: kind, wording in every
language both versions have, anchors, bounds, scoring and condition. A new language or a new place in the form changes
nothing; whether an answer is required does not either.
"""

from dataclasses import dataclass

from formspec.spec import Choice, FormSpec, Item, Texts

_EXACT = (
    "kind",
    "dont_know",
    "relevant",
    "minimum",
    "maximum",
    "decimals",
    "most",
    "construct",
    "reverse",
    "rows_from",
)


@dataclass(frozen=True, slots=True)
class Changed:
    """An item both versions have, and what differs: "label", "choices", "kind", …"""

    key: str
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Item keys, in the order of the newer version (`removed`: of the older)."""

    same: tuple[str, ...]
    changed: tuple[Changed, ...]
    added: tuple[str, ...]
    removed: tuple[str, ...]


def compare(old: FormSpec, new: FormSpec) -> Comparison:
    """What became of each item between two versions."""
    before = {item.key: item for item in old.items()}
    after = {item.key: item for item in new.items()}
    differences = {key: _what(before[key], item) for key, item in after.items() if key in before}
    return Comparison(
        same=tuple(key for key, what in differences.items() if not what),
        changed=tuple(Changed(key, what) for key, what in differences.items() if what),
        added=tuple(key for key in after if key not in before),
        removed=tuple(key for key in before if key not in after),
    )


def _what(old: Item, new: Item) -> tuple[str, ...]:
    what = [name for name in ("label", "hint") if _reads_otherwise(getattr(old, name), getattr(new, name))]
    if _other_choices(old.choices, new.choices):
        what.append("choices")
    what += [name for name in _EXACT if getattr(old, name) != getattr(new, name)]
    return tuple(what)


def _reads_otherwise(old: Texts, new: Texts) -> bool:
    return any(_folded(old[language]) != _folded(new[language]) for language in old.keys() & new.keys())


def _other_choices(old: tuple[Choice, ...], new: tuple[Choice, ...]) -> bool:
    if [(choice.key, choice.other) for choice in old] != [(choice.key, choice.other) for choice in new]:
        return True
    return any(_reads_otherwise(a.text, b.text) for a, b in zip(old, new, strict=True))


def _folded(text: str) -> str:
    return " ".join(text.split())
