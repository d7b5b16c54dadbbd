"""The front door: every path of the site."""

from django.conf import settings
from django.contrib import admin
from django.urls import include, path

from config import health
from config.views.styleguide import styleguide
from config.views.tokens import tokens

urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("admin/", admin.site.urls),
    path("accounts/", include("allauth.urls")),
    path("i18n/", include("django.conf.urls.i18n")),
    path("", include("delivery.urls")),
    path("<slug:city>/tokens.css", tokens, name="tokens"),
]

if settings.DEBUG:
    urlpatterns += [path("styleguide/", styleguide)]
