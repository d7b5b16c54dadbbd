"""What a clerk types where there is no network; the page keeps it until it is received."""

from feedback.forms.entry import EntryForm


class OfflineForm(EntryForm):
    """The clerk's form without what the page adds itself."""

    client_uuid = None  # type: ignore[assignment]  # Django: takes the field away
    received_on = None  # type: ignore[assignment]  # Django: takes the field away
    listed_place = None  # type: ignore[assignment]  # Django: takes the field away
    channel = None  # type: ignore[assignment]  # Django: takes the field away
    asset_tag = None  # type: ignore[assignment]  # Django: takes the field away
    asset_signal = None  # type: ignore[assignment]  # Django: takes the field away
