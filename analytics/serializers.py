"""REST v1 of the room: the reports, field by field."""

from typing import Any

from rest_framework import serializers


class RateOut(serializers.Serializer[Any]):
    key = serializers.CharField()
    name = serializers.CharField()
    answered = serializers.IntegerField()
    invited = serializers.IntegerField()


class LevelWatchOut(serializers.Serializer[Any]):
    level = serializers.CharField(source="rate.key")
    answered = serializers.IntegerField(source="rate.answered")
    invited = serializers.IntegerField(source="rate.invited")
    needed = serializers.IntegerField(help_text="Answers still lacking until this level may be shown.")
    pairs = serializers.IntegerField(help_text="Answered this wave and the one before.")
    possible_pairs = serializers.IntegerField(source="possible")
    mdc80_now = serializers.FloatField(source="now", allow_null=True)
    mdc80_if_all_answer = serializers.FloatField(source="all", allow_null=True)
    advice = serializers.CharField(help_text="few, never, gain, little, unknown or done.")


class MonitoringOut(serializers.Serializer[Any]):
    wave = serializers.UUIDField()
    number = serializers.IntegerField()
    state = serializers.CharField()
    closes = serializers.DateTimeField()
    answered = serializers.IntegerField(source="total.answered")
    invited = serializers.IntegerField(source="total.invited")
    k = serializers.IntegerField(help_text="Fewest answers a figure may rest on.")
    sd = serializers.FloatField(allow_null=True)
    sd_pairs = serializers.IntegerField()
    levels = LevelWatchOut(many=True)
    organisations = RateOut(many=True)
    method = serializers.CharField()


class EditionOut(serializers.Serializer[Any]):
    uuid = serializers.UUIDField()
    series = serializers.UUIDField()
    number = serializers.IntegerField()
    waves = serializers.ListField(child=serializers.IntegerField())
    digest = serializers.CharField(help_text="SHA-256 of the published JSON file.")
    method = serializers.CharField()
    is_correction = serializers.BooleanField()
    reason = serializers.CharField(
        help_text="Why a correction was needed; empty for the first edition of a wave."
    )
    language = serializers.CharField(help_text="Of the reason.")
    released_at = serializers.DateTimeField()


class EditionPageOut(serializers.Serializer[Any]):
    next = serializers.CharField(allow_null=True)
    results = EditionOut(many=True)
