"""Codings beside what was coded: kind and channel of each suggestion, who read it, which codes each coder gave."""

from collections import defaultdict
from dataclasses import dataclass, field
from uuid import UUID

from analytics.selectors import codings
from feedback.selectors.cases import sorts
from partnerships.models import Partnership


@dataclass(frozen=True, slots=True)
class Mention:
    """One code in one suggestion by one coder. `perception`: realized, obstructed or "" (only expected)."""

    suggestion: UUID
    coder: int
    code: str
    perception: str
    expected: bool
    actor_group: str
    motive: str


@dataclass(frozen=True, slots=True, eq=False)
class ValuesData:
    """`said`: suggestion -> (kind, channel), signals left out. `read`: suggestion -> coders in order of reading."""

    slug: str
    said: dict[UUID, tuple[str, str]]
    mentions: tuple[Mention, ...]
    read: dict[UUID, tuple[int, ...]]
    k: int = 7
    coders: tuple[int, ...] = field(default=())


def values_data(partnership: Partnership) -> ValuesData:
    """Everything coded in this partnership; codes of texts a coder is not done with are left out."""
    said = {uuid: (kind, channel) for uuid, kind, channel in sorts(partnership) if channel != "signal"}
    read: dict[UUID, list[int]] = defaultdict(list)
    for suggestion, coder in codings.readings(partnership):
        if suggestion in said:
            read[suggestion].append(coder)
    rows = codings.standing(partnership).values_list(
        "suggestion", "coded_by", "code", "perception", "is_expected", "actor_group", "motive"
    )
    return ValuesData(
        slug=partnership.slug,
        said=said,
        mentions=tuple(Mention(*row) for row in rows if row[1] in read.get(row[0], ())),
        read={suggestion: tuple(coders) for suggestion, coders in read.items()},
        k=partnership.disclosure_k,
        coders=tuple(sorted({coder for coders in read.values() for coder in coders})),
    )
