"""Check and record on real engines: what is written, what is refused, and what stays as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from executed import check, python
from executed.engines.postgres import Postgres
from executed.snippet import Snippet, SnippetError, load

HEAD = "-- title: T\n-- claim: C.\n-- engines: postgres sqlite\n\n"


def sql(tmp_path: Path, body: str, head: str = HEAD) -> Path:
    path = tmp_path / "a-snippet.sql"
    path.write_text(head + body)
    return path


def test_recording_writes_once_what_is_the_same_and_apart_what_differs(tmp_path: Path, engines) -> None:  # type: ignore[no-untyped-def]
    path = sql(tmp_path, "SELECT 1 AS one;\n\nSELECT 7 / 2.0 AS half, NULL AS missing;\n")
    outcome = check.run(load(path), engines)
    assert not outcome.failures and len(outcome.differences) == 4  # nothing was recorded yet
    assert check.record(outcome)
    text = path.read_text()
    assert "-->  one\n--> -----\n-->    1\n--> (1 row)\n" in text
    assert "--postgres>  3.5000000000000000 | NULL" in text and "--sqlite>   3.5 | NULL" in text
    assert "-- recorded: PostgreSQL 18" in text
    again = check.run(load(path), engines)
    assert not again.differences and not check.record(again)


def test_a_changed_result_is_a_difference_with_file_line_and_version(tmp_path: Path, engines) -> None:  # type: ignore[no-untyped-def]
    path = sql(tmp_path, "SELECT 1 AS one;\n")
    check.record(check.run(load(path), engines))
    path.write_text(path.read_text().replace("-->    1", "-->    2"))
    differences = check.run(load(path), engines).differences
    assert [d.engine for d in differences] == [f"PostgreSQL {engines['postgres'].version}", "SQLite 3.54.1"]
    shown = differences[0].diff()
    assert "a-snippet.sql:6 (PostgreSQL 18" in shown and "-   2\n+   1" in shown


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("--! expect: value == 2\nSELECT 1 AS one;\n", ":5 (PostgreSQL 18.6): expectation failed: value == 2"),
        ("--! expect: valu == 2\nSELECT 1 AS one;\n", "nothing is called 'valu'"),
        ("SELECT * FROM missing;\n", "undeclared error"),
        ("--! error: 42P01\nSELECT 1;\n", "expected error 42P01, got success"),
        ("--! error: 23505\nSELECT * FROM missing;\n", "expected error 23505, got 42P01"),
        ("--! mask: colour\nSELECT 1 AS one;\n", "mask 'colour' is neither a column nor one of"),
    ],
)
def test_a_run_that_fails_is_not_recorded(tmp_path: Path, engines, body: str, message: str) -> None:  # type: ignore[no-untyped-def]
    path = sql(tmp_path, body)
    before = path.read_bytes()
    outcome = check.run(load(path), engines)
    assert any(message in failure for failure in outcome.failures), outcome.failures
    with pytest.raises(AssertionError, match="never recorded"):
        check.record(outcome)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == [path.name]  # no temporary file is left


def test_a_masked_difference_keeps_the_old_text(tmp_path: Path, engines) -> None:  # type: ignore[no-untyped-def]
    path = sql(tmp_path, "--! mask: r\nSELECT random() AS r, 1 AS one;\n")
    check.record(check.run(load(path), engines))
    before = path.read_text()
    check.record(check.run(load(path), engines))
    assert path.read_text() == before


def test_masked_values_are_written_afresh_when_the_file_changes(tmp_path: Path, engines) -> None:  # type: ignore[no-untyped-def]
    path = sql(tmp_path, "--! mask: r\nSELECT random() AS r;\nSELECT 1 AS one;\n", HEAD.replace(" sqlite", ""))
    check.record(check.run(load(path), engines))
    before = load(path).statements[0].recorded
    path.write_text(path.read_text().replace("SELECT 1", "SELECT 2"))
    check.record(check.run(load(path), engines))
    assert load(path).statements[0].recorded != before


def test_the_result_of_an_absent_engine_is_kept(tmp_path: Path, engines) -> None:  # type: ignore[no-untyped-def]
    path = sql(tmp_path, "SELECT sqlite_version() > '3' AS new;\n", HEAD.replace("postgres ", ""))
    path.write_text(path.read_text().replace("engines: sqlite", "engines: postgres sqlite"))
    path.write_text(path.read_text() + "--postgres> kept as it was\n")
    outcome = check.run(load(path), {"sqlite": engines["sqlite"]})
    check.record(outcome)
    assert "--postgres> kept as it was\n" in path.read_text()
    assert "--sqlite>    1" in path.read_text()


@pytest.mark.parametrize("engine", ["postgres", "sqlite"])
def test_an_endless_statement_is_a_failure_that_names_it(
    tmp_path: Path,
    engines,
    engine: str,
    monkeypatch: pytest.MonkeyPatch,  # type: ignore[no-untyped-def]
) -> None:
    monkeypatch.setattr("executed.engines.TIMEOUT", 0.3)
    endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 0 FROM n)\nSELECT count(*) FROM n;\n"
    path = sql(tmp_path, endless, HEAD.replace("postgres sqlite", engine))
    failures = check.run(load(path), engines).failures
    assert len(failures) == 1 and "a-snippet.sql:5" in failures[0] and "did not end" in failures[0]


def test_every_snippet_starts_from_nothing_but_its_dataset(tmp_path: Path, engines) -> None:  # type: ignore[no-untyped-def]
    first = sql(tmp_path, "CREATE TABLE left_behind (a INTEGER);\n--! only: postgres\nSET work_mem = '64kB';\n")
    assert not check.run(load(first), engines).failures
    for engine in ("postgres", "sqlite"):
        engines[engine].reset("shop")
        assert engines[engine].run("SELECT * FROM left_behind;").error
        assert engines[engine].run("SELECT count(*) FROM customers;").rows == (("8",),)
    assert engines["postgres"].run("SHOW work_mem;").rows == (("4MB",),)


def test_an_explained_plan_is_never_stale(engines) -> None:  # type: ignore[no-untyped-def]
    sqlite, query = engines["sqlite"], "EXPLAIN QUERY PLAN SELECT * FROM customers WHERE city = 'Rome';"
    sqlite.reset("shop")
    plans = []
    for change in ("CREATE INDEX customers_city ON customers (city);", "DROP INDEX customers_city;"):
        assert not sqlite.run(change).error
        plans.append(sqlite.run(query).plan)
    assert "customers_city" in plans[0] and "customers_city" not in plans[1]


def test_a_missing_dataset_names_those_there_are(engines) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(LookupError, match="no dataset 'shopp'; snippets/_datasets/ has bank, company, shop"):
        engines["sqlite"].reset("shopp")


def test_an_unreachable_server_is_named_without_its_password() -> None:
    with pytest.raises(RuntimeError, match="cannot use PostgreSQL at postgresql://me:…@") as caught:
        Postgres("postgresql://me:secret@127.0.0.1:1/x")
    assert "secret" not in str(caught.value)


def script(tmp_path: Path, body: str, head: str = "# title: T\n# claim: C.\n\n") -> Snippet:
    path = tmp_path / "a-script.py"
    path.write_text(head + body)
    return load(path)


def run_python(snippet: Snippet, tmp_path: Path, engines: object) -> str:
    folder = tmp_path / "cwd"
    folder.mkdir(exist_ok=True)
    return python.run(snippet, engines, folder)[0]  # type: ignore[arg-type]


def test_printed_lines_are_written_below_their_print(tmp_path: Path, engines) -> None:  # type: ignore[no-untyped-def]
    body = "for i in range(2):\n    print('i', i)\n    print('j', i)\nprint('a\\nb')\n"
    text = run_python(script(tmp_path, body), tmp_path, engines)
    assert "    print('i', i)\n    #> i 0\n    #> i 1\n    print('j', i)\n    #> j 0\n" in text
    assert text.endswith("print('a\\nb')\n#> a\n#> b\n")


@pytest.mark.parametrize(
    ("recorded", "now"),
    [
        ("print(1)\n#> 2\n", "print(1)\n#> 1\n"),
        ("if False:\n    print(1)\n    #> 1\n", "if False:\n    print(1)\n"),
        ("for i in range(2):\n    print(i)\n    #> 0\n", "for i in range(2):\n    print(i)\n    #> 0\n    #> 1\n"),
    ],
)
def test_wrong_stale_and_missing_output_is_noticed(tmp_path: Path, engines, recorded: str, now: str) -> None:  # type: ignore[no-untyped-def]
    snippet = script(tmp_path, recorded)
    assert run_python(snippet, tmp_path, engines).endswith(now) and not snippet.text.endswith(now)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("print(\n    1,\n)\n", ":4: a `print` over several lines"),
        ("print(1, end='')\n", "with file= or end="),
        ("import sys\nsys.stdout.write('x')\n", "`sys.stdout.write` is not recorded"),
        ("def f(:\n", ":4: not Python"),
    ],
)
def test_output_that_could_not_be_checked_is_refused(tmp_path: Path, engines, body: str, message: str) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(SnippetError) as caught:
        run_python(script(tmp_path, body), tmp_path, engines)
    assert message in str(caught.value)


def test_an_endless_script_is_stopped(tmp_path: Path, engines, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(python, "TIMEOUT", 1)
    with pytest.raises(TimeoutError, match=r"a-script\.py did not end within 1 s"):
        run_python(script(tmp_path, "while True:\n    pass\n"), tmp_path, engines)


def test_a_script_finds_its_dataset_and_leaves_no_trace(tmp_path: Path, engines) -> None:  # type: ignore[no-untyped-def]
    import os
    import sys

    before = (Path.cwd(), dict(os.environ), list(sys.path), sys.modules["__main__"])
    body = (
        "import sqlite3, psycopg\n"
        "lite = sqlite3.connect('shop.db')\n"
        "print(*lite.execute('SELECT count(*) FROM customers').fetchone())\n"
        "lite.close()\n"
        "with psycopg.connect() as connection:\n"
        "    print(*connection.execute('SELECT count(*) FROM customers').fetchone())\n"
    )
    head = "# title: T\n# claim: C.\n# dataset: shop\n# engines: postgres sqlite\n\n"
    assert run_python(script(tmp_path, body, head), tmp_path, engines).count("#> 8\n") == 2
    assert before == (Path.cwd(), dict(os.environ), list(sys.path), sys.modules["__main__"])
