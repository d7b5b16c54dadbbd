"""What it means: pages for analysts, and the published results for everyone."""

from django.urls import path, re_path

from analytics.views import intensity

app_name = "analytics"
FILE = r"\.(?P<kind>csv|json|svg)$"
urlpatterns = [
    path("insight/<slug:city>/intensity/", intensity.page, name="intensity"),
    re_path(r"^insight/(?P<city>[\w-]+)/intensity" + FILE, intensity.file, name="intensity_file"),
    path("<slug:city>/results/", intensity.results, name="results"),
    re_path(r"^(?P<city>[\w-]+)/results" + FILE, intensity.results_file, name="results_file"),
]
