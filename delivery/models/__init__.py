from delivery.models.bundle import LetterBatch
from delivery.models.event import MessageEvent
from delivery.models.message import Channel, Message, State

__all__ = ["Channel", "LetterBatch", "Message", "MessageEvent", "State"]
