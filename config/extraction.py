"""Finds a room's translatable texts and keeps its .po files in step with them."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("nl", "de", "fr")  # beside English, in which the texts are written
ROOMS = (
    "config",
    "analytics",
    "intake",
    "surveys",
    "feedback",
    "delivery",
    "partnerships",
    "foundation",
)
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
WRITTEN = datetime(2026, 1, 1, tzinfo=UTC)  # a fixed date: running it twice changes nothing


def texts(room: str, root: Path = ROOT) -> Catalog:
    """Everything translatable of `room`, each with the files it stands in. ValueError for a room that is none."""
    if room not in ROOMS:
        raise ValueError(f"{room} is not a room; rooms are {', '.join(ROOMS)}")
    found = Catalog(project="Tandem", creation_date=WRITTEN, charset="utf-8")
    for path in [*python_files(room, root), *template_files(room, root)]:
        name = path.relative_to(root).as_posix()
        for line, message, comments, context in extracted(path):
            found.add(message, None, [(name, line)], auto_comments=comments, context=context)
    return found


def extracted(path: Path) -> Iterator[tuple[int, str | tuple[str, ...], list[str], str | None]]:
    source = path.read_text()
    if path.suffix != ".py":
        source = flush(templatize(source, origin=str(path)))
    return extract("python", io.BytesIO(source.encode()), KEYWORDS, ["Translators:"])


def flush(source: str) -> str:
    """What templatize leaves is Python but for its indentation, which follows the template's."""
    return "\n".join(line.lstrip() for line in source.splitlines())


def python_files(room: str, root: Path) -> list[Path]:
    return sorted(path for path in (root / room).rglob("*.py") if "migrations" not in path.parts)


def template_files(room: str, root: Path) -> list[Path]:
    """templates/<room>/; the frame, the parts and the error pages, which are nobody else's, are config's."""
    base = root / "templates"
    paths = sorted(path for path in base.rglob("*") if path.suffix in {".html", ".txt", ".xml"})
    return [path for path in paths if owner(path.relative_to(base)) == room]


def owner(path: Path) -> str:
    """The room a template belongs to: the first folder named like a room; letters and mails are delivery's."""
    named = next((part for part in path.parts[:-1] if part in ROOMS), None)
    return named or ("delivery" if path.parts[0] == "emails" else "config")


def catalogue_path(room: str, language: str, root: Path = ROOT) -> Path:
    return root / "locale" / room / language / "LC_MESSAGES" / "django.po"


def catalogue(room: str, language: str, root: Path = ROOT) -> Catalog:
    """The kept translations, or an empty catalogue."""
    path = catalogue_path(room, language, root)
    if not path.exists():
        return Catalog(
            locale=language,
            header_comment=f"# Tandem, room {room}. Brought up to date by manage.py messages {room}.",
            project="Tandem",
            version="1",
            last_translator="Tandem",
            language_team="Tandem",
            msgid_bugs_address="-",
            creation_date=WRITTEN,
            revision_date=WRITTEN,
            charset="utf-8",
            fuzzy=False,
        )
    with path.open("rb") as given:
        return read_po(given, locale=language)


def update(room: str, language: str, root: Path = ROOT) -> list[Message]:
    """Writes the .po with all texts of today, keeping translations; returns what still lacks one.

    A text that went away stays as a comment, so that a corrected spelling loses nobody's work.
    """
    kept = catalogue(room, language, root)
    kept.update(texts(room, root), no_fuzzy_matching=True)
    kept.revision_date = WRITTEN
    path = catalogue_path(room, language, root)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as out:
        write_po(out, kept, width=120, sort_by_file=True, include_lineno=False)
    return [message for message in kept if message.id and not translated(message)]


def missing(room: str, language: str, root: Path = ROOT) -> list[tuple[str, list[str]]]:
    """(text, files) for each text of today without a translation in `language`."""
    kept = catalogue(room, language, root)
    lacking = []
    for message in texts(room, root):
        have = kept.get(message.id, message.context) if message.id else None
        if message.id and (have is None or not translated(have)):
            text = message.id if isinstance(message.id, str) else message.id[0]
            lacking.append((text, [name for name, _line in message.locations]))
    return lacking


def translated(message: Message) -> bool:
    forms = (message.string,) if isinstance(message.string, str) else message.string or ("",)
    return all(forms) and not message.fuzzy
