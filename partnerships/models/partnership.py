"""The partnership owns everything: each tenant row carries it."""

from django.contrib.postgres.fields import ArrayField
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from foundation.fields import LocalisedField
from foundation.ids import uuid7

RESERVED = (
    "desk",
    "surveys",
    "intake",
    "insight",
    "setup",
    "mailroom",
    "api",
    "open311",
    "openrosa",
    "admin",
    "accounts",
    "m",
    "i18n",
    "static",
    "healthz",
    "readyz",
    "metrics",
    "language",
    "styleguide",
    "new",
    "privacy",
    "accessibility",
)


def one_of(field: str, choices: type[models.TextChoices], name: str) -> models.CheckConstraint:
    """`field` holds one of `choices`, also for who writes past the forms."""
    return models.CheckConstraint(condition=Q(**{f"{field}__in": choices.values}), name=name)


class Partnership(models.Model):
    uuid = models.UUIDField(default=uuid7, unique=True, editable=False)
    slug = models.SlugField(_("address on this site"), max_length=60, unique=True)
    name = LocalisedField(_("name"))
    city = models.CharField(_("city"), max_length=120)
    country = models.CharField(_("country"), max_length=2, validators=[RegexValidator(r"^[A-Z]{2}$")])
    subdivision = models.CharField(_("region, for public holidays"), max_length=40, blank=True)
    time_zone = models.CharField(_("time zone"), max_length=60, default="Europe/Brussels")
    languages = ArrayField(models.CharField(max_length=8), verbose_name=_("languages"), default=list)
    theme = models.JSONField(_("look"), default=dict, blank=True)
    sender_address = models.TextField(_("return address on letters"), blank=True)
    is_sample = models.BooleanField(_("synthetic sample data"), default=False)
    disclosure_k = models.PositiveSmallIntegerField(_("smallest group shown"), default=7)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(slug__in=RESERVED),
                name="partnerships_partnership_slug_free",
                violation_error_message=_("This address is used by the site itself. Choose another one."),
            ),
            models.CheckConstraint(
                condition=Q(languages__len__gte=1),
                name="partnerships_partnership_has_language",
                violation_error_message=_("Choose at least one language."),
            ),
            models.CheckConstraint(
                condition=Q(disclosure_k__gte=5),
                name="partnerships_partnership_k_at_least_5",
                violation_error_message=_("The smallest group shown must be 5 or more."),
            ),
            models.CheckConstraint(
                condition=~Q(name={}),
                name="partnerships_partnership_named",
                violation_error_message=_("Give the partnership a name in at least one language."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.name)


class TenantModel(models.Model):
    """A row that belongs to one partnership."""

    uuid = models.UUIDField(default=uuid7, unique=True, editable=False)
    partnership = models.ForeignKey(Partnership, on_delete=models.PROTECT, related_name="+")

    class Meta:
        abstract = True
