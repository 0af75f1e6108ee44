"""Snippets with sessions: waits, who ends them, what is refused, and the transcript as a timeline."""

from __future__ import annotations

from pathlib import Path

import pytest

from executed import check, matrix, sessions, timeline
from executed.snippet import SnippetError, load

HEAD = "-- title: T\n-- claim: C.\n-- dataset: bank\n-- engines: {}\n-- sessions: alice bob\n\n"
TAKE_TURNS = """\
--@ alice
BEGIN;
UPDATE accounts SET balance = balance - 100 WHERE account_id = 1;

--@ bob
--! waits
UPDATE accounts SET balance = balance - 100 WHERE account_id = 1;

--@ alice
COMMIT;

-- [final]
--! as: final
--! expect: value == 99800
SELECT balance FROM accounts WHERE account_id = 1;
"""


def write(tmp_path: Path, body: str, engines: str = "postgres mariadb", head: str = HEAD) -> Path:
    path = tmp_path / "two-sessions.sql"
    path.write_text(head.format(engines) + body)
    return path


def test_a_wait_is_recorded_with_who_and_until_when(tmp_path: Path, engines) -> None:  # type: ignore[no-untyped-def]
    path = write(tmp_path, TAKE_TURNS)
    outcome = check.run(load(path), engines)
    assert not outcome.failures
    check.record(outcome)
    assert "--> waits for alice, until step 4\n--> UPDATE 1\n" in path.read_text()
    assert not check.run(load(path), engines).differences
    again = load(path)
    view = timeline.html(again, again.statements, "postgres")
    assert 'class="step step-waits" style="grid-column:2;grid-row:3/5" value="3"' in view
    assert "waits for alice, until step 4" in view


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda t: t.replace("--@ alice\nCOMMIT;\n", ""), "step 3 of session bob is left waiting for alice"),
        (lambda t: t.replace("BEGIN;\n", ""), "expected to wait, did not"),
        (
            lambda t: t.replace("--@ alice\nCOMMIT", "--@ bob\nCOMMIT"),
            "session bob is still waiting in step 3",
        ),
        (lambda t: t.replace("99800", "99900"), "expectation failed: value == 99900"),
    ],
)
def test_what_goes_wrong_names_the_step(tmp_path: Path, engines, change, message: str) -> None:  # type: ignore[no-untyped-def]
    path = write(tmp_path, change(TAKE_TURNS), "postgres")
    before = path.read_text()
    outcome = check.run(load(path), engines)
    assert any(message in failure for failure in outcome.failures), outcome.failures
    assert path.read_text() == before


def test_a_step_that_must_end_and_does_not_is_named(
    tmp_path: Path,
    engines,
    monkeypatch: pytest.MonkeyPatch,  # type: ignore[no-untyped-def]
) -> None:
    monkeypatch.setattr("executed.engines.TIMEOUT", 0.5)
    path = write(tmp_path, TAKE_TURNS.replace("--! waits", "--! ends"), "postgres")
    failures = check.run(load(path), engines).failures
    assert any("step 3 (line 13) was not ended by the engine within 0.5 s" in f for f in failures), failures


def test_the_engine_ends_a_deadlock(tmp_path: Path, engines) -> None:  # type: ignore[no-untyped-def]
    body = """\
--@ alice
SET deadlock_timeout = '10s';
BEGIN;
UPDATE accounts SET balance = 1 WHERE account_id = 1;
--@ bob
SET deadlock_timeout = '500ms';
BEGIN;
UPDATE accounts SET balance = 1 WHERE account_id = 2;
--@ alice
--! waits
UPDATE accounts SET balance = 1 WHERE account_id = 2;
--@ bob
--! ends
--! error: 40P01
UPDATE accounts SET balance = 1 WHERE account_id = 1;
"""
    snippet = load(write(tmp_path, body, "postgres"))
    outcome = check.run(snippet, engines)
    assert not outcome.failures
    waits = [r["postgres"].wait for r in outcome.results if r["postgres"].wait]
    assert waits == ["waits for bob, until step 8", "waits for alice, ended by the engine"]


def test_nothing_is_left_of_a_run(tmp_path: Path, engines) -> None:  # type: ignore[no-untyped-def]
    sessions.run(load(write(tmp_path, TAKE_TURNS.replace("--@ alice\nCOMMIT;\n", ""))), engines["postgres"], "postgres")
    engines["postgres"].reset("bank")
    query = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();"
    assert engines["postgres"].run(query).rows == (("0",),)


LOST = """\
--@ alice
BEGIN;
SELECT balance FROM accounts WHERE account_id = 1;
--@ bob
--! error: any
UPDATE accounts SET balance = 7 WHERE account_id = 1;
--@ alice
--! error: any
UPDATE accounts SET balance = 8 WHERE account_id = 1;
--! error: any
COMMIT;
-- [final]
--! as: final
SELECT balance FROM accounts WHERE account_id = 1;
"""
LEVELS = "-- levels: rc rr wal\n-- anomaly: final.value == 8\n-- happens: {}\n\n"


def test_a_scenario_runs_at_every_level_and_its_claim_is_checked(tmp_path: Path, engines) -> None:  # type: ignore[no-untyped-def]
    head = HEAD.rstrip("\n") + "\n" + LEVELS.format("postgres-rc")
    path = write(tmp_path, LOST, "postgres sqlite", head)
    outcome = check.run(load(path), engines)
    assert not outcome.failures
    check.record(outcome)
    snippet = load(path)
    assert list(timeline.views(snippet)) == [
        "happens: PostgreSQL RC",
        "did not happen: PostgreSQL RR",
        "did not happen: SQLite WAL",
    ]
    table = matrix.html([snippet])
    assert table.count(">yes<") == 1 and ">40001<" in table and ">busy<" in table

    for claim, message in (("never", "does not list postgres-rc"), ("postgres-rc postgres-rr", "lists postgres-rr")):
        wrong = write(tmp_path, LOST, "postgres sqlite", HEAD.rstrip("\n") + "\n" + LEVELS.format(claim))
        assert any(message in f for f in check.run(load(wrong), engines).failures)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda t: t.replace("--@ bob", "--@ carol"), "session 'carol' is not in this file's `sessions:` header"),
        (lambda t: t.replace("--! as: final", "--! waits"), "`waits` is for the step of a session"),
        (
            lambda t: t.replace("-- levels: rc rr wal", "-- levels: rc best"),
            "unknown level 'best'; the engines have",
        ),
        (lambda t: t.replace("-- happens: postgres-rc\n", ""), "go together"),
        (lambda t: t.replace("postgres-rc", "postgres-xx"), "unknown variant 'postgres-xx'"),
        (lambda t: t.replace("-- sessions: alice bob\n", ""), "`levels:` is for snippets with `sessions:`"),
    ],
)
def test_mistakes_of_the_format_are_named(tmp_path: Path, change, message: str) -> None:  # type: ignore[no-untyped-def]
    head = HEAD.rstrip("\n") + "\n" + LEVELS.format("postgres-rc")
    text = change(head.format("postgres sqlite") + LOST)
    path = tmp_path / "two-sessions.sql"
    path.write_text(text)
    with pytest.raises(SnippetError) as caught:
        load(path)
    assert message in str(caught.value) and f"{path}:" in str(caught.value)
