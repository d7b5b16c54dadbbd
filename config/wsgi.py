"""The WSGI door. A site whose key file does not belong to its database, or that holds what was erased, does not start."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()

from django.db import connections  # noqa: E402  (settings can be read only now)
from django.urls import get_resolver  # noqa: E402

from config.restoring import replay  # noqa: E402
from foundation.services import canary  # noqa: E402

canary.check()
replay.must_be_done()
get_resolver()._populate()  # every page is imported now, once for all workers: the first visitor does not wait for it
connections.close_all()  # a server that loads us before it forks must not share one connection among its workers
