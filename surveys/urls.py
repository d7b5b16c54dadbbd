"""The partner's personal link, and the coordinator's pages."""

from django.urls import path

from surveys.rest import reading
from surveys.views import answering, importing, overview, series, waves

app_name = "surveys"
urlpatterns = [
    path("api/v1/<slug:city>/series/", reading.SeriesList.as_view(), name="api_series"),
    path("api/v1/<slug:city>/series/<uuid:uuid>/", reading.SeriesOne.as_view(), name="api_series_one"),
    path("api/v1/<slug:city>/waves/", reading.WaveList.as_view(), name="api_waves"),
    path("api/v1/<slug:city>/waves/<uuid:uuid>/", reading.WaveOne.as_view(), name="api_wave"),
    path("m/<str:token>/", answering.front, name="front"),
    path("m/<str:token>/start/", answering.start, name="start"),
    path("m/<str:token>/unlock/", answering.unlock, name="unlock"),
    path("m/<str:token>/change/", answering.change, name="change"),
    path("m/<str:token>/questions/<slug:page>/", answering.question_page, name="questions"),
    path("m/<str:token>/review/", answering.review, name="review"),
    path("m/<str:token>/thanks/", answering.thanks, name="thanks"),
    path("surveys/", overview.overview, name="overview"),
    path("surveys/new/<slug:city>/", overview.create, name="new"),
    path("surveys/series/<uuid:uuid>/", series.series_page, name="series"),
    path("surveys/series/<uuid:uuid>/import/", importing.choose, name="import"),
    path("surveys/series/<uuid:uuid>/import/<uuid:table>/", importing.table, name="import_table"),
    path("surveys/series/<uuid:uuid>/end/", series.end, name="end"),
    path("surveys/waves/<uuid:uuid>/", waves.wave_page, name="wave"),
    path("surveys/waves/<uuid:uuid>/<slug:to>/", waves.step, name="step"),
    path("surveys/invitations/<uuid:uuid>/renew/", waves.renew, name="renew"),
]
