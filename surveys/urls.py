"""The partner's personal link, and the coordinator's pages."""

from django.urls import path

from surveys.views import answering

app_name = "surveys"
urlpatterns = [
    path("m/<str:token>/", answering.front, name="front"),
    path("m/<str:token>/start/", answering.start, name="start"),
    path("m/<str:token>/unlock/", answering.unlock, name="unlock"),
    path("m/<str:token>/change/", answering.change, name="change"),
    path("m/<str:token>/questions/<slug:page>/", answering.question_page, name="questions"),
    path("m/<str:token>/review/", answering.review, name="review"),
    path("m/<str:token>/thanks/", answering.thanks, name="thanks"),
]
