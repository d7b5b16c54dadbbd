"""Codings beside what was coded: kind and channel of each text, who read it, which codes each coder gave, what was settled."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from analytics.selectors import codings, sources, workbench
from feedback.selectors.cases import sorts
from partnerships.models import Partnership


@dataclass(frozen=True, slots=True)
class Mention:
    """One code in one text by one coder. `perception`: realized, obstructed or "" (only expected)."""

    text: UUID
    coder: int
    code: str
    perception: str
    expected: bool
    actor_group: str
    motive: str


@dataclass(frozen=True, slots=True, eq=False)
class ValuesData:
    """`said`: text -> (kind, channel), signals left out. `read`: text -> coders in order of reading.

    `settled`: (text, code) -> does the code count, where coders disagreed and somebody decided.
    """

    slug: str
    said: dict[UUID, tuple[str, str]]
    mentions: tuple[Mention, ...]
    read: dict[UUID, tuple[int, ...]]
    k: int = 7
    coders: tuple[int, ...] = field(default=())
    settled: Mapping[tuple[UUID, str], bool] = field(default_factory=dict)


def values_data(partnership: Partnership) -> ValuesData:
    """Everything coded in this partnership; codes of texts a coder is not done with are left out."""
    readings = codings.readings(partnership)
    said = _said(partnership, {text for text, _coder in readings})
    read: dict[UUID, list[int]] = defaultdict(list)
    for text, coder in readings:
        if text in said:
            read[text].append(coder)
    rows = codings.standing(partnership).values_list(
        "text", "coded_by", "code", "perception", "is_expected", "actor_group", "motive"
    )
    return ValuesData(
        slug=partnership.slug,
        said=said,
        mentions=tuple(Mention(*row) for row in rows if row[1] in read.get(row[0], ())),
        read={text: tuple(coders) for text, coders in read.items()},
        k=partnership.disclosure_k,
        coders=tuple(sorted({coder for coders in read.values() for coder in coders})),
        settled=workbench.settled(partnership),
    )


def _said(partnership: Partnership, read: set[UUID]) -> dict[UUID, tuple[str, str]]:
    """Suggestions, notes and documents; open answers once somebody began to code them."""
    said = {uuid: (kind, channel) for uuid, kind, channel in sorts(partnership) if channel != "signal"}
    said |= {row.uuid: (row.kind, row.channel) for row in sources.others(partnership)}
    if read - said.keys():
        said |= {row.uuid: (row.kind, row.channel) for row in sources.open_answers(partnership)}
    return said
