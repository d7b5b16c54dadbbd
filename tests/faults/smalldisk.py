"""A disk that is soon full: a real small file system where we may mount one, else a limit on the size of files."""

import os
import resource
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

KB = 1024


class SmallDisk:
    """`folder`: where it is. `mounted`: a file system of its own; else no file of this process grows past the limit."""

    def __init__(self, folder: Path, size: int) -> None:
        self.folder, self.size = folder, size
        self._limit = resource.getrlimit(resource.RLIMIT_FSIZE)
        self.mounted = _mount("-t", "tmpfs", "-o", f"size={size},mode=0755", "tmpfs", str(folder))

    def fill(self) -> None:
        """From now on there is next to no room."""
        if self.mounted:
            free = shutil.disk_usage(self.folder).free
            (self.folder / "ballast").write_bytes(bytes(max(0, free - 8 * KB)))
        else:
            resource.setrlimit(resource.RLIMIT_FSIZE, (KB, self._limit[1]))

    def empty(self) -> None:
        """There is room again."""
        if self.mounted:
            (self.folder / "ballast").unlink(missing_ok=True)
            _mount("-o", f"remount,size={64 * KB * KB}", str(self.folder))
        else:
            resource.setrlimit(resource.RLIMIT_FSIZE, self._limit)


def _mount(*words: str) -> bool:
    if os.geteuid() != 0 or shutil.which("mount") is None:
        return False
    return subprocess.run(["mount", *words], check=False, capture_output=True).returncode == 0


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[SmallDisk]:
    folder.mkdir(parents=True, exist_ok=True)
    disk = SmallDisk(folder, size)
    try:
        yield disk
    finally:
        disk.empty()
        if disk.mounted:
            subprocess.run(["umount", "-l", str(folder)], check=False, capture_output=True)
