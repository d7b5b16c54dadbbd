"""What a token may do is named like resource:verb and said in words."""

from foundation.models import ApiToken
from foundation.scopes import SCOPES


def test_each_scope_fits_its_column_and_has_words() -> None:
    longest = ApiToken._meta.get_field("scopes").base_field.max_length
    for scope, words in SCOPES.items():
        assert scope.count(":") == 1
        assert len(scope) <= longest
        assert str(words)
