import io

import pytest
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db


def run(**options: object) -> str:
    out = io.StringIO()
    call_command("simulate_year", seed=5, stdout=out, **options)
    return out.getvalue()


def test_a_small_year_with_its_count_and_its_healing() -> None:
    assert "year-5: 3 suggestions, 0 silent" in run(suggestions=3, rhythm=30)
    with pytest.raises(CommandError, match="here already"):
        run(suggestions=3)
    assert "0 silent" in run(heal=True)


def test_what_never_was_cannot_be_healed() -> None:
    with pytest.raises(CommandError, match="no year-5"):
        run(heal=True)
