"""What a clerk types where there is no network; the page keeps it until it is received."""

from typing import Any

from feedback.forms.entry import EntryForm
from partnerships.models import Partnership

ADDED_BY_THE_PAGE = ("client_uuid", "channel", "asset_tag", "asset_signal")


class OfflineForm(EntryForm):
    """The clerk's form without what the page adds itself."""

    def __init__(self, partnership: Partnership, data: Any = None) -> None:
        super().__init__(partnership, data)
        for name in ADDED_BY_THE_PAGE:
            del self.fields[name]
