"""Keys live in files outside database and backups: one master key, keys derived from it, one key a series,
one key a wave of anonymous answers.

The master key's file is made at the first run (mode 0600). Who loses it loses every contact and code.
"""

import hashlib
import os
import secrets
import uuid
from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

SIZE = 32


def _kept(path: Path) -> bytes:
    """The key in `path`; made when absent, by whichever process comes first."""
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
        draft.touch(mode=0o600)
        draft.write_bytes(secrets.token_bytes(SIZE))
        try:
            os.link(draft, path)
        except FileExistsError:
            pass  # another process was first; its key counts
        finally:
            draft.unlink()
    key = path.read_bytes()
    if len(key) != SIZE:
        raise ValueError(f"{path.name} does not hold a key of {SIZE} bytes")
    return key


@lru_cache(maxsize=8)
def _master(folder: str) -> bytes:
    return _kept(Path(folder) / "master.key")


def master() -> bytes:
    return _master(str(settings.KEY_DIR))


def master_id() -> str:
    """A short name for the master key, safe to store beside what it sealed."""
    return hashlib.sha256(b"tandem key id" + master()).hexdigest()[:16]


@lru_cache(maxsize=64)
def _derive(key: bytes, purpose: str) -> bytes:
    return HKDF(algorithm=SHA256(), length=SIZE, salt=None, info=purpose.encode()).derive(key)


def derive(purpose: str) -> bytes:
    """A 32-byte key for one purpose, always the same under the same master key."""
    return _derive(master(), purpose)


def _series_path(series: uuid.UUID) -> Path:
    return Path(settings.KEY_DIR) / "series" / f"{series}.key"


def series_key(series: uuid.UUID, *, create: bool = False) -> bytes:
    """The pseudonym key of one series. Raises LookupError once it is destroyed (or was never made)."""
    path = _series_path(series)
    if not create and not path.exists():
        raise LookupError("this series has no key: it was destroyed or never opened")
    return _kept(path)


def destroy_series_key(series: uuid.UUID) -> None:
    """From now on nobody can link this series' answers to its members."""
    _series_path(series).unlink(missing_ok=True)


def _wave_path(wave: uuid.UUID) -> Path:
    return Path(settings.KEY_DIR) / "waves" / f"{wave}.key"


def wave_key(wave: uuid.UUID, *, create: bool = False) -> bytes:
    """The key that seals a wave's anonymous answers until it closes. LookupError once it is destroyed (or was never made)."""
    path = _wave_path(wave)
    if not create and not path.exists():
        raise LookupError("this wave has no key: it was destroyed or never opened")
    return _kept(path)


def destroy_wave_key(wave: uuid.UUID) -> None:
    """From now on nobody can read what was sealed under it, in any backup or log of the database either."""
    _wave_path(wave).unlink(missing_ok=True)


def wave_keys() -> list[uuid.UUID]:
    """The waves whose key is still there."""
    return [uuid.UUID(path.stem) for path in sorted(_wave_path(uuid.UUID(int=0)).parent.glob("*.key"))]
