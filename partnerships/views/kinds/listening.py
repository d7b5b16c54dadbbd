"""Data requests and visits."""

from django.utils.translation import gettext_lazy as _

from foundation import clock
from foundation.templatetags.tandem import day
from partnerships.forms import listening as forms
from partnerships.models import DataRequest, Visit
from partnerships.selectors import listening
from partnerships.services import listening as services
from partnerships.views.kinds.kind import Act, Cells, Kind


def _request(row: DataRequest) -> Cells:
    until = row.settled_on or clock.today(row.partnership.time_zone)
    return (
        str(row),
        row.organisation.name,
        day(row.asked_on),
        row.get_state_display(),
        (until - row.asked_on).days,
    )


def _visit(row: Visit) -> Cells:
    return row.place, row.group, day(row.visited_on), ", ".join(row.languages), row.people


def _waits(row: DataRequest) -> bool:
    return row.settled_on is None


REQUESTS = Kind(
    key="requests",
    model=DataRequest,
    title=_("Data requests"),
    lede=_("What we asked of the partner that holds the data, and whether it came."),
    add=_("Ask for data"),
    columns=(_("What was asked"), _("Of whom"), _("Asked"), _("State"), _("Days")),
    rows=lambda partnership, today: [one.request for one in listening.requests(partnership, today)],
    cells=_request,
    form=forms.RequestForm,
    create=services.ask,
    acts=(
        Act(
            "escalate",
            _("Take it higher"),
            forms.EscalateForm,
            lambda *, row, **fields: services.escalate(request=row, **fields),
            _waits,
        ),
        Act(
            "answer",
            _("Say what came of it"),
            forms.AnswerForm,
            lambda *, row, **fields: services.settle(request=row, **fields),
            _waits,
        ),
    ),
)

VISITS = Kind(
    key="visits",
    model=Visit,
    title=_("Outreach"),
    lede=_("Where we went to hear people nobody hears from: groups and languages, never names."),
    add=_("Note a visit"),
    columns=(_("Where"), _("With which group"), _("When"), _("Languages"), _("People")),
    rows=lambda partnership, today: listening.visits(partnership),
    cells=_visit,
    form=forms.VisitForm,
    create=services.visit,
    change=lambda *, row, **fields: services.change_visit(visit=row, **fields),
)
