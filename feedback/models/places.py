"""Where suggestions are about: places of the partnership's own list, and objects that can carry a sign."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from feedback.models import position
from partnerships.models import TenantModel


class Place(TenantModel):
    """A stop, a square, a building: offered to who speaks, never asked for."""

    name = models.CharField(_("name"), max_length=200)
    latitude = models.DecimalField(_("latitude"), max_digits=9, decimal_places=6, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=9, decimal_places=6, null=True, blank=True)
    is_offered = models.BooleanField(_("offered to who speaks"), default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "name"], name="feedback_place_name_once"),
            models.CheckConstraint(condition=~Q(name=""), name="feedback_place_named"),
            position.whole("feedback_place_position_whole"),
        ]

    def __str__(self) -> str:
        return self.name


class Asset(TenantModel):
    """An object with a label: a bike, a rack, a stop. Its tag stands on the label in letters and as a QR code."""

    tag = models.CharField(_("tag"), max_length=60)
    kind = models.CharField(_("what it is"), max_length=60)
    place = models.ForeignKey(
        Place,
        verbose_name=_("where it stands"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="assets",
    )
    is_in_use = models.BooleanField(_("in use"), default=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["partnership", "tag"], name="feedback_asset_tag_once"),
            models.CheckConstraint(condition=~Q(tag="") & ~Q(kind=""), name="feedback_asset_named"),
        ]

    def __str__(self) -> str:
        return self.tag


class Sign(TenantModel):
    """What someone can do to an object so that the technician sees it: a saddle turned, a bag over the machine."""

    asset_kind = models.CharField(_("on which objects"), max_length=60)
    name = models.CharField(_("the sign"), max_length=60)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "asset_kind", "name"], name="feedback_sign_name_once"
            ),
            models.CheckConstraint(condition=~Q(name=""), name="feedback_sign_named"),
        ]

    def __str__(self) -> str:
        return self.name
