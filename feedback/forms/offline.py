"""What a clerk types where there is no network; the page keeps it until it is received."""

from feedback.forms.entry import EntryForm


class OfflineForm(EntryForm):
    """The clerk's form without what the page adds itself."""

    client_uuid = None
    channel = None
    asset_tag = None
    asset_signal = None
