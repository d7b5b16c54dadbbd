import pytest
from django.core.management import CommandError, call_command

from config.samples import city
from tests.factories import feedback

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _aside(settings, tmp_path):
    settings.DATA_DIR = tmp_path


def test_a_site_with_partnerships_is_left_alone(capsys):
    feedback.place()

    call_command("load_samples", "--if-empty")

    with pytest.raises(CommandError, match="already"):
        call_command("load_samples")


def test_one_city_is_told_with_so_many_voices(monkeypatch, capsys):
    told = {}
    monkeypatch.setattr(city, "load", lambda slug, count: told.setdefault(slug, count) and 1.0)

    call_command("load_samples", "--only", "lindenstadt", "--suggestions", "5")

    assert told == {"lindenstadt": 5}
