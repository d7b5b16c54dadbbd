"""The source as data: which files there are, and what is in them."""

import ast
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = (
    "config",
    "analytics",
    "intake",
    "surveys",
    "feedback",
    "delivery",
    "partnerships",
    "foundation",
    "paper",
    "formspec",
)
EXEMPT = {"__init__.py", "apps.py", "urls.py", "admin.py"}


@dataclass(frozen=True)
class Function:
    """A function or method with its place; `lines` counts from `def` to its end, docstring included."""

    place: str
    lines: int


@cache
def modules() -> tuple[Path, ...]:
    """Every module of the rooms, relative to the root; migrations are not ours to shape."""
    found = [path.relative_to(ROOT) for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    return tuple(sorted(path for path in found if "migrations" not in path.parts))


def budgeted() -> list[Path]:
    return [path for path in modules() if path.name not in EXEMPT]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"))


def functions() -> Iterator[Function]:
    for path in budgeted():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield Function(f"{path}:{node.lineno} {node.name}", (node.end_lineno or 0) - node.lineno + 1)


def inner_imports(path: Path) -> Iterator[str]:
    """Imports of our own rooms inside functions of `path`."""
    for function in ast.walk(tree(path)):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from (f"{path}:{node.lineno}" for node in ast.walk(function) if _imports_a_room(node))


def _imports_a_room(node: ast.AST) -> bool:
    if isinstance(node, ast.ImportFrom):
        return node.level > 0 or (node.module or "").split(".")[0] in ROOMS
    return isinstance(node, ast.Import) and any(name.name.split(".")[0] in ROOMS for name in node.names)


def first_parameters(path: Path) -> Iterator[tuple[str, str, str]]:
    """Place, first parameter's name and its annotation, for each public function of a module."""
    for node in tree(path).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            known = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
            first = known[0] if known else None
            said = ast.unparse(first.annotation) if first and first.annotation else ""
            yield f"{path}:{node.lineno} {node.name}", first.arg if first else "", said


@cache
def committed() -> tuple[Path, ...]:
    """Every file that is committed or would be; without git, what lies in the rooms."""
    words = ["git", "-C", str(ROOT), "ls-files", "-co", "--exclude-standard"]
    listing = subprocess.run(words, capture_output=True, text=True, check=False)
    if listing.returncode != 0:
        return modules()
    return tuple(Path(line) for line in listing.stdout.splitlines() if (ROOT / line).is_file())
