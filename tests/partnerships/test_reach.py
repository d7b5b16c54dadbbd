"""Who may read over REST: a token by scope and partnership, an account by role."""

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import Http404

from foundation.models import ApiToken
from partnerships import reach
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db


def ask(here, *, token=None, user=None) -> None:
    request = SimpleNamespace(auth=token, user=user or AnonymousUser())
    reach.must_read(request, here, scope="surveys:read", action="see_surveys")


def token(here, *scopes: str) -> ApiToken:
    return ApiToken(partnership_ref=here.pk, scopes=list(scopes))


def test_a_token_reads_by_its_scope_in_its_own_partnership() -> None:
    here, elsewhere = make.partnership(), make.partnership()
    ask(here, token=token(here, "surveys:read"))
    with pytest.raises(PermissionDenied):
        ask(here, token=token(here, "results:read"))
    with pytest.raises(Http404):
        ask(here, token=token(elsewhere, "surveys:read"))


def test_an_account_reads_by_its_role() -> None:
    here = make.partnership()
    ask(here, user=make.staff("analyst", partnership=here))
    with pytest.raises(PermissionDenied):
        ask(here, user=make.staff("clerk", partnership=here))
    with pytest.raises(Http404):
        ask(here)


def test_a_door_for_other_systems_is_shut_to_accounts() -> None:
    here = make.partnership()
    request = SimpleNamespace(auth=None, user=make.staff(partnership=here))
    with pytest.raises(PermissionDenied):
        reach.must_hold(request, here, scope="mail:write")
