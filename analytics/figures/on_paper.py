"""A document as an accessible PDF: the sentences of its page first, then every figure with its picture and its table."""

from django.conf import settings
from django.utils.translation import get_language, get_language_bidi
from django.utils.translation import gettext as _

from analytics.charts.render import svg
from analytics.figures.document import Document, Figure
from foundation import dates
from paper.report import Picture, Report, Section, Table, report


def pdf(document: Document) -> bytes:
    """Tagged PDF/UA-1 in the language that is active. The same figures give the same bytes."""
    return report(spec(document))


def spec(document: Document) -> Report:
    """Everything on the paper. Nothing stands on it that the page of the same report does not tell."""
    language = spoken()
    return Report(
        language=language,
        sender=document.partnership.name.in_language(language),
        title=document.title,
        facts=tuple(facts(document)),
        notice=tuple(notices(document)),
        sentences_title=_("In plain words"),
        sentences=tuple(text for text in document.sentences() if text),
        sections=tuple(_section(one, language) for one in document.figures),
        wide_title=_("Wide tables"),
        wide_note=_("The table stands at the end, among the wide tables."),
        cite_title=_("How to cite this"),
        cite=(citation(document),),
        footer=" · ".join([*source(document)[:2], *notices(document)]),
        page_words=_("Page {page} of {pages}"),
        direction="rtl" if get_language_bidi() else "ltr",
    )


def spoken() -> str:
    """The language that is active, without its country."""
    return (get_language() or "en")[:2]


def facts(document: Document) -> list[tuple[str, str]]:
    """Label and value: edition, the day the figures stand for, the methods, the address of the page."""
    language, edition = spoken(), document.edition
    found = []
    if edition:
        day = dates.in_words(edition.released, language)
        found.append(
            (_("Edition"), _("%(number)s, published on %(day)s") % {"number": edition.number, "day": day})
        )
        if edition.reason:
            found.append((_("Corrected, because"), edition.reason))
    found += [
        (_("Day of the figures"), dates.in_words(document.as_of, language)),
        (_("Method"), ", ".join(document.methods)),
        (_("Page"), address(document)),
    ]
    if edition:
        found.append((_("SHA-256 of the JSON file"), edition.digest))
    return found


def notices(document: Document) -> list[str]:
    """What a reader must know before any figure."""
    found = [_("Synthetic sample data: nobody here is real.")] if document.partnership.is_sample else []
    return found if document.public else [*found, _("For staff: this is not published.")]


def source(document: Document) -> list[str]:
    """Whose figures, which edition or day, which method: what has to go wherever a picture goes."""
    language, edition = spoken(), document.edition
    day = dates.in_words(edition.released if edition else document.as_of, language)
    which = _("Edition %(number)s, %(day)s") % {"number": edition.number, "day": day} if edition else day
    return [document.partnership.name.in_language(language), which, ", ".join(document.methods)]


def citation(document: Document) -> str:
    """Author, year, title, which edition, method, address."""
    language, edition = spoken(), document.edition
    day = edition.released if edition else document.as_of
    which = (
        _("Edition %(number)s, %(day)s") % {"number": edition.number, "day": dates.in_words(day, language)}
        if edition
        else _("As of %(day)s") % {"day": dates.in_words(day, language)}
    )
    name = document.partnership.name.in_language(language)
    method = _("Method: %(method)s") % {"method": ", ".join(document.methods)}
    return f"{name} ({day.year}). {document.title} {which}. {method}. {address(document)}"


def address(document: Document) -> str:
    """Of the page, on the site."""
    return f"{settings.PUBLIC_URL}{document.page}{'?' if document.query else ''}{document.query}"


def _section(figure: Figure, language: str) -> Section:
    table = figure.get("table")
    said, alt = str(figure.get("sentence") or ""), str(figure.get("alt") or "")
    title = str(figure["title"])
    drawn = figure.get("draw")
    return Section(
        title=title,
        sentences=(said,) if said else (),
        picture=Picture(
            svg(drawn(False), title=title, description=alt, language=language), f"{title}. {alt or said}"
        )
        if drawn
        else None,
        table=Table(
            str(table["caption"]),
            tuple(str(cell) for cell in table["head"]),
            tuple(tuple(str(cell) for cell in row) for row in table["rows"]),
        )
        if table
        else None,
        notes=tuple(str(text) for text in (figure.get("counted"), figure.get("method")) if text),
    )
