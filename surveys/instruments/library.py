"""The instruments that ship with Tandem, as data beside this module: wording our own, concepts cited in each file."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from formspec import FormSpec, faults, from_json, missing_texts

FOLDER = Path(__file__).parent
CORE = "core_3c"


@dataclass(frozen=True, slots=True)
class Shipped:
    """`comparable`: item keys that ask the same as in the version before. `references`: where the concepts stand."""

    spec: FormSpec
    comparable: tuple[str, ...]
    references: tuple[str, ...]


def keys() -> tuple[str, ...]:
    """The library's instruments, in alphabetical order."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.json")))


@cache
def shipped(key: str) -> Shipped:
    """One instrument. ValueError when its file is unsound or a text is missing; KeyError when there is none."""
    if key not in keys():
        raise KeyError(key)
    raw = json.loads((FOLDER / f"{key}.json").read_text(encoding="utf-8"))
    spec = from_json(raw["spec"])
    wrong = [f"{fault.place}: {fault.code}" for fault in faults(spec)]
    wrong += [f"{language}: {place}" for language, places in missing_texts(spec).items() for place in places]
    if wrong:
        raise ValueError(f"instrument {key}: {'; '.join(wrong)}")
    return Shipped(spec, tuple(raw["comparable"]), tuple(raw["concepts"]))
