"""The floor F: the smallest honest view. One POST stores 1 + 15 normalised rows in one transaction, with DRF and psycopg 3.

A Django project in one file: `gunicorn bench.floor:application`; `python -m bench.floor` makes its tables.
"""

import os

import dj_database_url
import django
from django.conf import settings

settings.configure(
    SECRET_KEY="floor",  # noqa: S106  (signs nothing)
    ALLOWED_HOSTS=["localhost"],
    ROOT_URLCONF="bench.floor",
    INSTALLED_APPS=["rest_framework"],
    DATABASES={"default": dj_database_url.parse(os.environ["DATABASE_URL"], conn_max_age=None)},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    REST_FRAMEWORK={"DEFAULT_AUTHENTICATION_CLASSES": [], "UNAUTHENTICATED_USER": None},
    USE_TZ=True,
)
django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402  (settings first)
from django.db import connection, models, transaction  # noqa: E402
from django.urls import path  # noqa: E402
from rest_framework import serializers  # noqa: E402
from rest_framework.request import Request  # noqa: E402
from rest_framework.response import Response as Answered  # noqa: E402
from rest_framework.views import APIView  # noqa: E402

ITEMS = 15


class Response(models.Model):
    received = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "floor"


class Answer(models.Model):
    response = models.ForeignKey(Response, on_delete=models.CASCADE)
    item = models.CharField(max_length=80)
    value = models.SmallIntegerField()

    class Meta:
        app_label = "floor"
        constraints = [models.UniqueConstraint(fields=["response", "item"], name="floor_answer_once")]


class Posted(serializers.Serializer):
    answers = serializers.DictField(child=serializers.IntegerField(min_value=1, max_value=5))


class Submit(APIView):
    def post(self, request: Request) -> Answered:
        posted = Posted(data=request.data)
        posted.is_valid(raise_exception=True)
        with transaction.atomic():
            row = Response.objects.create()
            Answer.objects.bulk_create(
                Answer(response=row, item=item, value=value)
                for item, value in posted.validated_data["answers"].items()
            )
        return Answered({"id": row.pk}, status=201)


urlpatterns = [path("submit/", Submit.as_view())]
application = get_wsgi_application()

if __name__ == "__main__":
    with connection.schema_editor() as editor:
        editor.create_model(Response)
        editor.create_model(Answer)
