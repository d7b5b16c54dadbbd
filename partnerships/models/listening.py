"""What the city asked of a partner that holds the data, and where it went to hear people nobody hears from."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from foundation.fields import LocalisedField
from partnerships.models.partnership import TenantModel, one_of
from partnerships.models.people import Organisation


class RequestState(models.TextChoices):
    ASKED = "asked", _("Asked")
    ESCALATED = "escalated", _("Taken higher")
    DELIVERED = "delivered", pgettext_lazy("data asked for", "Delivered")
    REFUSED = "refused", _("Refused")


class DataRequest(TenantModel):
    """Data that one organisation asked another for: what the city cannot see for itself."""

    State = RequestState

    what = LocalisedField(_("which data, and what for"))
    organisation = models.ForeignKey(
        Organisation, verbose_name=_("asked of"), on_delete=models.PROTECT, related_name="data_requests"
    )
    agreement = models.ForeignKey(
        "partnerships.Agreement",
        verbose_name=_("promised in the agreement"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="data_requests",
    )
    asked_on = models.DateField(_("asked on"))
    escalated_on = models.DateField(_("taken higher on"), null=True, blank=True)
    escalated_to = models.CharField(_("to whom"), max_length=200, blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=RequestState.choices, default=RequestState.ASKED
    )
    settled_on = models.DateField(_("answered on"), null=True, blank=True)
    answer = models.TextField(_("what came, or why not"), blank=True)

    class Meta:
        constraints = [
            one_of("state", RequestState, "partnerships_request_state"),
            models.CheckConstraint(
                condition=Q(state__in=["asked", "escalated"], settled_on__isnull=True)
                | Q(state__in=["delivered", "refused"], settled_on__isnull=False),
                name="partnerships_request_settled_whole",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["asked", "escalated"]) | ~Q(answer=""),
                name="partnerships_request_says_what_came",
                violation_error_message=_("Say what came, or why it was refused."),
            ),
            models.CheckConstraint(
                condition=Q(escalated_on__isnull=True, escalated_to="")
                | Q(escalated_on__isnull=False) & ~Q(escalated_to=""),
                name="partnerships_request_escalated_whole",
                violation_error_message=_("Say to whom it was taken."),
            ),
            models.CheckConstraint(
                condition=~Q(state="escalated") | Q(escalated_on__isnull=False),
                name="partnerships_request_escalated_is_dated",
            ),
            models.CheckConstraint(
                condition=Q(settled_on__isnull=True) | Q(settled_on__gte=F("asked_on")),
                name="partnerships_request_answered_after",
                violation_error_message=_("The answer comes before the question."),
            ),
            models.CheckConstraint(
                condition=Q(escalated_on__isnull=True) | Q(escalated_on__gte=F("asked_on")),
                name="partnerships_request_escalated_after",
                violation_error_message=_("It was taken higher before it was asked."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.what)


class Visit(TenantModel):
    """Where we went and whom we heard: groups and languages, never a name."""

    visited_on = models.DateField(_("when"))
    place = models.CharField(_("where"), max_length=200)
    group = models.CharField(_("with which group"), max_length=200, help_text=_("No names of people."))
    languages = ArrayField(models.CharField(max_length=40), verbose_name=_("languages spoken"), default=list)
    people = models.PositiveSmallIntegerField(_("how many people"), null=True, blank=True)
    heard = models.TextField(
        _("what we heard, in short"), blank=True, help_text=_("No names. What somebody asks is a suggestion.")
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(place="") & ~Q(group=""), name="partnerships_visit_says_where_and_with_whom"
            )
        ]

    def __str__(self) -> str:
        return f"{self.place}: {self.group}"
