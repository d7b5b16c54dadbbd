"""Who decides here (public), and setting up (staff)."""

from django.urls import path

from partnerships.views import hub, many, public, rows, seen, start, tokens

app_name = "partnerships"
urlpatterns = [
    path("setup/", start.start, name="start"),
    path("setup/new/", start.begin, name="begin"),
    path("setup/<slug:city>/", hub.hub, name="hub"),
    path("setup/<slug:city>/details/", hub.details, name="details"),
    path("setup/<slug:city>/look/", hub.look, name="look"),
    path("setup/<slug:city>/calendar/", hub.calendar, name="calendar"),
    path("setup/<slug:city>/tokens/", tokens.keys, name="tokens"),
    path("setup/<slug:city>/tokens/<uuid:uuid>/revoke/", tokens.revoke, name="revoke_token"),
    path("setup/<slug:city>/members/many/", many.many_members, name="many_members"),
    path("setup/<slug:city>/<slug:kind>/", rows.listing, name="list"),
    path("setup/<slug:city>/<slug:kind>/new/", rows.adding, name="add"),
    path("setup/<slug:city>/<slug:kind>/<uuid:uuid>/", rows.changing, name="change"),
    path("setup/<slug:city>/<slug:kind>/<uuid:uuid>/<slug:act>/", rows.acting, name="act"),
    path("desk/<slug:city>/requests/", seen.requests, name="requests"),
    path("desk/<slug:city>/decisions/", seen.decisions, name="decisions"),
    path("desk/<slug:city>/outreach/", seen.outreach, name="outreach"),
    path("<slug:city>/partnership/", public.partnership_page, name="public"),
]
