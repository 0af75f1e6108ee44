"""The engines: each gives a fresh session with a dataset, runs one statement, returns a Result."""

from __future__ import annotations

import itertools
import os
import re
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import apsw
import psycopg
import pymysql
from psycopg import sql as pg

from executed import datasets
from executed.result import Result
from executed.servers import POSTGRES_SESSION

TIMEOUT = float(os.environ.get("EXECUTED_TIMEOUT", "20"))  # seconds a statement may take
COUNTED = ("INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE", "COPY", "SELECT")


class StatementTimeoutError(Exception):
    """A statement ran longer than TIMEOUT seconds."""


class Engine(Protocol):
    """An engine of one test process; `reset` gives the fresh state every snippet starts from."""

    name: str
    version: str

    def reset(self, dataset: str | None) -> None: ...
    def run(self, statement: str) -> Result: ...
    def environment(self) -> dict[str, str]: ...
    def close(self) -> None: ...


@dataclass
class Postgres:
    """A database of our own in the server behind `url`; a schema reset per snippet.

    A dataset that is generated is loaded once and copied for each snippet, which is several times
    faster than generating and analysing it again. Servers without TEMPLATE reload it.
    """

    url: str
    name: str = "postgres"
    connection: psycopg.Connection[tuple[object, ...]] | None = None

    def __post_init__(self) -> None:
        self.own = self.database = f"executed_{os.getpid()}_{next(_numbers)}"
        self.templates: dict[str, str | None] = {}  # dataset -> database, None where it cannot be copied
        self.notices: list[str] = []
        try:
            with psycopg.connect(self.url, autocommit=True, connect_timeout=10) as admin:
                self.version = (admin.info.parameter_status("server_version") or "unknown").split(" ")[0]
            self._admin("CREATE DATABASE {}", self.own)
        except psycopg.Error as error:
            raise RuntimeError(
                f"cannot use PostgreSQL at {_without_password(self.url)}: {error}"
                "It needs a role that may create a database; ours is dropped at the end."
            ) from None

    def reset(self, dataset: str | None) -> None:
        template = self._template(dataset) if dataset and datasets.get(dataset).generate else None
        self._leave()
        if template:
            self.database = f"{self.own}_copy"
            self._admin("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.database)
            self._admin("CREATE DATABASE {} TEMPLATE {}", self.database, template)
            self.connection = self._connect()
        else:
            self.database = self.own
            self.connection = self._connect()
            self._load(dataset)
        # the timeout is for the snippet's statements: loading a large dataset may take longer
        self.connection.execute(f"SET statement_timeout = '{TIMEOUT}s'")
        self.notices.clear()

    def _template(self, dataset: str) -> str | None:
        if dataset not in self.templates:
            self._leave()
            self.database = f"{self.own}_{dataset.replace('-', '_')}"
            self._admin("CREATE DATABASE {}", self.database)
            self.connection = self._connect()
            self._load(dataset)
            self._leave()
            self.templates[dataset] = self.database
            try:
                self._admin("DROP DATABASE IF EXISTS {} WITH (FORCE)", f"{self.own}_copy")
                self._admin("CREATE DATABASE {} TEMPLATE {}", f"{self.own}_copy", self.database)
            except psycopg.Error:  # a compatible server need not know these
                self._admin("DROP DATABASE {}", self.database)
                self.templates[dataset] = None
        return self.templates[dataset]

    def _load(self, dataset: str | None) -> None:
        assert self.connection
        for schema in self._schemas():
            self.connection.execute(pg.SQL("DROP SCHEMA {} CASCADE").format(pg.Identifier(schema)))
        self.connection.execute("CREATE SCHEMA public")
        if dataset:
            datasets.load_postgres(datasets.get(dataset), self.connection.execute, self._copy)

    def _leave(self) -> None:
        if self.connection:
            self.connection.close()
            self.connection = None

    def _admin(self, command: str, *names: str) -> None:
        with psycopg.connect(self.url, autocommit=True, connect_timeout=10) as admin:
            admin.execute(pg.SQL(command).format(*map(pg.Identifier, names)))

    def run(self, statement: str) -> Result:
        assert self.connection, "reset() comes first"
        self.notices.clear()
        try:
            cursor = self.connection.execute(statement.encode())
        except psycopg.Error as error:
            if error.sqlstate == "57014" and "statement timeout" in str(error):
                raise StatementTimeoutError from None
            return Result(error=(error.sqlstate or "XXXXX", _postgres_message(error)), notices=tuple(self.notices))
        return self._result(cursor)

    def _result(self, cursor: psycopg.Cursor[tuple[object, ...]]) -> Result:
        raw, notices = cursor.pgresult, tuple(self.notices)
        assert raw is not None
        columns = tuple(d.name for d in cursor.description or ())
        if not columns:
            status = (cursor.statusmessage or "").split()
            tag = f"{status[0]} {status[-1]}" if status and status[0] in COUNTED and status[-1].isdigit() else None
            return Result(tag=tag, notices=notices)
        cells = [
            tuple(_text(raw.get_value(row, column)) for column in range(raw.nfields)) for row in range(raw.ntuples)
        ]
        if columns == ("QUERY PLAN",):
            return Result(plan=_without_planning("\n".join(row[0] or "" for row in cells)), notices=notices)
        return Result(columns, tuple(cells), notices=notices)

    def environment(self) -> dict[str, str]:
        """What libpq reads, so that `psycopg.connect()` in a snippet needs no arguments."""
        info = psycopg.conninfo.conninfo_to_dict(self.url)
        wanted = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD"}
        found = {variable: str(info[key]) for key, variable in wanted.items() if info.get(key)}
        options = " ".join(f"-c {key}={value.replace(' ', chr(92) + ' ')}" for key, value in POSTGRES_SESSION.items())
        return {**found, "PGDATABASE": self.database, "PGOPTIONS": options}

    def close(self) -> None:
        self._leave()
        for name in (self.own, f"{self.own}_copy", *filter(None, self.templates.values())):
            self._admin("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)

    def _connect(self) -> psycopg.Connection[tuple[object, ...]]:
        connection = psycopg.connect(self.url, dbname=self.database, autocommit=True, prepare_threshold=None)
        connection.add_notice_handler(lambda notice: self.notices.append(_notice(notice)))
        for key, value in POSTGRES_SESSION.items():
            try:
                connection.execute(pg.SQL("SET {} = {}").format(pg.Identifier(key), pg.Literal(value)))
            except psycopg.Error:  # a compatible server need not have every setting
                continue
        return connection

    def _schemas(self) -> list[str]:
        assert self.connection
        query = (
            "SELECT nspname FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema$|crdb_internal$)'"
            " AND nspname NOT IN (SELECT nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace"
            " WHERE extname = 'plpgsql')"
        )
        return [str(row[0]) for row in self.connection.execute(query)]

    def _copy(self, command: str, text: str) -> None:
        assert self.connection
        with self.connection.cursor() as cursor, cursor.copy(command) as copy:
            copy.write(text)


@dataclass
class SQLite:
    """The SQLite inside apsw, in memory; every snippet starts from a copy of its dataset."""

    name: str = "sqlite"
    connection: apsw.Connection | None = None
    templates: dict[str, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.version = apsw.sqlite_lib_version()

    def reset(self, dataset: str | None) -> None:
        if self.connection:
            self.connection.close()
        # no statement cache: a cached EXPLAIN would show the plan from before a DROP INDEX
        self.connection = apsw.Connection(":memory:", statementcachesize=0)
        if dataset:
            self.connection.deserialize("main", self.template(dataset))
        self.connection.execute("PRAGMA foreign_keys = ON")
        self.connection.execute("PRAGMA cache_size = -2000")

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

    def run(self, statement: str) -> Result:
        assert self.connection, "reset() comes first"
        description: list[tuple[str, ...]] = []
        deadline = time.monotonic() + TIMEOUT

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
            return Result(error=_sqlite_error(error))
        finally:
            self.connection.exec_trace = None
            self.connection.set_progress_handler(None)
        columns = description[0] if description else ()
        if re.match(r"\s*(?:--.*\n\s*)*EXPLAIN\s+QUERY\s+PLAN\b", statement, re.IGNORECASE):
            return Result(plan=_sqlite_plan(rows))
        if columns:
            return Result(columns, tuple(tuple(self._text(v) for v in row) for row in rows))
        return Result(tag=_sqlite_tag(statement, self.connection))

    def _text(self, value: object) -> str | None:
        if value is None or isinstance(value, str):
            return value
        if isinstance(value, bytes):
            return f"x'{value.hex().upper()}'"
        if isinstance(value, float):
            assert self.connection  # SQLite itself decides how a REAL is printed
            return str(next(self.connection.cursor().execute("SELECT CAST(? AS TEXT)", (value,)))[0])
        return str(value)

    def environment(self) -> dict[str, str]:
        return {}

    def close(self) -> None:
        if self.connection:
            self.connection.close()


@dataclass
class MariaDB:
    """InnoDB through MariaDB, optional; a database of our own, recreated per snippet."""

    socket: str
    name: str = "mariadb"

    def __post_init__(self) -> None:
        self.database = f"executed_{os.getpid()}_{next(_numbers)}"
        self.connection = pymysql.connect(unix_socket=self.socket, user="root", autocommit=True, conv={})
        with self.connection.cursor() as cursor:
            cursor.execute("SELECT VERSION()")
            row = cursor.fetchone()
        self.version = str(row[0]).split("-")[0] if row else "unknown"

    def reset(self, dataset: str | None) -> None:
        self.connection.close()
        self.connection = pymysql.connect(unix_socket=self.socket, user="root", autocommit=True, conv={})
        with self.connection.cursor() as cursor:
            cursor.execute("SET lock_wait_timeout = 10")  # a connection left open must not stop the run
            cursor.execute(f"DROP DATABASE IF EXISTS {self.database}")
            cursor.execute(f"CREATE DATABASE {self.database}")
            cursor.execute(f"USE {self.database}")
            # ANSI_QUOTES and || make the portable statements of the book mean the same here
            cursor.execute("SET sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES,PIPES_AS_CONCAT')")
            cursor.execute("SET max_recursive_iterations = 1000000000")
            if dataset:
                found = datasets.get(dataset)
                plain = pymysql.connect(unix_socket=self.socket, user="root", database=self.database, autocommit=False)
                with plain, plain.cursor() as loader:
                    loader.execute("SET sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES,PIPES_AS_CONCAT')")
                    loader.execute("SET max_recursive_iterations = 1000000000")
                    datasets.load_mariadb(found, loader.execute)
                    plain.commit()
            cursor.execute(f"SET max_statement_time = {TIMEOUT}")

    def run(self, statement: str) -> Result:
        with self.connection.cursor() as cursor:
            try:
                cursor.execute(statement.rstrip().rstrip(";"))
            except pymysql.Error as error:
                code = str(error.args[0]) if error.args else "?"
                if code == "1969":
                    raise StatementTimeoutError from None
                return Result(error=(code, str(error.args[-1])))
            if cursor.description:
                rows = tuple(tuple(None if v is None else str(v) for v in row) for row in cursor.fetchall())
                return Result(tuple(column[0] for column in cursor.description), rows)
            verb = _verb(statement)
            return Result(tag=f"{verb} {cursor.rowcount}" if verb in COUNTED else None)

    def environment(self) -> dict[str, str]:
        return {"MYSQL_UNIX_PORT": self.socket, "MYSQL_DATABASE": self.database}

    def close(self) -> None:
        with self.connection.cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS {self.database}")
        self.connection.close()


_numbers = itertools.count(1)


def _text(value: bytes | None) -> str | None:
    return None if value is None else value.decode("utf-8")


def _notice(notice: psycopg.errors.Diagnostic) -> str:
    return _with_details(f"{notice.severity}: {notice.message_primary}", notice)


def _postgres_message(error: psycopg.Error) -> str:
    return _with_details(error.diag.message_primary or str(error), error.diag)


def _with_details(text: str, diagnostic: psycopg.errors.Diagnostic) -> str:
    for label, more in (("DETAIL", diagnostic.message_detail), ("HINT", diagnostic.message_hint)):
        if more:
            text += "".join(f"\n  {label}: {line}" for line in more.splitlines())
    return text


def _without_planning(plan: str) -> str:
    """Drop the Planning block: its buffers depend on what the catalog cache happened to hold."""
    return re.sub(r"\nPlanning:\n(?:  .*(?:\n|$))*", "\n", plan + "\n").rstrip("\n")


def _without_password(url: str) -> str:
    return re.sub(r":[^:@/]+@", ":…@", url)


def _sqlite_error(error: apsw.Error) -> tuple[str, str]:
    extended, basic = getattr(error, "extendedresult", 1), getattr(error, "result", 1)
    names = apsw.mapping_extended_result_codes
    name = names.get(extended) or apsw.mapping_result_codes.get(basic, "SQLITE_ERROR")
    return str(name), str(error).removeprefix("SQLError: ")


def _sqlite_plan(rows: list[tuple[object, ...]]) -> str:
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


def _sqlite_tag(statement: str, connection: apsw.Connection) -> str | None:
    verb = _verb(statement)
    return f"{verb} {connection.changes()}" if verb in ("INSERT", "UPDATE", "DELETE", "REPLACE") else None


def _verb(statement: str) -> str:
    """The statement's main keyword; a WITH clause is looked through."""
    bare = re.sub(r"--[^\n]*|/\*.*?\*/", " ", statement, flags=re.DOTALL)
    words = re.findall(r"[A-Za-z]+", bare)
    first = words[0].upper() if words else ""
    if first == "WITH":
        return next((w.upper() for w in words if w.upper() in ("INSERT", "UPDATE", "DELETE", "SELECT")), first)
    return first
