"""The SQLite inside apsw, whose version is pinned."""

from __future__ import annotations

import re
import sqlite3
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import apsw

from executed import datasets, engines
from executed.engines import COUNTED, Session, StatementTimeoutError, verb
from executed.result import Result


@dataclass(eq=False)
class SQLiteSession:
    """A connection. It never waits: where another one would, it gets SQLITE_BUSY at once."""

    connection: apsw.Connection

    def run(self, statement: str) -> Result:
        description: list[tuple[str, ...]] = []
        deadline = time.monotonic() + engines.TIMEOUT

        def describe(cursor: apsw.Cursor, *_: object) -> bool:
            description[:] = [tuple(column[0] for column in cursor.get_description())]
            return True

        self.connection.exec_trace = describe
        self.connection.set_progress_handler(lambda: time.monotonic() > deadline, 100_000)
        try:
            rows = list(self.connection.execute(statement))
        except apsw.InterruptError:
            raise StatementTimeoutError from None
        except apsw.Error as error:
            return Result(error=_error(error))
        finally:
            self.connection.exec_trace = None
            self.connection.set_progress_handler(None)
        columns = description[0] if description else ()
        if re.match(r"\s*(?:--.*\n\s*)*EXPLAIN\s+QUERY\s+PLAN\b", statement, re.IGNORECASE):
            return Result(plan=_plan(rows))
        if columns:
            return Result(columns, tuple(tuple(self._text(v) for v in row) for row in rows))
        word = verb(statement)
        counted = word in ("INSERT", "UPDATE", "DELETE", "REPLACE")
        return Result(tag=f"{word} {self.connection.changes()}" if counted else None)

    def cancel(self) -> None:
        self.connection.interrupt()

    def close(self) -> None:
        self.connection.close()

    def _text(self, value: object) -> str | None:
        if value is None or isinstance(value, str):
            return value
        if isinstance(value, bytes):
            return f"x'{value.hex().upper()}'"
        if isinstance(value, float):  # SQLite itself decides how a REAL is printed
            return str(next(self.connection.cursor().execute("SELECT CAST(? AS TEXT)", (value,)))[0])
        return str(value)


@dataclass(eq=False)
class SharedCacheSession:
    """A connection of Python's own SQLite that shares its cache; the pinned SQLite is built without one."""

    connection: sqlite3.Connection

    def run(self, statement: str) -> Result:
        try:
            cursor = self.connection.execute(statement)
            rows = cursor.fetchall()
        except sqlite3.Error as error:
            return Result(error=(error.sqlite_errorname, str(error)))
        if cursor.description:
            cells = tuple(tuple(None if v is None else str(v) for v in row) for row in rows)
            return Result(tuple(column[0] for column in cursor.description), cells)
        word = verb(statement)
        return Result(tag=f"{word} {cursor.rowcount}" if word in COUNTED else None)

    def cancel(self) -> None:
        self.connection.interrupt()

    def close(self) -> None:
        self.connection.close()


@dataclass
class SQLite:
    """In memory; a file where a snippet has sessions. Every snippet starts from a copy of its dataset."""

    name: str = "sqlite"
    main: SQLiteSession | SharedCacheSession | None = None
    templates: dict[str, bytes] = field(default_factory=dict)
    folder: tempfile.TemporaryDirectory[str] | None = None
    level: str | None = None

    def __post_init__(self) -> None:
        self.version = apsw.sqlite_lib_version()

    def reset(self, dataset: str | None, level: str | None = None) -> None:
        self.close()
        self.level = level
        if level is None:
            connection = _connect(":memory:")
            if dataset:
                connection.deserialize("main", self.template(dataset))
            self.main = SQLiteSession(connection)
        else:
            self.folder = tempfile.TemporaryDirectory()
            self._file().write_bytes(self.template(dataset) if dataset else b"")
            self.main = self.session()
            self.main.run(f"PRAGMA journal_mode = {'WAL' if level == 'wal' else 'DELETE'}")
        self.main.run("PRAGMA foreign_keys = ON")
        self.main.run("PRAGMA cache_size = -2000")

    def run(self, statement: str) -> Result:
        assert self.main, "reset() comes first"
        return self.main.run(statement)

    def session(self) -> SQLiteSession | SharedCacheSession:
        assert self.folder, "sessions need reset(level=…)"
        if self.level == "shared":
            # steps run on the thread of their session, one at a time
            shared = sqlite3.connect(
                f"file:{self._file()}?cache=shared", uri=True, isolation_level=None, timeout=0, check_same_thread=False
            )
            shared.execute("PRAGMA read_uncommitted = 1")
            return SharedCacheSession(shared)
        return SQLiteSession(_connect(str(self._file()), apsw.SQLITE_OPEN_READWRITE))

    def blockers(self, waiting: Session, others: Sequence[Session]) -> list[Session] | None:  # noqa: ARG002
        return None

    def template(self, dataset: str) -> bytes:
        """The dataset as the bytes of a database file, loaded once per process."""
        if dataset not in self.templates:
            with tempfile.TemporaryDirectory() as folder:
                path = Path(folder) / "template.db"
                datasets.load_sqlite(datasets.get(dataset), path)
                connection = apsw.Connection(str(path))
                connection.execute("ANALYZE")
                self.templates[dataset] = connection.serialize("main")
                connection.close()
        return self.templates[dataset]

    def environment(self) -> dict[str, str]:
        return {}

    def close(self) -> None:
        if self.main:
            self.main.close()
            self.main = None
        if self.folder:
            self.folder.cleanup()
            self.folder = None

    def _file(self) -> Path:
        assert self.folder
        return Path(self.folder.name) / "snippet.db"


def _connect(name: str, flags: int = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE) -> apsw.Connection:
    # no statement cache: a cached EXPLAIN would show the plan from before a DROP INDEX
    return apsw.Connection(name, flags=flags, statementcachesize=0)


def _error(error: apsw.Error) -> tuple[str, str]:
    extended, basic = getattr(error, "extendedresult", 1), getattr(error, "result", 1)
    names = apsw.mapping_extended_result_codes
    name = names.get(extended) or apsw.mapping_result_codes.get(basic, "SQLITE_ERROR")
    return str(name), str(error).removeprefix("SQLError: ")


def _plan(rows: list[tuple[object, ...]]) -> str:
    """The tree the sqlite3 shell prints for EXPLAIN QUERY PLAN."""
    children: dict[object, list[tuple[object, ...]]] = {}
    for row in rows:
        children.setdefault(row[1], []).append(row)
    lines = ["QUERY PLAN"]

    def walk(parent: object, indent: str) -> None:
        below = children.get(parent, [])
        for row in below:
            last = row is below[-1]
            lines.append(f"{indent}{'`--' if last else '|--'}{row[3]}")
            walk(row[0], indent + ("   " if last else "|  "))

    walk(0, "")
    return "\n".join(lines)
