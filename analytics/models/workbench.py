"""What coders keep beside codes: other texts than suggestions, memos, what was settled, and what they think of answers."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from analytics.records import KEYS
from partnerships.models import ActorGroup, TenantModel


class SourceKind(models.TextChoices):
    INTERVIEW = "interview", _("Notes of an interview")
    DOCUMENT = "document", _("Document")


class SourceText(TenantModel):
    """Words from elsewhere, to be coded as what people said. Whoever brings them in takes names out first."""

    kind = models.CharField(_("what it is"), max_length=9, choices=SourceKind.choices)
    title = models.CharField(_("title"), max_length=200)
    text = models.TextField(_("text"), blank=True)
    language = models.CharField(_("language"), max_length=8)
    actor_group = models.CharField(_("whose words"), max_length=10, choices=ActorGroup.choices, blank=True)
    said_on = models.DateField(_("day it was said or written"))
    added_at = models.DateTimeField()
    added_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")
    erased_at = models.DateTimeField(null=True, blank=True)
    erased_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=SourceKind.values), name="analytics_source_kind"),
            models.CheckConstraint(
                condition=Q(erased_at__isnull=True, erased_by__isnull=True) & ~Q(text="")
                | Q(erased_at__isnull=False, erased_by__isnull=False, text=""),
                name="analytics_source_text_or_erased",
            ),
            models.CheckConstraint(condition=~Q(title=""), name="analytics_source_has_title"),
            models.CheckConstraint(
                condition=Q(actor_group__in=["", *ActorGroup.values]), name="analytics_source_actor_group"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Memo(TenantModel):
    """A coder's thought about one text (nobody else sees it before the text is settled) or about a code (all coders see it).

    The newest one by the same coder about the same thing counts; an empty one takes it back.
    """

    about = models.UUIDField(_("text"), null=True, blank=True)
    code = models.CharField(_("code"), max_length=40, blank=True)
    words = models.TextField(_("memo"), blank=True)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(about__isnull=False, code="") | Q(about__isnull=True, code__in=KEYS),
                name="analytics_memo_about_one_thing",
            ),
        ]
        indexes = [models.Index(fields=["partnership", "about"], name="analytics_memo_of")]

    def __str__(self) -> str:
        return f"{self.code or self.about}"


class Settlement(TenantModel):
    """Coders disagreed whether a code is in a text; somebody decided. The newest one counts."""

    about = models.UUIDField(_("text"))
    code = models.CharField(_("code"), max_length=40)
    stands = models.BooleanField(_("the code counts"))
    reason = models.CharField(_("why"), max_length=500)
    settled_at = models.DateTimeField()
    settled_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(code__in=KEYS), name="analytics_settlement_code"),
            models.CheckConstraint(condition=~Q(reason=""), name="analytics_settlement_says_why"),
        ]
        indexes = [models.Index(fields=["partnership", "about"], name="analytics_settlement_of")]

    def __str__(self) -> str:
        return f"{self.code} {self.stands}"


class Judged(models.TextChoices):
    """Does the answer meet what was said?"""

    YES = "yes", _("Yes, to the point")
    PARTLY = "partly", _("In part")
    NO = "no", _("No, past the point")


class Judgement(TenantModel):
    """What a coder who knows neither handler nor asker thinks of an answer: a third verdict beside theirs."""

    suggestion = models.UUIDField(_("suggestion"))
    judged = models.CharField(_("answered to the point"), max_length=6, choices=Judged.choices)
    judged_at = models.DateTimeField()
    judged_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(judged__in=Judged.values), name="analytics_judgement_known"),
            models.UniqueConstraint(
                fields=["partnership", "suggestion", "judged_by"], name="analytics_judgement_once"
            ),
        ]

    def __str__(self) -> str:
        return self.judged
