"""CI's last look: a browser or service test that was skipped is a failure. `python -m config.testskips REPORT`."""

import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from config.supervisor.tending import say

ROOT = Path(__file__).resolve().parents[1]
_MARKS = re.compile(r"pytest\.mark\.(browser|service)\b")
_ALLOWED = "is not on this machine"  # another Python, another account: tried where there is one


def main(words: list[str]) -> int:
    """Prints each such skip; returns 1 when there is one."""
    found = skipped(Path(words[0]))
    for name, reason in found:
        say(f"skipped, but must run: {name} ({reason})")
    return 1 if found else 0


def skipped(report: Path) -> list[tuple[str, str]]:
    """Name and reason of each skipped test of a marked file, as pytest's report of our own run tells it."""
    cases = ElementTree.parse(report).getroot().iter("testcase")  # noqa: S314
    found = [(case, skip) for case in cases if (skip := case.find("skipped")) is not None]
    return [
        (f"{case.get('classname')}::{case.get('name')}", skip.get("message", ""))
        for case, skip in found
        if _must_run(case.get("classname", "")) and _ALLOWED not in skip.get("message", "")
    ]


def _must_run(classname: str) -> bool:
    """Whether the file of a test asks for a browser or for servers. A class inside it is left off its name."""
    parts = classname.split(".")
    files = [ROOT.joinpath(*parts[:count]).with_suffix(".py") for count in range(len(parts), 0, -1)]
    file = next((path for path in files if path.is_file()), None)
    return file is not None and ("browser" in parts or bool(_MARKS.search(file.read_text())))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
