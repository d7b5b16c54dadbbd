"""What was answered. Nothing here knows a member or an invitation."""

import uuid

from django.db import models
from django.db.models import Q

from partnerships.models import ActorGroup, Capacity, Level, TenantModel
from surveys.models.wave import Wave


class Response(TenantModel):
    """`pseudonym` = HMAC(series key, member): whoever lacks that key cannot say whose it is.

    The uuid is random, not by time. `respondent` is the member's uuid in identified mode only, else empty.
    Anonymous: the pseudonym is random and stands nowhere else; nobody answers for a body or on a level, and a partner
    not even as one of an actor group.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    wave = models.ForeignKey(Wave, on_delete=models.PROTECT, related_name="responses")
    pseudonym = models.CharField(max_length=64)
    respondent = models.UUIDField(null=True, blank=True)
    body = models.UUIDField(null=True, blank=True)
    level = models.CharField(max_length=12, choices=Level.choices, blank=True)
    capacity = models.CharField(max_length=12, choices=Capacity.choices, blank=True)
    is_core = models.BooleanField(default=False)
    actor_group = models.CharField(max_length=10, choices=ActorGroup.choices, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["wave", "pseudonym"], name="surveys_response_once"),
            models.CheckConstraint(
                condition=Q(body__isnull=False) & ~Q(level="")
                | Q(body__isnull=True, level="", respondent__isnull=True),
                name="surveys_response_body_and_level",
            ),
        ]

    def __str__(self) -> str:
        return f"response to {self.wave}"


class Answer(models.Model):
    """One item: a number, words, or data (options ticked, roster cells); or the code of why it is missing."""

    partnership = models.ForeignKey("partnerships.Partnership", on_delete=models.PROTECT, related_name="+")
    response = models.ForeignKey(Response, on_delete=models.CASCADE, related_name="answers")
    item = models.CharField(max_length=80)
    value = models.SmallIntegerField(null=True, blank=True)
    words = models.TextField(blank=True)
    language = models.CharField(max_length=8, blank=True)
    data = models.JSONField(null=True, blank=True)
    missing = models.CharField(max_length=4, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["response", "item"], name="surveys_answer_item_once"),
            models.CheckConstraint(
                condition=Q(value__isnull=False, words="", data__isnull=True, missing="")
                | Q(value__isnull=True, data__isnull=True, missing="") & ~Q(words="")
                | Q(value__isnull=True, words="", data__isnull=False, missing="")
                | Q(value__isnull=True, words="", data__isnull=True, missing="dk"),
                name="surveys_answer_is_one_thing",
            ),
            models.CheckConstraint(
                condition=Q(words="") | ~Q(language=""), name="surveys_answer_words_language"
            ),
        ]

    def __str__(self) -> str:
        return self.item
