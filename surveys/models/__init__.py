from surveys.models.contacting import AddressTrouble, Departure, HeldBack, OptOut, Reminder, Substitution
from surveys.models.instrument import Instrument, InstrumentVersion
from surveys.models.invitation import Draft, Invitation, Participation
from surveys.models.open_door import CodeBatch, EntryCode, StagedAnswers
from surveys.models.response import Answer, Response
from surveys.models.roster import RosterRow
from surveys.models.tie_consent import TieConsent
from surveys.models.wave import Series, Wave, WaveSnapshot, WaveStep

__all__ = [
    "AddressTrouble",
    "Answer",
    "CodeBatch",
    "Departure",
    "Draft",
    "EntryCode",
    "HeldBack",
    "Instrument",
    "InstrumentVersion",
    "Invitation",
    "OptOut",
    "Participation",
    "Reminder",
    "Response",
    "RosterRow",
    "Series",
    "StagedAnswers",
    "Substitution",
    "TieConsent",
    "Wave",
    "WaveSnapshot",
    "WaveStep",
]
