from delivery.models.event import MessageEvent
from delivery.models.message import Channel, Message, State

__all__ = ["Channel", "Message", "MessageEvent", "State"]
