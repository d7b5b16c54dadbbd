"""The line between a browser and the site, or a worker and its servers: a real one, that a test can cut and mend."""

import contextlib
import socket
import threading
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

_CHUNK = 65_536  # bytes


class Line:
    """Carries bytes from a port of its own to the site. Cut, every connection breaks and no new one is served.

    A browser told to be offline is not always so at once, in a page opened anew or in a service worker: this is.
    """

    def __init__(self, site: str) -> None:
        """`site`: an address (http://host:port) or a server's socket in the file system (unix:///path)."""
        where = urlsplit(site)
        self._site = (where.hostname or "localhost", where.port or 80)
        self._socket = where.path if where.scheme == "unix" else ""
        self._gate = threading.Lock()
        self._open: set[socket.socket] = set()
        self._whole = True
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._door.getsockname()[1])
        self.url = f"http://localhost:{self.port}"
        threading.Thread(target=self._serve, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.cut()
        _close(self._door)

    def cut(self) -> None:
        """From now on nothing passes, what is under way included."""
        with self._gate:
            self._whole = False
            broken, self._open = self._open, set()
        for end in broken:
            _close(end)

    def mend(self) -> None:
        """Connections made from now on pass again."""
        with self._gate:
            self._whole = True

    def _serve(self) -> None:
        with contextlib.suppress(OSError):  # the door is closed: the test is over
            while True:
                caller, _ = self._door.accept()
                threading.Thread(target=self._carry, args=(caller,), daemon=True).start()

    def _carry(self, caller: socket.socket) -> None:
        try:
            site = self._connected()
        except OSError:
            return _close(caller)
        with self._gate:
            passes = self._whole
            if passes:
                self._open |= {caller, site}
        if not passes:
            _close(caller)
            return _close(site)
        threading.Thread(target=self._pour, args=(site, caller), daemon=True).start()
        return self._pour(caller, site)

    def _connected(self) -> socket.socket:
        if not self._socket:
            return socket.create_connection(self._site)
        end = socket.socket(socket.AF_UNIX)
        end.connect(self._socket)
        return end

    def _pour(self, source: socket.socket, sink: socket.socket) -> None:
        with contextlib.suppress(OSError):  # cut, or hung up
            while some := source.recv(_CHUNK):
                sink.sendall(some)
        for end in (source, sink):
            _close(end)
            with self._gate:
                self._open.discard(end)


def _close(end: socket.socket) -> None:
    with contextlib.suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
