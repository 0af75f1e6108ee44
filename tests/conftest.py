"""Engines for the tests, the two verbs (check and record), and the report against a foreign server."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping

import pytest

from executed.engines import Engine
from executed.engines.mariadb import MariaDB
from executed.engines.postgres import Postgres
from executed.engines.sqlite import SQLite
from executed.servers import Server, ServerError, mariadb_bin, start_mariadb, start_postgres

pytest_plugins = ["site_fixture"]

REQUIRED = os.environ.get("EXECUTED_REQUIRE", "").split()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--postgres-url",
        help="run the snippets against this PostgreSQL-compatible server and report what differs;"
        " a scratch database is created there and dropped; nothing is recorded",
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("update_examples") and os.environ.get("CI") == "true":
        raise pytest.UsageError("--update-examples is refused where CI=true: record on your machine, read the diff")
    if config.getoption("update_examples") and config.getoption("--postgres-url"):
        raise pytest.UsageError("--postgres-url only reports; leave out --update-examples")


class Engines(Mapping[str, Engine]):
    """The engines of this test process by name, started on first use. An absent optional one is not in it.

    Each process has servers of its own: a transaction that another process has open would show, for
    example in the rows that CLUSTER may drop.
    """

    def __init__(self, config: pytest.Config) -> None:
        self.url: str | None = config.getoption("--postgres-url")
        self.started: dict[str, Engine] = {}
        self.servers: list[Server] = []

    def names(self) -> list[str]:
        if self.url:
            return ["postgres"]
        present = mariadb_bin() is not None or "mariadb" in REQUIRED
        return ["postgres", "sqlite", *(["mariadb"] if present else [])]

    def __getitem__(self, name: str) -> Engine:
        if name not in self.names():
            raise KeyError(name)
        if name not in self.started:
            self.started[name] = self._start(name)
        return self.started[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.names())

    def __len__(self) -> int:
        return len(self.names())

    def __contains__(self, name: object) -> bool:
        return name in self.names()

    def _start(self, name: str) -> Engine:
        try:
            if name == "postgres":
                return Postgres(self.url or self._serve(start_postgres))
            return SQLite() if name == "sqlite" else MariaDB(self._serve(start_mariadb))
        except (ServerError, RuntimeError) as error:
            pytest.exit(str(error), returncode=3)

    def _serve(self, start: Callable[[], Server]) -> str:
        self.servers.append(start())
        return self.servers[-1].url

    def close(self) -> None:
        for engine in self.started.values():
            engine.close()
        for server in self.servers:
            server.stop()


@pytest.fixture(scope="session")
def engines(pytestconfig: pytest.Config) -> Iterator[Engines]:
    found = Engines(pytestconfig)
    yield found
    found.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    reports = [r for group in terminalreporter.stats.values() for r in group if getattr(r, "when", "") == "call"]
    notes = {value for report in reports for name, value in report.user_properties if name == "note"}
    for note in sorted(notes):
        terminalreporter.write_line(note)
    if not config.getoption("--postgres-url"):
        return
    rows = [value for report in reports for name, value in report.user_properties if name == "difference"]
    terminalreporter.section(f"{len(rows)} statements differ from the recordings")
    for row in rows:
        terminalreporter.write_line("\n".join(row))
