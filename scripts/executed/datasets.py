"""The datasets of the book: a folder with `schema.sql`, one CSV per table, and perhaps `generate.sql`.

SQLite is filled through sqlite-utils, PostgreSQL through COPY, MariaDB through INSERT. Every load
ends with ANALYZE, so plans do not depend on when statistics were taken.
"""

from __future__ import annotations

import csv
import re
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import sqlite_utils

from executed import DATASETS
from executed.snippet import Snippet, SnippetError, Statement, load

CREATE = re.compile(r"CREATE TABLE (?:IF NOT EXISTS )?(\w+)", re.IGNORECASE)


@dataclass(frozen=True)
class Dataset:
    """A parsed dataset folder."""

    name: str
    title: str
    description: str
    schema: Snippet
    generate: Snippet | None
    csvs: tuple[Path, ...]

    def tables(self) -> list[str]:
        """Table names in the order of creation, which is the order of loading."""
        found = [m[1] for s in self.schema.statements if (m := CREATE.search(s.sql))]
        return list(dict.fromkeys(found))

    def schema_for(self, engine: str) -> list[str]:
        return _sql(self.schema.statements, engine)

    def generate_for(self, engine: str) -> list[str]:
        return _sql(self.generate.statements, engine) if self.generate else []

    def rows_of(self, table: str) -> tuple[list[str], list[list[str | None]]]:
        """Column names and rows of the table's CSV; an empty field is NULL."""
        path = next((p for p in self.csvs if p.stem == table), None)
        if path is None:
            return [], []
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file)
            columns = next(reader)
            return columns, [[cell or None for cell in row] for row in reader]


@cache
def get(name: str) -> Dataset:
    """The dataset of this name. Raises LookupError that names those there are."""
    folder = DATASETS / name
    main = folder / "generate.sql" if (folder / "generate.sql").is_file() else folder / "schema.sql"
    if not main.is_file():
        raise LookupError(f"no dataset {name!r}; snippets/_datasets/ has {', '.join(names())}")
    header = load(main, strict=False).header
    base = DATASETS / header["extends"] if "extends" in header else folder
    schema = load(base / "schema.sql", strict=False)
    titled = header if "title" in header else schema.header
    if "title" not in titled or "description" not in titled:
        raise SnippetError(main, 1, "a dataset needs `title:` and `description:`")
    generate = load(folder / "generate.sql", strict=False) if (folder / "generate.sql").is_file() else None
    return Dataset(name, titled["title"], titled["description"], schema, generate, tuple(sorted(folder.glob("*.csv"))))


def row_counts(dataset: Dataset) -> dict[str, int]:
    """Rows a table has once loaded: those of its CSV, or what `rows:` in generate.sql declares (and a test checks)."""
    declared = dict(re.findall(r"(\w+) (\d+)", dataset.generate.header.get("rows", ""))) if dataset.generate else {}
    return {t: int(declared.get(t, len(dataset.rows_of(t)[1]))) for t in dataset.tables()}


def names() -> list[str]:
    return sorted(p.name for p in DATASETS.iterdir() if p.is_dir())


def load_postgres(dataset: Dataset, execute: Callable[[str], object], copy: Callable[[str, str], None]) -> None:
    """Fill a PostgreSQL schema; `copy` takes a COPY statement and CSV text."""
    for sql in dataset.schema_for("postgres"):
        execute(sql)
    for path in sorted(dataset.csvs, key=lambda p: dataset.tables().index(p.stem)):
        text = path.read_text(encoding="utf-8")
        columns = text.split("\n", 1)[0]
        copy(f"COPY {path.stem} ({columns}) FROM STDIN (FORMAT csv, HEADER)", text)
    for sql in dataset.generate_for("postgres"):
        execute(sql)
    execute("ANALYZE " + ", ".join(dataset.tables()))


def load_mariadb(dataset: Dataset, execute: Callable[..., object]) -> None:
    """Fill an empty MariaDB database."""
    for sql in dataset.schema_for("mariadb"):
        execute(sql)
    for table in dataset.tables():
        columns, rows = dataset.rows_of(table)
        marks = ", ".join(["%s"] * len(columns))
        for row in rows:
            execute(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})", row)
    for sql in dataset.generate_for("mariadb"):
        execute(sql)
    for table in dataset.tables():
        execute(f"ANALYZE TABLE {table}")


def load_sqlite(dataset: Dataset, path: Path) -> None:
    """Fill a new SQLite file. ANALYZE is left to the pinned SQLite, whose statistics plans rest on."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        for sql in dataset.schema_for("sqlite"):
            connection.execute(sql)
        database = sqlite_utils.Database(connection)
        for table in dataset.tables():
            columns, rows = dataset.rows_of(table)
            if rows:
                database[table].insert_all(dict(zip(columns, row, strict=True)) for row in rows)
        for sql in dataset.generate_for("sqlite"):
            connection.execute(sql)
    finally:
        connection.close()


def _sql(statements: list[Statement], engine: str) -> list[str]:
    return [s.sql for s in statements if s.runs_on(engine)]
