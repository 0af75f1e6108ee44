"""The datasets: the same rows on every engine, and the counts the pages print."""

from __future__ import annotations

import pytest

from executed import datasets
from executed.engines import Engine

NAMES = datasets.names()


@pytest.mark.parametrize("name", NAMES)
def test_every_engine_holds_the_same_rows(name: str, engines: dict[str, Engine]) -> None:
    dataset = datasets.get(name)
    counts = datasets.row_counts(dataset)
    for table in dataset.tables():
        seen = {}
        for engine in engines.values():
            if engine.name not in seen:
                engine.reset(name)
            seen[engine.name] = sums(engine, table)
        assert len(set(map(str, seen.values()))) == 1, f"{name}.{table} differs: {seen}"
        assert int(next(iter(seen.values()))[0]) == counts[table], f"{name}.{table}: `rows:` says {counts[table]}"


def sums(engine: Engine, table: str) -> list[str]:
    """Row count, and per column the number of values and of distinct values, and of characters or the sum."""
    columns = engine.run(f"SELECT * FROM {table} LIMIT 1;").columns
    parts = ["count(*)"]
    parts += [f"count({c}), count(DISTINCT {c})" for c in columns if c != "attributes"]
    result = engine.run(f"SELECT {', '.join(parts)} FROM {table};")
    assert not result.error, result.text()
    return [cell or "" for cell in result.rows[0]]


def test_one_name_means_one_type() -> None:
    """A column name has one type in the whole book, so that readers meet it once."""
    import re

    types: dict[str, set[str]] = {}
    for name in NAMES:
        for sql in datasets.get(name).schema_for("postgres"):
            for column, kind in re.findall(r"^  ([a-z_]+)\s+([A-Z]+)", sql, re.MULTILINE):
                types.setdefault(column, set()).add(kind)
    several = {column: kinds for column, kinds in types.items() if len(kinds) > 1}
    assert not several, f"one name, several types: {several}"


def test_an_unknown_dataset_names_those_there_are() -> None:
    with pytest.raises(LookupError, match=r"no dataset 'nope'; snippets/_datasets/ has bank"):
        datasets.get("nope")
