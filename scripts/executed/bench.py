"""What the machinery costs, as ratios taken in one run: suite / bare engines, 10x / 1x, site / bare pages."""

from __future__ import annotations

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

import apsw

from executed import DATASETS, ROOT, check, datasets
from executed.engines import Engine
from executed.engines.mariadb import MariaDB
from executed.engines.postgres import Postgres
from executed.engines.sqlite import SQLite
from executed.servers import POSTGRES_SESSION, mariadb_bin, postgres_bin, start_mariadb, start_postgres
from executed.snippet import Snippet, all_paths, engine_of, load

WORKERS = 2
COPIES = 10
WITHOUT_MARIADB = {**os.environ, "MARIADB_BIN": "/nonexistent"}


def main() -> None:
    options = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    options.add_argument("--runs", type=int, default=3, help="runs of each pair; the median ratio is printed")
    options.add_argument(
        "--sessions", type=int, metavar="N", help="run every session snippet N times under load instead"
    )
    options.add_argument("--only", default="", help="with --sessions: those whose name contains this")
    chosen = options.parse_args()
    runs = chosen.runs
    if chosen.sessions:
        _repeat_sessions(chosen.sessions, chosen.only)
        return
    rows = [
        ("SQL snippets: suite / same SQL through psql and sqlite3", 1.5, _pairs(runs, _suite, _bare)),
        (f"snippets: {COPIES} times as many / once", float(COPIES), _pairs(runs, *_scaled())),
        ("site build: with snippets / same pages without", 2.0, _pairs(runs, _site(True), _site(False))),
    ]
    print("| comparison | seconds | seconds | ratio (median) | aim |\n| --- | ---: | ---: | ---: | ---: |")
    for name, aim, pairs in rows:
        a, b = (statistics.median(p[i] for p in pairs) for i in (0, 1))
        ratio = statistics.median(p[0] / p[1] for p in pairs)
        print(f"| {name} | {a:.1f} | {b:.1f} | {ratio:.2f} | ≤ {aim:g} |")


def _repeat_sessions(times: int, only: str) -> None:
    """Run every snippet with sessions many times and count its transcripts.

    Twice as many processes as cores do it at once, each with servers of its own: that is the load.
    """
    present = {"postgres", "sqlite", *(["mariadb"] if mariadb_bin() else [])}
    jobs = [(s.path, v) for s in _sql() if s.sessions and only in s.id for v in s.variants if engine_of(v) in present]
    workers = 2 * (os.cpu_count() or 1)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        shares = [jobs[n::workers] for n in range(workers)]
        several = [line for lines in pool.map(_several, shares, [times] * workers) for line in lines]
    files = len({path for path, _ in jobs})
    print(f"{files} snippets with sessions, {len(jobs)} runs at engines and levels, each {times} times,")
    print(f"{workers} processes on {os.cpu_count()} cores:")
    print("\n".join(several) or "one transcript each")
    sys.exit(bool(several))


def _several(jobs: list[tuple[Path, str]], times: int) -> list[str]:
    """Those of the jobs (snippet file, variant) that gave more than one transcript."""
    servers = [start_postgres(), *([start_mariadb()] if mariadb_bin() else [])]
    engines: dict[str, Engine] = {"postgres": Postgres(servers[0].url), "sqlite": SQLite()}
    if len(servers) > 1:
        engines["mariadb"] = MariaDB(servers[1].url)
    found = []
    try:
        for path, variant in jobs:
            snippet, engine = load(path), engines[engine_of(variant)]
            seen = Counter(check.transcript(snippet, engine, variant) for _ in range(times))
            if len(seen) > 1:
                found.append(f"{snippet.id} on {variant}: {sorted(seen.values(), reverse=True)}")
    finally:
        for engine in engines.values():
            engine.close()
        for server in servers:
            server.stop()
    return found


def _pairs(runs: int, one: Callable[[], None], other: Callable[[], None]) -> list[tuple[float, float]]:
    """Seconds of both, in turn, so that a drifting machine slows both alike."""

    def seconds(work: Callable[[], None]) -> float:
        start = time.perf_counter()
        work()
        return time.perf_counter() - start

    return [(seconds(one), seconds(other)) for _ in range(runs)]


def _sql() -> list[Snippet]:
    return [s for p in all_paths() if (s := load(p)).language == "sql" and s.status == "executed"]


def _alone() -> list[Snippet]:
    """SQL snippets that a shell can run too: those without sessions."""
    return [s for s in _sql() if not s.sessions]


def _pytest(folder: Path, selected: list[str]) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"-n{WORKERS}", *selected]
    environment = {**WITHOUT_MARIADB, "PYTHONPATH": str(folder / "scripts")}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"the suite fails, so there is nothing to compare:\n{done.stdout[-2000:]}")


def _suite() -> None:
    _pytest(ROOT, [f"tests/test_snippets.py::test_snippet[{s.id}]" for s in _alone()])


