from surveys.models.instrument import Instrument, InstrumentVersion
from surveys.models.invitation import Draft, Invitation, Participation
from surveys.models.response import Answer, Response
from surveys.models.roster import RosterRow
from surveys.models.wave import Series, Wave, WaveSnapshot, WaveStep

__all__ = [
    "Answer",
    "Draft",
    "Instrument",
    "InstrumentVersion",
    "Invitation",
    "Participation",
    "Response",
    "RosterRow",
    "Series",
    "Wave",
    "WaveSnapshot",
    "WaveStep",
]
