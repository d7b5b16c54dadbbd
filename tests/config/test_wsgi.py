import importlib

import pytest

from foundation import crypto
from foundation.services import canary

pytestmark = pytest.mark.django_db


def test_it_is_django() -> None:
    wsgi = importlib.import_module("config.wsgi")
    assert type(wsgi.application).__name__ == "WSGIHandler"


def test_a_wrong_key_refuses_to_start(settings, tmp_path) -> None:
    wsgi = importlib.import_module("config.wsgi")
    canary.check()
    settings.KEY_DIR = tmp_path / "other"

    with pytest.raises(crypto.WrongKey):
        importlib.reload(wsgi)
