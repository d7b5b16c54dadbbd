"""A report object as plain data for JSON: the same figures as on the page, nothing added."""

import dataclasses
import json
import math
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import numpy as np


def plain(value: Any) -> Any:
    """Dataclasses, mappings, tuples, dates and NumPy numbers as JSON's own types; NaN and infinity as null."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {each.name: plain(getattr(value, each.name)) for each in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(each) for each in value]
    return _single(value)


def json_text(value: Any, *, indent: int | None = None) -> str:
    """As JSON text."""
    return json.dumps(plain(value), ensure_ascii=False, indent=indent)


def _single(value: Any) -> Any:
    if isinstance(value, np.generic):
        value = value.item()
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, date | datetime):
        return value.isoformat()
    return value if value is None or isinstance(value, str | bool | int | float) else str(value)
