"""Where each body stands in the drawn governance tree. Pure: bodies in, positions in pixels out.

Levels are bands from top to bottom; inside a band a body stands below one it reports to. Leaves get columns of
their own from left to right, a parent stands in the middle above its children, so no two boxes meet.
"""

import textwrap
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from partnerships.records import Node

LEVELS = ("strategic", "operational", "expert", "project")
BOX, GAP, MARGIN = 184, 16, 12
ROW_GAP, BAND_TITLE = 28, 30
LINE, PADDING = 18, 12
SIGNS = 22  # of the name's letters, in one line of a box
FACTS = 2  # lines below the name: how many people, decides or not


@dataclass(frozen=True)
class Line:
    text: str
    y: int


@dataclass(frozen=True)
class Box:
    """`x`, `y` of the upper left corner; `facts_y` is the baseline of the first line below the name and company."""

    node: Node
    x: int
    y: int
    middle: int
    name: tuple[Line, ...]
    company: tuple[Line, ...]
    facts_y: int


@dataclass(frozen=True)
class Band:
    level: str
    y: int
    height: int


@dataclass(frozen=True)
class Drawing:
    """`paths` are the lines from a body to the one it reports to, in SVG's path language."""

    width: int
    height: int
    box_height: int
    bands: tuple[Band, ...]
    boxes: tuple[Box, ...]
    paths: tuple[str, ...]
    box_width: int = BOX
    line: int = LINE


def layout(nodes: Sequence[Node]) -> Drawing:
    """The drawing of `nodes` (depth first, as the selector gives them).

    Raises ValueError for an unknown level or a circle. A parent that is not among the nodes counts as none.
    """
    known = {node.key: node for node in nodes}
    children: dict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        if node.level not in LEVELS:
            raise ValueError(f"unknown level {node.level!r}")
        children[node.parent if node.parent in known else ""].append(node)
    columns = _columns(children)
    if len(columns) != len(nodes):
        raise ValueError("the bodies report to each other in a circle")
    rows = {node.key: _row(node, known) for node in nodes}
    height = max((_box_height(node) for node in nodes), default=0)
    bands, tops = _bands(nodes, rows, height)
    boxes = {
        node.key: _box(node, columns[node.key], tops[node.level, rows[node.key]], height) for node in nodes
    }
    paths = [_path(boxes[node.parent], boxes[node.key], height) for node in nodes if node.parent in known]
    return Drawing(
        width=2 * MARGIN + round((max(columns.values(), default=0) + 1) * (BOX + GAP)) - GAP,
        height=bands[-1].y + bands[-1].height if bands else 0,
        box_height=height,
        bands=tuple(bands),
        boxes=tuple(boxes.values()),
        paths=tuple(paths),
    )


def _columns(children: dict[str, list[Node]]) -> dict[str, float]:
    """Key -> column; leaves 0, 1, 2…, a parent in the middle of its first and last child."""
    found: dict[str, float] = {}
    free = 0

    def place(node: Node) -> float:
        nonlocal free
        below = [place(child) for child in children.get(node.key, ())]
        found[node.key] = (below[0] + below[-1]) / 2 if below else float(free)
        free += not below
        return found[node.key]

    for top in children.get("", ()):
        place(top)
    return found


def _row(node: Node, known: dict[str, Node]) -> int:
    """How many bodies of the same level stand above it without another level between."""
    above = known.get(node.parent)
    return 1 + _row(above, known) if above is not None and above.level == node.level else 0


def _bands(
    nodes: Sequence[Node], rows: dict[str, int], height: int
) -> tuple[list[Band], dict[tuple[str, int], int]]:
    """The bands, and the top of each row in them."""
    bands: list[Band] = []
    tops: dict[tuple[str, int], int] = {}
    y = 0
    for level in LEVELS:
        depths = [rows[node.key] for node in nodes if node.level == level]
        if not depths:
            continue
        count = max(depths) + 1
        for row in range(count):
            tops[level, row] = y + BAND_TITLE + row * (height + ROW_GAP)
        size = BAND_TITLE + count * height + (count - 1) * ROW_GAP + PADDING
        bands.append(Band(level, y, size))
        y += size
    return bands, tops


def _box(node: Node, column: float, top: int, height: int) -> Box:
    x = MARGIN + round(column * (BOX + GAP))
    name, company = _wrapped(node.name), _wrapped(node.company)
    first = top + (height - _box_height(node)) // 2 + PADDING + LINE - 4  # a short text stands in the middle
    company_y = first + len(name) * LINE
    return Box(
        node=node,
        x=x,
        y=top,
        middle=x + BOX // 2,
        name=tuple(Line(text, first + step * LINE) for step, text in enumerate(name)),
        company=tuple(Line(text, company_y + step * LINE) for step, text in enumerate(company)),
        facts_y=company_y + len(company) * LINE,
    )


def _box_height(node: Node) -> int:
    return 2 * PADDING + LINE * (len(_wrapped(node.name)) + len(_wrapped(node.company)) + FACTS)


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, SIGNS, max_lines=3, placeholder="…") if text else []


def _path(parent: Box, child: Box, height: int) -> str:
    """Down from the parent, across, down to the child; straight when they stand in one line."""
    start = parent.y + height
    bend = start + ROW_GAP // 2
    return f"M{parent.middle} {start}V{bend}H{child.middle}V{child.y}"


@dataclass(frozen=True)
class Branch:
    """A body with those that report to it: the tree as a nested list."""

    node: Node
    below: tuple["Branch", ...] = ()


def nested(nodes: Sequence[Node]) -> tuple[Branch, ...]:
    """The same tree as `layout` draws, to be written as a list in a list."""
    known = {node.key for node in nodes}

    def under(key: str) -> tuple[Branch, ...]:
        return tuple(
            Branch(node, under(node.key))
            for node in nodes
            if (node.parent if node.parent in known else "") == key
        )

    return under("")
