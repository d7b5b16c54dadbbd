"""Who is asked and who took part. Nothing here knows an answer."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from partnerships.models import ActorGroup, Body, Capacity, Level, Member, TenantModel
from surveys.models.wave import Wave


class Invitation(TenantModel):
    """To a member, as a member of one body. Level, capacity, core and actor group are as they were at opening.

    The link's token is derived from `uuid` and `link_version` and stored nowhere; raising the version revokes it.
    `starts` counts how often answering was begun on a new device with this link.
    """

    class Channel(models.TextChoices):
        EMAIL = "email", _("e-mail")
        LETTER = "letter", _("letter")
        NONE = "none", _("no address")

    wave = models.ForeignKey(Wave, on_delete=models.PROTECT, related_name="invitations")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="invitations")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="invitations")
    level = models.CharField(max_length=12, choices=Level.choices)
    capacity = models.CharField(max_length=12, choices=Capacity.choices)
    is_core = models.BooleanField(default=False)
    actor_group = models.CharField(max_length=10, choices=ActorGroup.choices)
    channel = models.CharField(max_length=6, choices=Channel.choices, default=Channel.NONE)
    link_version = models.PositiveSmallIntegerField(default=1)
    starts = models.PositiveSmallIntegerField(default=0)
    pin_tries = models.PositiveSmallIntegerField(default=0)
    invited_at = models.DateTimeField()
    invited_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["wave", "member"], name="surveys_invitation_member_once"),
            models.CheckConstraint(condition=Q(link_version__gte=1), name="surveys_invitation_link_from_1"),
        ]

    def __str__(self) -> str:
        return f"{self.wave} · {self.member}"


class Participation(TenantModel):
    """That an invitation was answered, by which start of the link, and the PIN that opens it elsewhere.

    `channel` stands here and not with the answers: the only paper answer of a wave would tell whose it is.
    `said_on`: the day the paper reached us. Of an anonymous survey it knows the day only, and in `retry` what lets the
    same page send again after a lost line.
    """

    class Channel(models.TextChoices):
        WEB = "web", _("on the web")
        PAPER = "paper", _("on paper")

    invitation = models.OneToOneField(Invitation, on_delete=models.PROTECT, related_name="participation")
    wave = models.ForeignKey(Wave, on_delete=models.PROTECT, related_name="participations")
    link_version = models.PositiveSmallIntegerField()
    start = models.PositiveSmallIntegerField()
    pin_hash = models.CharField(max_length=128, blank=True)
    channel = models.CharField(max_length=5, choices=Channel.choices, default=Channel.WEB)
    said_on = models.DateField(null=True, blank=True)
    retry = models.CharField(max_length=64, blank=True)
    answered_at = models.DateTimeField()
    answered_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(channel="paper", said_on__isnull=False) | Q(channel="web", said_on__isnull=True),
                name="surveys_participation_paper_is_dated",
            ),
        ]

    def __str__(self) -> str:
        return f"participation {self.uuid}"


class Draft(models.Model):
    """Answers under way, sealed under keys derived from the link: without the link's key nobody reads them.

    `key` is an HMAC of the link and the start; the row knows the wave, and not whose it is. `saves`: per page, the
    last save that stands (records.saves), so that an old one does not undo a newer.
    """

    partnership = models.ForeignKey("partnerships.Partnership", on_delete=models.PROTECT, related_name="+")
    wave = models.ForeignKey(Wave, on_delete=models.PROTECT, related_name="drafts")
    key = models.CharField(max_length=64, unique=True)
    sealed = models.BinaryField()
    page = models.CharField(max_length=60, blank=True)
    saves = models.JSONField(default=dict, blank=True)
    pin_hash = models.CharField(max_length=128, blank=True)
    client_uuid = models.UUIDField(unique=True)

    def __str__(self) -> str:
        return f"draft of {self.wave}"
