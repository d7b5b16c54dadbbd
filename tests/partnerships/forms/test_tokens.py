from foundation.scopes import SCOPES
from partnerships.forms.tokens import TokenForm


def test_it_offers_every_scope_and_wants_one() -> None:
    form = TokenForm({"name": "x", "expires_on": "2026-12-31"})
    assert [key for key, _ in form.fields["scopes"].choices] == list(SCOPES)
    assert list(form.errors) == ["scopes"]
