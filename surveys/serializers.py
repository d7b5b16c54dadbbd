"""REST v1 of the room: what comes out. Nothing goes in, and nothing here knows an answer."""

from typing import Any

from rest_framework import serializers


class SeriesOut(serializers.Serializer[Any]):
    uuid = serializers.UUIDField()
    name = serializers.DictField(child=serializers.CharField(), help_text="{language: text}")
    instrument = serializers.CharField(source="instrument.key")
    mode = serializers.CharField()
    audience = serializers.CharField()
    levels = serializers.ListField(child=serializers.CharField(), help_text="Empty: all levels.")
    rule = serializers.CharField(help_text="RFC 5545, in the partnership's own time zone.")
    first_opening = serializers.DateTimeField()
    window_days = serializers.IntegerField()
    ended = serializers.SerializerMethodField()

    def get_ended(self, row: Any) -> bool:
        return row.ended_at is not None


class WaveOut(serializers.Serializer[Any]):
    uuid = serializers.UUIDField()
    series = serializers.UUIDField(source="series.uuid")
    number = serializers.IntegerField()
    state = serializers.CharField()
    opens = serializers.DateTimeField()
    closes = serializers.DateTimeField()
    settles = serializers.DateTimeField()
    instrument_version = serializers.SerializerMethodField()
    answered = serializers.IntegerField()
    invited = serializers.IntegerField()

    def get_instrument_version(self, row: Any) -> int | None:
        return row.version.number if row.version else None


class SeriesPageOut(serializers.Serializer[Any]):
    next = serializers.URLField(allow_null=True)
    results = SeriesOut(many=True)


class WavePageOut(serializers.Serializer[Any]):
    next = serializers.URLField(allow_null=True)
    results = WaveOut(many=True)
