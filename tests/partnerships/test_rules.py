import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import Http404

from partnerships import rules
from partnerships.models import Role
from tests.factories import partnerships as make

pytestmark = pytest.mark.django_db

# who may, letter by letter: c coordinator, h handler, k clerk, a analyst, o coder
MATRIX = {
    "see_desk": "chkao",
    "edit_partnership": "c",
    "see_members": "c",
    "run_surveys": "c",
    "see_surveys": "ca",
    "receive_suggestions": "chk",
    "see_suggestions": "chkao",
    "handle_suggestions": "ch",
    "reveal_contact": "chk",
    "publish_register": "c",
    "settle_promises": "ch",
    "send_letters": "ck",
    "make_calls": "chk",
    "key_paper": "ck",
    "see_insight": "ca",
    "code_texts": "ao",
    "settle_codes": "a",
    "export_rows": "a",
    "import_data": "ca",
}
LETTERS = {"coordinator": "c", "handler": "h", "clerk": "k", "analyst": "a", "coder": "o"}


def test_the_matrix_knows_every_action_and_role():
    assert set(MATRIX) == set(rules.ALLOWED)
    assert set(LETTERS) == set(Role.values) == rules.STAFF


@pytest.mark.parametrize("role", sorted(LETTERS))
def test_each_role_may_what_the_matrix_says(role):
    row = make.grant(role)
    allowed = {action for action in rules.ALLOWED if rules.can(row.user, action, row.partnership)}
    assert allowed == {action for action, letters in MATRIX.items() if LETTERS[role] in letters}


def test_a_role_counts_only_in_its_own_partnership():
    row, elsewhere = make.grant("coordinator"), make.partnership()
    assert not any(rules.can(row.user, action, elsewhere) for action in rules.ALLOWED)


@pytest.mark.parametrize("visitor", ["anonymous", "closed", "roleless", "operator"])
def test_nobody_else_may_anything(visitor):
    row = make.grant("coordinator")
    user = {
        "anonymous": AnonymousUser,
        "closed": lambda: row.user,
        "roleless": make.user,
        "operator": lambda: make.user(is_superuser=True),
    }[visitor]()
    if visitor == "closed":
        user.is_active = False
    assert not any(rules.can(user, action, row.partnership) for action in rules.ALLOWED)


def test_an_action_nobody_defined_is_an_error():
    row = make.grant()
    with pytest.raises(KeyError):
        rules.can(row.user, "fly", row.partnership)


def test_strangers_hear_nothing_and_wrong_roles_are_told():
    row = make.grant("clerk")
    rules.must(row.user, "receive_suggestions", row.partnership)
    with pytest.raises(Http404):
        rules.must(make.user(), "receive_suggestions", row.partnership)
    with pytest.raises(PermissionDenied):
        rules.must(row.user, "edit_partnership", row.partnership)


@pytest.mark.parametrize(("fields", "may"), [({}, False), ({"is_superuser": True}, True)])
def test_only_operators_begin_a_partnership(fields, may):
    assert rules.may_begin(make.user(**fields)) is may
    assert not rules.may_begin(AnonymousUser())
