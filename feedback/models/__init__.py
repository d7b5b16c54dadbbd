from feedback.models.choices import (
    AgeBand,
    AnswerChannel,
    Channel,
    Gender,
    Kind,
    Outcome,
    Question,
    RefusalReason,
    ReplyKind,
    Status,
    Verdict,
)
from feedback.models.desk import CannedText, DeskSetting, Escalation, Rung, SavedFilter
from feedback.models.followup import FollowUp
from feedback.models.handling import Handling
from feedback.models.people import Submitter, Voice
from feedback.models.provenance import CodeGuess, Provenance
from feedback.models.register import RegisterEntry
from feedback.models.reply import Reply, SuggestionPromise
from feedback.models.suggestion import TEXT_LIMIT, Suggestion

__all__ = [
    "SavedFilter",
    "Rung",
    "Escalation",
    "DeskSetting",
    "CannedText",
    "TEXT_LIMIT",
    "AgeBand",
    "AnswerChannel",
    "Channel",
    "CodeGuess",
    "FollowUp",
    "Gender",
    "Handling",
    "Kind",
    "Outcome",
    "Provenance",
    "Question",
    "RefusalReason",
    "RegisterEntry",
    "Reply",
    "ReplyKind",
    "Status",
    "Submitter",
    "Suggestion",
    "SuggestionPromise",
    "Verdict",
    "Voice",
]
