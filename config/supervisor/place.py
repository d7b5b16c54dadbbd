"""Where a checkout's servers live, and as whom they run.

Every checkout (more exactly: every data folder) has its own sockets and files, so two never meet. Sockets need a short
path: the operating system allows about 100 characters.
"""

import fcntl
import hashlib
import os
import pwd
import secrets
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from config.supervisor.trouble import Trouble

_SHORT = Path("/tmp")  # noqa: S108  (sockets need a short path; the folder inside is private and its owner checked)
_LASTING = Path("/var/tmp")  # noqa: S108  (only as root, whose own folders the servers' account cannot enter)
_LONGEST = 90
_THROWAWAY = "tandem-x-"


@dataclass(frozen=True)
class Account:
    """Whom the servers run as when we are root: PostgreSQL refuses root."""

    uid: int
    gid: int


@dataclass(frozen=True)
class Place:
    """`data`: the servers' files. `sockets`: a short private folder. `throwaway`: speed before safety."""

    data: Path
    sockets: Path
    account: Account | None
    throwaway: bool = False

    @property
    def postgres(self) -> Path:
        return self.data / "postgres"

    @property
    def valkey(self) -> Path:
        return self.data / "valkey"

    @property
    def database_url(self) -> str:
        return f"postgres://tandem@{str(self.sockets).replace('/', '%2F')}/tandem"

    @property
    def redis_url(self) -> str:
        return f"unix://{self.sockets}/valkey.sock?db=0"


def server_account() -> Account | None:
    """`nobody` when we are root (no account is created for us), else ourselves."""
    if os.geteuid() != 0:
        return None
    entry = pwd.getpwnam("nobody")
    return Account(entry.pw_uid, entry.pw_gid)


def of_checkout(home: Path) -> Place:
    """The place of the site whose data folder is `home`."""
    account = server_account()
    mark = hashlib.sha256(f"{home.resolve()} {_own_number(home)}".encode()).hexdigest()[:10]
    sockets = short_folder() / f"tandem-{os.geteuid()}-{mark}"
    data = _LASTING / f"tandem-{mark}" if account else home / "servers"
    return Place(data, sockets, account)


def _own_number(home: Path) -> str:
    """A number made with the data folder: a new folder under an old name does not find the old servers' files."""
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    number = home / "number"
    if not number.exists():
        number.write_text(secrets.token_hex(8))
    return number.read_text()


def short_folder() -> Path:
    folder = _SHORT if os.access(_SHORT, os.W_OK | os.X_OK) else Path(tempfile.gettempdir())
    if len(str(folder)) > _LONGEST - len("/tandem-4294967295-0123456789/.s.PGSQL.5432"):
        raise Trouble(
            f"{folder} is too long a path for sockets. Set TMPDIR to a short one, for example /tmp."
        )
    return folder


def make_private(folder: Path, account: Account | None) -> None:
    """Makes `folder` with mode 0700 for its user; refuses one that belongs to somebody else."""
    uid = account.uid if account else os.geteuid()
    if not folder.is_symlink() and not folder.exists():
        folder.mkdir(mode=0o700, parents=True)
        if account:
            os.chown(folder, account.uid, account.gid)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != uid:
        raise Trouble(f"{folder} is in the way: it belongs to someone else. Remove it and start again.")
    folder.chmod(0o700)


def tidy(place: Place) -> None:
    """Removes the sockets' folder after an orderly stop; one that still holds something stays for the next start."""
    with suppress(OSError):
        place.sockets.rmdir()


@contextmanager
def held(home: Path) -> Iterator[None]:
    """Holds `home` for this supervisor alone; the lock goes with the process, however it ends."""
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (home / "supervisor.lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise Trouble(
                f"Tandem is already running from {home}. Stop it first (Ctrl-C where it runs)."
            ) from error
        yield


def throwaway_home() -> Path:
    """A new folder for servers that are wanted only once."""
    return Path(tempfile.mkdtemp(prefix=_THROWAWAY, dir=short_folder()))


def abandoned_homes() -> list[Path]:
    """Throwaway folders of ours whose supervisor was killed before it could tidy up."""
    ours = [path for path in short_folder().glob(f"{_THROWAWAY}*") if _is_ours(path)]
    return [path for path in ours if _is_free(path / "supervisor.lock")]


def _is_ours(path: Path) -> bool:
    try:
        return path.lstat().st_uid == os.geteuid() and path.is_dir() and not path.is_symlink()
    except FileNotFoundError:
        return False


def _is_free(lock: Path) -> bool:
    try:
        with lock.open("r+") as handle:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:  # held, or not made yet by one that is just starting
        return False
    return True
