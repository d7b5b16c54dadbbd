"""When it is asked: a series with its rule, its waves, and the history of each wave."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from foundation.fields import LocalisedField
from partnerships.models import Level, SeatRole, TenantModel
from surveys.models.instrument import Instrument, InstrumentVersion


class Series(TenantModel):
    """The same instrument, again and again. `rule` is RFC 5545 from `first_opening`, in the partnership's time."""

    class Mode(models.TextChoices):
        IDENTIFIED = "identified", _("With your name")
        CONFIDENTIAL = "confidential", _("Confidential: without your name, linked over the waves")
        ANONYMOUS = "anonymous", _("Anonymous: linked to nothing")

    class Audience(models.TextChoices):
        PARTNERS = "partners", _("Members of the bodies")
        CITIZENS = "citizens", _("Citizens")

    class Door(models.TextChoices):
        PERSONAL = "personal", _("A personal link for each person")
        CODE = "code", _("One page for all, each with a code to use once")
        OPEN = "open", _("One page for all, without a code")

    name = LocalisedField(_("name"))
    instrument = models.ForeignKey(
        Instrument, verbose_name=_("instrument"), on_delete=models.PROTECT, related_name="series"
    )
    rule = models.CharField(_("how often"), max_length=200)
    first_opening = models.DateTimeField(_("first opening"))
    window_days = models.PositiveSmallIntegerField(_("days to answer"), default=21)
    mode = models.CharField(_("mode"), max_length=12, choices=Mode.choices, default=Mode.CONFIDENTIAL)
    audience = models.CharField(
        _("who is asked"), max_length=8, choices=Audience.choices, default=Audience.PARTNERS
    )
    levels = ArrayField(
        models.CharField(max_length=12, choices=Level.choices),
        verbose_name=_("levels"),
        default=list,
        blank=True,
    )
    bodies = ArrayField(models.UUIDField(), verbose_name=_("bodies"), default=list, blank=True)
    organisations = ArrayField(models.UUIDField(), verbose_name=_("organisations"), default=list, blank=True)
    roles = ArrayField(
        models.CharField(max_length=10, choices=SeatRole.choices),
        verbose_name=_("roles"),
        default=list,
        blank=True,
    )
    reminders = models.PositiveSmallIntegerField(_("reminders at most"), default=2)
    door = models.CharField(
        _("how people come in"), max_length=8, choices=Door.choices, default=Door.PERSONAL
    )
    slug = models.SlugField(_("address of the page"), max_length=60, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    unlinked_at = models.DateTimeField(null=True, blank=True)  # the key that paired the answers is destroyed
    unlinked_by = models.ForeignKey(
        "foundation.Actor", null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )

    class Meta:
        verbose_name_plural = "series"
        constraints = [
            models.CheckConstraint(condition=~Q(name={}), name="surveys_series_named"),
            models.CheckConstraint(
                condition=Q(window_days__gte=1, window_days__lte=120), name="surveys_series_window"
            ),
            models.CheckConstraint(
                condition=~Q(audience="partners", mode="anonymous") | Q(rule__regex=r"(^|;)COUNT=1(;|$)"),
                name="surveys_series_partners_are_paired",
            ),
            models.CheckConstraint(
                condition=Q(mode__in=["identified", "confidential", "anonymous"]), name="surveys_series_mode"
            ),
            models.CheckConstraint(
                condition=Q(ended_at__isnull=True, ended_by__isnull=True)
                | Q(ended_at__isnull=False, ended_by__isnull=False),
                name="surveys_series_ended_whole",
            ),
            models.CheckConstraint(
                condition=Q(unlinked_at__isnull=True, unlinked_by__isnull=True)
                | Q(unlinked_at__isnull=False, unlinked_by__isnull=False),
                name="surveys_series_unlinked_whole",
            ),
            models.CheckConstraint(condition=Q(reminders__lte=3), name="surveys_series_reminders_few"),
            models.CheckConstraint(
                condition=Q(audience="partners", door="personal", slug="")
                | Q(audience="citizens", mode="anonymous", door__in=["code", "open"]) & ~Q(slug=""),
                name="surveys_series_door_fits_audience",
            ),
            models.UniqueConstraint(
                fields=["partnership", "slug"], condition=~Q(slug=""), name="surveys_series_slug_once"
            ),
        ]

    def __str__(self) -> str:
        return str(self.name)

    @property
    def is_anonymous(self) -> bool:
        """Answers are sealed until closing and linked to nothing."""
        return self.mode == Series.Mode.ANONYMOUS


class Wave(TenantModel):
    """`opens` and `closes` bound the answering; `settles` ends the grace for late paper. The history has the rest."""

    class State(models.TextChoices):
        PLANNED = "planned", pgettext_lazy("a survey", "Planned")
        OPEN = "open", pgettext_lazy("a survey", "Open")
        CLOSING = "closing", pgettext_lazy("a survey", "Closing")
        CLOSED = "closed", pgettext_lazy("a survey", "Closed")
        PUBLISHED = "published", pgettext_lazy("a survey", "Published")
        SKIPPED = "skipped", pgettext_lazy("a survey", "Skipped")

    series = models.ForeignKey(Series, on_delete=models.PROTECT, related_name="waves")
    number = models.PositiveIntegerField()
    version = models.ForeignKey(
        InstrumentVersion, null=True, blank=True, on_delete=models.PROTECT, related_name="waves"
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.PLANNED)
    opens = models.DateTimeField()
    closes = models.DateTimeField()
    settles = models.DateTimeField()
    reminded = models.PositiveSmallIntegerField(default=0)  # rounds of reminders gone out

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["series", "number"], name="surveys_wave_number_once"),
            models.UniqueConstraint(
                fields=["series"], condition=Q(state="planned"), name="surveys_wave_one_planned"
            ),
            models.CheckConstraint(
                condition=Q(closes__gt=F("opens"), settles__gte=F("closes")), name="surveys_wave_in_order"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["planned", "skipped"]) | Q(version__isnull=False),
                name="surveys_wave_open_has_version",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["planned", "open", "closing", "closed", "published", "skipped"]),
                name="surveys_wave_state",
            ),
        ]
        indexes = [models.Index(fields=["state", "opens"], name="surveys_wave_due")]

    def __str__(self) -> str:
        return f"{self.series} {self.number}"


