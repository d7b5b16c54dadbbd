from django.apps import AppConfig

from config.celery import app as celery_app

__all__ = ["celery_app"]  # loaded with the first app, so that every task declared later finds its queue


class ConfigConfig(AppConfig):
    name = "config"
    default_auto_field = "django.db.models.BigAutoField"
