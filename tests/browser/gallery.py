"""The site with its page of all parts, which a real site does not show."""

from django.urls import path

from config.urls import urlpatterns as site
from config.views.styleguide import styleguide

urlpatterns = [path("styleguide/", styleguide), *site]
