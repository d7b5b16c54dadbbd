"""Where paper comes in."""

from django.urls import path
from django.views.generic import RedirectView

from intake.views import batches, keying, looking, offline, printing, scanning, tables

app_name = "intake"
urlpatterns = [
    path("", RedirectView.as_view(pattern_name="intake:batches"), name="home"),
    path("print/", printing.runs, name="print"),
    path("print/named/", printing.named, name="print_named"),
    path("print/files/<uuid:uuid>/", printing.part, name="part"),
    path("batches/", batches.batches, name="batches"),
    path("batches/<uuid:uuid>/", batches.batch, name="batch"),
    path("batches/<uuid:uuid>/recount/", batches.recount, name="recount"),
    path("batches/<uuid:uuid>/close/", batches.close, name="close"),
    path("keying/", keying.choose, name="keying"),
    path("keying/<uuid:uuid>/", keying.sheet, name="keying_batch"),
    path("keying/<uuid:uuid>/aside/", keying.reject, name="reject"),
    path("offline/<uuid:uuid>/", offline.page, name="offline"),
    path("offline/<uuid:uuid>/worker.js", offline.worker, name="offline_worker"),
    path("offline/<uuid:uuid>/sheets/", offline.receive, name="offline_receive"),
    path("questionnaires/<uuid:uuid>/", looking.sheet, name="questionnaire"),
    path("questionnaires/<uuid:uuid>/count/", looking.take_over, name="take_over"),
    path("tables/<uuid:uuid>/", tables.choose, name="table"),
    path("tables/<uuid:uuid>/empty/<uuid:run>.csv", tables.empty, name="table_empty"),
    path("tables/<uuid:uuid>/<uuid:table>/", tables.look, name="table_look"),
    path("scans/<uuid:uuid>/", scanning.pile, name="scans"),
    path("scans/pages/<uuid:uuid>/", scanning.picture, name="scan_page"),
    path("scans/pages/<uuid:uuid>/crop/<slug:question>/", scanning.picture, name="scan_crop"),
    path("scans/pages/<uuid:uuid>/decide/", scanning.decide, name="scan_decide"),
]