def _bare() -> None:
    """The same statements with the engines' own shells, equally parallel, datasets loaded alike."""
    server = start_postgres()
    folder = Path(tempfile.mkdtemp(prefix="dbx-bench-"))
    templates = SQLite()
    try:
        jobs: list[tuple[str, Snippet]] = [(e, s) for s in _alone() for e in ("postgres", "sqlite") if e in s.engines]
        for name in {s.header["dataset"] for e, s in jobs if e == "sqlite" and "dataset" in s.header}:
            (folder / f"{name}.db").write_bytes(templates.template(name))
        for number in range(WORKERS):
            _psql(server.url, "postgres", f"CREATE DATABASE bench{number};")

        def work(number: int) -> None:
            for index, (engine, snippet) in enumerate(jobs):
                if index % WORKERS == number:
                    run = _run_psql if engine == "postgres" else _run_sqlite
                    run(server.url if engine == "postgres" else str(folder), f"bench{number}", snippet)

        with ThreadPoolExecutor(WORKERS) as pool:
            list(pool.map(work, range(WORKERS)))
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _statements(snippet: Snippet, engine: str) -> str:
    return "\n".join(s.sql for s in snippet.statements if s.runs_on(engine) and not s.values("skip", engine))


def _psql(url: str, database: str, sql: str) -> None:
    command = [str(postgres_bin() / "psql"), "-X", "-q", url.replace("/postgres?", f"/{database}?")]
    subprocess.run(command, input=sql, text=True, capture_output=True, check=True)


def _run_psql(url: str, database: str, snippet: Snippet) -> None:
    parts = ["SET client_min_messages = error;"]
    parts += [f"SET {key} = '{value}';" for key, value in POSTGRES_SESSION.items()]
    parts.append("DROP SCHEMA public CASCADE; CREATE SCHEMA public;")
    if name := snippet.header.get("dataset"):
        dataset = datasets.get(name)
        parts += dataset.schema_for("postgres")
        for path in sorted(dataset.csvs, key=lambda p: dataset.tables().index(p.stem)):
            text = path.read_text(encoding="utf-8")
            columns = text.split("\n", 1)[0]
            parts.append(f"COPY {path.stem} ({columns}) FROM STDIN (FORMAT csv, HEADER);\n{text}\\.")
        parts += [*dataset.generate_for("postgres"), f"ANALYZE {', '.join(dataset.tables())};"]
    _psql(url, database, "\n".join([*parts, _statements(snippet, "postgres")]))


def _run_sqlite(folder: str, name: str, snippet: Snippet) -> None:
    database = Path(folder) / f"{name}-run.db"
    if dataset := snippet.header.get("dataset"):
        shutil.copy(Path(folder) / f"{dataset}.db", database)
    else:
        database.unlink(missing_ok=True)
    shell = Path(apsw.__file__).parent / "sqlite_extra_binaries" / "sqlite3_shell"
    subprocess.run([str(shell), str(database)], input=_statements(snippet, "sqlite"), text=True,
                   capture_output=True, check=False)  # fmt: skip


def _scaled() -> tuple[Callable[[], None], Callable[[], None]]:
    """Runs of a small project with a dozen snippets, each COPIES times and once."""
    chosen = [s for s in _alone() if s.header.get("dataset") != "shop-large"][:12]

    def work(copies: int) -> None:
        with _project() as project:
            for snippet in chosen:
                folder = project / "snippets" / snippet.path.parent.name
                folder.mkdir(exist_ok=True)
                for number in range(copies):
                    shutil.copy(snippet.path, folder / f"{snippet.path.stem}-{number}.sql")
            _pytest(project, ["tests/test_snippets.py"])

    return lambda: work(COPIES), lambda: work(1)


@contextmanager
def _project() -> Iterator[Path]:
    """A copy of the machinery and datasets, without snippets."""
    with tempfile.TemporaryDirectory(prefix="dbx-bench-") as name:
        project = Path(name)
        shutil.copytree(ROOT / "scripts" / "executed", project / "scripts" / "executed")
        shutil.copytree(DATASETS, project / "snippets" / "_datasets")
        (project / "tests").mkdir()
        for test in ("conftest.py", "site_fixture.py", "test_snippets.py"):
            shutil.copy(ROOT / "tests" / test, project / "tests")
        shutil.copy(ROOT / "pyproject.toml", project)
        yield project


def _site(snippets: bool) -> Callable[[], None]:
    def build() -> None:
        with tempfile.TemporaryDirectory(prefix="dbx-bench-") as name:
            folder = Path(name)
            for part in ("docs", "scripts"):
                shutil.copytree(ROOT / part, folder / part)
            shutil.copy(ROOT / "mkdocs.yml", folder)
            (folder / "snippets").symlink_to(ROOT / "snippets")
            if not snippets:
                for page in (folder / "docs").rglob("*.md"):
                    text = page.read_text(encoding="utf-8")
                    page.write_text(re.sub(r"\{\{ \w+.*? \}\}", "", text), encoding="utf-8")
            command = [sys.executable, "-m", "mkdocs", "--quiet", "build", "-d", str(folder / "out")]
            subprocess.run(command, cwd=folder, check=True, capture_output=True)

    return build


if __name__ == "__main__":
    main()
