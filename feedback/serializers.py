"""REST v1: what goes in and what comes out, apart from each other. The services decide what is allowed."""

from typing import Any

from rest_framework import serializers

from feedback.models import AnswerChannel, Channel, Kind, MailSort
from foundation.records import Contact

CHANNELS = [(one.value, one.label) for one in (Channel.API, Channel.OFFLINE)]


class ProblemOut(serializers.Serializer[Any]):
    """RFC 9457. `errors`: field -> what is wrong with it."""

    type = serializers.CharField()
    title = serializers.CharField()
    status = serializers.IntegerField()
    code = serializers.CharField()
    errors = serializers.JSONField(required=False)  # type: ignore[assignment]  # a field, not the property


class ContactIn(serializers.Serializer[Contact]):
    name = serializers.CharField(required=False, allow_blank=True, max_length=200)
    email = serializers.CharField(required=False, allow_blank=True, max_length=254)
    phone = serializers.CharField(required=False, allow_blank=True, max_length=40)
    address = serializers.CharField(required=False, allow_blank=True, max_length=500)


class SuggestionIn(serializers.Serializer[Any]):
    """`channel` offline is for staff who are signed in; `said_on` is the day it was spoken or written."""

    text = serializers.CharField(allow_blank=True, trim_whitespace=False)
    language = serializers.CharField(
        max_length=8, allow_blank=True, default="", help_text="Empty: it is told from the words."
    )
    kind = serializers.ChoiceField(choices=Kind.choices, default=Kind.SUGGESTION)
    channel = serializers.ChoiceField(choices=CHANNELS, default=Channel.API)
    said_on = serializers.DateField(required=False, allow_null=True)
    title = serializers.CharField(required=False, allow_blank=True, max_length=300)
    place = serializers.CharField(required=False, allow_blank=True, max_length=300)
    latitude = serializers.DecimalField(9, 6, required=False, allow_null=True)
    longitude = serializers.DecimalField(9, 6, required=False, allow_null=True)
    answer_channel = serializers.ChoiceField(choices=AnswerChannel.choices, default=AnswerChannel.CODE)
    contact = ContactIn(required=False, allow_null=True)


class OfflineIn(serializers.Serializer[Any]):
    """What a device kept: `said_on` is the day on its own clock. Anything else it sends is left out."""

    text = serializers.CharField(allow_blank=True, trim_whitespace=False)
    language = serializers.CharField(
        max_length=8, allow_blank=True, default="", help_text="Empty: it is told from the words."
    )
    kind = serializers.ChoiceField(choices=Kind.choices, default=Kind.SUGGESTION)
    said_on = serializers.DateField(required=False, allow_null=True)
    place = serializers.CharField(required=False, allow_blank=True, max_length=300)
    answer_channel = serializers.ChoiceField(choices=AnswerChannel.choices, default=AnswerChannel.CODE)
    contact = ContactIn(required=False, allow_null=True)


class ReceiptOut(serializers.Serializer[Any]):
    number = serializers.CharField()
    code = serializers.CharField(help_text="For the person alone; never put it into an address.")
    answer_due_on = serializers.DateField(allow_null=True)
    repeated = serializers.BooleanField()


class PairIn(serializers.Serializer[Any]):
    number = serializers.CharField(max_length=40)
    code = serializers.CharField(max_length=60)


class ReplyOut(serializers.Serializer[Any]):
    kind = serializers.CharField()
    text = serializers.CharField()
    language = serializers.CharField()
    written_on = serializers.DateField(allow_null=True)


class PromiseOut(serializers.Serializer[Any]):
    uuid = serializers.UUIDField()
    text = serializers.CharField()
    language = serializers.CharField()
    owner = serializers.CharField(source="organisation.name")
    due_on = serializers.DateField()
    state = serializers.CharField()
    evidence = serializers.CharField()


class HistoryOut(serializers.Serializer[Any]):
    on = serializers.DateField(source="handled_on")
    step = serializers.CharField()
    status = serializers.CharField(source="to_status")


class StatusOut(serializers.Serializer[Any]):
    number = serializers.CharField()
    kind = serializers.CharField()
    text = serializers.CharField()
    language = serializers.CharField()
    status = serializers.CharField()
    outcome = serializers.CharField()
    said_on = serializers.DateField()
    received_on = serializers.DateField()
    answer_due_on = serializers.DateField(allow_null=True)
    owner = serializers.CharField(source="owner_organisation.name")
    replies = ReplyOut(many=True)
    promises = PromiseOut(many=True)
    history = HistoryOut(many=True)


class SuggestionOut(serializers.Serializer[Any]):
    """One suggestion for a program that works with the desk: words and dates, never who said it."""

    uuid = serializers.UUIDField()
    number = serializers.CharField()
    kind = serializers.CharField()
    channel = serializers.CharField()
    language = serializers.CharField()
    title = serializers.CharField()
    text = serializers.CharField()
    category = serializers.CharField()
    place = serializers.CharField(source="place_text")
    latitude = serializers.DecimalField(9, 6, allow_null=True)
    longitude = serializers.DecimalField(9, 6, allow_null=True)
    status = serializers.CharField()
    outcome = serializers.CharField()
    said_on = serializers.DateField()
    received_on = serializers.DateField()
    answer_due_on = serializers.DateField(allow_null=True)
    owner = serializers.CharField(source="owner_organisation.name")
    erased = serializers.SerializerMethodField()

    def get_erased(self, row: Any) -> bool:
        return row.erased_at is not None


class SuggestionPageOut(serializers.Serializer[Any]):
    next = serializers.URLField(allow_null=True)
    results = SuggestionOut(many=True)


class CaseOut(serializers.Serializer[Any]):
    suggestion = SuggestionOut()
    replies = ReplyOut(many=True)
    promises = PromiseOut(many=True)
    history = HistoryOut(many=True)


class EntryOut(serializers.Serializer[Any]):
    """A released copy."""

    number = serializers.CharField()
    kind = serializers.CharField()
    channel = serializers.CharField()
    category = serializers.CharField()
    said_on = serializers.DateField()
    title = serializers.CharField()
    text = serializers.CharField()
    language = serializers.CharField()
    place = serializers.CharField(source="place_text")
    outcome = serializers.CharField()
    answer_text = serializers.CharField()
    answer_language = serializers.CharField()
    answered_on = serializers.DateField(allow_null=True)
    promise_text = serializers.CharField()
    verdict = serializers.CharField(allow_null=True)
    taken_over_from = serializers.CharField()
    released_at = serializers.DateTimeField()


class RegisterPageOut(serializers.Serializer[Any]):
    next = serializers.URLField(allow_null=True)
    results = EntryOut(many=True)


class PromisePageOut(serializers.Serializer[Any]):
    next = serializers.URLField(allow_null=True)
    results = PromiseOut(many=True)


class MailOut(serializers.Serializer[Any]):
    """What became of a mail; the same again for the same mail."""

    sort = serializers.ChoiceField(MailSort.choices)
    why = serializers.CharField(help_text="Why a machine or a person deals with it further; may be empty.")
    number = serializers.CharField(source="suggestion.number", allow_null=True, default=None)
