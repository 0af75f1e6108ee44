"""The snippet format: what is read, and the error for everything it forbids."""

from __future__ import annotations

from pathlib import Path

import pytest

from executed import result, snippet
from executed.expect import ExpectError, holds
from executed.result import Facts, Result
from executed.snippet import SnippetError

GOOD = """\
-- title: A title
-- claim: A claim that
--    goes on.
-- engines: postgres sqlite

-- [setup]
CREATE TABLE t (a INTEGER);

-- [query]
-- what we look for
--! as: all
--! expect: rows == 1
SELECT ';' AS a, "b"
FROM t; -- the end
--postgres>  a | b
--postgres> ---+---
--postgres>  ; | 1
--postgres> (1 row)
"""


def write(tmp_path: Path, text: str | bytes, name: str = "some-snippet.sql") -> Path:
    folder = tmp_path / "03-indexing"
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_file_is_read_as_it_is_written(tmp_path: Path) -> None:
    found = snippet.load(write(tmp_path, GOOD))
    assert found.id == "03-indexing/some-snippet"
    assert found.header["claim"] == "A claim that goes on."
    setup, query = found.statements
    assert (setup.section, query.section) == ("setup", "query")
    assert query.sql.startswith("-- what we look for\nSELECT")
    assert query.value("as") == "all" and query.line == 10
    assert result.parse(query.result_for("postgres") or "").rows == ((";", "1"),)
    assert query.result_for("sqlite") is None
    assert list(found.sections()) == ["", "setup", "query"]


@pytest.mark.parametrize(
    "body",
    [
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; SELECT 2; $$;",
        "CREATE FUNCTION f() RETURNS int AS $body$\nBEGIN\n  RETURN 1;\nEND;\n$body$ LANGUAGE plpgsql;",
        "CREATE TRIGGER g AFTER INSERT ON t\nBEGIN\n  UPDATE t SET a = CASE WHEN a > 1 THEN 1 END;\n"
        "  DELETE FROM t;\nEND;",
        "SELECT 'it''s; fine', \"odd;name\" -- a comment; with one\n/* and; one\n more; */\nFROM t;",
        "BEGIN;",
        "SELECT E'a' || $1;",
    ],
)
def test_semicolons_inside_quotes_comments_and_bodies_do_not_end_a_statement(tmp_path: Path, body: str) -> None:
    head = "-- title: T\n-- claim: C.\n-- engines: postgres\n\n"
    assert [s.sql for s in snippet.load(write(tmp_path, head + body + "\n")).statements] == [body]


@pytest.mark.parametrize(
    ("change", "line", "message"),
    [
        (lambda t: t.replace("title:", "titel:"), 1, "unknown header key 'titel'"),
        (lambda t: t.replace("-- claim: A claim that\n--    goes on.\n", ""), 1, "needs `claim:`"),
        (lambda t: t.replace("-- engines: postgres sqlite\n", ""), 1, "needs `engines:`"),
        (lambda t: t.replace("postgres sqlite", "postgres oracle"), 4, "unknown engine 'oracle'"),
        (
            lambda t: t.replace("-- engines", "-- dataset: shopp\n-- engines"),
            4,
            "no dataset 'shopp'; snippets/_datasets/ has",
        ),
        (lambda t: t.replace("-- engines", "-- title: Again\n-- engines"), 4, "stands twice"),
        (lambda t: t.replace("-- engines", "-- status: cited\n-- engines"), 4, "needs a `because:`"),
        (lambda t: t.replace("-- engines", "-- status: imagined\n-- engines"), 4, "unknown status"),
        (lambda t: t.replace("--! as: all", "--! named: all"), 11, "unknown directive"),
        (lambda t: t.replace("--! as: all", "--! as:"), 11, "needs a value"),
        (lambda t: t.replace("--! as: all", "--! only: mariadb"), 11, "'mariadb' is not in this file's `engines:`"),
        (lambda t: t.replace("--! as: all", "--! skip: no reason"), 11, "needs its reason"),
        (lambda t: t.replace("FROM t; -- the end", "FROM t; SELECT 2;"), 14, "two statements on one line"),
        (lambda t: t.replace("FROM t; -- the end", "FROM t"), 10, "never ends"),
        (lambda t: t.replace("-- [query]", "-->  a\n-- [query]\n--> b"), 11, "follows no statement"),
        (lambda t: t.replace("--postgres>", "--mariadb>"), 15, "'mariadb', which is not in `engines:`"),
        (lambda t: t + "\n--! as: lonely\n", 20, "no statement follows"),
        (lambda t: t.replace("CREATE TABLE", "\\d t\nCREATE TABLE"), 7, "psql commands"),
        (lambda t: t.replace("-- [setup]", "--! as: all\n-- [setup]"), 6, "two statements are named 'all'"),
        (lambda _: "", 1, "the file is empty"),
        (lambda _: "-- title: T\n-- claim: C.\n-- engines: sqlite\n", 1, "no statement"),
        (lambda t: t.encode().replace(b"A title", b"caf\xe9"), 1, "not UTF-8"),
    ],
)
def test_mistakes_are_named_with_file_and_line(tmp_path: Path, change, line: int, message: str) -> None:  # type: ignore[no-untyped-def]
    path = write(tmp_path, change(GOOD))
    with pytest.raises(SnippetError) as caught:
        snippet.load(path)
    assert f"{path}:{line}: " in str(caught.value)
    assert message in str(caught.value)


