"""What it means: pages for analysts, and the published results for everyone."""

from django.urls import path, re_path

from analytics.figures.documents import PARTS, PUBLIC
from analytics.figures.files import ALL
from analytics.rest import monitoring as rest_monitoring
from analytics.rest import report_files as rest_files
from analytics.rest import reports as rest_reports
from analytics.rest import results as rest_results
from analytics.views import (
    answers,
    coding,
    comparing,
    editions,
    giving_back,
    intensity,
    loop,
    monitoring,
    network,
    population,
    qda,
    quotes,
    report_files,
    rows,
    subscriptions,
    timeline,
    values,
    voice,
    workbench,
)

app_name = "analytics"
FILE = rf"\.(?P<kind>{'|'.join(ALL)})$"
REPORT = rf"(?P<report>{'|'.join(PARTS)})"
urlpatterns = [
    path("api/v1/<slug:city>/results/", rest_results.Published.as_view(), name="api_results"),
    path("api/v1/<slug:city>/results/closed/", rest_results.Closed.as_view(), name="api_results_closed"),
    path(
        "api/v1/<slug:city>/waves/<uuid:uuid>/monitoring/",
        rest_monitoring.Monitoring.as_view(),
        name="api_monitoring",
    ),
    path("api/v1/<slug:city>/results/answers/", rest_reports.Answers.as_view(), name="api_answers"),
    path(
        "api/v1/<slug:city>/results/answers/closed/",
        rest_reports.AnswersClosed.as_view(),
        name="api_answers_closed",
    ),
    path("api/v1/<slug:city>/results/editions/", rest_reports.Editions.as_view(), name="api_editions"),
    path(
        "api/v1/<slug:city>/results/editions/<uuid:series>/<int:number>/",
        rest_reports.EditionOne.as_view(),
        name="api_edition",
    ),
    path("api/v1/<slug:city>/compare/", rest_reports.Compared.as_view(), name="api_compare"),
    path("api/v1/<slug:city>/network/", rest_reports.Network.as_view(), name="api_network"),
    path("api/v1/<slug:city>/loop/", rest_reports.Loop.as_view(), name="api_loop"),
    path("api/v1/<slug:city>/values/", rest_reports.Values.as_view(), name="api_values"),
    path("api/v1/<slug:city>/voice/", rest_reports.Voice.as_view(), name="api_voice"),
    path("api/v1/<slug:city>/loop-word/", rest_reports.Word.as_view(), name="api_word"),
    path("api/v1/<slug:city>/values-tradeoffs/", rest_reports.Tradeoffs.as_view(), name="api_tradeoffs"),
    path("api/v1/<slug:city>/intensity-structure/", rest_reports.Structure.as_view(), name="api_structure"),
    path(
        "api/v1/<slug:city>/results/editions/<uuid:series>/<int:number>/<slug:kind>/",
        rest_files.EditionFile.as_view(),
        name="api_edition_file",
    ),
    re_path(
        rf"^api/v1/(?P<city>[\w-]+)/results/files/(?P<report>{'|'.join(PUBLIC)})/(?P<kind>\w+)/$",
        rest_files.PublicFile.as_view(),
        name="api_results_file",
    ),
    re_path(
        rf"^api/v1/(?P<city>[\w-]+)/files/{REPORT}/(?P<kind>\w+)/$",
        rest_files.ReportFile.as_view(),
        name="api_report_file",
    ),
    path("insight/<slug:city>/waves/<uuid:uuid>/", monitoring.page, name="monitoring"),
    path("insight/<slug:city>/waves/<uuid:uuid>/back/", giving_back.page, name="giving_back"),
    path("insight/<slug:city>/intensity/", intensity.page, name="intensity"),
    path("insight/<slug:city>/loop/", loop.page, name="loop"),
    path("insight/<slug:city>/values/", values.page, name="values"),
    path("insight/<slug:city>/answers/", answers.page, name="answers"),
    path("insight/<slug:city>/timeline/", timeline.page, name="timeline"),
    path("insight/<slug:city>/network/", network.page, name="network"),
    re_path(rf"^insight/(?P<city>[\w-]+)/{REPORT}{FILE}", report_files.file, name="report_file"),
    path("insight/<slug:city>/voice/<slug:trait>/", population.page, name="population"),
    path("insight/<slug:city>/voice/", voice.page, name="voice"),
    path("insight/<slug:city>/compare/", comparing.page, name="compare"),
    path("insight/<slug:city>/editions/", editions.page, name="editions"),
    path("insight/<slug:city>/recipients/", subscriptions.page, name="subscriptions"),
    path("insight/<slug:city>/rows/", rows.page, name="rows"),
    path("insight/<slug:city>/codebook/", rows.codebook_page, name="codebook"),
    path("insight/<slug:city>/codebook.json", rows.codebook_file, name="codebook_file"),
    path("insight/<slug:city>/coding/", coding.page, name="coding"),
    path("insight/<slug:city>/coding/project/", qda.page, name="qda"),
    path("insight/<slug:city>/coding/codebook.qdc", qda.codebook, name="qda_codebook"),
    path("insight/<slug:city>/coding/texts/", workbench.sources, name="sources"),
    path("insight/<slug:city>/coding/texts/<uuid:uuid>/out/", workbench.take_out, name="source_out"),
    path("insight/<slug:city>/coding/memo/", workbench.memo, name="coding_memo"),
    path("insight/<slug:city>/coding/codes/", workbench.codes, name="coding_codes"),
    path("insight/<slug:city>/coding/together/", workbench.together, name="coding_together"),
    path("insight/<slug:city>/coding/answers/", workbench.judge, name="coding_answers"),
    path("insight/<slug:city>/values/quotes/", quotes.page, name="quotes"),
    path("insight/<slug:city>/coding/done/", coding.done, name="coding_done"),
    path("insight/<slug:city>/coding/<uuid:uuid>/back/", coding.take_back, name="coding_back"),
    path("<slug:city>/results/", intensity.results, name="results"),
    path("<slug:city>/results/editions/", editions.past, name="past_editions"),
    path("<slug:city>/results/<uuid:series>/<int:number>/", editions.one, name="past_edition"),
    re_path(
        rf"^(?P<city>[\w-]+)/results/(?P<series>[0-9a-f-]{{36}})/(?P<number>\d+){FILE}",
        report_files.edition_file,
        name="past_edition_file",
    ),
    path("<slug:city>/results/answers/", answers.results, name="answered"),
    re_path(
        rf"^(?P<city>[\w-]+)/results/(?P<report>answers){FILE}",
        report_files.public_file,
        name="answered_file",
    ),
    path("<slug:city>/results/<slug:level>/", giving_back.own, name="own_results"),
    re_path(rf"^(?P<city>[\w-]+)/results{FILE}", report_files.public_file, name="results_file"),
]
