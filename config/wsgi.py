"""The WSGI door. A site whose key file does not belong to its database does not start."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()

from foundation.services import canary  # noqa: E402  (models can be imported only now)

canary.check()