def test_an_unknown_id_names_near_ones() -> None:
    with pytest.raises(FileNotFoundError, match=r"near: .*nulls-are-indexed"):
        snippet.find("03-indexing/nulls-are-not")


@pytest.mark.parametrize(
    "value",
    [
        Result(("a", "total"), (("x", "1.50"), (None, "-20"), ("NULL", "3"), (" padded ", "4"), ("two\nlines\\", "5"))),
        Result(("a", "b"), (("with | bar", ""),)),
        Result(("empty",), ()),
        Result(plan="Seq Scan on t\n  Filter: (a = 1)"),
        Result(tag="UPDATE 3", notices=("NOTICE: careful\n  HINT: very",)),
        Result(error=("23505", "duplicate key\n  DETAIL: Key (a)=(1) already exists.")),
        Result(),
    ],
)
def test_a_result_survives_being_written_and_read(value: Result) -> None:
    assert result.parse(value.text()) == value


def test_masks_hide_what_is_declared_and_nothing_else() -> None:
    one = Result(plan="Index Scan\n  Buffers: shared hit=3 read=1\n  Rows: 5")
    two = Result(plan="Index Scan\n  Buffers: shared hit=4\n  Rows: 5")
    assert result.same(one, two, ["buffers"], unordered=False)
    assert not result.same(one, two, [], unordered=False)
    assert not result.same(one, Result(plan="Index Scan\n  Buffers: shared hit=4\n  Rows: 6"), ["buffers"], False)
    assert result.same(Result(("x", "y"), (("1", "2"),)), Result(("x", "y"), (("9", "2"),)), ["x"], False)


def test_row_order_counts_unless_it_is_declared_away() -> None:
    one, two = Result(("a",), (("1",), ("2",))), Result(("a",), (("2",), ("1",)))
    assert not result.same(one, two, [], unordered=False)
    assert result.same(one, two, [], unordered=True)
    assert not result.same(one, Result(("a",), (("2",), ("2",))), [], unordered=True)


PLAN = Facts(
    Result(plan="Index Only Scan using by_customer on orders (actual rows=5.00 loops=1)\n  Heap Fetches: 0\n"
           "  Index Searches: 7\n  Buffers: shared hit=3 read=1")
)  # fmt: skip
TABLE = Facts(Result(("name", "bytes"), (("a", "10"), ("b", "30"))))


@pytest.mark.parametrize(
    ("expression", "truth"),
    [
        ('plan uses "Index Only Scan"', True),
        ('plan uses "by_custom"', False),  # whole words only
        ('plan avoids "Sort"', True),
        ("buffers == 4 and heap_fetches == 0", True),
        ("index_searches > 7", False),
        ("not waits", True),
        ("sizes.rows == 2", True),
        ('sum(sizes.col("bytes")) == 40', True),
        ('max(sizes.col("bytes")) / min(sizes.col("bytes")) >= 3.0', True),
        ('all(b > 10 for b in sizes.col("bytes"))', False),
        ('sizes.col("name") == ["a", "b"]', True),
    ],
)
def test_assertions_mean_what_they_say(expression: str, truth: bool) -> None:
    assert holds(expression, PLAN, {"sizes": TABLE}) is truth


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("buffer == 4", "nothing is called 'buffer'"),
        ("before.buffers > 4", "nothing is called 'before'"),
        ("sizes.weight == 4", "no fact 'weight'"),
        ("sizes.buffers == 4", "returned no plan"),
        ('sizes.col("x") == []', "no column 'x'"),
        ("sizes.value == 1", "needs one cell"),
        ("True", "compares nothing"),
        ("rows ==", "cannot read"),
        ("__import__('os').system('true') == 0", "no fact 'system'"),
        ("(lambda: 1)() == 1", "Lambda is not part"),
    ],
)
def test_a_wrong_assertion_is_an_error_and_not_false(expression: str, message: str) -> None:
    with pytest.raises(ExpectError, match=message.replace("(", r"\(")):
        holds(expression, PLAN, {"sizes": TABLE})
