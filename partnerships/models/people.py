"""Who: organisations, bodies with their level, members, and the seats that join them for a period."""

from collections.abc import Collection

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import models
from django.db.models import F, Func, Q
from django.utils.translation import gettext_lazy as _

from foundation.fields import LocalisedField
from partnerships.models.partnership import TenantModel, one_of


class ActorGroup(models.TextChoices):
    CITY = "city", _("City")
    PRIVATE = "private", _("Private partner")
    CITIZENS = "citizens", _("Citizens and users")
    KNOWLEDGE = "knowledge", _("Knowledge institution")
    OTHER = "other", _("Other public body")


class Level(models.TextChoices):
    STRATEGIC = "strategic", _("Strategic")
    OPERATIONAL = "operational", _("Operational")
    EXPERT = "expert", _("Expert")
    PROJECT = "project", _("Project")


ENDS_TOO_EARLY = _("The seat ends before it starts.")


class SeatRole(models.TextChoices):
    CHAIR = "chair", _("Chair")
    MEMBER = "member", _("Member")
    SECRETARY = "secretary", _("Secretary")
    GUEST = "guest", _("Guest")


class Capacity(models.TextChoices):
    PAID = "paid", _("Paid for this work")
    BESIDE = "beside_job", _("Beside a full job")
    VOLUNTEER = "volunteer", _("Volunteer")


class Days(Func):
    """A period of days; without an end it is open."""

    function = "DATERANGE"
    output_field = DateRangeField()


class Organisation(TenantModel):
    name = models.CharField(_("name"), max_length=200)
    actor_group = models.CharField(_("actor group"), max_length=10, choices=ActorGroup.choices)
    is_owner_of_cases = models.BooleanField(_("answers suggestions"), default=False)
    dissolved_on = models.DateField(_("dissolved on"), null=True, blank=True)
    owner = models.ForeignKey(
        "self",
        verbose_name=_("owned by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="owned",
        help_text=_("A company between the partners, for example one that belongs to the city."),
    )
    owner_share = models.PositiveSmallIntegerField(_("owned for how many percent"), null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["partnership", "name"],
                name="partnerships_organisation_name_once",
                violation_error_message=_("There is an organisation with this name already."),
            ),
            one_of("actor_group", ActorGroup, "partnerships_organisation_group"),
            models.CheckConstraint(
                condition=Q(owner__isnull=True) | ~Q(owner=F("id")),
                name="partnerships_organisation_not_its_own_owner",
                violation_error_message=_("An organisation cannot own itself."),
            ),
            models.CheckConstraint(
                condition=Q(owner_share__isnull=True)
                | Q(owner__isnull=False, owner_share__gte=1, owner_share__lte=100),
                name="partnerships_organisation_share",
                violation_error_message=_("Say who owns it, and for 1 to 100 percent."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Body(TenantModel):
    """A governance body. `decides` is false for one that prepares or advises without formal power."""

    name = LocalisedField(_("name"))
    level = models.CharField(_("level"), max_length=12, choices=Level.choices)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("reports to"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("part of the organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="bodies",
    )
    decides = models.BooleanField(_("takes formal decisions"), default=True)
    purpose = LocalisedField(_("what it is for"), blank=True)
    order = models.PositiveSmallIntegerField(_("order in the drawing"), default=0)
    ended_on = models.DateField(_("ended on"), null=True, blank=True)

    class Meta:
        verbose_name_plural = "bodies"
        constraints = [
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=F("id")),
                name="partnerships_body_not_its_own_parent",
                violation_error_message=_("A body cannot report to itself."),
            ),
            models.CheckConstraint(
                condition=~Q(name={}),
                name="partnerships_body_named",
                violation_error_message=_("Give the body a name in at least one language."),
            ),
            one_of("level", Level, "partnerships_body_level"),
        ]

    def __str__(self) -> str:
        return str(self.name)


class Member(TenantModel):
    """One human in one partnership; the same human in two partnerships is two members."""

    name = models.CharField(_("name"), max_length=200)
    organisation = models.ForeignKey(
        Organisation, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="members"
    )
    contact = models.OneToOneField(
        "foundation.ContactCard", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    language = models.CharField(_("language"), max_length=8, default="en")
    wants_no_invitations = models.BooleanField(_("wants no invitations"), default=False)

    def __str__(self) -> str:
        return self.name


class Seat(TenantModel):
    """A member in a body for a period; `ends_on` is the last day."""

    Role = SeatRole
    Capacity = Capacity

    member = models.ForeignKey(
        Member, verbose_name=_("member"), on_delete=models.PROTECT, related_name="seats"
    )
    body = models.ForeignKey(Body, verbose_name=_("body"), on_delete=models.PROTECT, related_name="seats")
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until and including"), null=True, blank=True)
    role = models.CharField(_("role"), max_length=10, choices=SeatRole.choices, default=SeatRole.MEMBER)
    is_core = models.BooleanField(_("belongs to the core"), default=False)
    capacity = models.CharField(
        _("capacity"), max_length=12, choices=Capacity.choices, default=Capacity.BESIDE
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
                name="partnerships_seat_period",
                violation_error_message=ENDS_TOO_EARLY,
            ),
            ExclusionConstraint(
                expressions=[
                    ("member", RangeOperators.EQUAL),
                    ("body", RangeOperators.EQUAL),
                    (
                        Days("starts_on", "ends_on", RangeBoundary(inclusive_upper=True)),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                name="partnerships_seat_no_overlap",
                violation_error_message=_("This person already has a seat in this body in that period."),
            ),
            one_of("role", SeatRole, "partnerships_seat_role"),
            one_of("capacity", Capacity, "partnerships_seat_capacity"),
        ]

    def __str__(self) -> str:
        return f"{self.member} · {self.body}"

    def validate_constraints(self, exclude: Collection[str] | None = None) -> None:
        """A period that runs backwards cannot even be compared with others."""
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({NON_FIELD_ERRORS: [ENDS_TOO_EARLY]})
        super().validate_constraints(exclude)
