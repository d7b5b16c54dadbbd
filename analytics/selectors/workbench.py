"""Memos, what was settled and what was judged: the newest word counts."""

from uuid import UUID

from analytics.models import Judgement, Memo, Settlement
from foundation.models import Actor
from partnerships.models import Partnership


def memo_of(partnership: Partnership, about: UUID, coder: Actor) -> str:
    """This coder's memo about a text; "" when there is none."""
    rows = Memo.objects.filter(partnership=partnership, about=about, written_by=coder).order_by("-id")
    return rows.values_list("words", flat=True).first() or ""


def memos_about(partnership: Partnership, about: UUID) -> list[str]:
    """Each coder's memo about a text, for who settles it."""
    rows = Memo.objects.filter(partnership=partnership, about=about).order_by("id")
    newest = {row.written_by_id: row.words for row in rows}
    return [words for words in newest.values() if words]


def code_memos(partnership: Partnership) -> dict[str, list[Memo]]:
    """code -> its memos, each coder's newest, in the order in which they were written."""
    rows = (
        Memo.objects.filter(partnership=partnership, about=None).order_by("id").select_related("written_by")
    )
    newest = {(row.code, row.written_by_id): row for row in rows}
    found: dict[str, list[Memo]] = {}
    for row in newest.values():
        if row.words:
            found.setdefault(row.code, []).append(row)
    return found


def settled(partnership: Partnership) -> dict[tuple[UUID, str], bool]:
    """(text, code) -> does the code count?"""
    rows = Settlement.objects.filter(partnership=partnership).order_by("id")
    return {(about, code): stands for about, code, stands in rows.values_list("about", "code", "stands")}


def judged(partnership: Partnership) -> dict[UUID, dict[int, str]]:
    """suggestion -> coder -> verdict, the first to judge first."""
    found: dict[UUID, dict[int, str]] = {}
    rows = Judgement.objects.filter(partnership=partnership).order_by("id")
    for suggestion, coder, verdict in rows.values_list("suggestion", "judged_by", "judged"):
        found.setdefault(suggestion, {})[coder] = verdict
    return found
