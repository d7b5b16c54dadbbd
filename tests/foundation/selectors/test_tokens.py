import pytest
from django.http import Http404

from foundation.selectors import tokens as found
from foundation.services import actors, tokens
from tests.foundation.services.test_tokens import issue

pytestmark = pytest.mark.django_db


def test_only_those_of_the_partnership_working_ones_first() -> None:
    first, second, elsewhere = issue().token, issue().token, issue(partnership_id=2).token
    tokens.revoke(by=actors.system("tests"), token=second)
    assert found.of_partnership(1) == [first, second]
    assert found.get(2, elsewhere.uuid) == elsewhere
    with pytest.raises(Http404):
        found.get(1, elsewhere.uuid)
