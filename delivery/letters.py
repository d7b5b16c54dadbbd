"""A message as a letter on paper (paper.letter makes the PDF)."""

import io
from collections.abc import Iterable

import pypdfium2
from django.utils import translation
from django.utils.translation import gettext as _

from delivery.models import Message
from delivery.records import Private
from foundation import clock, dates
from foundation.records import Contact
from paper.letter import Card, Letter, Square, TickCard, letter

WINDOW_RIGHT = frozenset({"FR", "BE", "LU"})  # where envelopes have their window on the right


def pdf(message: Message, *, reader: Contact, private: Private) -> bytes:
    """The tagged PDF in the reader's language."""
    with translation.override(message.language):
        return letter(spec(message, reader, private))


def spec(message: Message, reader: Contact, private: Private) -> Letter:
    """Everything on the paper; call it with the reader's language active."""
    partnership = message.partnership
    home = partnership.sender_address.splitlines()
    name = partnership.name.in_language(message.language)
    closing = (_("With kind regards,"), name)
    return Letter(
        language=message.language,
        sender=name,
        sender_lines=tuple(home),
        return_line=" · ".join([name, *home])[:120],
        address=tuple(line.strip() for line in (reader.name, *reader.address.splitlines()) if line.strip()),
        subject=message.subject,
        paragraphs=tuple(message.paragraphs)
        + ((_("Open this page: %(link)s") % {"link": private.link},) if private.link else ()),
        facts=_facts(message),
        closing=closing,
        footer=_("Synthetic sample data: nobody here is real.") if partnership.is_sample else "",
        page_words=_("Page {page} of {pages}"),
        card=_card(message, private),
        ticks=_ticks(message, name, home),
        square=_square(private),
        direction="rtl" if translation.get_language_bidi() else "ltr",
        window="right" if partnership.country in WINDOW_RIGHT else "left",
    )


def _facts(message: Message) -> tuple[tuple[str, str], ...]:
    day = clock.today(message.partnership.time_zone)
    facts = [(_("Date"), dates.in_words(day, message.language))]
    if message.reference:
        facts.append((_("Our reference"), message.reference))
    return tuple(facts)


def _square(private: Private) -> Square | None:
    if not private.link:
        return None
    return Square(
        payload=private.link,
        caption=_("Or point your phone's camera here"),
        description=_("QR code with the address of the page named above"),
    )


def _card(message: Message, private: Private) -> Card | None:
    if not private.code:
        return None
    return Card(
        number_label=_("Your number"),
        number=message.reference,
        code_label=_("Your code"),
        code=private.code,
        note=_("Keep this letter: with number and code you can see everything we hold about it."),
    )


def _ticks(message: Message, name: str, home: list[str]) -> TickCard | None:
    if not message.ticks:
        return None
    question, *options = message.ticks
    return TickCard(
        cut=_("Cut here and send this part back. Or tell us by telephone or at the counter."),
        question=question,
        options=tuple(options),
        words=_("In your own words:"),
        reference=message.reference,
        back_label=_("Send it to"),
        back=(name, *home),
    )


def join(letters: Iterable[bytes]) -> bytes:
    """Letters one after the other in one file, for the printer; each alone stays the frozen one."""
    whole = pypdfium2.PdfDocument.new()
    try:
        for content in letters:
            one = pypdfium2.PdfDocument(content)
            whole.import_pages(one)
            one.close()
        out = io.BytesIO()
        whole.save(out)
    finally:
        whole.close()
    return out.getvalue()
