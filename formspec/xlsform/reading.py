"""An XLSForm workbook read as a form. What cannot be taken over is named by sheet, row and column; nothing is guessed."""

import re
from dataclasses import dataclass, field, replace

from formspec.soundness import faults
from formspec.spec import OTHER, FormSpec, Item, Kind, Page, Texts
from formspec.xlsform.cells import CellFault, Lists, choice_lists, languages_of, texts
from formspec.xlsform.items import bare_item, roster_item, with_checks
from formspec.xlsform.sheets import INTRO, Row
from formspec.xlsform.workbook import tables

METADATA = {
    "start",
    "end",
    "today",
    "deviceid",
    "username",
    "email",
    "phonenumber",
    "simserial",
    "subscriberid",
    "audit",
}
LOOSE = "questions"
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,59}")


@dataclass(frozen=True, slots=True)
class Imported:
    """`spec` is there when `faults` is empty."""

    spec: FormSpec | None
    faults: tuple[CellFault, ...]


def read(content: bytes) -> Imported:
    """The form of an .xlsx file, or every fault found in it."""
    try:
        found = tables(content)
    except ValueError as error:
        return Imported(None, (CellFault("", 0, "", str(error)),))
    if not found.get("survey"):
        return Imported(None, (CellFault("survey", 0, "", "no_sheet"),))
    settings = (found.get("settings") or [(0, {})])[0][1]
    languages, default = languages_of(found["survey"], settings)
    lists, wrong = choice_lists(found.get("choices", []), default)
    reader = _Survey(default, lists, wrong)
    for line, row in found["survey"]:
        reader.take(line, row)
    return reader.finish(_empty(settings, languages, default))


def _empty(settings: Row, languages: tuple[str, ...], default: str) -> FormSpec:
    titles = {key.removeprefix("title_"): text for key, text in settings.items() if key.startswith("title_")}
    version = settings.get("version", "")
    return FormSpec(
        key=settings.get("form_id", "").strip() or "form",
        version=int(version) if version.isdecimal() and 0 < int(version[:5]) < 10_000 else 1,
        title=titles or {default: settings.get("form_title", "").strip() or "Form"},
        languages=languages,
        pages=(),
    )


@dataclass
class _Survey:
    """Walks the survey sheet row by row. `roster`: the group that is open inside a page."""

    default: str
    lists: Lists
    wrong: list[CellFault]
    intro: Texts = field(default_factory=dict)
    pages: list[Page] = field(default_factory=list)
    open_page: int | None = None
    roster: tuple[int, Row] | None = None
    roster_rows: list[tuple[int, Row]] = field(default_factory=list)
    lines: dict[str, int] = field(default_factory=dict)
    page_lines: dict[str, int] = field(default_factory=dict)
    kinds: dict[str, Kind] = field(default_factory=dict)

    def take(self, line: int, row: Row) -> None:
        """One row of the sheet."""
        kind = " ".join(row.get("type", "").split()).replace("begin group", "begin_group")
        kind = kind.replace("end group", "end_group")
        if self.roster and kind not in ("begin_group", "end_group"):
            self.roster_rows.append((line, {**row, "type": kind}))
        elif kind == "begin_group":
            self._begin(line, row)
        elif kind == "end_group":
            self._end(line)
        elif kind == "note":
            self._note(line, row)
        elif kind and kind not in METADATA:
            self._item(line, {**row, "type": kind})

    def finish(self, empty: FormSpec) -> Imported:
        """The whole form, with what only the whole can tell."""
        if self.roster or self.open_page is not None:
            line = self.roster[0] if self.roster else self.page_lines[self.pages[-1].key]
            self._fault(line, "type", "group_not_closed")
        spec = replace(empty, intro=self.intro, pages=tuple(self.pages))
        if not self.wrong:
            self.wrong += [
                CellFault("survey", self.lines.get(one.place, 0), "", one.code) for one in faults(spec)
            ]
        return Imported(None if self.wrong else spec, tuple(self.wrong))

    def _fault(self, line: int, column: str, code: str, **params: object) -> None:
        self.wrong.append(CellFault("survey", line, column, code, params))

    def _begin(self, line: int, row: Row) -> None:
        if self.roster or (self.open_page is not None and not row.get("tandem_roster")):
            self._fault(line, "type", "group_in_group")
        elif row.get("tandem_roster"):
            self.roster, self.roster_rows = (line, row), []
        elif self._named(line, row, self.page_lines):
            page = Page(row["name"].strip(), texts(row, "label", self.default), ())
            self.pages.append(page)
            self.open_page = len(self.pages) - 1

    def _end(self, line: int) -> None:
        if self.roster:
            begun, row = self.roster
            self.roster = None
            if self._named(begun, row):
                self._add(begun, *roster_item(begun, row, self.roster_rows, self.lists, self.default))
        elif self.open_page is not None:
            self.open_page = None
        else:
            self._fault(line, "type", "end_without_begin")

    def _note(self, line: int, row: Row) -> None:
        words = texts(row, "label", self.default)
        if self.open_page is None and not self.pages and not self.intro:
            self.intro = words
        elif (
            self.open_page is not None
            and not self.pages[self.open_page].items
            and not self.pages[self.open_page].intro
        ):
            self.pages[self.open_page] = replace(self.pages[self.open_page], intro=words)
        else:
            self._fault(line, "type", "note_in_the_middle")

    def _item(self, line: int, row: Row) -> None:
        name = row.get("name", "").strip()
        if name.endswith(OTHER) and name.removesuffix(OTHER) in self.kinds:
            return
        if self._named(line, row):
            self._add(line, *bare_item(line, row, self.lists, self.default))

    def _add(self, line: int, item: Item | None, wrong: list[CellFault], row: Row) -> None:
        self.wrong += wrong
        if item is None:
            return
        item, found = with_checks(line, item, row, self.kinds)
        self.wrong += found
        self.kinds[item.key] = item.kind
        page = self.pages[self._place()]
        self.pages[self.pages.index(page)] = replace(page, items=(*page.items, item))

    def _place(self) -> int:
        """The open page; items outside any group go to a page of their own."""
        if self.open_page is not None:
            return self.open_page
        loose = next((at for at, page in enumerate(self.pages) if page.key == LOOSE), None)
        if loose is None:
            self.pages.append(Page(LOOSE, {self.default: "Questions"}, ()))
        return len(self.pages) - 1 if loose is None else loose

    def _named(self, line: int, row: Row, lines: dict[str, int] | None = None) -> bool:
        """Has the row a plain name that is new among the pages, or (without `lines`) among the items?"""
        taken = self.lines if lines is None else lines
        name = row.get("name", "").strip()
        if not name:
            self._fault(line, "name", "no_name")
        elif not _KEY.fullmatch(name) or "__" in name or name.startswith(INTRO):
            self._fault(line, "name", "bad_name", given=name[:60])
        elif name in taken:
            self._fault(line, "name", "name_twice", given=name, other=taken[name])
        else:
            taken[name] = line
            return True
        return False