class WaveStep(TenantModel):
    """A wave went from one state to another: appended, never edited. From planned to planned: it was postponed."""

    wave = models.ForeignKey(Wave, on_delete=models.PROTECT, related_name="steps")
    old = models.CharField(max_length=10)
    new = models.CharField(max_length=10)
    reason = models.TextField(blank=True)
    language = models.CharField(max_length=8, blank=True)
    stepped_at = models.DateTimeField()
    stepped_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(old=F("new")) | Q(old="planned") & ~Q(reason=""),
                name="surveys_wavestep_is_a_step",
            ),
            models.CheckConstraint(
                condition=Q(reason="") | ~Q(language=""), name="surveys_wavestep_reason_language"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.wave}: {self.old} → {self.new}"

    @property
    def whose(self) -> str:
        """Who took the step, for people: a name, or that nobody had to."""
        return str(_("by itself")) if self.stepped_by.kind == "system" else str(self.stepped_by)

    @property
    def new_label(self) -> str:
        """The state it went to, in words."""
        if self.old == self.new:
            return str(_("Postponed"))
        return str(Wave.State(self.new).label)


class WaveSnapshot(TenantModel):
    """The file that analytics reads. Erasure writes a new edition; an edition never changes."""

    wave = models.ForeignKey(Wave, on_delete=models.PROTECT, related_name="snapshots")
    edition = models.PositiveSmallIntegerField()
    file = models.ForeignKey("foundation.StoredFile", on_delete=models.PROTECT, related_name="+")
    n = models.PositiveIntegerField()
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("foundation.Actor", on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["wave", "edition"], name="surveys_snapshot_edition_once"),
            models.CheckConstraint(condition=Q(edition__gte=1), name="surveys_snapshot_from_1"),
        ]

    def __str__(self) -> str:
        return f"{self.wave} · {self.edition}"
