"""Who decides here (public), and setting up (staff)."""

from django.urls import path

from partnerships.views import public

app_name = "partnerships"
urlpatterns = [
    path("<slug:city>/partnership/", public.partnership_page, name="public"),
]
