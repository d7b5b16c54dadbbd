"""The receipt and the reply."""

from django.utils import translation
from django.utils.translation import gettext as _

from feedback.letters import language
from feedback.models import Reply, ReplyKind, Suggestion
from feedback.records import Words


def acknowledgement(suggestion: Suggestion) -> Words:
    """It arrived; who answers, and by when."""
    code = language.of(suggestion)
    with translation.override(code):
        facts = {
            "number": suggestion.number,
            "owner": suggestion.owner_organisation.name,
            "said": language.day(suggestion.said_on, code),
        }
        paragraphs = [
            _("We have received what you told us on %(said)s. Its number is %(number)s.") % facts,
            _quote(suggestion),
            _("%(owner)s answers for it.") % facts,
        ]
        if suggestion.answer_due_on:
            due = language.day(suggestion.answer_due_on, code)
            paragraphs.append(_("You get an answer by %(due)s at the latest.") % {"due": due})
        paragraphs.append(
            _(
                "With the number and your code you can see at any time what happens with it, add to it, or have it erased."
            )
        )
        return Words(code, _("We have received your message %(number)s") % facts, tuple(paragraphs))


def reply(written: Reply, *, to: Suggestion | None = None) -> Words:
    """The reply itself, with what it replies to (`to`: a suggestion that was joined with the one replied to).

    The reply's own words stay in the language it was written in.
    """
    suggestion = to or written.suggestion
    code = language.of(suggestion)
    with translation.override(code):
        facts = {"number": suggestion.number, "said": language.day(suggestion.said_on, code)}
        paragraphs = [_("On %(said)s you told us:") % facts, _quote(suggestion), _opening(written)]
        if written.point and not to:
            paragraphs.append(_("Your point, as we understood it: %(point)s") % {"point": written.point})
        paragraphs += [part.strip() for part in written.text.split("\n\n") if part.strip()]
        if written.kind == ReplyKind.REFUSAL:
            paragraphs.append(_("The reason: %(reason)s.") % {"reason": written.get_refusal_reason_display()})
        paragraphs += _promises(written.suggestion, code)
        paragraphs.append(
            _("Is your point not answered? Tell us with your number and code, and it is opened again.")
        )
        return Words(code, _("Our answer to your message %(number)s") % facts, tuple(paragraphs))


def _quote(suggestion: Suggestion) -> str:
    return f"“{language.shortened(suggestion.text or suggestion.asset_signal)}”"


def _opening(written: Reply) -> str:
    return {
        ReplyKind.HOLDING: _("We are still working on it. This is where it stands:"),
        ReplyKind.ASKING: _("To answer you, we have a question:"),
        ReplyKind.SUBSTANTIVE: _("Our answer:"),
        ReplyKind.PARTIAL: _("Our answer to a part of it; the rest follows:"),
        ReplyKind.REFUSAL: _("We will not do this. Our answer:"),
    }[ReplyKind(written.kind)]


def _promises(suggestion: Suggestion, code: str) -> list[str]:
    ties = suggestion.promise_ties.filter(promise__state="open").select_related("promise__organisation")
    return [
        _("We promise: %(text)s By %(due)s. %(owner)s keeps this promise.")
        % {
            "text": _sentence(tie.promise.text),
            "due": language.day(tie.promise.due_on, code),
            "owner": tie.promise.organisation.name,
        }
        for tie in ties.order_by("promise__due_on", "id")
    ]


def _sentence(text: str) -> str:
    clean = text.strip()
    return clean if clean[-1:] in ".!?" else clean + "."
