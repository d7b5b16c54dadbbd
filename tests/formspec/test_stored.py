import json
from typing import Any

import pytest

from formspec import from_json, to_json
from tests.formspec.examples import FORM


def test_a_form_survives_json():
    assert from_json(json.loads(json.dumps(to_json(FORM)))) == FORM


def test_defaults_are_left_out():
    first = to_json(FORM)["pages"][0]["items"][0]

    assert "required" not in first
    assert first["construct"] == "trust"


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        (("version",), 0, "form.version"),
        (("key",), "", "form.key"),
        (("title",), "text", "form.title"),
        (("pages",), {}, "form.pages"),
        (("pages", 0, "items", 0, "kind"), "slider", r"pages\[0\].items\[0\].kind"),
        (("pages", 0, "items", 0, "colour"), "red", "unknown colour"),
        (("pages", 0, "items", 0, "choices", 0), "1", r"items\[0\].choices"),
        (("pages", 0, "items", 0, "label"), {"en": 3}, "label.en"),
        (("pages", 0, "items", 0, "required"), "yes", "required"),
        (("pages", 1, "items", 0, "most"), "2", "most"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(path: tuple[Any, ...], value: object, says: str):
    data: Any = to_json(FORM)
    place = data
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value

    with pytest.raises(ValueError, match=says):
        from_json(data)


def test_something_else_altogether_is_refused():
    with pytest.raises(ValueError, match="form: an object"):
        from_json(["no"])
