"""A document as a workbook: what it is, its figures as long tables, then the tables of its page, a sheet each."""

import re

from django.utils.translation import gettext as _

from analytics.exports import sheets
from analytics.figures.document import Document
from analytics.figures.on_paper import citation, facts, notices

LONGEST = 31
"""Letters in the name of a sheet."""


def xlsx(document: Document) -> bytes:
    """The long tables have the columns of the CSV; those of the page are in words, as they stand there."""
    book: dict[str, sheets.Table] = {"about": about(document)}
    for part in document.parts:
        tidy = part.tidy()
        book[_named(part.name, book)] = [tidy.head, *tidy.rows]
    for figure in document.figures:
        table = figure.get("table")
        if table and table["rows"]:
            book[_named(str(figure["key"]), book)] = [
                [str(figure["title"])],
                [str(cell) for cell in table["head"]],
                *([str(cell) for cell in row] for row in table["rows"]),
            ]
    return sheets.xlsx(book)


def about(document: Document) -> list[tuple[str, str]]:
    """Label and words: title, whose, what must be known first, the report in plain words, how to cite it."""
    words = [("", text) for text in document.sentences() if text]
    return [
        (_("Report"), document.title),
        (_("Partnership"), str(document.partnership.name)),
        *((_("Note"), text) for text in notices(document)),
        *facts(document),
        *words,
        (_("How to cite this"), citation(document)),
    ]


def told(document: Document) -> dict[str, str]:
    """The same for a program: English keys."""
    edition = document.edition
    return {
        "report": document.kind,
        "partnership": document.partnership.slug,
        "as_of": document.as_of.isoformat(),
        "method": ", ".join(document.methods),
        "edition": str(edition.number) if edition else "",
        "digest": edition.digest if edition else "",
        "sample_data": "yes" if document.partnership.is_sample else "no",
        "cite": citation(document),
    }


def _named(name: str, taken: dict[str, sheets.Table]) -> str:
    """A name that a sheet may have and no other one has."""
    plain = re.sub(r"[^\w -]", " ", name)[:LONGEST].strip()
    while plain in taken:
        plain = f"{plain[: LONGEST - 2]} 2" if not plain.endswith(" 2") else f"{plain[: LONGEST - 2]} 3"
    return plain
