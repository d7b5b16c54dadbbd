"""The front door: every path of the site."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView
from rest_framework.permissions import AllowAny

from config import health
from config.views import about, desk, home
from config.views.styleguide import styleguide
from config.views.tokens import tokens

urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("admin/", admin.site.urls),
    path("accounts/", include("allauth.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
    *([path("styleguide/", styleguide)] if settings.DEBUG else []),
    path("api/schema/", SpectacularAPIView.as_view(permission_classes=[AllowAny]), name="schema"),
    path(
        "api/docs/",
        SpectacularSwaggerSplitView.as_view(
            url_name="schema", template_name="config/api_docs.html", permission_classes=[AllowAny]
        ),
        name="api_docs",
    ),
    path("", home.home, name="home"),
    path("desk/", desk.desk, name="desk"),
    path("privacy/", about.privacy, name="privacy"),
    path("accessibility/", about.accessibility, name="accessibility"),
    path("", include("surveys.urls")),
    path("", include("delivery.urls")),
    path("", include("feedback.urls")),
    path("intake/", include("intake.urls")),
    path("", include("partnerships.urls")),
    path("", include("analytics.urls")),
    path("<slug:city>/", home.city, name="city"),
    path("<slug:city>/privacy/", about.privacy, name="city_privacy"),
    path("<slug:city>/accessibility/", about.accessibility, name="city_accessibility"),
    path("<slug:city>/tokens.css", tokens, name="tokens"),
]
handler500 = "config.trouble.server_error"
