"""What a form is: frozen data, drawn by the web, by paper and by XLSForm alike.

Texts are mappings from language code to text ({"nl": "...", "en": "..."}); nothing here is translated by gettext.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

Texts = Mapping[str, str]
Kind = Literal["likert", "single", "multiple", "choose", "number", "date", "text", "roster"]
KINDS: tuple[Kind, ...] = get_args(Kind)

ROWS_FROM = ("body", "organisations")

DONT_KNOW = "dk"
"""The code of "don't know / not my role": an answer, counted as missing in every figure."""

OTHER = "__other"
"""What is added to an item's key for the words that go with a choice such as "other, namely"."""

CELL = "__"
"""Between a roster's key and the key of one of its rows."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One box to tick: `key` is stored, `text` is shown. `other` asks for words beside it."""

    key: str
    text: Texts
    other: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One question.

    `choices` are the anchors of a likert ("1".."5"), the points of a roster ("0".."4") or the options.
    `rows` are the roster's lines; `rows_from` says what fills them when a wave opens ("body": its members,
    "organisations": those of the partnership, "": as written here), and `oneself` is then the respondent's own row,
    which is never asked. `relevant` is a condition (see `conditions`); None is always asked.
    `minimum` and `maximum` bound a number, or a date as ISO text. `most` is the n of "choose up to n".
    `construct` names the dimension an item counts for, "" when it is not scored.
    """

    key: str
    kind: Kind
    label: Texts
    hint: Texts = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()
    rows: tuple[Choice, ...] = ()
    rows_from: str = ""
    oneself: str = ""
    required: bool = False
    required_because: Texts = field(default_factory=dict)
    dont_know: bool = False
    relevant: Mapping[str, object] | None = None
    minimum: float | str | None = None
    maximum: float | str | None = None
    decimals: int = 0
    most: int | None = None
    max_length: int = 4000
    construct: str = ""
    reverse: bool = False

    def choice(self, key: str) -> Choice | None:
        """The choice with this key, or None."""
        return next((choice for choice in self.choices if choice.key == key), None)


@dataclass(frozen=True, slots=True)
class Page:
    """One theme: what is shown together."""

    key: str
    title: Texts
    items: tuple[Item, ...]
    intro: Texts = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FormSpec:
    """A whole form in one version. `languages` are those it means to be complete in, the first is its own."""

    key: str
    version: int
    title: Texts
    languages: tuple[str, ...]
    pages: tuple[Page, ...]
    intro: Texts = field(default_factory=dict)

    def items(self) -> Iterator[Item]:
        """Every item, in the order of asking."""
        for page in self.pages:
            yield from page.items

    def lists_to_fill(self) -> tuple[Item, ...]:
        """The rosters whose lines are known only when a wave opens."""
        return tuple(item for item in self.items() if item.rows_from)

    def item(self, key: str) -> Item:
        """The item with this key; KeyError when there is none."""
        for item in self.items():
            if item.key == key:
                return item
        raise KeyError(key)

    def page(self, key: str) -> Page:
        """The page with this key; KeyError when there is none."""
        for page in self.pages:
            if page.key == key:
                return page
        raise KeyError(key)


def with_rows(spec: FormSpec, key: str, rows: tuple[Choice, ...], oneself: str = "") -> FormSpec:
    """The same form with the lines of one roster filled in (a body's members are known only at opening).

    `oneself` is the key of the respondent's own line, left out of `rows`: to send it is a problem with a name.
    """
    filled = replace(spec.item(key), rows=tuple(row for row in rows if row.key != oneself), oneself=oneself)
    pages = tuple(
        replace(page, items=tuple(filled if item.key == key else item for item in page.items))
        for page in spec.pages
    )
    return replace(spec, pages=pages)


def pick(texts: Texts, language: str, fallbacks: tuple[str, ...] = ()) -> str:
    """The text in `language`, else in the first of `fallbacks` that has one, else any, else ""."""
    for wanted in (language, *fallbacks, *texts):
        if texts.get(wanted):
            return texts[wanted]
    return ""
