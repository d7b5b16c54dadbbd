"""What the loop report says in words. Channels and kinds by the names people know."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from analytics.reports import wording
from analytics.reports.loop import LoopReport
from foundation.templatetags.tandem import number

CHANNELS = {
    "web": gettext_lazy("Website"),
    "offline": gettext_lazy("Offline page"),
    "phone": gettext_lazy("Telephone"),
    "counter": gettext_lazy("Counter"),
    "paper": gettext_lazy("Paper"),
    "meeting": gettext_lazy("Meeting"),
    "email": gettext_lazy("E-mail"),
    "signal": gettext_lazy("Signal on an object"),
    "api": gettext_lazy("Another system"),
    "import": gettext_lazy("Imported file"),
}
KINDS = {
    "suggestion": gettext_lazy("Suggestion"),
    "complaint": gettext_lazy("Complaint"),
    "report": gettext_lazy("Report of something broken"),
    "compliment": gettext_lazy("Compliment"),
    "question": gettext_lazy("Question"),
}
CUTS = {
    "channel": gettext_lazy("By channel"),
    "kind": gettext_lazy("By kind"),
    "language": gettext_lazy("By language"),
    "owner": gettext_lazy("By who answers for it"),
    "backing": gettext_lazy("Said by one, or backed by others"),
    "source": gettext_lazy("By source in the other system"),
}


def name(key: str, cut: str = "channel") -> str:
    """A channel or kind as people know it; an owner or a source as it is written."""
    if key == "all":
        return _("All together")
    known = {"channel": CHANNELS, "kind": KINDS}.get(cut, {})
    return str(known.get(key) or key or _("not said"))


def summary(report: LoopReport) -> str:
    """What became of what people said, in one or two sentences."""
    every = report.all
    if not every.n:
        return _("Nobody has said anything yet, so there is nothing to count.")
    parts = [
        _("%(count)s were answered") % {"count": number(every.answered)},
        _("%(count)s got a holding reply only") % {"count": number(every.holding_only)},
        _("%(count)s got no answer") % {"count": number(every.no_answer)},
    ]
    if every.no_text:
        parts.append(
            _("%(count)s have no answer text in the imported file") % {"count": number(every.no_text)}
        )
    if every.ended:
        parts.append(_("%(count)s were withdrawn or joined with another") % {"count": number(every.ended)})
    return _("Of %(n)s things people said, %(parts)s.") % {
        "n": number(every.n),
        "parts": wording.listed(parts),
    }


def overdue(report: LoopReport) -> str:
    """How many wait past the promised day; empty when none does."""
    if not report.all.overdue:
        return ""
    return _("%(count)s wait longer than was promised.") % {"count": number(report.all.overdue)}


def verdicts(report: LoopReport) -> str:
    """The handler's claim and the asker's verdict side by side, never merged."""
    every = report.all
    claim = _("The handlers say of %(share)s of %(n)s answers that they answer the point.") % {
        "share": wording.share(every.claimed),
        "n": number(every.claimed.n),
    }
    asker = _(
        "Of the askers, %(share)s of %(n)s who told us say that their point was answered; asked and silent: %(silent)s."
    ) % {
        "share": wording.share(every.said_yes),
        "n": number(every.said_yes.n),
        "silent": number(every.silent),
    }
    return " ".join(
        [
            claim if every.claimed.n else _("No handler's claim is in the data."),
            asker if every.asked else _("No asker was asked yet."),
        ]
    )


def promises(report: LoopReport) -> str:
    """Kept, of what was due or settled."""
    kept = report.all.kept
    if not (kept.n or kept.not_due):
        return _("No promise was made.")
    if not kept.n:
        return _("%(open)s promises were made; none is due yet.") % {"open": number(kept.not_due)}
    return _(
        "%(kept)s of %(n)s promises that were due or settled were kept: %(share)s. %(broken)s were broken, %(overdue)s are overdue, %(open)s are not due yet."
    ) % {
        "kept": number(kept.kept),
        "n": number(kept.n),
        "share": wording.share(kept),
        "broken": number(kept.broken),
        "overdue": number(kept.overdue),
        "open": number(kept.not_due),
    }


def reused(report: LoopReport) -> str:
    """Replies whose text served more than one suggestion."""
    exact, folded = report.reuse.exact, report.reuse.folded
    if exact.value is None:
        return _("No reply text is in the data.")
    return _(
        "%(exact)s of %(n)s replies use a text that served more than one suggestion, letter by letter (%(folded)s with white space made equal)."
    ) % {
        "exact": wording.share(exact, wording.fine(exact)),
        "folded": wording.share(folded, wording.fine(folded)),
        "n": number(exact.n),
    }


def waiting(report: LoopReport) -> str:
    """Share answered within 30 days of being said."""
    found = report.time_to_reply
    if found.value is None and not report.waits["fairness"][0].n:
        return _("Time to reply: not in the data. No answer here bears a date.")
    return _("Within 30 days of being said, %(share)s got an answer.") % {"share": wording.share(found)}
