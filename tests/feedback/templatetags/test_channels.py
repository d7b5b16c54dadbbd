import pytest
from django.utils import translation

from feedback.templatetags.channels import tongue


@pytest.mark.parametrize(
    ("code", "name"), [("fr", "Frans"), ("tr", "Turks"), ("xx", "xx"), ("no such", "no such")]
)
def test_a_language_has_its_name_in_the_readers(code: str, name: str) -> None:
    with translation.override("nl"):
        assert tongue(code) == name
