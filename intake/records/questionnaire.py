"""What stands on a questionnaire on paper, against its form."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from formspec import Checked, FormSpec, validate


def checked(spec: FormSpec, raw: Mapping[str, Any]) -> Checked:
    """`raw` as a web form sends it. Paper cannot insist on an answer: a question left out is no problem."""
    found = validate(spec, raw)
    return replace(found, problems=tuple(one for one in found.problems if one.code != "required"))
