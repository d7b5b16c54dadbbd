"""`python -m config.supervisor demo | servers | exec -- COMMAND … | forget`."""

import sys

from config.supervisor import demo, forgetting, only_servers, throwaway
from config.supervisor.trouble import Leaving, Trouble

_USE = "Use: python -m config.supervisor demo | servers | exec -- COMMAND … | forget\n"
_DOORS = {"demo": demo.run, "servers": only_servers.run, "forget": forgetting.run}


def main(words: list[str]) -> int:
    try:
        return _run(words)
    except Trouble as trouble:
        sys.stderr.write(f"\n{trouble}\n")
        return 1
    except (Leaving, KeyboardInterrupt):
        return 130


def _run(words: list[str]) -> int:
    if len(words) == 1 and words[0] in _DOORS:
        return _DOORS[words[0]]()
    if words[:1] == ["exec"] and (command := words[2:] if words[1:2] == ["--"] else words[1:]):
        return throwaway.run(command)
    sys.stderr.write(_USE)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
