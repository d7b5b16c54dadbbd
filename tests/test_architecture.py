"""The house rules a machine can check on the source: contracts, mirror, size, names, imports."""

import statistics
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture import source_tree
from tests.architecture.source_tree import ROOT

FILE_CAP, FUNCTION_CAP = 300, 45
FUNCTION_MEDIAN, FUNCTION_P90 = 8, 30
BANNED = {"utils", "helpers", "common", "core", "misc", "util", "helper"}
# Put together here, so that this file does not name them either.
REGISTRIES = tuple(
    ".".join(parts)
    for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"))
)


def test_the_rooms_import_downward_only() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([str(lint), "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_module_has_its_test() -> None:
    missing = [
        f"{path} -> {mirror(path)}" for path in source_tree.budgeted() if not (ROOT / mirror(path)).exists()
    ]
    assert not missing, "\n".join(missing)


def mirror(path: Path) -> Path:
    return Path("tests") / path.with_name(f"test_{path.stem.strip('_')}.py")


def test_every_folder_of_tests_is_a_package() -> None:
    folders = {path.parent for path in (ROOT / "tests").rglob("test_*.py")}
    assert not [folder for folder in folders if not (folder / "__init__.py").exists()]


def test_no_file_is_longer_than_its_cap() -> None:
    lengths = {
        path: len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path in source_tree.budgeted()
    }
    print(
        f"files: {len(lengths)}, median {statistics.median(lengths.values()):g} lines, longest {max(lengths.values())}"
    )
    assert not {str(path): count for path, count in lengths.items() if count > FILE_CAP}


def test_functions_are_short() -> None:
    found = list(source_tree.functions())
    lengths = sorted(function.lines for function in found)
    median, p90 = statistics.median(lengths), lengths[int(len(lengths) * 0.9)]
    print(f"functions: {len(found)}, median {median:g} lines, p90 {p90}, longest {lengths[-1]}")
    assert not [function for function in found if function.lines > FUNCTION_CAP]
    assert median <= FUNCTION_MEDIAN
    assert p90 <= FUNCTION_P90


def test_no_module_is_a_drawer_for_everything() -> None:
    assert not [path for path in source_tree.modules() if BANNED & {path.stem, *path.parts}]


def test_rooms_are_not_imported_inside_functions() -> None:
    assert not [place for path in source_tree.modules() for place in source_tree.inner_imports(path)]


def test_no_file_names_a_registry() -> None:
    assert not [path for path in source_tree.committed() if _names_a_registry(ROOT / path)]


def _names_a_registry(path: Path) -> bool:
    text = path.read_bytes()
    return any(host.encode() in text for host in REGISTRIES)


@pytest.mark.parametrize("name", ["base", "dev", "uv", "node"])
def test_every_requirement_has_its_reason_and_every_pin_its_hash(name: str) -> None:
    wishes = (ROOT / f"requirements/{name}.in").read_text().splitlines()
    pins = (ROOT / f"requirements/{name}.txt").read_text()
    if name in {"base", "dev"}:
        assert not [line for line in wishes if line and line[0] not in "#-" and "#" not in line]
    entries = [
        entry for entry in pins.replace("\\\n", " ").splitlines() if "==" in entry and entry[0] not in " #"
    ]
    assert entries
    assert not [entry for entry in entries if "--hash=sha256:" not in entry]
