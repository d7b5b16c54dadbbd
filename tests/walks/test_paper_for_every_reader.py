"""Every form and every letter of ours, in every language, in normal and large print, against all rules of PDF/UA-1.

`pytest -s` prints the table that stands in docs/performance.md.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import page as page_validation
import pytest
from django.utils import translation

from delivery import letters
from delivery.models import Message
from delivery.records import Private
from feedback.letters import answers, notices
from feedback.models import FollowUp, Question, Reply, ReplyKind
from feedback.records import Words
from foundation.records import Contact
from intake import letters as covers
from intake.records import around, paper_form, serials, suggestion_form
from intake.records.paper_form import PaperForm
from paper import binding, sheet
from paper.letter import letter
from paper.sheet import Sheet
from paper.slip import slip
from surveys import mailing
from surveys.instruments import library
from tests.factories import feedback
from tests.factories import partnerships as people
from tests.factories import questionnaires as forms
from tests.paper.examples import SLIP

pytestmark = pytest.mark.django_db
HOME = "Stad Antwerpen\nGrote Markt 1\n2000 Antwerpen"
READER = Contact(name="Anna Example", address="Kerkstraat 1\n2000 Antwerpen")
PRIVATE = Private(code="7K3M QX9D 2F8A", link="https://tandem.example/antwerpen/follow/?n=4821907")
Made = tuple[str, str, bool, bytes]  # what it is, language, large print, the PDF


def every_form() -> Iterator[Made]:
    forms = {suggestion_form.KEY: PaperForm(suggestion_form.FORM, suggestion_form.FOOT)}
    shipped = library.keys()
    forms |= {key: PaperForm(library.shipped(key).spec, paper_form.PARTNER_FOOT) for key in shipped}
    for key, form in forms.items():
        for language in form.languages:
            for large in (False, True):
                made = Sheet(
                    form.spec,
                    language,
                    "Partnerschap Fietsen",
                    form.words(language, posted=True),
                    serials=(serials.fresh(), serials.fresh()),
                    address=HOME,
                    large_print=large,
                )
                yield f"form {key}", language, large, sheet.form(made)


def words_to_citizens(language: str) -> list[tuple[str, Words]]:
    here = feedback.place(sender_address=HOME, languages=[language, "en"])
    said = feedback.suggestion(here, language=language, answer_channel="letter", contact=feedback.CONTACT)
    promise = people.promise(here)
    replies = [
        (f"reply {kind.value}", answers.reply(Reply(suggestion=said, kind=kind, text="First.\n\nThen.")))
        for kind in ReplyKind
    ]
    return [
        ("receipt", answers.acknowledgement(said)),
        *replies,
        *[
            (
                f"follow-up {asked.value}",
                notices.follow_up(FollowUp(suggestion=said, question=asked), again=again),
            )
            for asked in Question
            for again in (False, True)
        ],
        ("promise", notices.promise_changed(said, promise)),
    ]


def words_to_partners(language: str) -> list[tuple[str, Any]]:
    run = forms.personal_run(1)
    [printed] = forms.sheets(run)
    row = printed.invitation
    assert row is not None
    row.member.language = language
    link = "https://tandem.example/m/x/"
    return [
        ("invitation", mailing.invitation(row, link=link)),
        ("reminder", mailing.reminder(row, number=1, link=link, stop_link=link)),
    ]


def every_letter() -> Iterator[Made]:
    for language in around.LANGUAGES:
        here = feedback.place(sender_address=HOME, country="BE")
        for what, words in [*words_to_citizens(language), *words_to_partners(language)]:
            message = Message(
                partnership=here,
                channel="letter",
                language=language,
                subject=words.subject,
                paragraphs=list(words.paragraphs),
                reference="4821907",
            )
            with translation.override(language):
                made = letters.spec(message, READER, PRIVATE)
            for large in (False, True):
                yield f"letter: {what}", language, large, letter(replace(made, large_print=large))


def every_envelope() -> Iterator[Made]:
    """A letter and the questionnaire behind it, as they are printed for who was invited."""
    for language in around.LANGUAGES:
        run = forms.personal_run(2)
        printed = forms.sheets(run)
        run.language = language
        for large in (False, True):
            run.large_print = large
            copies = Sheet(
                library.shipped(library.CORE).spec,
                language,
                "Partnerschap Fietsen",
                around.words(language, posted=True, foot=paper_form.PERSONAL_FOOT),
                serials=tuple(each.serial for each in printed),
                address=HOME,
                large_print=large,
            )
            specs = [replace(covers.cover(run, each), large_print=large) for each in printed]
            yield "letter and questionnaire, one file", language, large, binding.bound(specs, copies)


def every_slip() -> Iterator[Made]:
    for language in around.LANGUAGES:
        yield "slip with number and code", language, False, slip(replace(SLIP, language=language))


def table(made: Iterator[Made]) -> tuple[dict[str, list[int]], list[str]]:
    """By what it is: documents, rules checked in each, pages, rules broken; and what was broken, in words."""
    rows: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    broken: list[str] = []
    for what, language, large, pdf in made:
        report = page_validation.validate_pdf_bytes(pdf)
        row = rows[what.partition(":")[0] if what.startswith("letter:") else what]
        row[0] += 1
        row[1] = report.rules.total
        row[2] += int(report.document.page_count)
        row[3] += len(report.failures)
        broken += [f"{what} {language} {large}: {each.message}" for each in report.failures]
    return dict(rows), broken


@pytest.mark.parametrize("every", [every_form, every_letter, every_envelope, every_slip])
def test_all_rules_hold_for_everything_on_paper(every: Callable[[], Iterator[Made]]) -> None:
    rows, broken = table(every())

    lines: Sequence[str] = [
        f"| {what} | {documents} | {pages} | {rules} | {wrong} |"
        for what, (documents, rules, pages, wrong) in rows.items()
    ]
    print("", "| what | documents | pages | rules | broken |", *lines, sep="\n")
    assert rows and broken == []
