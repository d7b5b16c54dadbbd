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
from feedback.models.desk import CannedText, DeadlineRule, DeskSetting, Escalation, Rung, SavedFilter
from feedback.models.files import SuggestionFile
from feedback.models.followup import FollowUp
from feedback.models.handling import Handling
from feedback.models.knocks import Knock
from feedback.models.mail import InboundMail, MailSort
from feedback.models.moderation import Moderation, ModerationAct, Watch
from feedback.models.people import Submitter, Voice
from feedback.models.places import Asset, Place, Sign
from feedback.models.provenance import CodeGuess, Provenance
from feedback.models.register import RegisterEntry
from feedback.models.reply import Reply, SuggestionPromise
from feedback.models.suggestion import TEXT_LIMIT, Suggestion
from feedback.models.together import Endorsement, Support, SupportWay

__all__ = [
    "SavedFilter",
    "Rung",
    "Escalation",
    "DeadlineRule",
    "DeskSetting",
    "CannedText",
    "TEXT_LIMIT",
    "AgeBand",
    "AnswerChannel",
    "Asset",
    "Channel",
    "CodeGuess",
    "Endorsement",
    "FollowUp",
    "Gender",
    "Handling",
    "InboundMail",
    "Kind",
    "Knock",
    "MailSort",
    "Moderation",
    "ModerationAct",
    "Outcome",
    "Place",
    "Provenance",
    "Question",
    "RefusalReason",
    "RegisterEntry",
    "Reply",
    "ReplyKind",
    "Sign",
    "Status",
    "Submitter",
    "Suggestion",
    "SuggestionFile",
    "SuggestionPromise",
    "Support",
    "SupportWay",
    "Verdict",
    "Voice",
    "Watch",
]
