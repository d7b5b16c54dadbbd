"""Plain values that foundation hands out."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Contact:
    """How to reach one person. Empty text means: not given."""

    name: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""


@dataclass(frozen=True)
class Once:
    """The receipt of a submission; `repeated` when this very submission was stored before."""

    receipt: dict[str, Any] = field(default_factory=dict)
    repeated: bool = False


@dataclass(frozen=True)
class ChainReport:
    """What `verify_audit` found: `broken_at` is the first position that does not fit, None when whole."""

    links: int
    unsealed: int
    broken_at: int | None = None
    reason: str = ""
