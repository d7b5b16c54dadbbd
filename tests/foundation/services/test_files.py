from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction

from foundation.models import StoredFile
from foundation.services import files
from tests.factories import foundation

pytestmark = pytest.mark.django_db


def keep(content=b"hello", name="hello.txt"):
    return files.keep(by=foundation.actor(), partnership_id=1, name=name, content=content, kind="test")


def test_it_gives_back_what_was_kept_under_a_name_nobody_guesses():
    kept = keep()

    assert files.read(kept) == b"hello"
    assert (kept.media_type, kept.size) == ("text/plain", 5)
    assert "hello" not in kept.path and str(kept.uuid) in kept.path


def test_a_name_cannot_lead_out_of_the_folder():
    assert ".." not in keep(name="../../etc/passwd").path


def test_a_changed_file_is_refused():
    kept = keep()
    with open(default_storage.path(kept.path), "wb") as handle:
        handle.write(b"other")

    with pytest.raises(ValueError, match="not what was stored"):
        files.read(kept)


def test_what_has_no_row_is_swept_once_it_is_old():
    kept = keep()
    lost = default_storage.save("test/lost", ContentFile(b"x"))

    assert files.sweep() == 0
    assert files.sweep(older_than=timedelta(seconds=-5)) >= 1

    assert not default_storage.exists(lost) and default_storage.exists(kept.path)


@pytest.mark.django_db(transaction=True)
def test_a_rolled_back_row_leaves_a_file_for_the_sweep():
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        keep()
        raise ZeroDivisionError

    assert files.sweep(older_than=timedelta(seconds=-5)) >= 1 and not StoredFile.objects.exists()


def test_a_dropped_file_is_gone_when_that_is_committed(django_capture_on_commit_callbacks):
    kept = keep()
    path = kept.path

    with django_capture_on_commit_callbacks(execute=True):
        files.drop(stored=kept, by=foundation.actor())
        assert default_storage.exists(path)

    assert not default_storage.exists(path) and not StoredFile.objects.exists()
