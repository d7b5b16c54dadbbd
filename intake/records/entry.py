"""What a clerk read on one sheet."""

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

CONTACT = ("name", "address", "phone", "email")
_EMPTY = {"text": "", "language": "", "kind": "", "answer": ""}


@dataclass(frozen=True, slots=True)
class Entry:
    """`serial` as typed, "" for a sheet without one; `said_on` None when the sheet has no date. `kind` and `answer` are
    feedback's kinds and answer channels."""

    text: str
    language: str
    kind: str
    answer: str
    serial: str = ""
    said_on: date | None = None
    place: str = ""
    name: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""

    @classmethod
    def of(cls, body: Mapping[str, str]) -> "Entry":
        """The entry again from its `body`, or from those of its parts that are not empty."""
        day = body.get("said_on")
        return cls(
            **{**_EMPTY, **body, "said_on": date.fromisoformat(day) if day else None}  # type: ignore[arg-type]
        )

    def words(self) -> dict[str, str]:
        """What was keyed, without the contact, the form number and what was left empty."""
        apart = (*CONTACT, "serial")
        return {name: value for name, value in self.body().items() if value and name not in apart}

    def body(self) -> dict[str, str]:
        """The entry as plain JSON, to tell a repeated entry from another one under the same id."""
        return {name: str(getattr(self, name) or "") for name in self.__slots__}


def fingerprint(key: bytes, text: str) -> str:
    """64 hexadecimal signs that are equal for equal words, whatever the case, spacing or punctuation.

    Keyed, so that nobody can find the words by trying. "" for a text without a letter or digit.
    """
    folded = " ".join("".join(sign if sign.isalnum() else " " for sign in text.casefold()).split())
    return hmac.digest(key, folded.encode("utf-8", "surrogatepass"), hashlib.sha256).hex() if folded else ""
