"""InnoDB, through MariaDB; optional."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass

import pymysql
import pymysql.converters

from executed import datasets, engines
from executed.engines import COUNTED, LEVELS, Session, StatementTimeoutError, verb
from executed.result import Result

# ANSI_QUOTES and || make the portable statements of the book mean the same here
PREPARE = (
    "SET sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES,PIPES_AS_CONCAT')",
    "SET max_recursive_iterations = 1000000000",
    "SET lock_wait_timeout = 10",  # a connection left open must not stop the run
)
ENCODERS = dict(pymysql.converters.encoders)  # without decoders: values stay the text the server sent
WAITS_FOR = """
SELECT holder.trx_mysql_thread_id
FROM information_schema.innodb_lock_waits AS w
JOIN information_schema.innodb_trx AS waiter ON waiter.trx_id = w.requesting_trx_id
JOIN information_schema.innodb_trx AS holder ON holder.trx_id = w.blocking_trx_id
WHERE waiter.trx_mysql_thread_id = %s
"""


@dataclass(eq=False)
class MariaDBSession:
    """A connection that prints values as the server sends them."""

    connection: pymysql.Connection  # type: ignore[type-arg]
    socket: str
    database: str

    def __post_init__(self) -> None:
        self.id = self.connection.thread_id()

    def run(self, statement: str) -> Result:
        with self.connection.cursor() as cursor:
            try:
                cursor.execute(statement.rstrip().rstrip(";"))
            except pymysql.Error as error:
                code = str(error.args[0]) if error.args else "?"
                if code == "1969":
                    raise StatementTimeoutError from None
                # our database's name is made up for this run; tables are named without it
                message = str(error.args[-1]).replace(f"`{self.database}`.", "").replace(f"{self.database}.", "")
                return Result(error=(code, message))
            if cursor.description:
                rows = tuple(tuple(None if v is None else str(v) for v in row) for row in cursor.fetchall())
                return Result(tuple(column[0] for column in cursor.description), rows)
            word = verb(statement)
            return Result(tag=f"{word} {cursor.rowcount}" if word in COUNTED else None)

    def cancel(self) -> None:
        with pymysql.connect(unix_socket=self.socket, user="root") as admin, admin.cursor() as cursor:
            cursor.execute(f"KILL QUERY {self.id}")

    def close(self) -> None:
        self.connection.close()


@dataclass
class MariaDB:
    """A database of our own, recreated per snippet."""

    socket: str
    name: str = "mariadb"
    main: MariaDBSession | None = None
    level: str | None = None
    asked: float = 0.0

    def __post_init__(self) -> None:
        self.database = f"executed_{os.getpid()}_{next(engines.numbers)}"
        with self._connect(None) as connection:
            self.version = str(connection.get_server_info()).removeprefix("5.5.5-").split("-")[0]

    def reset(self, dataset: str | None, level: str | None = None) -> None:
        self._leave()
        with self._connect(None) as admin, admin.cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS {self.database}")
            cursor.execute(f"CREATE DATABASE {self.database}")
        if dataset:
            with self._connect(self.database) as loader, loader.cursor() as cursor:
                cursor.execute("SET autocommit = 0")
                datasets.load_mariadb(datasets.get(dataset), cursor.execute)
                loader.commit()
        self.level = None
        self.main = self.session()
        self.level = level

    def run(self, statement: str) -> Result:
        assert self.main, "reset() comes first"
        return self.main.run(statement)

    def session(self) -> MariaDBSession:
        connection = self._connect(self.database)
        with connection.cursor() as cursor:
            cursor.execute(f"SET max_statement_time = {engines.TIMEOUT}")
            if self.level:
                cursor.execute(f"SET SESSION TRANSACTION ISOLATION LEVEL {LEVELS[self.level]}")
        return MariaDBSession(connection, self.socket, self.database)

    def blockers(self, waiting: Session, others: Sequence[Session]) -> list[Session] | None:
        assert self.main and isinstance(waiting, MariaDBSession)
        # InnoDB renews what it tells about locks only when nobody has read it for 0.1 s
        time.sleep(max(0.0, self.asked + 0.11 - time.monotonic()))
        self.asked = time.monotonic()
        ids = {str(s.id): s for s in others if isinstance(s, MariaDBSession)}
        with self.main.connection.cursor() as cursor:
            cursor.execute("SELECT state FROM information_schema.processlist WHERE id = %s", (waiting.id,))
            state = cursor.fetchone()
            if state and "Waiting for table metadata lock" in str(state[0]):
                return []
            cursor.execute(WAITS_FOR, (waiting.id,))
            holders = [str(row[0]) for row in cursor.fetchall()]
        return [ids[holder] for holder in dict.fromkeys(holders) if holder in ids] if holders else None

    def environment(self) -> dict[str, str]:
        return {"MYSQL_UNIX_PORT": self.socket, "MYSQL_DATABASE": self.database}

    def close(self) -> None:
        self._leave()
        with self._connect(None) as admin, admin.cursor() as cursor:
            cursor.execute(f"DROP DATABASE IF EXISTS {self.database}")

    def _leave(self) -> None:
        if self.main:
            self.main.close()
            self.main = None

    def _connect(self, database: str | None) -> pymysql.Connection:  # type: ignore[type-arg]
        connection = pymysql.connect(
            unix_socket=self.socket, user="root", database=database, autocommit=True, conv=ENCODERS
        )
        with connection.cursor() as cursor:
            for statement in PREPARE:
                cursor.execute(statement)
        return connection
