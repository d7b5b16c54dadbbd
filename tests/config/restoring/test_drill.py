"""The whole drill: tests/faults/test_host_lost.py."""

import pytest

from config.restoring import drill, programs

pytestmark = [pytest.mark.django_db, pytest.mark.service]


def test_what_it_made_is_gone_even_when_it_fails(tmp_path) -> None:
    with pytest.raises(programs.Failed, match="no whole backup"):
        drill.drill(tmp_path)
    asked = "SELECT count(*) FROM pg_database WHERE datname LIKE 'tandem_drill_%'"
    assert programs.run("psql", "-XqAt", "-c", asked).strip() == "0"
