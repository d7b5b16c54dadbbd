"""django-survey-and-report as its guide sets it up, with one survey of 15 radio questions; runs with its own packages only.

A Django project in one file, like `bench.floor`: `gunicorn bench.peer_survey:application`; `python -m bench.peer_survey`
makes its tables and the survey, and prints its page and the fields of a full answer as JSON.
"""

import json
import os
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import dj_database_url
import django
from django.conf import settings

ITEMS = 15
APART = "|"
STEPS = (
    "Hardly anything was shared",
    "Information was shared when someone asked",
    "Information was shared without asking",
    "Money, people or systems were shared",
    "The say over money and people was shared",
    "Don't know, or not my role",
)
FOUND = find_spec("survey")
PACKAGE = Path(FOUND.origin).parent if FOUND and FOUND.origin else Path()
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
PROCESSORS = ["django.template.context_processors.request"] + [
    f"django.contrib.{name}"
    for name in ("auth.context_processors.auth", "messages.context_processors.messages")
]

settings.configure(
    SECRET_KEY="peer",  # noqa: S106  (signs nothing worth having)
    ALLOWED_HOSTS=["localhost"],
    ROOT_URLCONF="bench.peer_survey",
    INSTALLED_APPS=[
        "django.contrib.admin",
        *(f"django.contrib.{app}" for app in ("auth", "contenttypes", "sessions", "messages", "staticfiles")),
        "survey",
    ],
    MIDDLEWARE=MIDDLEWARE,
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "APP_DIRS": True,
            "OPTIONS": {"context_processors": PROCESSORS},
        }
    ],
    DATABASES={"default": dj_database_url.parse(os.environ["DATABASE_URL"], conn_max_age=None)},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
    STATIC_URL="/static/",
    MEDIA_URL="/media/",
    LOGIN_URL="/",
    USE_TZ=True,
    CHOICES_SEPARATOR=APART,
    USER_DID_NOT_ANSWER="Left blank",
    SURVEY_DEFAULT_PIE_COLOR="red!50",
    EXCEL_COMPATIBLE_CSV=False,
    DEFAULT_SURVEY_PUBLISHING_DURATION=7,
    LOGGING_CONFIG=None,
)
django.setup()

from django.core.management import call_command  # noqa: E402  (settings first)
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.urls import include, path  # noqa: E402

urlpatterns = [path("survey/", include("survey.urls"))]
application = get_wsgi_application()


def made() -> dict[str, Any]:
    """The survey, stored: its page and what a browser posts to answer all of it."""
    from survey.models import Question, Survey

    call_command("migrate", verbosity=0, stdout=sys.stderr)
    survey = Survey.objects.create(name="Fifteen questions", description="All", need_logged_user=False)
    questions = [
        Question.objects.create(
            survey=survey,
            text=f"Question {at}",
            order=at,
            required=True,
            type=Question.RADIO,
            choices=APART.join(STEPS),
        )
        for at in range(ITEMS)
    ]
    chosen = ("hardly-anything-was-shared", "information-was-shared-without-asking")
    answers = {f"question_{one.pk}": chosen[at % 2] for at, one in enumerate(questions)}
    return {"path": f"/survey/{survey.pk}/", "answers": answers}


if __name__ == "__main__":
    print(json.dumps(made()))
