"""PostgreSQL, or a server that speaks its protocol."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import psycopg
from psycopg import sql as pg

from executed import datasets, engines
from executed.engines import COUNTED, LEVELS, Session, StatementTimeoutError
from executed.result import Result
from executed.servers import POSTGRES_SESSION

Connection = psycopg.Connection[tuple[object, ...]]


@dataclass(eq=False)
class PostgresSession:
    """A connection and the notices of its last statement."""

    connection: Connection
    notices: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.connection.add_notice_handler(lambda notice: self.notices.append(_notice(notice)))
        # the timeout is for the snippet's statements: loading a large dataset may take longer
        self.connection.execute(f"SET statement_timeout = '{engines.TIMEOUT}s'")
        self.pid = self.connection.info.backend_pid

    def run(self, statement: str) -> Result:
        self.notices.clear()
        try:
            cursor = self.connection.execute(statement.encode())
        except psycopg.Error as error:
            if error.sqlstate == "57014" and "statement timeout" in str(error):
                raise StatementTimeoutError from None
            return Result(error=(error.sqlstate or "XXXXX", _message(error)), notices=tuple(self.notices))
        return self._result(cursor)

    def cancel(self) -> None:
        self.connection.cancel_safe(timeout=5)

    def close(self) -> None:
        self.connection.close()

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


@dataclass
class Postgres:
    """A database of our own in the server behind `url`; a schema reset per snippet.

    A dataset that is generated is loaded once and copied for each snippet, which is several times
    faster than generating and analysing it again. Servers without TEMPLATE reload it.
    """

    url: str
    name: str = "postgres"
    main: PostgresSession | None = None
    level: str | None = None

    def __post_init__(self) -> None:
        self.own = self.database = f"executed_{os.getpid()}_{next(engines.numbers)}"
        self.templates: dict[str, str | None] = {}  # dataset -> database, None where it cannot be copied
        try:
            with psycopg.connect(self.url, autocommit=True, connect_timeout=10) as admin:
                self.version = (admin.info.parameter_status("server_version") or "unknown").split(" ")[0]
            self._admin("CREATE DATABASE {}", self.own)
        except psycopg.Error as error:
            raise RuntimeError(
                f"cannot use PostgreSQL at {_without_password(self.url)}: {error}"
                "It needs a role that may create a database; ours is dropped at the end."
            ) from None

    def reset(self, dataset: str | None, level: str | None = None) -> None:
        self._leave()
        template = self._template(dataset) if dataset and datasets.get(dataset).generate else None
        if template:
            self.database = f"{self.own}_copy"
            self._admin("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.database)
            self._admin("CREATE DATABASE {} TEMPLATE {}", self.database, template)
        else:
            self.database = self.own
            self._load(dataset)
        self.level = None
        self.main = self.session()
        self.level = level

    def run(self, statement: str) -> Result:
        assert self.main, "reset() comes first"
        return self.main.run(statement)

    def session(self) -> PostgresSession:
        connection = self._connect()
        if self.level:
            connection.execute(f"SET default_transaction_isolation = '{LEVELS[self.level].lower()}'")
        return PostgresSession(connection)

    def blockers(self, waiting: Session, others: Sequence[Session]) -> list[Session] | None:
        assert self.main and isinstance(waiting, PostgresSession)
        pids = {s.pid: s for s in others if isinstance(s, PostgresSession)}
        # the function PostgreSQL's own isolation tests ask; it also knows the waits of SSI
        row = self.main.connection.execute(
            "SELECT pg_isolation_test_session_is_blocked(%s, %s),"
            " pg_blocking_pids(%s) || pg_safe_snapshot_blocking_pids(%s)",
            (waiting.pid, list(pids), waiting.pid, waiting.pid),
        ).fetchone()
        assert row
        return [pids[pid] for pid in dict.fromkeys(row[1]) if pid in pids] if row[0] else None  # type: ignore[attr-defined]

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

    def _template(self, dataset: str) -> str | None:
        if dataset not in self.templates:
            self.database = f"{self.own}_{dataset.replace('-', '_')}"
            self._admin("CREATE DATABASE {}", self.database)
            self._load(dataset)
            self.templates[dataset] = self.database
            try:
                self._admin("DROP DATABASE IF EXISTS {} WITH (FORCE)", f"{self.own}_copy")
                self._admin("CREATE DATABASE {} TEMPLATE {}", f"{self.own}_copy", self.database)
            except psycopg.Error:  # a compatible server need not know these
                self._admin("DROP DATABASE {}", self.database)
                self.templates[dataset] = None
        return self.templates[dataset]

    def _load(self, dataset: str | None) -> None:
        with self._connect() as connection:
            for schema in _schemas(connection):
                connection.execute(pg.SQL("DROP SCHEMA {} CASCADE").format(pg.Identifier(schema)))
            connection.execute("CREATE SCHEMA public")

            def copy(command: str, text: str) -> None:
                with connection.cursor() as cursor, cursor.copy(command) as target:
                    target.write(text)

            if dataset:
                datasets.load_postgres(datasets.get(dataset), connection.execute, copy)

    def _leave(self) -> None:
        if self.main:
            self.main.close()
            self.main = None

    def _admin(self, command: str, *names: str) -> None:
        with psycopg.connect(self.url, autocommit=True, connect_timeout=10) as admin:
            admin.execute(pg.SQL(command).format(*map(pg.Identifier, names)))

    def _connect(self) -> Connection:
        connection = psycopg.connect(self.url, dbname=self.database, autocommit=True, prepare_threshold=None)
        for key, value in POSTGRES_SESSION.items():
            try:
                connection.execute(pg.SQL("SET {} = {}").format(pg.Identifier(key), pg.Literal(value)))
            except psycopg.Error:  # a compatible server need not have every setting
                continue
        return connection


def _schemas(connection: Connection) -> list[str]:
    query = "SELECT nspname FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema$|crdb_internal$)'"
    return [str(row[0]) for row in connection.execute(query)]


def _text(value: bytes | None) -> str | None:
    return None if value is None else value.decode("utf-8")


def _notice(notice: psycopg.errors.Diagnostic) -> str:
    return _with_details(f"{notice.severity}: {notice.message_primary}", notice)


def _message(error: psycopg.Error) -> str:
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
