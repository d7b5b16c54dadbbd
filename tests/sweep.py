"""How many invented cities a test draws: a few, or as many as `SWEEP` says (`SWEEP=200 pytest ...` before a release)."""

import os


def seeds(usual: int) -> range:
    return range(int(os.environ.get("SWEEP", usual)))
