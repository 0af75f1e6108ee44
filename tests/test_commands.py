"""The verbs as a contributor uses them, in a small copy of the project: exit codes, files, processes."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from executed import ROOT

SNIPPET = """\
-- title: A title
-- claim: A claim.
-- dataset: shop
-- engines: postgres sqlite

--! expect: value == 8
SELECT count(*) AS customers FROM customers;
"""
SLOW = "-- title: Slow\n-- claim: Slow.\n-- engines: postgres\n\nSELECT 1 AS one FROM pg_sleep(15);\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the machinery with one snippet, as a fresh checkout would have it."""
    for part in ("scripts/executed", "snippets/_datasets/shop"):
        shutil.copytree(ROOT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "tests").mkdir()
    for name in ("conftest.py", "site_fixture.py", "test_snippets.py"):
        shutil.copy(ROOT / "tests" / name, tmp_path / "tests")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "snippets" / "03-indexing").mkdir()
    (tmp_path / "snippets" / "03-indexing" / "counting.sql").write_text(SNIPPET)
    return tmp_path


def command(project: Path, *arguments: str, **variables: str) -> tuple[list[str], dict[str, str]]:
    environment = {k: v for k, v in os.environ.items() if k != "CI" and not k.startswith("PYTEST_")}
    line = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *arguments]
    return line, {**environment, "PYTHONPATH": str(project / "scripts"), **variables}


def run(project: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    line, environment = command(project, *arguments, **variables)
    return subprocess.run(line, cwd=project, env=environment, capture_output=True, text=True, timeout=90, check=False)


def test_record_then_check_then_corrupt(project: Path) -> None:
    file = project / "snippets" / "03-indexing" / "counting.sql"
    first = run(project, "-n0", "-k", "counting")
    assert first.returncode == 1 and "never recorded: ./scripts/test --update-examples -k counting" in first.stdout

    refused = run(project, "-n0", "--update-examples", "-k", "counting", CI="true")
    assert refused.returncode == 4 and "refused where CI=true" in refused.stderr
    assert file.read_text() == SNIPPET

    recorded = run(project, "-n2", "--update-examples", "-k", "counting")
    assert recorded.returncode == 0, recorded.stdout
    assert "-->          8\n" in file.read_text()
    assert run(project, "-n0", "-k", "counting").returncode == 0

    file.write_text(file.read_text().replace("-->          8", "-->          9"))
    corrupt = run(project, "-n0", "-k", "counting")
    assert corrupt.returncode == 1
    assert "snippets/03-indexing/counting.sql:8 (PostgreSQL 18" in corrupt.stdout
    assert "-         9\n+         8" in corrupt.stdout
    assert "If the new result is right: ./scripts/test --update-examples -k counting" in corrupt.stdout


def test_a_foreign_server_is_reported_on_and_nothing_is_rewritten(project: Path) -> None:
    from executed.servers import start_postgres

    file = project / "snippets" / "03-indexing" / "counting.sql"
    assert run(project, "-n0", "--update-examples", "-k", "counting").returncode == 0
    server = start_postgres()
    try:
        same = run(project, "-n0", "--postgres-url", server.url, "-k", "counting")
        assert same.returncode == 0 and "0 statements differ" in same.stdout, same.stdout
        changed = file.read_text().replace("-->          8", "-->          9")
        file.write_text(changed)
        other = run(project, "-n2", "--postgres-url", server.url, "-k", "counting")
        assert other.returncode == 1
        assert "1 statements differ" in other.stdout and "  recorded  9\n  got       8\n" in other.stdout
        both = run(project, "-n0", "--update-examples", "--postgres-url", server.url)
        assert both.returncode == 4 and file.read_text() == changed
    finally:
        server.stop()


def test_an_unreachable_server_ends_the_run_with_a_message(project: Path) -> None:
    run(project, "-n0", "--update-examples", "-k", "counting")
    done = run(project, "-n0", "--postgres-url", "postgresql://x:pw@127.0.0.1:9/x", "-k", "counting")
    assert done.returncode == 3
    assert "cannot use PostgreSQL at postgresql://x:…@127.0.0.1:9/x" in done.stdout + done.stderr


def test_a_required_engine_that_is_absent_fails_the_run(project: Path) -> None:
    file = project / "snippets" / "03-indexing" / "counting.sql"
    assert run(project, "-n0", "--update-examples", "-k", "counting").returncode == 0
    done = run(project, "-n0", "-k", "counting", POSTGRES_BIN="/nowhere")
    assert done.returncode == 3 and "POSTGRES_BIN=/nowhere holds no `postgres`" in done.stdout + done.stderr
    file.write_text(file.read_text().replace("postgres sqlite", "postgres sqlite mariadb"))
    hidden = run(project, "-n0", "-k", "counting", MARIADB_BIN="/nowhere", EXECUTED_REQUIRE="mariadb")
    assert hidden.returncode == 3 and "no MariaDB: install it" in hidden.stdout + hidden.stderr


def test_no_snippets_is_a_failure(project: Path) -> None:
    shutil.rmtree(project / "snippets" / "03-indexing")
    done = run(project, "-n0")
    assert done.returncode == 1 and "no snippet found under" in done.stdout


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGKILL])
@pytest.mark.parametrize("workers", ["-n0", "-n2"])
def test_no_server_outlives_a_run_that_is_stopped(project: Path, stop: signal.Signals, workers: str) -> None:
    (project / "snippets" / "03-indexing" / "counting.sql").write_text(SLOW)
    line, environment = command(project, workers, "--update-examples", "-k", "counting", TMPDIR=str(project))
    process = subprocess.Popen(
        line, cwd=project, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    assert wait_for(lambda: folders_of(process.pid)), "no server was started"
    (folder,) = folders_of(process.pid)
    assert wait_for(lambda: any("SELECT" in text and "executed_" in text for text in using(folder))), "it never ran"
    os.killpg(process.pid, stop)
    process.wait(timeout=30)
    assert wait_for(lambda: not using(folder) and not folder.exists()), f"left behind: {using(folder)} {folder}"


def folders_of(process: int) -> list[Path]:
    """Data folders of the servers whose guard is a child or grandchild (a test worker's child) of this process."""
    listed = processes()
    parents = {process, *(pid for pid, up, _ in listed if up == process)}
    return [Path(a[a.index("-k") + 1]) for _, up, a in listed if up in parents and "servers.py" in " ".join(a)]


def using(folder: Path) -> list[str]:
    """Command lines of the server in this folder and of its backends."""
    server = [pid for pid, _, arguments in processes() if str(folder) in arguments]
    return [" ".join(a) for pid, up, a in processes() if pid in server or up in server]


def processes() -> list[tuple[int, int, list[str]]]:
    """(pid, parent, arguments) of every process."""
    listed = subprocess.run(["ps", "-wweo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
    return [(int(row[0]), int(row[1]), row[2:]) for row in (line.split() for line in listed.splitlines())]


def wait_for(condition, seconds: float = 30) -> bool:  # type: ignore[no-untyped-def]
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.1)
    return False
