"""The partner's personal link, and the coordinator's pages."""

from django.urls import path

from surveys.views import answering, asking, open_door, open_setup, overview, series, waves, wishes

app_name = "surveys"
urlpatterns = [
    path("m/messages/<str:token>/", wishes.messages_page, name="messages"),
    path("m/<str:token>/role/", wishes.departure, name="role"),
    path("m/<str:token>/", answering.front, name="front"),
    path("m/<str:token>/start/", answering.start, name="start"),
    path("m/<str:token>/unlock/", answering.unlock, name="unlock"),
    path("m/<str:token>/change/", answering.change, name="change"),
    path("m/<str:token>/questions/<slug:page>/", answering.question_page, name="questions"),
    path("m/<str:token>/review/", answering.review, name="review"),
    path("m/<str:token>/thanks/", answering.thanks, name="thanks"),
    path("<slug:city>/survey/<slug:slug>/", open_door.front, name="open_door"),
    path("<slug:city>/survey/<slug:slug>/questions/", open_door.answer, name="open_answer"),
    path("<slug:city>/survey/<slug:slug>/thanks/", open_door.thanks, name="open_thanks"),
    path("surveys/", overview.overview, name="overview"),
    path("surveys/new/<slug:city>/everyone/", open_setup.create, name="new_open"),
    path("surveys/waves/<uuid:uuid>/codes/", open_setup.codes, name="codes"),
    path("surveys/new/<slug:city>/", overview.create, name="new"),
    path("surveys/series/<uuid:uuid>/", series.series_page, name="series"),
    path("surveys/series/<uuid:uuid>/end/", series.end, name="end"),
    path("surveys/waves/<uuid:uuid>/", waves.wave_page, name="wave"),
    path("surveys/waves/<uuid:uuid>/remind/", asking.remind, name="remind"),
    path("surveys/waves/<uuid:uuid>/postpone/", asking.postpone, name="postpone"),
    path("surveys/waves/<uuid:uuid>/<slug:to>/", waves.step, name="step"),
    path("surveys/invitations/<uuid:uuid>/renew/", waves.renew, name="renew"),
    path("surveys/invitations/<uuid:uuid>/revoke/", asking.revoke, name="revoke"),
    path("surveys/invitations/<uuid:uuid>/substitute/", asking.stand_in, name="substitute"),
    path("surveys/invitations/<uuid:uuid>/address/", asking.settle_trouble, name="settle_trouble"),
    path("surveys/invitations/<uuid:uuid>/departure/", asking.decide, name="decide"),
]
