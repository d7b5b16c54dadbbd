"""The WSGI door. A site whose key file does not belong to its database does not start."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()

from django.db import connections  # noqa: E402  (settings can be read only now)

from foundation.services import canary  # noqa: E402

canary.check()
connections.close_all()  # a server that loads us before it forks must not share one connection among its workers
