"""Refusals that a person reads: the message is translated, the status is HTTP's."""

from django.utils.functional import Promise


class Refused(Exception):
    """A service says no. `message` is shown as it stands; `code` is stable for programs."""

    def __init__(self, message: "str | Promise", *, code: str = "refused", status: int = 422) -> None:
        super().__init__(str(message))
        self.message, self.code, self.status = str(message), code, status


class DifferentContent(Refused):
    """The same client UUID came with another body; what was stored first stands."""
