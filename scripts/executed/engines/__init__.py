"""The engines: each gives a fresh state with a dataset, opens sessions on it, runs one statement.

`postgres`, `sqlite` and `mariadb` hold one engine each; what they have in common is here.
"""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Sequence
from typing import Protocol

from executed.result import Result

TIMEOUT = float(os.environ.get("EXECUTED_TIMEOUT", "20"))  # seconds a statement may take
COUNTED = ("INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE", "COPY", "SELECT")
LEVELS = {
    "ru": "READ UNCOMMITTED",
    "rc": "READ COMMITTED",
    "rr": "REPEATABLE READ",
    "se": "SERIALIZABLE",
    "rollback": "rollback journal",
    "wal": "WAL",
    "shared": "shared cache, read_uncommitted (Python's own SQLite)",
}
numbers = itertools.count(1)


class StatementTimeoutError(Exception):
    """A statement ran longer than TIMEOUT seconds."""


class Session(Protocol):
    """One connection."""

    def run(self, statement: str) -> Result: ...

    def cancel(self) -> None:
        """End the statement that another thread is running on this session, if there is one."""

    def close(self) -> None: ...


class Engine(Protocol):
    """An engine of one test process; `reset` gives the fresh state every snippet starts from."""

    name: str
    version: str

    def reset(self, dataset: str | None, level: str | None = None) -> None:
        """Forget everything, load the dataset; sessions opened from now on have this isolation level."""

    def run(self, statement: str) -> Result:
        """Run on the engine's own first session. Raises StatementTimeoutError."""

    def session(self) -> Session:
        """Another session on the same state; the caller closes it."""

    def blockers(self, waiting: Session, others: Sequence[Session]) -> list[Session] | None:
        """Whom the session waits for (perhaps none of `others`); None while it is not waiting for a lock."""

    def environment(self) -> dict[str, str]:
        """Variables with which a script reaches the same state."""

    def close(self) -> None: ...


def verb(statement: str) -> str:
    """The statement's main keyword; a WITH clause is looked through."""
    bare = re.sub(r"--[^\n]*|/\*.*?\*/", " ", statement, flags=re.DOTALL)
    words = re.findall(r"[A-Za-z]+", bare)
    first = words[0].upper() if words else ""
    if first == "WITH":
        return next((w.upper() for w in words if w.upper() in ("INSERT", "UPDATE", "DELETE", "SELECT")), first)
    return first
