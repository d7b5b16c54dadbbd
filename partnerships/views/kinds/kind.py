"""What one kind of row needs to be listed, added, changed and acted on: the screens are the same for all kinds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from partnerships.models import Partnership, TenantModel

Text = Any  # translated when shown
Cells = tuple[Any, ...]


def always(_row: Any) -> bool:
    return True


@dataclass(frozen=True)
class Act:
    """A further step on one row, with a small form. `run(row, by, **cleaned)`; offered while `wanted(row)`."""

    key: str
    label: Text
    form: Callable[..., Any]
    run: Callable[..., Any]
    wanted: Callable[[Any], bool] = always


@dataclass(frozen=True)
class Kind:
    """`rows` gives the list of a day; `cells` what a row shows, first its name.

    `create(by, partnership, **cleaned)`; `change(row, by, **cleaned)` or None when it cannot be changed.
    """

    key: str
    model: type[TenantModel]
    title: Text
    lede: Text
    add: Text
    columns: tuple[Text, ...]
    rows: Callable[[Partnership, date], Sequence[Any]]
    cells: Callable[[Any], Cells]
    form: Callable[..., Any]
    create: Callable[..., Any]
    change: Callable[..., Any] | None = None
    acts: tuple[Act, ...] = field(default=())

    def act(self, key: str) -> Act | None:
        return next((act for act in self.acts if act.key == key), None)

    def open_acts(self, row: Any) -> list[Act]:
        return [act for act in self.acts if act.wanted(row)]
