"""The partner's personal link, and the coordinator's pages."""

from django.urls import path

from surveys.views import answering, instruments, overview, publishing, series, waves, writing

app_name = "surveys"
urlpatterns = [
    path("m/<str:token>/", answering.front, name="front"),
    path("m/<str:token>/start/", answering.start, name="start"),
    path("m/<str:token>/unlock/", answering.unlock, name="unlock"),
    path("m/<str:token>/change/", answering.change, name="change"),
    path("m/<str:token>/questions/<slug:page>/", answering.question_page, name="questions"),
    path("m/<str:token>/review/", answering.review, name="review"),
    path("m/<str:token>/thanks/", answering.thanks, name="thanks"),
    path("surveys/", overview.overview, name="overview"),
    path("surveys/new/<slug:city>/", overview.create, name="new"),
    path("surveys/instruments/", instruments.shelf, name="shelf"),
    path("surveys/instruments/new/<slug:city>/", instruments.create, name="new_instrument"),
    path("surveys/instruments/bring/<slug:city>/", instruments.bring, name="bring"),
    path("surveys/instruments/library/<slug:city>/<slug:key>/", instruments.install, name="install"),
    path("surveys/instruments/<uuid:uuid>/", writing.editor, name="instrument"),
    path("surveys/instruments/<uuid:uuid>/<int:number>/", writing.preview, name="preview"),
    path("surveys/instruments/<uuid:uuid>/<int:number>/xlsform/", instruments.xlsx, name="xlsform"),
    path("surveys/instruments/<uuid:uuid>/front/", writing.front, name="instrument_front"),
    path("surveys/instruments/<uuid:uuid>/pages/", writing.page, name="new_page"),
    path("surveys/instruments/<uuid:uuid>/pages/<slug:key>/", writing.page, name="page"),
    path("surveys/instruments/<uuid:uuid>/pages/<slug:page>/add/", writing.add, name="add_item"),
    path("surveys/instruments/<uuid:uuid>/items/<slug:key>/", writing.item, name="item"),
    path("surveys/instruments/<uuid:uuid>/move/<slug:what>/<slug:key>/", writing.move, name="move"),
    path("surveys/instruments/<uuid:uuid>/draft/", publishing.begin, name="begin_draft"),
    path("surveys/instruments/<uuid:uuid>/discard/", publishing.discard, name="discard_draft"),
    path("surveys/instruments/<uuid:uuid>/publish/", publishing.publish, name="publish_instrument"),
    path("surveys/series/<uuid:uuid>/", series.series_page, name="series"),
    path("surveys/series/<uuid:uuid>/end/", series.end, name="end"),
    path("surveys/waves/<uuid:uuid>/", waves.wave_page, name="wave"),
    path("surveys/waves/<uuid:uuid>/<slug:to>/", waves.step, name="step"),
    path("surveys/invitations/<uuid:uuid>/renew/", waves.renew, name="renew"),
]
