"""The words of the room. Their values are the workflow's; a test holds the two together."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    SUGGESTION = "suggestion", _("Suggestion")
    COMPLAINT = "complaint", _("Complaint")
    REPORT = "report", _("Report of something broken")
    COMPLIMENT = "compliment", _("Compliment")
    QUESTION = "question", _("Question")


class Channel(models.TextChoices):
    WEB = "web", _("Website")
    OFFLINE = "offline", _("Offline page")
    PHONE = "phone", _("Telephone")
    COUNTER = "counter", _("Counter")
    PAPER = "paper", _("Paper")
    MEETING = "meeting", _("Meeting")
    EMAIL = "email", _("E-mail")
    SIGNAL = "signal", _("Signal on an object")
    API = "api", _("Another system")
    IMPORT = "import", _("Imported file")


class AnswerChannel(models.TextChoices):
    NONE = "none", _("No answer asked for")
    CODE = "code", _("On this site, with number and code")
    EMAIL = "email", _("By e-mail")
    LETTER = "letter", _("By letter")
    PHONE = "phone", _("By telephone")


class Status(models.TextChoices):
    RECEIVED = "received", _("Received")
    ASSIGNED = "assigned", _("Assigned")
    IN_HANDLING = "in_handling", _("Being worked on")
    ANSWERED = "answered", _("Answered, on its way")
    CLOSED = "closed", _("Closed")
    CANNOT_BE_REACHED = "cannot_be_reached", _("Closed: person cannot be reached")
    REOPENED = "reopened", _("Reopened")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    MERGED = "merged", _("Joined with another")
    IMPORTED = "imported", _("Taken over from another system")


class Outcome(models.TextChoices):
    DONE = "done", _("Done")
    PARTLY = "partly_done", _("Partly done")
    PLANNED = "planned", _("Planned")
    EXPLAINED = "explained", _("Explained")
    REFUSED = "refused", _("Refused")
    NO_ACTION = "no_action", _("No action needed")


class ReplyKind(models.TextChoices):
    HOLDING = "holding", _("We are on it (holding)")
    ASKING = "asking", _("A question")
    SUBSTANTIVE = "substantive", _("Answers the point")
    PARTIAL = "partial", _("Answers part of it")
    REFUSAL = "refusal", _("Refusal, with the reason")


class RefusalReason(models.TextChoices):
    NOT_OURS = "not_ours", _("Not ours to decide")
    COST = "cost", _("Costs too much")
    LAW = "law", _("The law does not allow it")
    TECHNICAL = "technical", _("Not technically possible")
    ALREADY = "already", _("Already decided or done")
    OTHER_INTEREST = "other_interest", _("Another interest weighs more")
    OTHER = "other", _("Another reason, told in the text")


class Verdict(models.TextChoices):
    YES = "yes", _("Yes")
    PARTLY = "partly", _("Partly")
    NO = "no", _("No")


class Question(models.TextChoices):
    ANSWERED = "answered", _("Was your point answered?")
    DONE = "done", _("Was it done?")


class AgeBand(models.TextChoices):
    UNDER_18 = "0-17", _("Under 18")
    TO_34 = "18-34", _("18 to 34")
    TO_49 = "35-49", _("35 to 49")
    TO_64 = "50-64", _("50 to 64")
    OVER_64 = "65+", _("65 or older")


class Gender(models.TextChoices):
    WOMAN = "woman", _("Woman")
    MAN = "man", _("Man")
    OTHER = "other", _("Other")
