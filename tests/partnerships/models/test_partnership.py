import pytest

from partnerships.models import RESERVED
from tests.factories import partnerships as make
from tests.partnerships.models.broken import refuses

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("slug_free", {"slug": "desk"}),
        ("has_language", {"languages": []}),
        ("k_at_least_5", {"disclosure_k": 4}),
        ("named", {"name": {}}),
    ],
)
def test_the_database_refuses(constraint, values):
    refuses(f"partnerships_partnership_{constraint}", make.partnership(), **values)


def test_the_site_keeps_its_own_addresses():
    assert {"setup", "desk", "api", "new", "privacy"} <= set(RESERVED)


def test_it_is_named_in_the_readers_language(settings):
    here = make.partnership(name={"nl": "Stad"})
    assert str(here) == "Stad"
