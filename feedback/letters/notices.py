"""The question after closing, its one reminder, and what became of a promise."""

from django.utils import translation
from django.utils.translation import gettext as _

from feedback.letters import language
from feedback.models import AnswerChannel, FollowUp, Question, Suggestion, Verdict
from feedback.records import Words
from partnerships.models import Promise


def follow_up(asked: FollowUp, *, again: bool = False) -> Words:
    """Was your point answered, or: was it done? Silence stays silence."""
    suggestion = asked.suggestion
    code = language.of(suggestion)
    with translation.override(code):
        facts = {"number": suggestion.number, "said": language.day(suggestion.said_on, code)}
        question = _("Was it done?") if asked.question == Question.DONE else _("Was your point answered?")
        paragraphs = (
            _("On %(said)s you told us:") % facts,
            f"“{language.shortened(suggestion.text)}”",
            _("We have given you our answer. Now we ask you: %(question)s") % {"question": question},
            _how(suggestion),
            _("This is our only reminder.")
            if again
            else _("If we hear nothing, we count that as no reply, not as yes."),
        )
        ticks = (
            question,
            *(str(Verdict(each).label) for each in Verdict.values),
            _("Please take it up again"),
        )
        return Words(code, question + " " + _("Your message %(number)s") % facts, paragraphs, ticks)


def _how(suggestion: Suggestion) -> str:
    """How to answer: through the channel the question comes by."""
    if suggestion.answer_channel == AnswerChannel.LETTER:
        return _("Tick your answer below and send it back. If it is no, it can be opened again.")
    if suggestion.answer_channel == AnswerChannel.PHONE:
        return _("Yes, partly or no? If it is no, it can be opened again.")
    return _("Yes, partly or no: tell us with your number and code. If it is no, it can be opened again.")


def promise_changed(suggestion: Suggestion, promise: Promise) -> Words:
    """A promise was kept, broken, withdrawn or replaced by another: whoever it was made to hears it."""
    code = language.of(suggestion)
    with translation.override(code):
        facts = {"number": suggestion.number, "due": language.day(promise.due_on, code)}
        paragraphs = [
            _("We promised you, by %(due)s:") % facts,
            f"“{language.shortened(promise.text)}”",
            _state(promise),
        ]
        if promise.evidence:
            paragraphs.append(promise.evidence)
        following = Promise.objects.filter(follows=promise).first()
        if following:
            new = {"due": language.day(following.due_on, code), "text": following.text}
            paragraphs.append(_("The new promise, by %(due)s: %(text)s") % new)
        return Words(
            code, _("What became of our promise about your message %(number)s") % facts, tuple(paragraphs)
        )


def _state(promise: Promise) -> str:
    return {
        "kept": _("It is done. This is how we know:"),
        "broken": _("We did not keep this promise."),
        "withdrawn": _("We take this promise back."),
        "renegotiated": _("We could not keep this date. The reason:"),
    }.get(promise.state, _("This promise stands."))
