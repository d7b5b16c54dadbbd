"""Message catalogues without gettext: `python -m config.catalogues` compiles every .po that is newer than its .mo."""

import os
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent


def compile_stale(root: Path = ROOT) -> list[Path]:
    """Compiles what is stale below root/locale; returns the .mo files it wrote."""
    sources = sorted((root / "locale").glob("*/*/LC_MESSAGES/django.po"))
    return [compile_one(source) for source in sources if is_stale(source)]


def is_stale(source: Path) -> bool:
    made = source.with_suffix(".mo")
    return not made.exists() or made.stat().st_mtime < source.stat().st_mtime


def compile_one(source: Path) -> Path:
    """Writes beside, then renames: two processes that start together never read half a catalogue."""
    made = source.with_suffix(".mo")
    with source.open("rb") as given:
        catalogue = read_po(given, locale=source.parent.parent.name)
    draft = made.with_name(f"{made.name}.{os.getpid()}")
    with draft.open("wb") as out:
        write_mo(out, catalogue)
    draft.replace(made)
    return made


if __name__ == "__main__":
    compile_stale()
