"""Servers for a test run, started when the first test process asks and shared by all of them.

The controlling process owns the servers. Test processes ask by touching a file in a meeting folder
and read the answer there, so a run that needs no PostgreSQL starts none.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

from executed.servers import Server, ServerError, start_mariadb, start_postgres

START: dict[str, Callable[[], Server]] = {"postgres": start_postgres, "mariadb": start_mariadb}


class Pool:
    """Owned by the controlling process; `folder` is what test processes need to know."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="dbx-pool-"))
        self.servers: list[Server] = []
        self.closing = threading.Event()
        self.threads = [threading.Thread(target=self._serve, args=(name,), daemon=True) for name in START]
        for thread in self.threads:
            thread.start()

    def close(self) -> None:
        """Stop every server that was started. Safe to call twice."""
        self.closing.set()
        for thread in self.threads:
            thread.join()
        while self.servers:
            self.servers.pop().stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _serve(self, name: str) -> None:
        while not (self.folder / f"{name}.wanted").exists():
            if self.closing.wait(0.02):
                return
        try:
            server = START[name]()
            self.servers.append(server)
            answer = f"url {server.url}"
        except (ServerError, OSError) as error:
            answer = f"error {error}"
        partial = self.folder / f"{name}.partial"
        partial.write_text(answer)
        partial.rename(self.folder / name)


def ask(folder: Path, name: str, timeout: float = 60) -> str:
    """The address of the server, started now if it was not. Raises ServerError."""
    (folder / f"{name}.wanted").touch()
    end = time.monotonic() + timeout
    while not (folder / name).exists():
        if time.monotonic() > end:
            raise ServerError(f"{name} did not start within {timeout:.0f} s")
        time.sleep(0.02)
    kind, answer = (folder / name).read_text().split(" ", 1)
    if kind == "error":
        raise ServerError(answer)
    return answer
