"""make bench: runs the benchmarks (ONLY=P7,P12 for some), prints them and writes bench/results.json."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

from bench import (
    bulk,
    citizen,
    demo,
    desk,
    handing_over,
    insight,
    inviting,
    measures,
    pages,
    paper,
    partner,
    snapshot,
)
from bench.timing import Result

ALL: dict[str, Callable[[], Result]] = {
    "P1": partner.measure,
    "P2": citizen.measure,
    "P3": bulk.importing,
    "P4": bulk.exporting,
    "P5": inviting.invitations,
    "P5-smtp": handing_over.mails,
    "P6": snapshot.results,
    "P6-build": snapshot.build,
    "P7": measures.intervals,
    "P7-few": measures.few,
    "P8": desk.lists,
    "P8S": desk.search,
    "P8P": desk.pages,
    "P9": paper.reading,
    "P9-answers": paper.accuracy,
    "P9-printing": paper.printing,
    "P9-letters": paper.letters,
    "P9-envelopes": paper.envelopes,
    "P10": measures.alpha,
    "P10-raking": measures.raking,
    "P11": pages.measure,
    "P12": demo.first_page,
    "P-pages": insight.anew,
    "P-pages-kept": insight.kept,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("--only", default="", help="ids with commas between, e.g. P7,P12")
    asked = [one for one in parser.parse_args().only.split(",") if one] or list(ALL)
    unknown = [one for one in asked if not _named(one)]
    if unknown:
        print(f"There is no benchmark {', '.join(unknown)}. There are: {', '.join(ALL)}.")
        return 2
    results = [told(ALL[one]()) for one in dict.fromkeys(name for one in asked for name in _named(one))]
    (Path(__file__).parent / "results.json").write_text(json.dumps([one.json() for one in results], indent=1))
    return 0


def _named(asked: str) -> list[str]:
    """P9 means P9 and all its parts."""
    small = asked.lower()
    return [name for name in ALL if name.lower() == small or name.lower().startswith(f"{small}-")]


def told(result: Result) -> Result:
    against = f"{result.ratio:.3f} x {result.yardstick}" if result.ratio is not None else "no yardstick"
    if result.spread:
        against += f" (min {result.spread[0]:.3f}, max {result.spread[1]:.3f})"
    verdict = "met" if result.met else "not met"
    print(
        f"{result.id:<4} {result.what}: {result.figure:.3f} {result.unit}; {against}; goal {result.goal}: {verdict}"
    )
    return result


if __name__ == "__main__":
    sys.exit(main())
