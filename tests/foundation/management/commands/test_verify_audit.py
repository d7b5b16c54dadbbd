import pytest
from django.core.management import CommandError, call_command

from foundation.management.commands import verify_audit
from foundation.records import ChainReport


@pytest.mark.django_db
def test_an_empty_chain_is_whole(capsys, settings, tmp_path):
    settings.DATA_DIR = tmp_path
    call_command("verify_audit")

    assert "whole: 0 rows linked" in capsys.readouterr().out


def test_a_broken_chain_ends_with_an_error(monkeypatch):
    monkeypatch.setattr(verify_audit.seal, "verify", lambda: ChainReport(5, 0, 3, "the row was changed"))

    with pytest.raises(CommandError, match="row 3: the row was changed"):
        call_command("verify_audit")
